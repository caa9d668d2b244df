// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/verdict.h"

#include <QTest>
#include <QTimeZone>

using namespace leitstand;

namespace {

QDateTime at(int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute), QTimeZone::utc());
}

/// One line every five minutes; @p down: production does not answer.
HealthHistory history(const QDateTime &from, const QDateTime &to,
                      const std::function<bool(const QDateTime &)> &down = {},
                      const std::function<bool(const QDateTime &)> &silent = {})
{
    HealthHistory h;
    for (QDateTime t = from; t <= to; t = t.addSecs(300)) {
        if (silent && silent(t))
            continue;
        HealthProbe probe;
        probe.at = t;
        probe.prodOk = !(down && down(t));
        h.probes.append(probe);
    }
    return h;
}

} // namespace

class TestSlaBudget : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingMeasured();
    void allWell();
    void downTimeCounts();
    void gapsCountAsUnmeasured();
    void silenceUntilNowCounts();
    void maintenanceIsTakenOut();
    void onlyThirtyDays();
};

void TestSlaBudget::nothingMeasured()
{
    QVERIFY(!slaBudget({}, at(20, 0)).measured);
}

void TestSlaBudget::allWell()
{
    const SlaBudget budget = slaBudget(history(at(10, 0), at(20, 0)), at(20, 0));
    QVERIFY(budget.measured);
    QCOMPARE(budget.allowedMinutes, 216.0);
    QCOMPARE(budget.lostMinutes, 0.0);
    QCOMPARE(budget.unmeasuredMinutes, 0.0);
    QCOMPARE(budget.leftMinutes(), 216.0);
}

void TestSlaBudget::downTimeCounts()
{
    const auto down = [](const QDateTime &t) { return t >= at(15, 10) && t < at(15, 11); };
    const SlaBudget budget = slaBudget(history(at(10, 0), at(20, 0), down), at(20, 0));
    QCOMPARE(budget.lostMinutes, 60.0);
    QCOMPARE(budget.leftMinutes(), 156.0);
}

void TestSlaBudget::gapsCountAsUnmeasured()
{
    const auto silent = [](const QDateTime &t) { return t > at(15, 10) && t < at(15, 12); };
    const SlaBudget budget = slaBudget(history(at(10, 0), at(20, 0), {}, silent), at(20, 0));
    QCOMPARE(budget.lostMinutes, 0.0);
    QCOMPARE(budget.unmeasuredMinutes, 120.0);
    QCOMPARE(budget.leftMinutes(), 96.0);
}

void TestSlaBudget::silenceUntilNowCounts()
{
    const SlaBudget budget = slaBudget(history(at(10, 0), at(20, 0)), at(20, 1));
    QCOMPARE(budget.unmeasuredMinutes, 60.0);
}

void TestSlaBudget::maintenanceIsTakenOut()
{
    // a declared window, and the first Sunday of the month 02:00–04:00 (2026-11-01)
    const auto down = [](const QDateTime &t) {
        return (t >= at(15, 10) && t < at(15, 11)) || (t >= at(1, 2) && t < at(1, 5));
    };
    HealthHistory h = history(at(1, 0), at(20, 0), down);
    h.maintenance.append({at(15, 9, 30), at(15, 10, 30)});
    const SlaBudget budget = slaBudget(h, at(20, 0));
    QCOMPARE(budget.lostMinutes, 30.0 + 60.0);
    QCOMPARE(budget.maintenanceMinutes, 60.0 + 120.0);
}

void TestSlaBudget::onlyThirtyDays()
{
    const auto down = [](const QDateTime &t) { return t < at(1, 0); };
    const QDateTime october = at(1, 0).addDays(-20);
    const SlaBudget budget =
        slaBudget(history(october, at(30, 23, 55), down), at(30, 23, 55).addSecs(300));
    QCOMPARE(budget.lostMinutes, 0.0);
}

QTEST_GUILESS_MAIN(TestSlaBudget)
#include "tst_slabudget.moc"
