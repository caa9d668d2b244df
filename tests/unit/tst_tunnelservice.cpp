// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/standinprogram.h"
#include "tunnel/tunnelchoice.h"
#include "tunnel/tunnelservice.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace leitstand;
using namespace std::chrono_literals;

class TestTunnelService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_programs = std::make_unique<StandInPrograms>();
        m_seen = TunnelObservation();
    }
    void cleanup() { m_programs.reset(); }
    void choice_data();
    void choice();
    void profileWithoutTunnel();
    void countersTellWhetherSomebodyAnswers();
    void newInterfaceForgetsTheOldOne();
    void handshakeWhereItMayBeRead();
    void refusedHandshakeIsNotAskedAgain();
    void refusedWhileItWentIsAskedAgain();
    void sleepIsNoSilence();
    void switchesAndTells();
    void failureStaysUntilTheTunnelIsUp();
    void anotherProfileForgets();
    void watchedTunnelThatWentDownIsTakenOver();
    void looksAtThisComputer();

private:
    [[nodiscard]] static Profile profile(TunnelKind kind, bool withConfig)
    {
        Profile profile;
        profile.id = QStringLiteral("a");
        profile.host = QStringLiteral("10.8.0.1");
        profile.tunnel.name = QStringLiteral("wg0");
        profile.tunnel.kind = kind;
        if (withConfig) {
            TunnelPeer peer;
            peer.publicKey = QStringLiteral("xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=");
            peer.endpointHost = QStringLiteral("server.example");
            peer.endpointPort = 51820;
            profile.tunnel.config.peers = {peer};
        }
        return profile;
    }
    void up(quint64 received, quint64 sent)
    {
        m_seen.exists = m_seen.isUp = true;
        m_seen.interfaceName = QStringLiteral("wg0");
        m_seen.route = TunnelRoute::Inside;
        m_seen.receivedBytes = received;
        m_seen.sentBytes = sent;
    }
    void observe(TunnelService &service)
    {
        service.setObserver(
            [this](const ProfileTunnel &, const QHostAddress &server) {
                m_asked = server;
                return m_seen;
            },
            10ms);
    }
    std::unique_ptr<StandInPrograms> m_programs;
    TunnelObservation m_seen;
    QHostAddress m_asked;
};

void TestTunnelService::choice_data()
{
    QTest::addColumn<QStringList>("programs");
    QTest::addColumn<bool>("isUp");
    QTest::addColumn<bool>("hasConfig");
    QTest::addColumn<TunnelKind>("kind");
    const QStringList all{QStringLiteral("nmcli"), QStringLiteral("pkexec"),
                          QStringLiteral("wg-quick"), QStringLiteral("wireproxy")};
    QTest::newRow("runs already") << all << true << true << TunnelKind::Watched;
    QTest::newRow("only a name") << all << false << false << TunnelKind::Watched;
    QTest::newRow("NetworkManager") << all << false << true << TunnelKind::NetworkManager;
    QTest::newRow("wg-quick") << all.mid(1) << false << true << TunnelKind::WgQuick;
    QTest::newRow("wg-quick without pkexec")
        << all.mid(2) << false << true << TunnelKind::UserSpace;
    QTest::newRow("wireproxy") << all.mid(3) << false << true << TunnelKind::UserSpace;
    QTest::newRow("nothing") << QStringList() << false << true << TunnelKind::Watched;
    QTest::newRow("NetworkManager that does not run")
        << QStringList({QStringLiteral("nmcli-off"), QStringLiteral("wireproxy")}) << false << true
        << TunnelKind::UserSpace;
    QTest::newRow("WireGuard for Windows")
        << QStringList({QStringLiteral("wireguard.exe"), QStringLiteral("sc.exe")}) << false << true
        << TunnelKind::WindowsService;
}

void TestTunnelService::choice()
{
    QFETCH(QStringList, programs);
    QFETCH(bool, isUp);
    QFETCH(bool, hasConfig);
    QFETCH(TunnelKind, kind);
    for (const QString &name : programs) {
        if (name == QLatin1String("nmcli-off"))
            m_programs->add(QStringLiteral("nmcli"), "echo 'not running'; exit 8");
        else
            m_programs->add(name, name == QLatin1String("nmcli") ? "echo running" : "true");
    }
    const ProfileTunnel tunnel = profile(TunnelKind::Automatic, hasConfig).tunnel;
    m_programs->hideSystem();
    ProgramRunner runner;
    std::optional<TunnelKind> chosen;
    chooseTunnelKind(tunnel, isUp, runner, [&chosen](TunnelKind answer) { chosen = answer; });
    QTRY_VERIFY(chosen);
    QCOMPARE(*chosen, kind);
}

void TestTunnelService::profileWithoutTunnel()
{
    TunnelService service;
    observe(service);
    Profile without;
    without.host = QStringLiteral("127.0.0.1");
    service.watch(without);
    QTest::qWait(50);
    QVERIFY(!service.status().wanted);
    QVERIFY(m_asked.isNull());
    service.switchOn();
    QVERIFY(!service.status().isBusy);
}

void TestTunnelService::countersTellWhetherSomebodyAnswers()
{
    TunnelService service;
    observe(service);
    up(100, 100);
    service.watch(profile(TunnelKind::Watched, true));
    QCOMPARE(m_asked, QHostAddress(QStringLiteral("10.8.0.1")));
    QVERIFY(!service.status().heardAt.isValid()); // what was received before says nothing
    m_seen.sentBytes = 200;
    QTRY_VERIFY(service.status().unansweredSince.isValid());
    const QDateTime since = service.status().unansweredSince;
    m_seen.sentBytes = 300;
    QTRY_COMPARE(service.status().sentBytes, std::optional<quint64>(300));
    QCOMPARE(service.status().unansweredSince, since);
    m_seen.receivedBytes = 150;
    QTRY_VERIFY(service.status().heardAt.isValid());
    QVERIFY(!service.status().unansweredSince.isValid());
    QCOMPARE(service.status().endpoint, QStringLiteral("server.example:51820"));
}

void TestTunnelService::newInterfaceForgetsTheOldOne()
{
    TunnelService service;
    observe(service);
    up(100, 100);
    service.watch(profile(TunnelKind::Watched, true));
    m_seen.receivedBytes = 200;
    QTRY_VERIFY(service.status().heardAt.isValid());
    m_seen.receivedBytes = 10;
    QTRY_VERIFY(!service.status().heardAt.isValid());
    m_seen.receivedBytes = 20;
    QTRY_VERIFY(service.status().heardAt.isValid());
    m_seen = TunnelObservation();
    QTRY_VERIFY(!service.status().exists);
    QVERIFY(!service.status().heardAt.isValid());
}

void TestTunnelService::handshakeWhereItMayBeRead()
{
    m_programs->add(QStringLiteral("wg"), "printf 'key=\\t1795500000\\n'");
    TunnelService service;
    observe(service);
    up(0, 0);
    service.watch(profile(TunnelKind::Watched, true));
    QTRY_VERIFY(service.status().latestHandshake.isValid());
    QCOMPARE(service.status().latestHandshake.toSecsSinceEpoch(), 1795500000);
    QCOMPARE(service.status().heardAt, service.status().latestHandshake);
    QCOMPARE(m_programs->calls(QStringLiteral("wg")).first(),
             QStringLiteral("show wg0 latest-handshakes"));
}

void TestTunnelService::refusedHandshakeIsNotAskedAgain()
{
    m_programs->add(QStringLiteral("wg"), "echo 'Operation not permitted' >&2; exit 1");
    TunnelService service;
    observe(service);
    up(0, 0);
    service.watch(profile(TunnelKind::Watched, true));
    QTRY_COMPARE(m_programs->calls(QStringLiteral("wg")).size(), 1);
    QTest::qWait(300);
    QCOMPARE(m_programs->calls(QStringLiteral("wg")).size(), 1);
}

void TestTunnelService::refusedWhileItWentIsAskedAgain()
{
    m_programs->add(QStringLiteral("wg"), "echo 'No such device' >&2; exit 1");
    TunnelService service;
    observe(service);
    up(0, 0);
    service.watch(profile(TunnelKind::Watched, true));
    QTRY_COMPARE(m_programs->calls(QStringLiteral("wg")).size(), 1);
    m_seen = TunnelObservation();
    QTRY_VERIFY(!service.status().exists);
    m_programs->add(QStringLiteral("wg"), "printf 'key=\\t1795500000\\n'");
    up(0, 0);
    QTRY_VERIFY(service.status().latestHandshake.isValid());
}

/// Nobody waited for an answer while the computer was asleep.
void TestTunnelService::sleepIsNoSilence()
{
    QDateTime now(QDate(2026, 11, 24), QTime(8, 0), QTimeZone::utc());
    TunnelService service;
    observe(service);
    service.setClock([&now] { return now; });
    up(100, 100);
    service.watch(profile(TunnelKind::Watched, true));
    m_seen.sentBytes = 200;
    QTRY_COMPARE(service.status().unansweredSince, now);
    now = now.addSecs(3600);
    QTRY_COMPARE(service.status().unansweredSince, now);
    const QDateTime since = now;
    now = now.addSecs(5);
    m_seen.sentBytes = 300;
    QTRY_COMPARE(service.status().sentBytes, std::optional<quint64>(300));
    QCOMPARE(service.status().unansweredSince, since);
}

void TestTunnelService::switchesAndTells()
{
    m_programs->add(QStringLiteral("pkexec"), "exec \"$@\"");
    m_programs->add(QStringLiteral("wg-quick"), "true");
    TunnelService service;
    observe(service);
    service.watch(profile(TunnelKind::WgQuick, true));
    QVERIFY(service.status().canSwitch);
    QVERIFY(service.status().isProven);
    service.switchOn();
    QVERIFY(service.status().isBusy);
    service.switchOn(); // once is enough
    up(0, 0);
    QTRY_VERIFY(!service.status().isBusy);
    QVERIFY(service.status().isUp);
    QVERIFY(service.status().problem.message.isEmpty());
    QCOMPARE(m_programs->calls(QStringLiteral("wg-quick")).size(), 1);
    service.switchOff();
    m_seen = TunnelObservation();
    QTRY_VERIFY(!service.status().isBusy);
    QVERIFY(!service.status().isUp);
    QCOMPARE(m_programs->calls(QStringLiteral("wg-quick")).last(), QStringLiteral("down wg0"));
}

void TestTunnelService::failureStaysUntilTheTunnelIsUp()
{
    m_programs->add(QStringLiteral("pkexec"), "exit 126");
    m_programs->add(QStringLiteral("wg-quick"), "true");
    TunnelService service;
    observe(service);
    service.watch(profile(TunnelKind::WgQuick, true));
    service.switchOn();
    QTRY_COMPARE(service.status().problem.kind, ErrorKind::Cancelled);
    QTest::qWait(60);
    QCOMPARE(service.status().problem.kind, ErrorKind::Cancelled);
    up(0, 0);
    QTRY_VERIFY(service.status().problem.message.isEmpty());
}

void TestTunnelService::anotherProfileForgets()
{
    m_programs->add(QStringLiteral("pkexec"), "sleep 1; exit 126");
    m_programs->add(QStringLiteral("wg-quick"), "true");
    TunnelService service;
    observe(service);
    service.watch(profile(TunnelKind::WgQuick, true));
    service.switchOn();
    Profile other = profile(TunnelKind::Watched, true);
    other.id = QStringLiteral("b");
    service.watch(other);
    QVERIFY(!service.status().isBusy);
    QCOMPARE(service.status().kind, TunnelKind::Watched);
    QTest::qWait(1300);
    QVERIFY(service.status().problem.message.isEmpty());
    // The same profile again changes nothing.
    QSignalSpy changed(&service, &TunnelService::statusChanged);
    service.watch(other);
    QVERIFY(changed.isEmpty());
}

void TestTunnelService::watchedTunnelThatWentDownIsTakenOver()
{
    m_programs->add(QStringLiteral("nmcli"), "echo running");
    TunnelService service;
    observe(service);
    up(0, 0);
    service.watch(profile(TunnelKind::Automatic, true));
    QTRY_COMPARE(service.status().kind, TunnelKind::Watched);
    QVERIFY(!service.status().canSwitch);
    m_seen = TunnelObservation();
    QTRY_COMPARE(service.status().kind, TunnelKind::NetworkManager);
    QVERIFY(service.status().canSwitch);
}

void TestTunnelService::looksAtThisComputer()
{
    ProfileTunnel tunnel;
    tunnel.name = QStringLiteral("no-such-tunnel");
    const TunnelObservation absent = observeTunnel(tunnel, QHostAddress::LocalHost);
    QVERIFY(!absent.exists);
    QCOMPARE(absent.route, TunnelRoute::Outside);
    QCOMPARE(absent.routeAddress, QStringLiteral("127.0.0.1"));
    tunnel.name = QStringLiteral("lo");
    const TunnelObservation loop = observeTunnel(tunnel, QHostAddress::LocalHost);
    QVERIFY(loop.exists && loop.isUp);
    QCOMPARE(loop.route, TunnelRoute::Inside);
    QCOMPARE(observeTunnel(tunnel, QHostAddress()).route, TunnelRoute::Unknown);
#ifdef Q_OS_LINUX
    QVERIFY(loop.receivedBytes && loop.sentBytes);
#endif
}

QTEST_GUILESS_MAIN(TestTunnelService)
#include "tst_tunnelservice.moc"
