// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/hostkeycheck.h"
#include "transport/hostkeystore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace leitstand;

namespace {

const HostKey keyA{QStringLiteral("ssh-ed25519"),
                   QStringLiteral("SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")};
const HostKey keyB{QStringLiteral("ssh-ed25519"),
                   QStringLiteral("SHA256:BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB")};

} // namespace

class TestHostKeyStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void storesAndFinds();
    void missingFileIsEmpty();
    void damagedIsKept_data();
    void damagedIsKept();
    void newerIsKept();
    void cannotBeWritten();
    void judges();

private:
    [[nodiscard]] QString file() const
    {
        return m_folder->filePath(QStringLiteral("sub/keys.json"));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestHostKeyStore::storesAndFinds()
{
    HostKeyStore store(file());
    QVERIFY(store.store(QStringLiteral("Server.example"), 22, keyA));
    QVERIFY(store.store(QStringLiteral("Server.example"), 2222, keyB));
    QCOMPARE(store.find(QStringLiteral("server.EXAMPLE"), 22), keyA);
    QCOMPARE(store.find(QStringLiteral("server.example"), 23), HostKey());
    const HostKeyStore again(file());
    QVERIFY(!again.damage());
    QCOMPARE(again.find(QStringLiteral("server.example"), 2222), keyB);
    QVERIFY(store.store(QStringLiteral("server.example"), 22, keyB));
    QCOMPARE(HostKeyStore(file()).find(QStringLiteral("server.example"), 22), keyB);
}

void TestHostKeyStore::missingFileIsEmpty()
{
    const HostKeyStore store(file());
    QVERIFY(!store.damage());
    QCOMPARE(store.find(QStringLiteral("x"), 22), HostKey());
    QVERIFY(!QFile::exists(file()));
}

void TestHostKeyStore::damagedIsKept_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("cut") << QByteArray(
        R"({"format":"leitstand-hostkeys","version":1,"hosts":{"[a]:22":)");
    QTest::newRow("other format") << QByteArray(R"({"format":"leitstand-profile","version":1})");
    QTest::newRow("no fingerprint") << QByteArray(
        R"({"format":"leitstand-hostkeys","version":1,"hosts":{"[a]:22":{"type":"x"}}})");
    QTest::newRow("array") << QByteArray("[]");
}

void TestHostKeyStore::damagedIsKept()
{
    QFETCH(QByteArray, content);
    const QString name = m_folder->filePath(QStringLiteral("damaged.json"));
    QFile out(name);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(content);
    out.close();
    HostKeyStore store(name);
    QVERIFY(store.damage());
    QCOMPARE(store.damage()->kind, ErrorKind::LocalIo);
    QVERIFY(store.damage()->detail.contains(name));
    QVERIFY(!store.store(QStringLiteral("a"), 22, keyA));
    QVERIFY(out.open(QIODevice::ReadOnly));
    QCOMPARE(out.readAll(), content);
}

void TestHostKeyStore::newerIsKept()
{
    const QString name = m_folder->filePath(QStringLiteral("newer.json"));
    QFile out(name);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(R"({"format":"leitstand-hostkeys","version":2,"hosts":{}})");
    out.close();
    HostKeyStore store(name);
    QVERIFY(store.damage());
    QCOMPARE(store.damage()->kind, ErrorKind::NewerVersion);
    QVERIFY(!store.store(QStringLiteral("a"), 22, keyA));
}

void TestHostKeyStore::cannotBeWritten()
{
    // A folder stands where the file should be.
    const QString name = m_folder->filePath(QStringLiteral("folder"));
    QVERIFY(QDir().mkpath(name));
    HostKeyStore store(name + QStringLiteral("/x/"));
    const auto stored = store.store(QStringLiteral("a"), 22, keyA);
    QVERIFY(!stored);
    QCOMPARE(stored.error().kind, ErrorKind::LocalIo);
    QCOMPARE(store.find(QStringLiteral("a"), 22), HostKey());
}

void TestHostKeyStore::judges()
{
    const auto verdict = [](const HostKey &seen, const QString &profile, const HostKey &stored,
                            bool damaged = false) {
        SessionRequest request;
        request.profile.hostKeySha256 = profile;
        request.storedKey = stored;
        request.storeDamaged = damaged;
        const auto result = judgeHostKey(seen, request);
        return result ? Cause::None : result.error().cause;
    };
    const HostKey otherType{QStringLiteral("ssh-rsa"), keyA.sha256};
    QCOMPARE(verdict(keyA, keyA.sha256, {}), Cause::None);
    QCOMPARE(verdict(keyA, keyA.sha256, keyB), Cause::None); // a new profile vouches
    QCOMPARE(verdict(keyA, keyA.sha256, {}, true), Cause::None);
    QCOMPARE(verdict(keyA, keyB.sha256, keyA), Cause::HostKeyNotOfProfile);
    QCOMPARE(verdict(keyA, {}, keyA), Cause::None);
    QCOMPARE(verdict(keyA, {}, keyB), Cause::HostKeyNotOfStore);
    QCOMPARE(verdict(keyA, {}, otherType), Cause::HostKeyOtherType);
    QCOMPARE(verdict(keyA, {}, {}), Cause::HostKeyUnknown);
    QCOMPARE(verdict(keyA, {}, {}, true), Cause::HostKeyStoreDamaged);
    QCOMPARE(verdict(keyA, keyA.sha256.chopped(1), keyA), Cause::HostKeyNotOfProfile);
}

QTEST_GUILESS_MAIN(TestHostKeyStore)
#include "tst_hostkeystore.moc"
