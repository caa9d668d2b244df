// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/secretstore.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>

using namespace leitstand;

namespace {

const QString profileId = QStringLiteral("6f2d0f6e-0000-4000-8000-000000000000");
const QString secret = QStringLiteral("planted-marker ü'$(x)");

} // namespace

/// Without a keychain the secrets stay in memory and no file holds them; with a real, unlocked
/// keyring (own D-Bus session, own home) they come back in another process.
class TestSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutKeychain();
    void answersInTime();
    void withKeyring();

private:
    [[nodiscard]] QProcessEnvironment ownHome() const;
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestSecretStore::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
}

QProcessEnvironment TestSecretStore::ownHome() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), m_home->path());
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home->path());
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "DBUS_SESSION_BUS_ADDRESS",
                             "DISPLAY", "XDG_CURRENT_DESKTOP"})
        environment.remove(QString::fromLatin1(name));
    return environment;
}

void TestSecretStore::withoutKeychain()
{
    SecretStore store;
    store.setTimeout(std::chrono::milliseconds(4000));
    const auto kind = SecretStore::Kind::Passphrase;
    auto nothing = store.read(profileId, kind);
    QTRY_VERIFY_WITH_TIMEOUT(nothing.isFinished(), 10000);
    QCOMPARE(nothing.result().error().kind, ErrorKind::NotFound);
    auto written = store.write(profileId, kind, secret);
    QTRY_VERIFY_WITH_TIMEOUT(written.isFinished(), 10000);
    QCOMPARE(written.result().value(), SecretStore::Place::SessionOnly);
    QVERIFY(store.isKeychainMissing());
    QCOMPARE(store.keychainError().kind, ErrorKind::KeychainMissing);
    auto read = store.read(profileId, kind);
    QTRY_VERIFY_WITH_TIMEOUT(read.isFinished(), 10000);
    QCOMPARE(read.result().value(), secret);
    auto other = store.read(profileId, SecretStore::Kind::Password);
    QTRY_VERIFY_WITH_TIMEOUT(other.isFinished(), 10000);
    QVERIFY(!other.result());
    // Nothing of it in any file of the configuration.
    QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int looked = 0;
    while (files.hasNext() && looked < 20000) {
        const QFileInfo info(files.next());
        ++looked;
        if (info.size() > 1024 * 1024 || !info.filePath().contains(QStringLiteral("/.config/")))
            continue;
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            QVERIFY2(!file.readAll().contains("planted-marker"), qPrintable(info.filePath()));
    }
    auto removed = store.remove(profileId, kind);
    QTRY_VERIFY_WITH_TIMEOUT(removed.isFinished(), 10000);
    auto gone = store.read(profileId, kind);
    QTRY_VERIFY_WITH_TIMEOUT(gone.isFinished(), 10000);
    QVERIFY(!gone.result());
}

void TestSecretStore::answersInTime()
{
    SecretStore store;
    store.setTimeout(std::chrono::milliseconds(1)); // no keychain is that quick
    auto future = store.write(profileId, SecretStore::Kind::Password, secret);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 3000);
    QVERIFY(future.result());
}

void TestSecretStore::withKeyring()
{
    const QString daemon = QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon"));
    QVERIFY2(!daemon.isEmpty()
                 && !QStandardPaths::findExecutable(QStringLiteral("dbus-run-session")).isEmpty(),
             "dbus and gnome-keyring are needed (installer/install-deps.sh)");
    QProcess process;
    process.setProcessEnvironment(ownHome());
    process.setProcessChannelMode(QProcess::MergedChannels);
    const QString self = QCoreApplication::applicationFilePath();
    const QString script = QStringLiteral(
        "printf 'testpw\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null; "
        "\"$0\" --keychain-write && \"$0\" --keychain-read; code=$?; "
        "exit $code");
    process.start(QStringLiteral("dbus-run-session"),
                  {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"), script, self});
    QVERIFY(process.waitForFinished(60000));
    const QByteArray output = process.readAll();
    QVERIFY2(process.exitCode() == 0, output.constData());
    QDirIterator files(m_home->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            QVERIFY2(!file.readAll().contains("planted-marker"), qPrintable(file.fileName()));
    }
}

namespace {

/// The part that runs in the keyring's session: one process writes, the next one reads and removes.
int runInKeyring(bool writing)
{
    SecretStore store;
    int code = 10;
    const auto finish = [&code](int value) {
        code = value;
        QCoreApplication::exit(value);
    };
    if (writing) {
        store.write(profileId, SecretStore::Kind::Passphrase, secret)
            .then(&store, [&](const Result<SecretStore::Place> &place) {
                finish(place && *place == SecretStore::Place::Keychain ? 0 : 11);
            });
    } else {
        store.read(profileId, SecretStore::Kind::Passphrase)
            .then(&store, [&](const Result<QString> &text) {
                if (!text || *text != secret) {
                    finish(12);
                    return;
                }
                store.remove(profileId, SecretStore::Kind::Passphrase)
                    .then(&store, [&](const Result<void> &removed) { finish(removed ? 0 : 13); });
            });
    }
    const int returned = QCoreApplication::exec();
    return returned == 0 ? code : returned;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.contains(QStringLiteral("--keychain-write")))
        return runInKeyring(true);
    if (arguments.contains(QStringLiteral("--keychain-read")))
        return runInKeyring(false);
    // The tests themselves run where there is no keychain.
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("DISPLAY");
    qputenv("XDG_RUNTIME_DIR", "/nonexistent");
    TestSecretStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_secretstore.moc"
