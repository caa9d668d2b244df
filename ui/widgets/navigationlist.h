// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/verdict.h"

#include <QListWidget>

namespace leitstand {

class Page;

/// The pages at the left: icon, word, and the worst state that leads to the page as a shape.
/// Up/Down, Ctrl+1…9 and F1…F9 switch.
class NavigationList : public QListWidget
{
    Q_OBJECT
public:
    explicit NavigationList(QWidget *parent = nullptr);
    void setPages(const QList<Page *> &pages);
    void present(const Verdict &verdict);
    void retranslate();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    static constexpr int severityRole = Qt::UserRole + 1; ///< int of Severity; Ok paints nothing

protected:
    void changeEvent(QEvent *event) override;

private:
    QList<Page *> m_pages;
};

/// Object name of the page that can help with @p step; empty for None.
[[nodiscard]] QString pageOfStep(NextStep step);

} // namespace leitstand
