// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QPushButton;

namespace leitstand {

class CardFrame;
class FactList;
class PlainLabel;

/// Where a restore or a drill begins, and when the last drill was.
class RestorePage : public Page
{
    Q_OBJECT

public:
    explicit RestorePage(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void present(const ViewState &state) override;

Q_SIGNALS:
    /// @p drill: the same wizard, as a disaster drill.
    void restoreRequested(bool drill);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void presentFacts();

    CardFrame *m_emergencyCard;
    CardFrame *m_drillCard;
    PlainLabel *m_emergencyText;
    QPushButton *m_restore;
    PlainLabel *m_drillText;
    QPushButton *m_drill;
    PlainLabel *m_why;
    FactList *m_facts;
    ViewState m_state;
};

} // namespace leitstand
