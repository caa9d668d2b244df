// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/profilejson.h"
#include "settings/profilestore.h"
#include "settings/secretstore.h"
#include "tunnel/tunnelsecrets.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace leitstand;

namespace {

const QByteArray privateKey("yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=");
const QByteArray publicKey("xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=");
const QByteArray presharedKey("/UwcSPg38hW/D9Y3tcS1FOV0K1wuURMbS0sesJEP5ak=");
const QByteArray conf("[Interface]\nPrivateKey = " + privateKey
                      + "\nAddress = 10.8.0.2/32\nPostUp = reboot\n\n[Peer]\nPublicKey = "
                      + publicKey + "\nPresharedKey = " + presharedKey
                      + "\nEndpoint = server.example:51820\nAllowedIPs = 10.8.0.1/32\n");

QByteArray profileWith(const QJsonValue &tunnel)
{
    QJsonObject root{{QStringLiteral("format"), QStringLiteral("leitstand-profile")},
                     {QStringLiteral("version"), 1},
                     {QStringLiteral("name"), QStringLiteral("becker-prod")},
                     {QStringLiteral("host"), QStringLiteral("10.8.0.1")},
                     {QStringLiteral("user"), QStringLiteral("admin")},
                     {QStringLiteral("hostKeySha256"),
                      QStringLiteral("SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")},
                     {QStringLiteral("tunnel"), tunnel}};
    return QJsonDocument(root).toJson();
}

QJsonObject inside(const QByteArray &text)
{
    return {{QStringLiteral("name"), QStringLiteral("leitstand")},
            {QStringLiteral("configuration"), QString::fromUtf8(text)}};
}

} // namespace

class TestProfileTunnel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void configurationInside();
    void configurationBeside();
    void confAlone();
    void noSecretInAnyFile();
    void watchedTunnelHasOnlyAName();
    void tunnelCanBeTakenAway();
    void refuses_data();
    void refuses();
    void everyPrefixIsRefusedOrWhole();
    void secretsAsText();
    void keychainEntry();

private:
    QString write(const QString &name, const QByteArray &content) const
    {
        const QString path = m_folder->filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the test folder cannot be written");
        file.write(content);
        return path;
    }
    /// All bytes below the test folder.
    [[nodiscard]] QByteArray everything(const QString &folder) const
    {
        QByteArray all;
        for (const QFileInfo &entry : QDir(folder).entryInfoList(QDir::Files)) {
            QFile file(entry.filePath());
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProfileTunnel::configurationInside()
{
    const auto file = ProfileStore::readWithSecrets(
        write(QStringLiteral("anna.leitstand"), profileWith(inside(conf))));
    QVERIFY(file);
    const ProfileTunnel &tunnel = file->profile.tunnel;
    QCOMPARE(tunnel.name, QStringLiteral("leitstand"));
    QCOMPARE(tunnel.kind, TunnelKind::Automatic);
    QCOMPARE(tunnel.config.peers.first().endpointHost, QStringLiteral("server.example"));
    QCOMPARE(file->secrets.privateKey, QString::fromLatin1(privateKey));
    QCOMPARE(file->secrets.presharedKeys.size(), 1);
    QCOMPARE(file->leftOut, QStringList(QStringLiteral("PostUp (line 4)")));
    QVERIFY(!file->profile.hostKeySha256.isEmpty());
}

void TestProfileTunnel::configurationBeside()
{
    const QString path =
        write(QStringLiteral("anna.leitstand"),
              profileWith(QJsonObject{{QStringLiteral("name"), QStringLiteral("wg0")},
                                      {QStringLiteral("file"), QStringLiteral("anna laptop.conf")},
                                      {QStringLiteral("kind"), QStringLiteral("user-space")}}));
    QCOMPARE(ProfileStore::readWithSecrets(path).error().kind, ErrorKind::NotFound);
    write(QStringLiteral("anna laptop.conf"), conf);
    const auto file = ProfileStore::readWithSecrets(path);
    QVERIFY(file);
    QCOMPARE(file->profile.tunnel.name, QStringLiteral("wg0"));
    QCOMPARE(file->profile.tunnel.kind, TunnelKind::UserSpace);
    QCOMPARE(file->secrets.privateKey, QString::fromLatin1(privateKey));
    write(QStringLiteral("anna laptop.conf"), "[Interface]\nMTU = x\n");
    const auto damaged = ProfileStore::readWithSecrets(path);
    QVERIFY(!damaged);
    QVERIFY(damaged.error().detail.contains(QStringLiteral("anna laptop.conf: line 2")));
}

void TestProfileTunnel::confAlone()
{
    Profile profile;
    profile.host = QStringLiteral("10.8.0.1");
    profile.user = QStringLiteral("admin");
    const auto named = ProfileStore::withTunnel(profile, write(QStringLiteral("wg1.conf"), conf));
    QVERIFY(named);
    QCOMPARE(named->profile.tunnel.name, QStringLiteral("wg1"));
    QCOMPARE(named->profile.host, profile.host);
    const auto unnamed =
        ProfileStore::withTunnel(profile, write(QStringLiteral("Büro (neu).conf"), conf));
    QVERIFY(unnamed);
    QCOMPARE(unnamed->profile.tunnel.name, QStringLiteral("leitstand"));
}

void TestProfileTunnel::noSecretInAnyFile()
{
    const QString sent = write(QStringLiteral("anna.leitstand"), profileWith(inside(conf)));
    ProfileStore store(m_folder->filePath(QStringLiteral("profiles")));
    const auto profile = store.importFrom(sent);
    QVERIFY(profile);
    QVERIFY(store.save(*profile));
    const QString out = m_folder->filePath(QStringLiteral("out"));
    QDir().mkpath(out);
    QVERIFY(ProfileStore::exportTo(*profile, out + QStringLiteral("/export.leitstand")));
    for (const QByteArray &bytes : {everything(store.folder()), everything(out)}) {
        QVERIFY(bytes.contains("server.example"));
        QVERIFY(!bytes.contains(privateKey));
        QVERIFY(!bytes.contains(presharedKey));
        QVERIFY(!bytes.contains("reboot"));
    }
    // A colleague opens what was exported: everything but the keys.
    const auto again = ProfileStore::readWithSecrets(out + QStringLiteral("/export.leitstand"));
    QVERIFY(again);
    QCOMPARE(again->profile, *profile);
    QCOMPARE(again->secrets, TunnelSecrets());
}

void TestProfileTunnel::watchedTunnelHasOnlyAName()
{
    const auto profile =
        parseProfile(profileWith(QJsonObject{{QStringLiteral("name"), QStringLiteral("wg0")},
                                             {QStringLiteral("kind"), QStringLiteral("watched")}}));
    QVERIFY(profile);
    QVERIFY(profile->tunnel.isSet());
    QVERIFY(profile->tunnel.config.peers.isEmpty());
    QCOMPARE(parseProfile(profileToJson(*profile)).value(), *profile);
    QVERIFY(!parseProfile(profileWith(QJsonValue())).value().tunnel.isSet());
}

void TestProfileTunnel::tunnelCanBeTakenAway()
{
    ProfileStore store(m_folder->filePath(QStringLiteral("profiles")));
    auto profile = store.save(parseProfile(profileWith(inside(conf))).value());
    QVERIFY(profile);
    profile->tunnel = ProfileTunnel();
    QVERIFY(store.save(*profile));
    QVERIFY(!store.list().profiles.first().tunnel.isSet());
}

void TestProfileTunnel::refuses_data()
{
    QTest::addColumn<QJsonValue>("tunnel");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QJsonValue &tunnel, const char *detail) {
        QTest::newRow(name) << tunnel << QString::fromLatin1(detail);
    };
    const auto named = [](const char *key, const QJsonValue &value) {
        return QJsonObject{{QStringLiteral("name"), QStringLiteral("wg0")},
                           {QString::fromLatin1(key), value}};
    };
    row("text", QStringLiteral("wg0"), "tunnel.name");
    row("list", QJsonArray(), "tunnel.name");
    row("no name", QJsonObject(), "tunnel.name");
    row("name as a path", QJsonObject{{QStringLiteral("name"), QStringLiteral("../x")}},
        "tunnel.name");
    row("name as an option", QJsonObject{{QStringLiteral("name"), QStringLiteral("-x")}},
        "tunnel.name");
    row("unknown kind", named("kind", QStringLiteral("magic")), "tunnel.kind");
    row("kind no text", named("kind", 1), "tunnel.kind");
    row("file outside", named("file", QStringLiteral("../../etc/wireguard/wg0.conf")),
        "tunnel.file");
    row("file hidden", named("file", QStringLiteral(".conf")), "tunnel.file");
    row("file of Windows", named("file", QStringLiteral("c:\\wg.conf")), "tunnel.file");
    row("file no text", named("file", 1), "tunnel.file");
    row("configuration no text", named("configuration", 5), "tunnel.configuration");
    row("configuration damaged", named("configuration", QStringLiteral("[Interface")),
        "tunnel.configuration, line 1");
    QJsonObject both = inside(conf);
    both.insert(QStringLiteral("file"), QStringLiteral("a.conf"));
    row("inside and beside", both, "tunnel.configuration");
}

void TestProfileTunnel::refuses()
{
    QFETCH(QJsonValue, tunnel);
    QFETCH(QString, detail);
    const auto file = parseProfileFile(profileWith(tunnel));
    QVERIFY(!file);
    QCOMPARE(file.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(file.error().detail.startsWith(detail), qPrintable(file.error().detail));
}

void TestProfileTunnel::everyPrefixIsRefusedOrWhole()
{
    const QByteArray json = profileWith(inside(conf));
    for (qsizetype i = 0; i + 2 < json.size(); ++i)
        QVERIFY(!parseProfileFile(json.first(i)));
    QVERIFY(parseProfileFile(json));
}

void TestProfileTunnel::secretsAsText()
{
    TunnelSecrets secrets;
    QVERIFY(secretsToText(secrets).isEmpty());
    secrets.privateKey = QString::fromLatin1(privateKey);
    QCOMPARE(secretsFromText(secretsToText(secrets)).value(), secrets);
    secrets.presharedKeys.insert(QString::fromLatin1(publicKey), QString::fromLatin1(presharedKey));
    const QString text = secretsToText(secrets);
    QCOMPARE(secretsFromText(text).value(), secrets);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i != privateKey.size())
            QVERIFY(!secretsFromText(text.left(i)));
    }
    QVERIFY(!secretsFromText(QStringLiteral("hello")));
}

void TestProfileTunnel::keychainEntry()
{
    const QString id = QStringLiteral("0f0e");
    QCOMPARE(SecretStore::keyOf(id, SecretStore::Kind::TunnelKeys),
             QStringLiteral("Leitstand/0f0e/tunnel-keys"));
    QCOMPARE(SecretStore::keyOf(id, SecretStore::Kind::Password),
             QStringLiteral("Leitstand/0f0e/password"));
}

QTEST_GUILESS_MAIN(TestProfileTunnel)
#include "tst_profiletunnel.moc"
