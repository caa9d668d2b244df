// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/connectionprobe.h"
#include "support/testsshd.h"
#include "transport/hostkeystore.h"

#include <QTest>

using namespace leitstand;

/// The host key is checked before anything else is said; proved by the server's own log.
class TestTransportHostKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void unknownIsOfferedAndAccepted();
    void acceptingAnotherFingerprintDoesNothing();
    void notOfProfileIsBlocked();
    void changedIsBlocked();
    void profileVouchesForNewKey();
    void otherTypeCountsAsChanged();
    void storedTypeIsAskedFor();
    void damagedStoreBlocks();

private:
    [[nodiscard]] Profile nameless() const
    {
        Profile profile = m_sshd->profile();
        profile.hostKeySha256.clear();
        return profile;
    }
    /// No name, no key, no password reached the server.
    [[nodiscard]] bool nothingWasTold() const
    {
        const QByteArray log = m_sshd->log();
        return !log.contains("userauth-request") && !log.contains("Accepted")
               && !log.contains("Failed");
    }
    std::unique_ptr<TestSshd> m_sshd;
};

void TestTransportHostKey::init()
{
    m_sshd = std::make_unique<TestSshd>();
    m_sshd->addOption(QStringLiteral("LogLevel DEBUG1")); // names every userauth-request
    std::ignore = m_sshd->addKey(QStringLiteral("key"));
}

void TestTransportHostKey::unknownIsOfferedAndAccepted()
{
    QVERIFY(m_sshd->start());
    ConnectionProbe probe;
    probe.beat();
    probe.service.connectTo(nameless(), {});
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Blocked);
    QCOMPARE(probe.cause(), ErrorKind::HostKeyUnknown);
    QCOMPARE(probe.service.status().offeredHostKey, m_sshd->fingerprint());
    QCOMPARE(probe.rung(Rung::HostKey).state, RungState::Failed);
    QCOMPARE(probe.rung(Rung::Login).state, RungState::NotReached);
    QVERIFY(nothingWasTold());

    probe.service.acceptHostKey(m_sshd->fingerprint());
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Online);
    const HostKeyStore store(probe.directory.filePath(QStringLiteral("hostkeys.json")));
    QCOMPARE(store.find(QStringLiteral("127.0.0.1"), m_sshd->port()).sha256, m_sshd->fingerprint());
    QCOMPARE(store.find(QStringLiteral("127.0.0.1"), m_sshd->port()).type,
             QStringLiteral("ssh-ed25519"));
}

void TestTransportHostKey::acceptingAnotherFingerprintDoesNothing()
{
    QVERIFY(m_sshd->start());
    ConnectionProbe probe;
    probe.service.connectTo(nameless(), {});
    QTRY_COMPARE(probe.cause(), ErrorKind::HostKeyUnknown);
    probe.service.acceptHostKey(
        QStringLiteral("SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
    QCOMPARE(probe.phase(), ConnectionPhase::Blocked);
    QVERIFY(nothingWasTold());
}

void TestTransportHostKey::notOfProfileIsBlocked()
{
    QVERIFY(m_sshd->start());
    Profile profile = m_sshd->profile();
    profile.hostKeySha256 = QStringLiteral("SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    ConnectionProbe probe;
    probe.service.connectTo(profile, {});
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Blocked);
    const ConnectionStatus status = probe.service.status();
    QCOMPARE(status.error.kind, ErrorKind::HostKeyChanged);
    QCOMPARE(status.offeredHostKey, m_sshd->fingerprint());
    QCOMPARE(status.expectedHostKey, profile.hostKeySha256);
    // No way around it by accepting.
    probe.service.acceptHostKey(m_sshd->fingerprint());
    QCOMPARE(probe.phase(), ConnectionPhase::Blocked);
    QVERIFY(nothingWasTold());
}

void TestTransportHostKey::changedIsBlocked()
{
    QVERIFY(m_sshd->start());
    ConnectionProbe probe;
    probe.beat();
    probe.service.connectTo(m_sshd->profile(), {});
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Online);
    probe.service.disconnectFromServer();
    const QString before = m_sshd->fingerprint();
    QVERIFY(m_sshd->changeHostKeys());
    QFile::remove(m_sshd->path(QStringLiteral("log")));
    m_sshd->stopListening();
    QVERIFY(m_sshd->start());
    probe.service.connectTo(nameless(), {});
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Blocked);
    QCOMPARE(probe.cause(), ErrorKind::HostKeyChanged);
    QCOMPARE(probe.service.status().expectedHostKey, before);
    QVERIFY(probe.service.status().offeredHostKey != before);
    probe.service.acceptHostKey(probe.service.status().offeredHostKey);
    QCOMPARE(probe.phase(), ConnectionPhase::Blocked);
    QVERIFY(nothingWasTold());
}

void TestTransportHostKey::profileVouchesForNewKey()
{
    QVERIFY(m_sshd->start());
    ConnectionProbe probe;
    probe.beat();
    probe.service.connectTo(m_sshd->profile(), {});
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Online);
    QVERIFY(m_sshd->changeHostKeys());
    // The server was installed anew and a new profile came with it.
    probe.service.connectTo(m_sshd->profile(), {});
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Online);
    const HostKeyStore store(probe.directory.filePath(QStringLiteral("hostkeys.json")));
    QCOMPARE(store.find(QStringLiteral("127.0.0.1"), m_sshd->port()).sha256, m_sshd->fingerprint());
}

void TestTransportHostKey::otherTypeCountsAsChanged()
{
    m_sshd->setHostKeyTypes({QStringLiteral("ecdsa")});
    QVERIFY(m_sshd->start());
    ConnectionProbe probe;
    HostKeyStore store(probe.directory.filePath(QStringLiteral("other.json")));
    QVERIFY(
        store.store(QStringLiteral("127.0.0.1"), m_sshd->port(),
                    HostKey{QStringLiteral("ssh-ed25519"),
                            QStringLiteral("SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")}));
    ConnectionProbe second(store.file());
    second.service.connectTo(nameless(), {});
    QTRY_COMPARE(second.phase(), ConnectionPhase::Blocked);
    QCOMPARE(second.cause(), ErrorKind::HostKeyChanged);
    QVERIFY(nothingWasTold());
}

void TestTransportHostKey::storedTypeIsAskedFor()
{
    // The server has several keys; we know its RSA key only: no false alarm.
    m_sshd->setHostKeyTypes({QStringLiteral("ed25519"), QStringLiteral("rsa")});
    QVERIFY(m_sshd->start());
    QTemporaryDir folder;
    HostKeyStore store(folder.filePath(QStringLiteral("keys.json")));
    QVERIFY(store.store(
        QStringLiteral("127.0.0.1"), m_sshd->port(),
        HostKey{QStringLiteral("ssh-rsa"), m_sshd->fingerprint(QStringLiteral("rsa"))}));
    ConnectionProbe probe(store.file());
    probe.beat();
    probe.service.connectTo(nameless(), {});
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Online);
}

void TestTransportHostKey::damagedStoreBlocks()
{
    QVERIFY(m_sshd->start());
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("keys.json"));
    QFile damaged(file);
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("{\"format\":\"leitstand-hostkeys\",\"version\":1,\"hos");
    damaged.close();
    ConnectionProbe probe(file);
    probe.beat();
    probe.service.connectTo(nameless(), {});
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Blocked);
    QCOMPARE(probe.cause(), ErrorKind::LocalIo);
    QVERIFY(nothingWasTold());
    // The profile's own fingerprint is enough, and the damaged file stays as it is.
    probe.service.connectTo(m_sshd->profile(), {});
    QTRY_COMPARE(probe.phase(), ConnectionPhase::Online);
    QVERIFY(damaged.open(QIODevice::ReadOnly));
    QVERIFY(damaged.readAll().endsWith("\"hos"));
}

QTEST_GUILESS_MAIN(TestTransportHostKey)
#include "tst_transporthostkey.moc"
