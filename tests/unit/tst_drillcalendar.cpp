// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/drillcalendar.h"

#include <QTest>
#include <QTimeZone>

using namespace leitstand;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(12, 0), QTimeZone::utc());

OperationSummary drill(int daysAgo, std::optional<RunResult> result = RunResult::Success)
{
    OperationSummary one;
    one.mode = OperationMode::Drill;
    one.started = now.addDays(-daysAgo);
    one.result = result;
    return one;
}

OperationSummary emergency(int daysAgo)
{
    OperationSummary one = drill(daysAgo);
    one.mode = OperationMode::Emergency;
    return one;
}

Reason reason(Severity severity)
{
    Reason one;
    one.severity = severity;
    return one;
}

} // namespace

class DrillCalendarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyPassedDrillsCount();
    void dueAfterHalfAYear();
    void reminderStandsAfterWorseReasons();
    void unknownStaysUnknown();
};

void DrillCalendarTest::onlyPassedDrillsCount()
{
    QVERIFY(!drillCalendar({}, now).last);
    const DrillCalendar calendar = drillCalendar(
        {emergency(1), drill(2, RunResult::Errors), drill(3, std::nullopt), drill(40)}, now);
    QVERIFY(calendar.last);
    QCOMPARE(calendar.last->started, now.addDays(-40));
    QVERIFY(!drillCalendar({emergency(1)}, now).last);
}

void DrillCalendarTest::dueAfterHalfAYear()
{
    QCOMPARE(drillCalendar({drill(183)}, now).overdueDays, 0);
    QCOMPARE(drillCalendar({drill(183)}, now).due, QDate(2026, 11, 24));
    QCOMPARE(drillCalendar({drill(190)}, now).overdueDays, 7);
}

void DrillCalendarTest::reminderStandsAfterWorseReasons()
{
    Verdict verdict;
    verdict.severity = Severity::Fault;
    verdict.reasons = {reason(Severity::Fault), reason(Severity::Notice),
                       reason(Severity::Unknown)};
    remindOfDrill(drillCalendar({drill(190)}, now), verdict);
    QCOMPARE(verdict.severity, Severity::Fault);
    QCOMPARE(verdict.reasons.size(), 4);
    QCOMPARE(verdict.reasons[2].id, QStringLiteral("drill-overdue"));

    Verdict well;
    well.severity = Severity::Ok;
    remindOfDrill(drillCalendar({drill(100)}, now), well);
    remindOfDrill(drillCalendar({}, now), well);
    QCOMPARE(well, ([] {
                 Verdict ok;
                 ok.severity = Severity::Ok;
                 return ok;
             })());
    remindOfDrill(drillCalendar({drill(190)}, now), well);
    QCOMPARE(well.severity, Severity::Notice);
}

void DrillCalendarTest::unknownStaysUnknown()
{
    Verdict verdict;
    remindOfDrill(drillCalendar({drill(190)}, now), verdict);
    QCOMPARE(verdict.severity, Severity::Unknown);
    QVERIFY(verdict.reasons.isEmpty());
}

QTEST_GUILESS_MAIN(DrillCalendarTest)
#include "tst_drillcalendar.moc"
