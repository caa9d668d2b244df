// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/profilejson.h"
#include "settings/profilestore.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace leitstand;

class TestProfileStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void savesAndLists();
    void importsWhatTheLabWrites();
    void importTakesThePlaceOfTheOldVersion();
    void unknownFieldsSurvive();
    void refuses_data();
    void refuses();
    void everyPrefixIsRefusedOrWhole();
    void damagedIsKept();
    void exportHoldsNoPath();
    void removes();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const
    {
        const QString path = m_folder->filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the test folder cannot be written");
        file.write(content);
        return path;
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static Profile sample()
    {
        Profile profile;
        profile.name = QStringLiteral("becker-prod");
        profile.host = QStringLiteral("10.8.0.1");
        profile.port = 2222;
        profile.user = QStringLiteral("admin");
        profile.hostKeySha256 =
            QStringLiteral("SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        profile.auth = AuthMethod::Key;
        profile.keyFile = QStringLiteral("/home/someone/key ü");
        return profile;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProfileStore::savesAndLists()
{
    ProfileStore store(m_folder->filePath(QStringLiteral("profiles")));
    QVERIFY(store.list().profiles.isEmpty());
    const auto saved = store.save(sample());
    QVERIFY(saved);
    QVERIFY(!saved->id.isEmpty());
    Profile second = sample();
    second.name = QStringLiteral("a practice server");
    second.practice = true;
    second.auth = AuthMethod::Agent;
    second.keyFile.clear();
    QVERIFY(store.save(second));
    const auto listing = store.list();
    QCOMPARE(listing.profiles.size(), 2);
    QVERIFY(listing.problems.isEmpty());
    QCOMPARE(listing.profiles.at(1), *saved);
    QVERIFY(listing.profiles.at(0).practice);
    QCOMPARE(listing.profiles.at(0).auth, AuthMethod::Agent);
    QCOMPARE(store.find(QStringLiteral("becker-prod")).value(), *saved);
    QCOMPARE(store.find(saved->id).value(), *saved);
    QCOMPARE(store.find(QStringLiteral("nobody")).error().kind, ErrorKind::NotFound);
}

void TestProfileStore::importsWhatTheLabWrites()
{
    const QString file = write(QStringLiteral("profile.json"), R"({
        "format": "leitstand-profile", "version": 1, "name": "practice", "host": "127.0.0.1",
        "port": 40022, "user": "observer",
        "hostKeySha256": "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "auth": {"method": "key", "keyFile": "keys/observer"}, "practice": true})");
    ProfileStore store(m_folder->filePath(QStringLiteral("profiles")));
    const auto profile = store.importFrom(file);
    QVERIFY(profile);
    QCOMPARE(profile->port, 40022);
    QCOMPARE(profile->user, QStringLiteral("observer"));
    QVERIFY(profile->practice);
    QCOMPARE(profile->keyFile, m_folder->filePath(QStringLiteral("keys/observer")));
    QCOMPARE(store.list().profiles.size(), 1);
}

void TestProfileStore::importTakesThePlaceOfTheOldVersion()
{
    ProfileStore store(m_folder->filePath(QStringLiteral("profiles")));
    const auto first = store.save(sample());
    QVERIFY(first);
    Profile changed = *first;
    changed.hostKeySha256 = QStringLiteral("SHA256:BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB");
    const QString file = write(QStringLiteral("new.json"), profileToJson(changed));
    QVERIFY(store.importFrom(file));
    QCOMPARE(store.list().profiles.size(), 1);
    QCOMPARE(store.list().profiles.first().hostKeySha256, changed.hostKeySha256);
}

void TestProfileStore::unknownFieldsSurvive()
{
    ProfileStore store(m_folder->filePath(QStringLiteral("profiles")));
    auto saved = store.save(sample());
    QVERIFY(saved);
    const QString path = store.folder() + u'/' + saved->id + QStringLiteral(".json");
    QJsonObject object = QJsonDocument::fromJson(read(path)).object();
    object.insert(QStringLiteral("wireguard"), QStringLiteral("wg0.conf"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(object).toJson());
    file.close();
    saved->name = QStringLiteral("renamed");
    QVERIFY(store.save(*saved));
    const QJsonObject after = QJsonDocument::fromJson(read(path)).object();
    QCOMPARE(after.value(u"wireguard").toString(), QStringLiteral("wg0.conf"));
    QCOMPARE(after.value(u"name").toString(), QStringLiteral("renamed"));
}

void TestProfileStore::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ErrorKind>("kind");
    const auto with = [](const char *change) {
        return QByteArray(R"({"format":"leitstand-profile","version":1,"host":"h","user":"u")")
               + change + "}";
    };
    const ErrorKind bad = ErrorKind::InvalidInput;
    QTest::newRow("empty") << QByteArray() << bad;
    QTest::newRow("not json") << QByteArray("PK\x03\x04") << bad;
    QTest::newRow("array") << QByteArray("[]") << bad;
    QTest::newRow("other format") << QByteArray(R"({"format":"x","version":1})") << bad;
    QTest::newRow("newer") << QByteArray(R"({"format":"leitstand-profile","version":2,"host":[1]})")
                           << ErrorKind::NewerVersion;
    QTest::newRow("version text") << QByteArray(R"({"format":"leitstand-profile","version":"1"})")
                                  << bad;
    QTest::newRow("no host") << QByteArray(
        R"({"format":"leitstand-profile","version":1,"user":"u"})")
                             << bad;
    QTest::newRow("no user") << QByteArray(
        R"({"format":"leitstand-profile","version":1,"host":"h"})")
                             << bad;
    QTest::newRow("port 0") << with(R"(,"port":0)") << bad;
    QTest::newRow("port huge") << with(R"(,"port":99999999999)") << bad;
    QTest::newRow("port negative") << with(R"(,"port":-22)") << bad;
    QTest::newRow("port fraction") << with(R"(,"port":22.5)") << bad;
    QTest::newRow("port text") << with(R"(,"port":"22")") << bad;
    QTest::newRow("fingerprint short") << with(R"(,"hostKeySha256":"SHA256:AAAA")") << bad;
    QTest::newRow("fingerprint md5") << with(R"(,"hostKeySha256":"MD5:aa:bb")") << bad;
    QTest::newRow("unknown method") << with(R"(,"auth":{"method":"magic"})") << bad;
    QTest::newRow("auth text") << with(R"(,"auth":"key")") << bad;
    QTest::newRow("id with path") << with(R"(,"id":"../../etc/passwd")") << bad;
    QTest::newRow("control character") << with(R"(,"name":"a\u0007b")") << bad;
    QTest::newRow("name number") << with(R"(,"name":5)") << bad;
    QTest::newRow("host with space")
        << QByteArray(R"({"format":"leitstand-profile","version":1,"host":"a b","user":"u"})")
        << bad;
}

void TestProfileStore::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(ErrorKind, kind);
    const QString file = write(QStringLiteral("x.json"), json);
    ProfileStore store(m_folder->filePath(QStringLiteral("profiles")));
    const auto profile = store.importFrom(file);
    QVERIFY(!profile);
    QCOMPARE(profile.error().kind, kind);
    QVERIFY(!profile.error().message.isEmpty());
    QVERIFY(profile.error().detail.contains(QStringLiteral("x.json")));
    QVERIFY(store.list().profiles.isEmpty());
}

void TestProfileStore::everyPrefixIsRefusedOrWhole()
{
    const QByteArray json = profileToJson(sample());
    for (qsizetype i = 0; i + 2 < json.size(); ++i)
        QVERIFY(!parseProfile(json.first(i)));
    QVERIFY(parseProfile(json));
}

void TestProfileStore::damagedIsKept()
{
    ProfileStore store(m_folder->filePath(QStringLiteral("profiles")));
    auto saved = store.save(sample());
    QVERIFY(saved);
    const QString path = store.folder() + u'/' + saved->id + QStringLiteral(".json");
    for (const QByteArray &content :
         {QByteArray("{\"format\":"),
          QByteArray(R"({"format":"leitstand-profile","version":9})")}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QCOMPARE(store.list().problems.size(), 1);
        QVERIFY(store.list().problems.first().detail.contains(path));
        QVERIFY(!store.save(*saved));
        QCOMPARE(read(path), content);
    }
}

void TestProfileStore::exportHoldsNoPath()
{
    const QString file = m_folder->filePath(QStringLiteral("export.json"));
    QVERIFY(ProfileStore::exportTo(sample(), file));
    QVERIFY(!read(file).contains("someone"));
    const auto again = ProfileStore::readFile(file);
    QVERIFY(again);
    QCOMPARE(again->host, sample().host);
    QCOMPARE(again->hostKeySha256, sample().hostKeySha256);
    QVERIFY(!ProfileStore::exportTo(sample(), QStringLiteral("/proc/nowhere/x.json")));
}

void TestProfileStore::removes()
{
    ProfileStore store(m_folder->filePath(QStringLiteral("profiles")));
    const auto saved = store.save(sample());
    QVERIFY(saved);
    QVERIFY(!store.remove(QStringLiteral("../x")));
    QVERIFY(store.remove(saved->id));
    QVERIFY(store.list().profiles.isEmpty());
    QCOMPARE(store.remove(saved->id).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestProfileStore)
#include "tst_profilestore.moc"
