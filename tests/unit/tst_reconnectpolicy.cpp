// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/cause.h"
#include "transport/connectiontexts.h"
#include "transport/reconnectpolicy.h"

#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;

class TestReconnectPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsToAMinute();
    void spreads();
    void startsAnewAfterAMinuteOnline();
    void shortConnectionsKeepGrowing();
    void resumedTriesOnceAtOnce();
    void waitsAsLongAsTheServerAsks();
    void sleepIsNoticed();
    void personsAreAskedForTheRightCauses();
    void everyCauseHasWords();

private:
    using Clock = ReconnectPolicy::Clock;
    Clock::time_point m_start = Clock::time_point{} + 1h;
};

void TestReconnectPolicy::growsToAMinute()
{
    ReconnectPolicy policy([] { return 0.5; });
    for (const auto expected : {1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s, 60s})
        QCOMPARE(policy.delayAfterFailure(m_start).count(),
                 std::chrono::milliseconds(expected).count());
    QCOMPARE(policy.failures(), 9);
    policy.reset();
    QCOMPARE(policy.delayAfterFailure(m_start).count(), 1000);
}

void TestReconnectPolicy::spreads()
{
    ReconnectPolicy low([] { return 0.0; }), high([] { return 1.0; });
    QCOMPARE(low.delayAfterFailure(m_start).count(), 800);
    QCOMPARE(high.delayAfterFailure(m_start).count(), 1200);
    ReconnectPolicy real;
    for (int i = 0; i < 50; ++i) {
        const auto delay = real.delayAfterFailure(m_start);
        QVERIFY(delay >= 800ms && delay <= 60s);
    }
}

void TestReconnectPolicy::startsAnewAfterAMinuteOnline()
{
    ReconnectPolicy policy([] { return 0.5; });
    for (int i = 0; i < 5; ++i)
        std::ignore = policy.delayAfterFailure(m_start);
    policy.connected(m_start);
    QCOMPARE(policy.delayAfterFailure(m_start + 60s).count(), 1000);
}

void TestReconnectPolicy::shortConnectionsKeepGrowing()
{
    ReconnectPolicy policy([] { return 0.5; });
    for (const qint64 expected : {1000, 2000, 4000, 8000}) {
        policy.connected(m_start);
        QCOMPARE(policy.delayAfterFailure(m_start + 10s).count(), expected);
    }
}

void TestReconnectPolicy::resumedTriesOnceAtOnce()
{
    ReconnectPolicy policy([] { return 0.5; });
    std::ignore = policy.delayAfterFailure(m_start);
    policy.resumed();
    QCOMPARE(policy.delayAfterFailure(m_start).count(), 0);
    QCOMPARE(policy.delayAfterFailure(m_start).count(), 4000);
}

void TestReconnectPolicy::waitsAsLongAsTheServerAsks()
{
    ReconnectPolicy policy([] { return 0.5; });
    QCOMPARE(policy.delayAfterFailure(m_start, 30s).count(), 30000);
}

void TestReconnectPolicy::sleepIsNoticed()
{
    SleepDetector linux;
    QVERIFY(!linux.slept(m_start, 1000s));
    QVERIFY(!linux.slept(m_start + 1s, 1001s));
    QVERIFY(linux.slept(m_start + 2s, 1001s + 1h)); // the monotonic clock stood still
    QVERIFY(!linux.slept(m_start + 3s, 1002s + 1h));
    QVERIFY(!linux.slept(m_start + 4s, 1003s)); // clock set back: no sleep
    SleepDetector windows;
    QVERIFY(!windows.slept(m_start, 1000s));
    QVERIFY(windows.slept(m_start + 1h, 1000s + 1h)); // both went on, nobody asked
}

void TestReconnectPolicy::personsAreAskedForTheRightCauses()
{
    for (const Cause cause :
         {Cause::HostKeyUnknown, Cause::HostKeyNotOfProfile, Cause::HostKeyNotOfStore,
          Cause::HostKeyOtherType, Cause::KeyRefused, Cause::AgentKeysRefused,
          Cause::PasswordRefused, Cause::PassphraseMissing, Cause::AgentMissing,
          Cause::KeyFileMissing, Cause::PasswordMissing, Cause::ProfileIncomplete})
        QVERIFY(needsPerson(cause));
    for (const Cause cause :
         {Cause::HostSilent, Cause::PortClosed, Cause::NoRoute, Cause::BannerSilent,
          Cause::LineSilent, Cause::LineClosed, Cause::StreamEnded, Cause::RefusedForNow,
          Cause::LoginSilent, Cause::NameUnknown})
        QVERIFY(!needsPerson(cause));
}

void TestReconnectPolicy::everyCauseHasWords()
{
    const QStringList args{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"),
                           QStringLiteral("D")};
    for (int i = static_cast<int>(Cause::None); i <= static_cast<int>(Cause::Stopped); ++i) {
        const Finding finding{static_cast<Cause>(i), args, QStringLiteral("detail")};
        const Error error = errorOf(finding);
        QVERIFY2(!error.message.isEmpty(), qPrintable(QString::number(i)));
        QVERIFY2(!error.message.contains(u'%'), qPrintable(error.message));
        QVERIFY(kindOf(finding.cause) != ErrorKind::UnexpectedOutput);
        if (needsPerson(finding.cause) && finding.cause != Cause::CommandInvalid)
            QVERIFY2(!remedyOf(finding).isEmpty(), qPrintable(error.message));
    }
    // What a server said is never taken for a place marker.
    QVERIFY(errorOf({Cause::BannerForeign, {QStringLiteral("100 %1 %2")}, {}})
                .message.contains(QStringLiteral("100 %1 %2")));
}

QTEST_GUILESS_MAIN(TestReconnectPolicy)
#include "tst_reconnectpolicy.moc"
