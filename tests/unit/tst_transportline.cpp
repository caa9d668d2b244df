// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/connectionprobe.h"
#include "support/tcprelay.h"
#include "support/testsshd.h"

#include <QTest>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace leitstand;

/// What goes wrong on the way to the server, and how soon it is noticed.
class TestTransportLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nameUnknown();
    void portClosed();
    void hostSilent();
    void noRoute();
    void acceptsAndSaysNothing();
    void anotherProtocol_data();
    void anotherProtocol();
    void closesAtOnce();
    void deadLineIsNoticedAndMended();
    void deadLineUnderLoad();
    void sessionKilled();
    void serverStoppedAndStarted();
    void streamEnds();
    void streamFallsSilent();
    void languageChangeIsHarmless();
    void endWhileConnecting();
    void heldBackNeverDials();
    void looksBeforeItDials();
    void heldBackLeavesAConnectionAlone();
    void soonIsNotAtOnceAgain();
    void soonRespectsARefusal();

private:
    TestSshd m_sshd;
};

void TestTransportLine::initTestCase()
{
    std::ignore = m_sshd.addKey(QStringLiteral("key"));
    QVERIFY(m_sshd.start());
}

void TestTransportLine::nameUnknown()
{
    Profile profile = m_sshd.profile();
    profile.host = QStringLiteral("no-such-host.invalid");
    ConnectionProbe probe;
    probe.service.connectTo(profile, {});
    QTRY_COMPARE_WITH_TIMEOUT(probe.phase(), ConnectionPhase::WaitingRetry, 12000);
    QCOMPARE(probe.rung(Rung::Route).state, RungState::Failed);
    QVERIFY(probe.service.status().nextTry.isValid());
}

void TestTransportLine::portClosed()
{
    Profile profile = m_sshd.profile();
    profile.port = unusedPort();
    ConnectionProbe probe;
    probe.service.connectTo(profile, {});
    QTRY_COMPARE(probe.phase(), ConnectionPhase::WaitingRetry);
    QCOMPARE(probe.cause(), ErrorKind::PortClosed);
    QCOMPARE(probe.rung(Rung::Route).state, RungState::Ok);
    QCOMPARE(probe.rung(Rung::Tcp).state, RungState::Failed);
    QCOMPARE(probe.rung(Rung::Banner).state, RungState::NotReached);
    // By itself again, with growing pauses.
    QTRY_VERIFY_WITH_TIMEOUT(probe.service.status().attempt >= 3, 10000);
    QTRY_COMPARE(probe.phase(), ConnectionPhase::WaitingRetry);
    probe.service.retryNow();
    QCOMPARE(probe.phase(), ConnectionPhase::Connecting);
}

/// A full backlog swallows SYNs like a host that is switched off.
void TestTransportLine::hostSilent()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof(address);
    QCOMPARE(::bind(listener, reinterpret_cast<sockaddr *>(&address), length), 0);
    QCOMPARE(::listen(listener, 0), 0);
    QCOMPARE(::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &length), 0);
    const quint16 port = ntohs(address.sin_port);
    QList<QTcpSocket *> fillers;
    for (int i = 0; i < 4; ++i) {
        fillers << new QTcpSocket(this);
        fillers.last()->connectToHost(QHostAddress::LocalHost, port);
    }
    QTRY_COMPARE(fillers.first()->state(), QAbstractSocket::ConnectedState);

    Profile profile = m_sshd.profile();
    profile.port = port;
    ConnectionProbe probe;
    TransportTimings timings;
    timings.connect = std::chrono::milliseconds(2000);
    probe.service.setTimings(timings);
    QElapsedTimer timer;
    timer.start();
    probe.service.connectTo(profile, {});
    QTRY_COMPARE_WITH_TIMEOUT(probe.phase(), ConnectionPhase::WaitingRetry, 10000);
    QCOMPARE(probe.cause(), ErrorKind::Unreachable);
    QCOMPARE(probe.rung(Rung::Tcp).state, RungState::Failed);
    QVERIFY(timer.elapsed() >= 1900);
    qDeleteAll(fillers);
    ::close(listener);
}

/// A network namespace of our own without any route: what a computer without its tunnel sees.
void TestTransportLine::noRoute()
{
    const int before = ::open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC);
    QVERIFY(before >= 0);
    QCOMPARE(::unshare(CLONE_NEWNET), 0); // this thread and those it starts from now on
    Profile profile = m_sshd.profile();
    profile.host = QStringLiteral("10.8.0.1");
    ConnectionProbe probe;
    probe.service.connectTo(profile, {});
    QCOMPARE(::setns(before, CLONE_NEWNET), 0);
    ::close(before);
    QTRY_COMPARE(probe.phase(), ConnectionPhase::WaitingRetry);
    QCOMPARE(probe.cause(), ErrorKind::TunnelDown);
    QCOMPARE(probe.rung(Rung::Route).state, RungState::Failed);
    QCOMPARE(probe.rung(Rung::Tcp).state, RungState::NotReached);
    probe.service.disconnectFromServer();
}

void TestTransportLine::acceptsAndSaysNothing()
{
    QTcpServer mute;
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    Profile profile = m_sshd.profile();
    profile.port = mute.serverPort();
    ConnectionProbe probe;
    QElapsedTimer timer;
    timer.start();
    probe.service.connectTo(profile, {});
    QTRY_COMPARE_WITH_TIMEOUT(probe.phase(), ConnectionPhase::WaitingRetry, 12000);
    QCOMPARE(probe.cause(), ErrorKind::NotSsh);
    QCOMPARE(probe.rung(Rung::Tcp).state, RungState::Ok);
    QCOMPARE(probe.rung(Rung::Banner).state, RungState::Failed);
    qInfo() << "mute server noticed after ms:" << timer.elapsed();
    QVERIFY(timer.elapsed() <= 8800);
}

void TestTransportLine::anotherProtocol_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("smtp") << QByteArray("220 mail.example ESMTP\r\n") << QByteArray()
                          << QStringLiteral("220 mail.example ESMTP");
    QTest::newRow("http") << QByteArray() << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n")
                          << QStringLiteral("HTTP/1.1 400 Bad Request");
    QTest::newRow("hostile") << QByteArray("<b>%1</b>\x1b[31m\xff\r\n") << QByteArray()
                             << QStringLiteral("<b>%1</b>");
    QTest::newRow("endless") << QByteArray(100000, 'x') << QByteArray() << QStringLiteral("xxxx");
}

void TestTransportLine::anotherProtocol()
{
    QFETCH(QByteArray, greeting);
    QFETCH(QByteArray, answer);
    QFETCH(QString, quoted);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *client = server.nextPendingConnection();
        client->write(greeting);
        connect(client, &QTcpSocket::readyRead, client, [client, answer] {
            client->readAll();
            client->write(answer);
            client->disconnectFromHost();
        });
    });
    Profile profile = m_sshd.profile();
    profile.port = server.serverPort();
    ConnectionProbe probe;
    TransportTimings timings;
    timings.banner = std::chrono::milliseconds(3000);
    probe.service.setTimings(timings);
    probe.service.connectTo(profile, {});
    QTRY_COMPARE_WITH_TIMEOUT(probe.phase(), ConnectionPhase::WaitingRetry, 8000);
    QCOMPARE(probe.cause(), ErrorKind::NotSsh);
    const QString message = probe.service.status().error.message;
    QVERIFY2(message.contains(quoted), qPrintable(message));
    QVERIFY(message.size() < 300);
}

void TestTransportLine::closesAtOnce()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this,
            [&] { server.nextPendingConnection()->disconnectFromHost(); });
    Profile profile = m_sshd.profile();
    profile.port = server.serverPort();
    ConnectionProbe probe;
    probe.service.connectTo(profile, {});
    QTRY_COMPARE(probe.phase(), ConnectionPhase::WaitingRetry);
    QCOMPARE(probe.cause(), ErrorKind::LineDropped);
    QCOMPARE(probe.rung(Rung::Banner).state, RungState::Failed);
}

void TestTransportLine::deadLineIsNoticedAndMended()
{
    TcpRelay relay(m_sshd.port());
    Profile profile = m_sshd.profile();
    profile.port = relay.port();
    ConnectionProbe probe;
    probe.beat();
    probe.service.connectTo(profile, {});
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Online);
    QTRY_VERIFY(probe.stream.count('\n') >= 2);
    relay.goDead();
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY_WITH_TIMEOUT(probe.phase() != ConnectionPhase::Online, 12000);
    qInfo() << "dead line noticed after ms:" << timer.elapsed();
    QVERIFY(timer.elapsed() <= 8000);
    QCOMPARE(probe.cause(), ErrorKind::LineDropped);
    QTRY_COMPARE(probe.streamErrors.size(), 1);
    QCOMPARE(probe.streamErrors.first().kind, ErrorKind::LineDropped);
    relay.revive();
    probe.service.retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(probe.phase(), ConnectionPhase::Online, 15000);
}

/// Data waits to be sent when the line dies: the thread must not stay in a system call.
void TestTransportLine::deadLineUnderLoad()
{
    TcpRelay relay(m_sshd.port());
    Profile profile = m_sshd.profile();
    profile.port = relay.port();
    ConnectionProbe probe;
    probe.service.setStream("exec cat >/dev/null", {});
    TransportTimings timings;
    timings.streamSilence = std::chrono::minutes(1);
    probe.service.setTimings(timings);
    probe.service.connectTo(profile, {});
    QTRY_COMPARE(probe.rung(Rung::Login).state, RungState::Ok);
    QTRY_VERIFY(probe.service.status().roundTrip.count() > 0);
    relay.stall();
    probe.service.writeStream(QByteArray(32 * 1024 * 1024, 'x'));
    QElapsedTimer timer;
    timer.start();
    QTRY_COMPARE_WITH_TIMEOUT(probe.phase(), ConnectionPhase::WaitingRetry, 15000);
    qInfo() << "dead line under load noticed after ms:" << timer.elapsed();
    QVERIFY(timer.elapsed() <= 9000);
    QCOMPARE(probe.cause(), ErrorKind::LineDropped);
}

void TestTransportLine::sessionKilled()
{
    ConnectionProbe probe;
    probe.beat();
    probe.service.connectTo(m_sshd.profile(), {});
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Online);
    const QString mark = probe.directory.filePath(QStringLiteral("running"));
    auto future = probe.service.run(
        {QStringLiteral("sh"),
         {QStringLiteral("-c"), QStringLiteral("touch '%1'; exec sleep 60").arg(mark)},
         {}});
    QTRY_VERIFY(QFile::exists(mark));
    m_sshd.killSessions();
    QTRY_COMPARE_WITH_TIMEOUT(probe.streamErrors.size(), 1, 3000);
    QCOMPARE(probe.streamErrors.first().kind, ErrorKind::LineDropped);
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.result());
    QCOMPARE(future.result().error().kind, ErrorKind::LineDropped);
    QTRY_COMPARE_WITH_TIMEOUT(probe.phase(), ConnectionPhase::Online, 8000);
    auto again = probe.service.run({QStringLiteral("echo"), {QStringLiteral("back")}, {}});
    QTRY_VERIFY(again.isFinished());
    QVERIFY(again.result());
    QCOMPARE(again.result()->standardOutput, QByteArray("back\n"));
}

void TestTransportLine::serverStoppedAndStarted()
{
    ConnectionProbe probe;
    probe.beat();
    probe.service.connectTo(m_sshd.profile(), {});
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Online);
    m_sshd.killSessions();
    m_sshd.stopListening();
    QTRY_COMPARE_WITH_TIMEOUT(probe.cause(), ErrorKind::PortClosed, 10000);
    QVERIFY(m_sshd.start());
    QTRY_COMPARE_WITH_TIMEOUT(probe.phase(), ConnectionPhase::Online, 20000);
}

void TestTransportLine::streamEnds()
{
    ConnectionProbe probe;
    probe.service.setStream("echo hello; echo why >&2; exit 42", {});
    probe.service.connectTo(m_sshd.profile(), {});
    QTRY_COMPARE(probe.streamErrors.size(), 1);
    QCOMPARE(probe.streamErrors.first().kind, ErrorKind::CommandFailed);
    QVERIFY(probe.streamErrors.first().message.contains(QStringLiteral("42")));
    QVERIFY(probe.streamErrors.first().detail.contains(QStringLiteral("why")));
    QCOMPARE(probe.stream, QByteArray("hello\n"));
    QCOMPARE(probe.phase(), ConnectionPhase::WaitingRetry);
    QCOMPARE(probe.rung(Rung::Login).state, RungState::Warning);
}

/// The server answers but the stream does not: not a dead line, and said so.
void TestTransportLine::streamFallsSilent()
{
    ConnectionProbe probe;
    probe.service.setStream("echo hello; exec sleep 60", {});
    TransportTimings timings;
    timings.echo = std::chrono::milliseconds(500);
    timings.silence = std::chrono::milliseconds(2500);
    timings.streamSilence = std::chrono::milliseconds(5000);
    probe.service.setTimings(timings);
    QElapsedTimer timer;
    timer.start();
    probe.service.connectTo(m_sshd.profile(), {});
    QTRY_COMPARE_WITH_TIMEOUT(probe.streamErrors.size(), 1, 10000);
    QCOMPARE(probe.streamErrors.first().kind, ErrorKind::TimedOut);
    QVERIFY(timer.elapsed() >= 5000);
}

void TestTransportLine::languageChangeIsHarmless()
{
    ConnectionProbe probe;
    QEvent event(QEvent::LanguageChange);
    QCoreApplication::sendEvent(QCoreApplication::instance(), &event);
    QCOMPARE(probe.phase(), ConnectionPhase::Offline);
}

void TestTransportLine::endWhileConnecting()
{
    QTcpServer mute;
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    Profile profile = m_sshd.profile();
    profile.port = mute.serverPort();
    QElapsedTimer timer;
    for (int i = 0; i < 5; ++i) {
        auto probe = std::make_unique<ConnectionProbe>();
        probe->service.connectTo(profile, {});
        QTRY_COMPARE(probe->rung(Rung::Banner).state, RungState::Checking);
        timer.start();
        probe.reset();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }
}

/// Counts who comes, and sends them away.
struct Doorman {
    explicit Doorman(QByteArray words = {})
    {
        QObject::connect(&server, &QTcpServer::newConnection, [this, words] {
            while (QTcpSocket *guest = server.nextPendingConnection()) {
                ++guests;
                guest->write(words);
                guest->disconnectFromHost();
                QObject::connect(guest, &QTcpSocket::disconnected, guest, &QObject::deleteLater);
            }
        });
        listens = server.listen(QHostAddress::LocalHost);
    }
    QTcpServer server;
    int guests = 0;
    bool listens = false;
};

void TestTransportLine::heldBackNeverDials()
{
    Doorman doorman;
    QVERIFY(doorman.listens);
    Profile profile = m_sshd.profile();
    profile.port = doorman.server.serverPort();
    ConnectionProbe probe;
    probe.service.setHeldBack(true);
    probe.service.connectTo(profile, {});
    QCOMPARE(probe.phase(), ConnectionPhase::WaitingRetry);
    QCOMPARE(probe.cause(), ErrorKind::TunnelLeak);
    QCOMPARE(probe.rung(Rung::Route).state, RungState::Failed);
    QVERIFY(!probe.rung(Rung::Route).remedy.isEmpty());
    QVERIFY(!probe.service.status().nextTry.isValid()); // no time: an event is waited for
    probe.service.retryNow();                           // nor when a person asks for it
    probe.service.retrySoon();
    QTest::qWait(1500);
    QCOMPARE(doorman.guests, 0);
    QCOMPARE(probe.phase(), ConnectionPhase::WaitingRetry);
    probe.service.setHeldBack(false);
    QTRY_COMPARE(doorman.guests, 1);
    // Held back again while it waits for the next try: the clock stops.
    QTRY_COMPARE(probe.phase(), ConnectionPhase::WaitingRetry);
    probe.service.setHeldBack(true);
    QTest::qWait(2500);
    QCOMPARE(doorman.guests, 1);
}

/// The way may have changed since it was last looked at.
void TestTransportLine::looksBeforeItDials()
{
    Doorman doorman;
    QVERIFY(doorman.listens);
    Profile profile = m_sshd.profile();
    profile.port = doorman.server.serverPort();
    ConnectionProbe probe;
    bool astray = true;
    int looks = 0;
    probe.service.setLookBefore([&] {
        ++looks;
        probe.service.setHeldBack(astray);
        probe.service.retrySoon();
    });
    probe.service.connectTo(profile, {});
    QCOMPARE(looks, 1);
    QCOMPARE(probe.cause(), ErrorKind::TunnelLeak);
    probe.service.retryNow();
    QCOMPARE(looks, 2);
    QTest::qWait(500);
    QCOMPARE(doorman.guests, 0);
    astray = false;
    probe.service.retryNow(); // a person who knows better than the last look
    QTRY_COMPARE(doorman.guests, 1);
    QCOMPARE(looks, 3);
}

void TestTransportLine::heldBackLeavesAConnectionAlone()
{
    ConnectionProbe probe;
    probe.beat();
    probe.service.connectTo(m_sshd.profile(), {});
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Online);
    probe.service.setHeldBack(true);
    QTest::qWait(500);
    QCOMPARE(probe.phase(), ConnectionPhase::Online);
    m_sshd.killSessions();
    QTRY_COMPARE(probe.cause(), ErrorKind::TunnelLeak);
    QCOMPARE(probe.phase(), ConnectionPhase::WaitingRetry);
    probe.service.setHeldBack(false);
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Online);
}

/// A tunnel that comes and goes all the time is no reason to knock all the time.
void TestTransportLine::soonIsNotAtOnceAgain()
{
    Doorman doorman;
    QVERIFY(doorman.listens);
    Profile profile = m_sshd.profile();
    profile.port = doorman.server.serverPort();
    ConnectionProbe probe;
    probe.service.connectTo(profile, {});
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 8000) {
        probe.service.setHeldBack(true);
        probe.service.setHeldBack(false);
        probe.service.retrySoon();
        QTest::qWait(50);
    }
    // The usual back-off alone makes four in this time: at 0, 1, 3 and 7 seconds.
    QVERIFY2(doorman.guests >= 1 && doorman.guests <= 4,
             qPrintable(QString::number(doorman.guests)));
}

void TestTransportLine::soonRespectsARefusal()
{
    Doorman doorman("Not allowed at this time\r\n");
    QVERIFY(doorman.listens);
    Profile profile = m_sshd.profile();
    profile.port = doorman.server.serverPort();
    ConnectionProbe probe;
    probe.service.connectTo(profile, {});
    QTRY_COMPARE(probe.phase(), ConnectionPhase::WaitingRetry);
    QTest::qWait(11000); // longer than between two early tries
    probe.service.retrySoon();
    QTest::qWait(500);
    QCOMPARE(doorman.guests, 1);
    QVERIFY(QDateTime::currentDateTimeUtc().msecsTo(probe.service.status().nextTry) > 15000);
}

QTEST_GUILESS_MAIN(TestTransportLine)
#include "tst_transportline.moc"
