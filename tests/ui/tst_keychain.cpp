// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compositionroot.h"
#include "support/testsshd.h"

#include <QLocalServer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace leitstand;

namespace {
constexpr int patienceMs = 30'000;
}

// The keychain is asked only when a secret is missing: a user who needs none sees no dialog of the
// desktop. The keychain is reached over the session bus, whose place a listening socket takes here.
class KeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void notAskedForAKeyWithoutPassphrase();
    void askedForAKeyWithPassphrase();

private:
    QTemporaryDir m_folder;
    QLocalServer m_bus;
    TestSshd m_sshd;
};

void KeychainTest::initTestCase()
{
    const QString bus = m_folder.filePath(QStringLiteral("bus"));
    qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toUtf8());
    qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("data")).toUtf8());
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + bus.toUtf8());
    QVERIFY2(m_bus.listen(bus), qPrintable(m_bus.errorString()));
    QVERIFY(m_sshd.start());
}

void KeychainTest::notAskedForAKeyWithoutPassphrase()
{
    StartOptions options;
    options.profile = m_sshd.profile();
    CompositionRoot root(options);
    root.start();
    QTRY_COMPARE_WITH_TIMEOUT(root.window().shownState().connection.phase, ConnectionPhase::Online,
                              patienceMs);
    QVERIFY(!m_bus.hasPendingConnections());
}

void KeychainTest::askedForAKeyWithPassphrase()
{
    StartOptions options;
    options.profile = m_sshd.profile();
    options.profile->keyFile =
        m_sshd.addKey(QStringLiteral("locked"), QStringLiteral("a passphrase"));
    CompositionRoot root(options);
    root.start();
    QTRY_VERIFY_WITH_TIMEOUT(m_bus.hasPendingConnections(), patienceMs);
}

QTEST_MAIN(KeychainTest)
#include "tst_keychain.moc"
