// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"
#include "operations/operationquestion.h"

#include <QSettings>
#include <QWidget>

namespace leitstand {

/// One page of the window. Reads ViewStates, never owns a service or a timer. GUI thread only.
/// present() updates in place: no widget is rebuilt, selection and scroll position survive.
/// Pages translate themselves again in changeEvent(QEvent::LanguageChange).
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Translated word of the navigation and heading of the page.
    [[nodiscard]] virtual QString title() const = 0;
    /// Breeze icon name, listed in resources/icons.txt.
    [[nodiscard]] virtual QString iconName() const = 0;
    /// Called for the visible page at every refresh, and once when the page becomes visible.
    virtual void present(const ViewState &state) = 0;
    /// Brings @p subject (container, mount, array, set, rung …) into view. Unknown subjects are
    /// ignored.
    virtual void reveal(const QString &subject) { Q_UNUSED(subject) }
    /// Splitters, columns, filters. The group of the page is already open.
    virtual void saveState(QSettings &settings) const { Q_UNUSED(settings) }
    virtual void restoreState(QSettings & /*settings*/) {}

Q_SIGNALS:
    void navigateRequested(leitstand::NextStep step, const QString &subject);
    /// The deployment wizard is wanted, for this environment first.
    void deployRequested(leitstand::Environment environment);
    /// A person is to be asked, and then the operation is to be started.
    void questionAsked(const leitstand::OperationQuestion &question);
};

} // namespace leitstand
