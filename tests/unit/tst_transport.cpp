// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/connectionprobe.h"
#include "support/testsshd.h"

#include <QTest>

using namespace leitstand;

/// Logging in and streaming on a real sshd.
class TestTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void connectsByKeyAndStreams();
    void keyWithPassphrase();
    void keyRefused();
    void keyFilesThatAreNone_data();
    void keyFilesThatAreNone();
    void passwordAccepted();
    void passwordRefusedAndProvided();
    void passwordNotOffered();
    void agentWithAndWithoutKeys();
    void noAgent();
    void connectSpeed();

private:
    TestSshd m_sshd;
};

void TestTransport::initTestCase()
{
    std::ignore = m_sshd.addKey(QStringLiteral("key"));
    QVERIFY(m_sshd.start());
}

void TestTransport::connectsByKeyAndStreams()
{
    ConnectionProbe probe;
    probe.service.setStream("exec cat", "first input\n");
    probe.service.connectTo(m_sshd.profile(), {});
    QCOMPARE(probe.phase(), ConnectionPhase::Connecting);
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Online);
    QTRY_COMPARE(probe.stream, QByteArray("first input\n"));
    probe.service.writeStream("more\n");
    QTRY_COMPARE(probe.stream, QByteArray("first input\nmore\n"));

    const ConnectionStatus status = probe.service.status();
    QCOMPARE(status.ladder.size(), qsizetype(allRungs.size()));
    for (const Rung rung : {Rung::Route, Rung::Tcp, Rung::Banner, Rung::HostKey, Rung::Login}) {
        QCOMPARE(probe.rung(rung).state, RungState::Ok);
        QVERIFY(!probe.rung(rung).summary.isEmpty());
        QVERIFY(!probe.rung(rung).summary.contains(u'%'));
    }
    QVERIFY(probe.rung(Rung::Banner).summary.contains(QStringLiteral("OpenSSH")));
    QVERIFY(probe.rung(Rung::HostKey).summary.contains(m_sshd.fingerprint()));
    QCOMPARE(probe.rung(Rung::Sudo).state, RungState::NotReached);
    QVERIFY(status.roundTrip.count() > 0);
    QCOMPARE(status.peer, QStringLiteral("root@127.0.0.1:%1").arg(m_sshd.port()));

    probe.service.disconnectFromServer();
    QCOMPARE(probe.phase(), ConnectionPhase::Offline);
    QTRY_VERIFY(m_sshd.sessionPids().isEmpty());
}

void TestTransport::keyWithPassphrase()
{
    Profile profile = m_sshd.profile();
    profile.keyFile = m_sshd.addKey(QStringLiteral("locked"), QStringLiteral("right horse"));
    ConnectionProbe probe;
    probe.beat();
    probe.service.connectTo(profile, {});
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Blocked);
    QCOMPARE(probe.cause(), ErrorKind::PassphraseNeeded);
    QVERIFY(!probe.rung(Rung::Login).remedy.isEmpty());
    probe.service.provide({QString(), QStringLiteral("wrong horse")});
    QTRY_COMPARE_WITH_TIMEOUT(probe.phase(), ConnectionPhase::Blocked, 10000);
    QCOMPARE(probe.cause(), ErrorKind::PassphraseNeeded);
    QCOMPARE(probe.rung(Rung::Login).state, RungState::Failed);
    probe.service.provide({QString(), QStringLiteral("right horse")});
    QTRY_COMPARE_WITH_TIMEOUT(probe.phase(), ConnectionPhase::Online, 10000);
    QVERIFY(!m_sshd.log().contains("horse"));
    for (const ConnectionStatus &status : std::as_const(probe.told))
        QVERIFY(!status.error.detail.contains(QStringLiteral("horse")));
}

void TestTransport::keyRefused()
{
    Profile profile = m_sshd.profile();
    profile.keyFile = m_sshd.addKey(QStringLiteral("stranger"), QString(), false);
    ConnectionProbe probe;
    probe.beat();
    probe.service.connectTo(profile, {});
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Blocked);
    QCOMPARE(probe.cause(), ErrorKind::AuthFailed);
    QCOMPARE(probe.rung(Rung::HostKey).state, RungState::Ok);
    QCOMPARE(probe.rung(Rung::Login).state, RungState::Failed);
    // Never tried again by itself: sshd counts such failures.
    QVERIFY(!probe.service.status().nextTry.isValid());
}

void TestTransport::keyFilesThatAreNone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("exists");
    QTest::newRow("missing") << QByteArray() << false;
    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("text") << QByteArray("hello\n") << true;
    QTest::newRow("cut short") << QByteArray("-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNz\n")
                               << true;
    QTest::newRow("binary") << QByteArray(4096, '\xff') << true;
    QTest::newRow("putty") << QByteArray("PuTTY-User-Key-File-3: ssh-ed25519\n") << true;
    QTest::newRow("huge") << QByteArray(1024 * 1024, 'A') << true;
}

void TestTransport::keyFilesThatAreNone()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, exists);
    ConnectionProbe probe;
    Profile profile = m_sshd.profile();
    profile.keyFile = probe.directory.filePath(QStringLiteral("key with ü and space"));
    if (exists) {
        QFile file(profile.keyFile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    probe.service.connectTo(profile, {});
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Blocked);
    QCOMPARE(probe.cause(), ErrorKind::KeyUnreadable);
    QVERIFY(probe.service.status().error.message.contains(QStringLiteral("ü")));
}

void TestTransport::passwordAccepted()
{
    TestSshd sshd;
    sshd.setPassword(QStringLiteral("s3cret ÄÖ'$x"));
    QVERIFY(sshd.start());
    Profile profile = sshd.profile();
    profile.auth = AuthMethod::Password;
    ConnectionProbe probe;
    probe.beat();
    probe.service.connectTo(profile, {QStringLiteral("s3cret ÄÖ'$x"), QString()});
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Online);
    QVERIFY(!sshd.log().contains("s3cret"));
}

void TestTransport::passwordRefusedAndProvided()
{
    TestSshd sshd;
    sshd.setPassword(QStringLiteral("right"));
    QVERIFY(sshd.start());
    Profile profile = sshd.profile();
    profile.auth = AuthMethod::Password;
    ConnectionProbe probe;
    probe.beat();
    probe.service.connectTo(profile, {});
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Blocked);
    QCOMPARE(probe.cause(), ErrorKind::AuthFailed);
    QVERIFY(!sshd.log().contains("Failed password"));
    probe.service.provide({QStringLiteral("wrong"), QString()});
    QTRY_VERIFY_WITH_TIMEOUT(sshd.log().contains("Failed password"), 10000);
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Blocked);
    QCOMPARE(probe.cause(), ErrorKind::AuthFailed);
    probe.service.provide({QStringLiteral("right"), QString()});
    QTRY_COMPARE_WITH_TIMEOUT(probe.phase(), ConnectionPhase::Online, 10000);
}

void TestTransport::passwordNotOffered()
{
    Profile profile = m_sshd.profile();
    profile.auth = AuthMethod::Password;
    ConnectionProbe probe;
    probe.service.connectTo(profile, {QStringLiteral("whatever"), QString()});
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Blocked);
    QCOMPARE(probe.cause(), ErrorKind::AuthFailed);
    QVERIFY(probe.service.status().error.message.contains(QStringLiteral("publickey")));
}

void TestTransport::agentWithAndWithoutKeys()
{
    QTemporaryDir folder;
    const QString socket = folder.filePath(QStringLiteral("agent"));
    QProcess agent;
    agent.start(QStringLiteral("ssh-agent"), {QStringLiteral("-D"), QStringLiteral("-a"), socket});
    QVERIFY(agent.waitForStarted());
    QTRY_VERIFY(QFile::exists(socket));
    Profile profile = m_sshd.profile();
    profile.auth = AuthMethod::Agent;
    ConnectionProbe probe;
    probe.beat();
    probe.service.setAgentSocket(socket);
    probe.service.connectTo(profile, {});
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Blocked);
    QCOMPARE(probe.cause(), ErrorKind::AgentEmpty);

    const auto addToAgent = [&](const QString &file) {
        QProcess add;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("SSH_AUTH_SOCK"), socket);
        add.setProcessEnvironment(environment);
        add.start(QStringLiteral("ssh-add"), {QStringLiteral("-q"), file});
        return add.waitForFinished() && add.exitCode() == 0;
    };
    QVERIFY(addToAgent(m_sshd.addKey(QStringLiteral("unknown"), QString(), false)));
    probe.service.retryNow();
    QTRY_VERIFY(probe.phase() != ConnectionPhase::Connecting);
    const Error refused = probe.service.status().error;
    QVERIFY2(refused.kind == ErrorKind::AuthFailed, qPrintable(refused.message + refused.detail));
    QCOMPARE(probe.phase(), ConnectionPhase::Blocked);

    QVERIFY(addToAgent(m_sshd.path(QStringLiteral("key"))));
    probe.service.retryNow();
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Online);
    agent.terminate();
    QVERIFY(agent.waitForFinished());
}

void TestTransport::noAgent()
{
    Profile profile = m_sshd.profile();
    profile.auth = AuthMethod::Agent;
    ConnectionProbe probe;
    probe.service.connectTo(profile, {});
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Blocked);
    QCOMPARE(probe.cause(), ErrorKind::AgentEmpty);
    probe.service.setAgentSocket(QStringLiteral("/nonexistent/agent"));
    probe.service.retryNow();
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Blocked);
    QCOMPARE(probe.cause(), ErrorKind::AgentEmpty);
}

/// Not a timed test: the figures are printed for whoever reads the log.
void TestTransport::connectSpeed()
{
    QList<qint64> times;
    for (int i = 0; i < 5; ++i) {
        ConnectionProbe probe;
        probe.service.setStream("exec echo x", {});
        QElapsedTimer timer;
        timer.start();
        probe.service.connectTo(m_sshd.profile(), {});
        QTRY_VERIFY(!probe.stream.isEmpty());
        times << timer.elapsed();
    }
    QElapsedTimer timer;
    timer.start();
    std::ignore = runTool(QStringLiteral("ssh"),
                          {QStringLiteral("-F"), QStringLiteral("none"), QStringLiteral("-o"),
                           QStringLiteral("StrictHostKeyChecking=no"), QStringLiteral("-o"),
                           QStringLiteral("UserKnownHostsFile=/dev/null"), QStringLiteral("-i"),
                           m_sshd.path(QStringLiteral("key")), QStringLiteral("-p"),
                           QString::number(m_sshd.port()), QStringLiteral("root@127.0.0.1"),
                           QStringLiteral("true")});
    qInfo() << "connect to first byte, ms:" << times << "ssh HOST true, ms:" << timer.elapsed();
}

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
