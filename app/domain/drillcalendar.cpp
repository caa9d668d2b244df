// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/drillcalendar.h"

#include "core/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(drillcalendar)
};

} // namespace

DrillCalendar drillCalendar(const QList<OperationSummary> &operations, const QDateTime &serverNow)
{
    DrillCalendar calendar;
    const auto found =
        std::find_if(operations.cbegin(), operations.cend(), [](const OperationSummary &one) {
            return one.mode == OperationMode::Drill && one.result == RunResult::Success;
        });
    if (found == operations.cend())
        return calendar;
    calendar.last = *found;
    calendar.due = found->started.toLocalTime().date().addDays(drillEveryDays);
    const qint64 over = calendar.due.daysTo(serverNow.toLocalTime().date());
    calendar.overdueDays = int(std::max<qint64>(0, over));
    return calendar;
}

void remindOfDrill(const DrillCalendar &calendar, Verdict &verdict)
{
    if (calendar.overdueDays == 0 || !calendar.last || verdict.severity == Severity::Unknown)
        return;
    Reason reason;
    reason.id = QStringLiteral("drill-overdue");
    reason.severity = Severity::Notice;
    reason.priority = Priority::Low;
    reason.what =
        Texts::tr("A disaster drill is overdue by %n day(s).", nullptr, calendar.overdueDays);
    reason.meaning = Texts::tr("The last one was passed on %1. Two a year are planned.")
                         .arg(format::dateTime(calendar.last->started));
    reason.todo = Texts::tr("Start one on the page Restore; production is not touched.");
    reason.next = NextStep::ShowRestore;
    const auto worst = [](const Reason &a, const Reason &b) { return a.severity > b.severity; };
    verdict.reasons.insert(
        std::upper_bound(verdict.reasons.cbegin(), verdict.reasons.cend(), reason, worst), reason);
    verdict.severity = worse(verdict.severity, reason.severity);
}

} // namespace leitstand
