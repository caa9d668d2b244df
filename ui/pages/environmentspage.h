// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QSplitter;

namespace leitstand {

class ContainerModel;
class EnvironmentsDetail;
class StateLabel;
class TableView;

/// The three environments, PostgreSQL, nginx and every other container at the left, the chosen one
/// at the right.
class EnvironmentsPage : public Page
{
    Q_OBJECT

public:
    explicit EnvironmentsPage(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void present(const ViewState &state) override;
    void reveal(const QString &subject) override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void presentNotice();
    void presentDetail();
    void retranslate();

    ContainerModel *m_model;
    StateLabel *m_notice;
    TableView *m_table;
    QSplitter *m_splitter;
    EnvironmentsDetail *m_detail;
    ViewState m_state;
    QString m_wanted; ///< revealed or remembered, not there yet
};

} // namespace leitstand
