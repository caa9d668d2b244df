// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compositionroot.h"
#include "support/testsshd.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace leitstand;

namespace {
constexpr int patienceMs = 30'000;

/// Takes the place of the session bus: counts who comes and hangs up at once. In a thread of its
/// own, because a client may wait for the bus in the main thread.
class Bus
{
public:
    ~Bus()
    {
        m_thread.quit();
        m_thread.wait();
    }
    [[nodiscard]] bool listen(const QString &path)
    {
        QObject::connect(&m_server, &QLocalServer::newConnection, &m_server, [this] {
            while (QLocalSocket *client = m_server.nextPendingConnection()) {
                ++m_visits;
                client->abort();
                client->deleteLater();
            }
        });
        const bool listens = m_server.listen(path);
        m_server.moveToThread(&m_thread);
        m_thread.start();
        return listens;
    }
    [[nodiscard]] int visits() const { return m_visits; }

private:
    QThread m_thread;
    QLocalServer m_server;
    std::atomic<int> m_visits = 0;
};

} // namespace

// The keychain is asked only when a secret is missing: a user who needs none sees no dialog of the
// desktop. The keychain is reached over the session bus, whose place a socket takes here.
class KeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void notAskedForAKeyWithoutPassphrase();
    void askedForAKeyWithPassphrase();

private:
    QTemporaryDir m_folder;
    Bus m_bus;
    TestSshd m_sshd;
};

void KeychainTest::initTestCase()
{
    const QString bus = m_folder.filePath(QStringLiteral("bus"));
    qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toUtf8());
    qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("data")).toUtf8());
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + bus.toUtf8());
    QVERIFY(m_bus.listen(bus));
    QVERIFY(m_sshd.start());
    QVERIFY(!m_sshd.addKey(QStringLiteral("key")).isEmpty());
}

void KeychainTest::notAskedForAKeyWithoutPassphrase()
{
    StartOptions options;
    options.profile = m_sshd.profile();
    CompositionRoot root(options);
    root.start();
    QTRY_VERIFY2_WITH_TIMEOUT(
        root.window().shownState().connection.phase == ConnectionPhase::Online,
        qPrintable(root.window().shownState().connection.error.message), patienceMs);
    QCOMPARE(m_bus.visits(), 0);
}

void KeychainTest::askedForAKeyWithPassphrase()
{
    StartOptions options;
    options.profile = m_sshd.profile();
    options.profile->keyFile =
        m_sshd.addKey(QStringLiteral("locked"), QStringLiteral("a passphrase"));
    CompositionRoot root(options);
    root.start();
    QTRY_VERIFY_WITH_TIMEOUT(m_bus.visits() > 0, patienceMs);
}

QTEST_MAIN(KeychainTest)
#include "tst_keychain.moc"
