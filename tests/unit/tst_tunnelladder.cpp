// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ladder.h"
#include "tunnel/handshakes.h"
#include "tunnel/tunnelladder.h"

#include <QTest>
#include <QTimeZone>

using namespace leitstand;

namespace {

const QDateTime now = QDateTime::fromSecsSinceEpoch(1795500000, QTimeZone::utc());

/// A tunnel that runs and has answered just now.
TunnelStatus running()
{
    TunnelStatus tunnel;
    tunnel.wanted = true;
    tunnel.name = QStringLiteral("wg0");
    tunnel.kind = TunnelKind::NetworkManager;
    tunnel.canSwitch = true;
    tunnel.exists = tunnel.isUp = true;
    tunnel.interfaceName = QStringLiteral("wg0");
    tunnel.address = QStringLiteral("10.8.0.2");
    tunnel.route = TunnelRoute::Inside;
    tunnel.routeInterface = QStringLiteral("wg0");
    tunnel.routeAddress = QStringLiteral("10.8.0.2");
    tunnel.endpoint = QStringLiteral("server.example:51820");
    tunnel.heardAt = now.addSecs(-5);
    return tunnel;
}

ConnectionStatus connection(ConnectionPhase phase)
{
    ConnectionStatus status;
    status.phase = phase;
    status.ladder = emptyLadder();
    if (phase == ConnectionPhase::WaitingRetry)
        status.error = {ErrorKind::Unreachable, QStringLiteral("did not answer"), {}};
    return status;
}

RungStatus &at(ConnectionStatus &status, Rung rung)
{
    return status.ladder[static_cast<int>(rung)];
}

struct Case {
    const char *name;
    TunnelStatus tunnel;
    ConnectionStatus connection;
    RungState interface, route, handshake;
    ErrorKind cause; ///< of the lowest rung that failed
    bool explains;   ///< it becomes the connection's error
};

} // namespace

Q_DECLARE_METATYPE(Case)

class TestTunnelLadder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rungs_data();
    void rungs();
    void recordingsHaveNoTunnel();
    void longMessagesThatDoNotPass();
    void whatIsNotProvenIsSaid();
    void sinceStaysWhileTheStateStays();
    void factsHoldNoSecret();
    void handshakes_data();
    void handshakes();
};

void TestTunnelLadder::rungs_data()
{
    QTest::addColumn<Case>("data");
    const auto row = [](const Case &data) { QTest::newRow(data.name) << data; };
    const auto waiting = connection(ConnectionPhase::WaitingRetry);
    const auto online = connection(ConnectionPhase::Online);
    const RungState ok = RungState::Ok, failed = RungState::Failed,
                    notReached = RungState::NotReached, checking = RungState::Checking;
    const ErrorKind none = ErrorKind::UnexpectedOutput;

    row({"all well", running(), online, ok, ok, ok, none, false});
    TunnelStatus tunnel;
    row({"no tunnel in the profile", tunnel, waiting, RungState::NotNeeded, notReached,
         RungState::NotNeeded, none, false});

    tunnel = running();
    tunnel.exists = tunnel.isUp = false;
    tunnel.route = TunnelRoute::None;
    row({"off, no other way", tunnel, waiting, failed, failed, notReached, ErrorKind::TunnelDown,
         true});
    tunnel.route = TunnelRoute::Outside;
    tunnel.routeInterface = QStringLiteral("eth0");
    row({"off, packets leave elsewhere", tunnel, waiting, failed, failed, notReached,
         ErrorKind::TunnelDown, true});
    row({"off, and yet connected", tunnel, online, failed, failed, notReached,
         ErrorKind::TunnelDown, false});
    tunnel.problem = {ErrorKind::Cancelled, QStringLiteral("not answered"), {}};
    row({"could not be switched on", tunnel, waiting, failed, failed, notReached,
         ErrorKind::Cancelled, true});
    tunnel.isBusy = true;
    row({"is being switched on", tunnel, waiting, checking, failed, notReached,
         ErrorKind::TunnelLeak, true});

    tunnel = running();
    tunnel.isUp = false;
    tunnel.route = TunnelRoute::None;
    row({"interface switched off", tunnel, waiting, failed, failed, notReached,
         ErrorKind::TunnelDown, true});

    tunnel = running();
    tunnel.route = TunnelRoute::Outside;
    tunnel.routeInterface = QStringLiteral("eth0");
    row({"leak", tunnel, waiting, ok, failed, notReached, ErrorKind::TunnelLeak, true});
    row({"leak while connected", tunnel, online, ok, failed, notReached, ErrorKind::TunnelLeak,
         false});

    tunnel = running();
    tunnel.heardAt = QDateTime();
    row({"nothing sent yet", tunnel, waiting, ok, ok, checking, none, false});
    tunnel.unansweredSince = now.addSecs(-3);
    row({"asked a moment ago", tunnel, waiting, ok, ok, checking, none, false});
    tunnel.unansweredSince = now.addSecs(-20);
    row({"asked and nobody answers", tunnel, waiting, ok, ok, failed, ErrorKind::TunnelSilent,
         true});
    row({"nobody asks: silence is no fault", tunnel, connection(ConnectionPhase::Offline), ok, ok,
         checking, none, false});
    tunnel.heardAt = now.addSecs(-30);
    row({"answered before, silent now", tunnel, waiting, ok, ok, failed, ErrorKind::TunnelSilent,
         true});
    auto refused = waiting;
    at(refused, Rung::Tcp).state = failed;
    at(refused, Rung::Tcp).error = {ErrorKind::PortClosed, QStringLiteral("closed"), {}};
    row({"a refusal is an answer", tunnel, refused, ok, ok, ok, ErrorKind::PortClosed, false});
    auto banner = waiting;
    at(banner, Rung::Tcp).state = ok;
    row({"TCP is an answer", tunnel, banner, ok, ok, ok, none, false});

    tunnel = running();
    tunnel.heardAt = now.addSecs(-600);
    row({"heard long ago", tunnel, waiting, ok, ok, checking, none, false});

    tunnel = running();
    tunnel.kind = TunnelKind::UserSpace;
    tunnel.exists = false;
    tunnel.program = QStringLiteral("wireproxy 1.0.9");
    tunnel.route = TunnelRoute::Carried;
    row({"child process", tunnel, banner, ok, ok, ok, none, false});
    row({"child process, no answer yet", tunnel, waiting, ok, ok, checking, none, false});

    tunnel = running();
    tunnel.route = TunnelRoute::Unknown;
    row({"route cannot be told", tunnel, waiting, ok, notReached, notReached, none, false});
}

void TestTunnelLadder::rungs()
{
    QFETCH(Case, data);
    ConnectionStatus status = data.connection;
    const Error before = status.error;
    addTunnelRungs(status, data.tunnel, now);
    QCOMPARE(at(status, Rung::Interface).state, data.interface);
    QCOMPARE(at(status, Rung::Route).state, data.route);
    QCOMPARE(at(status, Rung::Handshake).state, data.handshake);
    ErrorKind lowest = ErrorKind::UnexpectedOutput;
    for (auto rung = status.ladder.rbegin(); rung != status.ladder.rend(); ++rung) {
        if (rung->state == RungState::Failed) {
            lowest = rung->error.kind;
            QVERIFY(!rung->error.message.isEmpty());
            QVERIFY(rung->rung >= Rung::Tcp || !rung->remedy.isEmpty());
        } else {
            QVERIFY(rung->error.message.isEmpty());
        }
    }
    QCOMPARE(lowest, data.cause);
    QCOMPARE(status.error != before, data.explains);
    if (data.explains)
        QCOMPARE(status.error.kind, data.cause);
}

void TestTunnelLadder::recordingsHaveNoTunnel()
{
    ConnectionStatus status = connection(ConnectionPhase::Online);
    status.replay = true;
    const ConnectionStatus before = status;
    addTunnelRungs(status, running(), now);
    QCOMPARE(status, before);
}

void TestTunnelLadder::longMessagesThatDoNotPass()
{
    ConnectionStatus status = connection(ConnectionPhase::WaitingRetry);
    at(status, Rung::Tcp).state = RungState::Ok;
    at(status, Rung::Banner).state = RungState::Ok;
    RungStatus &key = at(status, Rung::HostKey);
    key.state = RungState::Failed;
    key.error = {ErrorKind::NotSsh, QStringLiteral("no agreement"), {}};
    key.remedy = QStringLiteral("old");
    ConnectionStatus without = status;
    addTunnelRungs(without, TunnelStatus(), now);
    QCOMPARE(at(without, Rung::HostKey).remedy, QStringLiteral("old"));
    addTunnelRungs(status, running(), now);
    QVERIFY(at(status, Rung::HostKey).remedy.contains(QStringLiteral("MTU = 1280")));
}

void TestTunnelLadder::whatIsNotProvenIsSaid()
{
    const QString doubt = QStringLiteral("not proven");
    for (const TunnelKind kind :
         {TunnelKind::WindowsService, TunnelKind::UserSpace, TunnelKind::NetworkManager}) {
        TunnelStatus tunnel = running();
        tunnel.kind = kind;
        tunnel.program = QStringLiteral("wireproxy 1.0.9");
        tunnel.canSwitch = true;
        for (const bool proven : {false, true}) {
            tunnel.isProven = proven;
            tunnel.isUp = true;
            ConnectionStatus status = connection(ConnectionPhase::Online);
            addTunnelRungs(status, tunnel, now);
            QCOMPARE(at(status, Rung::Interface).summary.contains(doubt), !proven);
            tunnel.isUp = false;
            addTunnelRungs(status, tunnel, now);
            QCOMPARE(at(status, Rung::Interface).remedy.contains(doubt), !proven);
        }
    }
}

void TestTunnelLadder::sinceStaysWhileTheStateStays()
{
    const QDateTime early = now.addSecs(-100);
    QList<RungStatus> before = emptyLadder();
    for (RungStatus &rung : before) {
        rung.state = RungState::Ok;
        rung.since = early;
    }
    QList<RungStatus> ladder = emptyLadder();
    for (RungStatus &rung : ladder)
        rung.state = RungState::Ok;
    ladder[int(Rung::Handshake)].state = RungState::Failed;
    keepSince(ladder, before);
    QCOMPARE(ladder.at(int(Rung::Interface)).since, early);
    QCOMPARE(ladder.at(int(Rung::Docker)).since, early);
    QVERIFY(ladder.at(int(Rung::Handshake)).since > early);
    QVERIFY(!ladder.at(int(Rung::Tcp)).since.isValid()); // the connection's own affair
}

void TestTunnelLadder::factsHoldNoSecret()
{
    TunnelStatus tunnel = running();
    tunnel.isProven = false;
    tunnel.receivedBytes = 1234;
    tunnel.sentBytes = 5678;
    tunnel.latestHandshake = now.addSecs(-40);
    tunnel.problem = {ErrorKind::CommandFailed, QStringLiteral("failed"), QStringLiteral("exit 1")};
    const QString text = tunnelFacts(tunnel, now).join(QLatin1Char('\n'));
    for (const char *part : {"wg0", "10.8.0.2", "server.example:51820", "not proven", "exit 1"})
        QVERIFY2(text.contains(QLatin1String(part)), part);
    QCOMPARE(tunnelFacts(TunnelStatus(), now).size(), 1);
}

void TestTunnelLadder::handshakes_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<qint64>("seconds"); ///< 0: none
    QTest::newRow("nothing") << QByteArray() << qint64(0);
    QTest::newRow("never") << QByteArray("key=\t0\n") << qint64(0);
    QTest::newRow("one") << QByteArray("key=\t1795500000\n") << qint64(1795500000);
    QTest::newRow("latest of several") << QByteArray("a=\t5\nb=\t9\nc=\t7\n") << qint64(9);
    QTest::newRow("negative") << QByteArray("a=\t-5\n") << qint64(0);
    QTest::newRow("too big") << QByteArray("a=\t99999999999999999\n") << qint64(0);
    QTest::newRow("other form") << QByteArray("wg0\tkey=\t5\n") << qint64(0);
    QTest::newRow("words") << QByteArray("Unable to access interface\n") << qint64(0);
}

void TestTunnelLadder::handshakes()
{
    QFETCH(QByteArray, output);
    QFETCH(qint64, seconds);
    const QDateTime latest = latestHandshakeIn(output);
    QCOMPARE(latest.isValid(), seconds > 0);
    if (seconds > 0)
        QCOMPARE(latest.toSecsSinceEpoch(), seconds);
}

QTEST_GUILESS_MAIN(TestTunnelLadder)
#include "tst_tunnelladder.moc"
