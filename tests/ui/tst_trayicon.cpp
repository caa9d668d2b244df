// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/trayicon.h"

#include <QSignalSpy>
#include <QTest>

using namespace leitstand;

namespace {

ViewState online(Severity severity, const QString &what = {})
{
    ViewState state;
    state.profile.id = QStringLiteral("p");
    state.profile.name = QStringLiteral("becker");
    state.connection.phase = ConnectionPhase::Online;
    state.verdict.severity = severity;
    if (!what.isEmpty()) {
        Reason reason;
        reason.severity = severity;
        reason.id = what;
        reason.what = what;
        state.verdict.reasons.append(reason);
    }
    return state;
}

ViewState withRun(ViewState state, std::optional<RunResult> result)
{
    OperationSummary run;
    run.id = QStringLiteral("1");
    run.kind = OperationKind::RestoreDatabase;
    run.environment = QStringLiteral("test");
    run.result = result;
    run.ended = result ? QDateTime::currentDateTimeUtc() : QDateTime();
    state.operations.known = true;
    state.operations.list = {run};
    return state;
}

ViewState lineDown(ViewState state)
{
    state.connection.phase = ConnectionPhase::WaitingRetry;
    state.verdict.severity = Severity::Unknown;
    return state;
}

} // namespace

// What the user is told when the window is not in front.
class TrayIconTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAtFirst();
    void faultAndItsEnd();
    void anotherFaultIsNews();
    void changedFiguresAreNoNews();
    void aDroppedLineIsNoNews();
    void aFaultBegunWhileTheLineWasDownIsNews();
    void runThatEnded();
    void runThatEndedWhileTheLineWasDown();
    void silentWhileTheWindowIsInFront();
    void anotherServerIsNoChange();
    void toolTipHasNoMarkup();

private:
    QList<Notice> told(const QList<ViewState> &states, bool windowInFront = false)
    {
        TrayIcon tray;
        QList<Notice> notices;
        connect(&tray, &TrayIcon::noticed, this,
                [&notices](const Notice &notice) { notices.append(notice); });
        for (const ViewState &state : states)
            tray.present(state, windowInFront);
        return notices;
    }
};

void TrayIconTest::nothingAtFirst()
{
    QVERIFY(told({online(Severity::Fault, QStringLiteral("prod is down"))}).isEmpty());
}

void TrayIconTest::faultAndItsEnd()
{
    const ViewState fault = online(Severity::Fault, QStringLiteral("prod is down"));
    const QList<Notice> notices = told({online(Severity::Ok), fault, fault, online(Severity::Ok)});
    QCOMPARE(notices.size(), 2);
    QCOMPARE(notices[0].text, QStringLiteral("prod is down"));
    QCOMPARE(notices[0].severity, Severity::Fault);
    QCOMPARE(notices[1].severity, Severity::Ok);
}

void TrayIconTest::anotherFaultIsNews()
{
    QCOMPARE(told({online(Severity::Fault, QStringLiteral("prod is down")),
                   online(Severity::Fault, QStringLiteral("RAID degraded"))})
                 .size(),
             1);
}

void TrayIconTest::changedFiguresAreNoNews()
{
    const ViewState fuller = online(Severity::Fault, QStringLiteral("disk"));
    ViewState before = fuller;
    before.verdict.reasons[0].what = QStringLiteral("disk at 95 %");
    QVERIFY(told({before, fuller}).isEmpty());
}

void TrayIconTest::aFaultBegunWhileTheLineWasDownIsNews()
{
    const ViewState ok = online(Severity::Ok);
    QCOMPARE(
        told({ok, lineDown(ok), online(Severity::Fault, QStringLiteral("prod is down"))}).size(),
        1);
}

void TrayIconTest::aDroppedLineIsNoNews()
{
    const ViewState fault = online(Severity::Fault, QStringLiteral("prod is down"));
    QVERIFY(told({fault, lineDown(fault), fault}).isEmpty());
    QVERIFY(told({online(Severity::Ok), lineDown(online(Severity::Ok)), online(Severity::Ok)})
                .isEmpty());
}

void TrayIconTest::runThatEnded()
{
    const ViewState ok = online(Severity::Ok);
    const QList<Notice> notices = told({withRun(ok, std::nullopt), withRun(ok, RunResult::Errors),
                                        withRun(ok, RunResult::Errors)});
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices[0].severity, Severity::Fault);
    QVERIFY(notices[0].title.contains(QStringLiteral("Test")));
}

void TrayIconTest::runThatEndedWhileTheLineWasDown()
{
    const ViewState running = withRun(online(Severity::Ok), std::nullopt);
    const QList<Notice> notices =
        told({running, lineDown(running), withRun(online(Severity::Ok), RunResult::Success)});
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices[0].severity, Severity::Ok);
}

void TrayIconTest::silentWhileTheWindowIsInFront()
{
    QVERIFY(
        told({online(Severity::Ok), online(Severity::Fault, QStringLiteral("x"))}, true).isEmpty());
}

void TrayIconTest::anotherServerIsNoChange()
{
    ViewState other = online(Severity::Fault, QStringLiteral("x"));
    other.profile.id = QStringLiteral("q");
    QVERIFY(told({online(Severity::Ok), other}).isEmpty());
}

void TrayIconTest::toolTipHasNoMarkup()
{
    TrayIcon tray;
    ViewState state = online(Severity::Ok);
    state.profile.name = QStringLiteral("<b>x</b>&nbsp;");
    tray.present(state, false);
    QVERIFY(!tray.toolTip().contains(u'<'));
    QVERIFY(!tray.toolTip().contains(u'&'));
    QVERIFY(tray.toolTip().contains(QStringLiteral("All is well")));
}

QTEST_MAIN(TrayIconTest)
#include "tst_trayicon.moc"
