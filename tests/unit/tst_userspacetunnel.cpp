// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The child process that carries a tunnel, against a stand-in: Debian has neither wireproxy nor
// onetun. It proves the console's side only, which is why the window calls this way not proven.
#include "support/standinprogram.h"
#include "tunnel/tunnelservice.h"
#include "tunnel/userspacetunnel.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>

using namespace leitstand;

namespace {

const QString privateKey(QStringLiteral("yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk="));
const QString publicKey(QStringLiteral("xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg="));

struct Answer {
    int count = 0;
    Result<void> result;
    [[nodiscard]] TunnelBackend::Done taker()
    {
        return [this](const Result<void> &answer) {
            ++count;
            result = answer;
        };
    }
};

} // namespace

class TestUserSpaceTunnel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void carriesTheConnection_data();
    void carriesTheConnection();
    void portIsToldBeforeTheTunnelIsUp();
    void versionIsChecked_data();
    void versionIsChecked();
    void nothingInstalled();
    void withoutKey();
    void diesAtTheStart();
    void diesLater();
    void switchedOffWhileStarting();
    void endsWithTheConsole();
    void oneTunRefusesWhatItCannotDo();

private:
    void install(const QString &name);
    [[nodiscard]] TunnelOrder order() const;
    [[nodiscard]] QStringList seen() const
    {
        return QString::fromUtf8(m_programs->read(QStringLiteral("seen"))).split(QLatin1Char('\n'));
    }
    [[nodiscard]] pid_t pid() const { return seen().first().toInt(); }
    void put(const QString &name, const QByteArray &content) const
    {
        QFile file(QString::fromLocal8Bit(qgetenv("STANDIN")) + QLatin1Char('/') + name);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the test folder cannot be written");
        file.write(content);
    }

    std::unique_ptr<StandInPrograms> m_programs;
    std::unique_ptr<QTcpServer> m_server; ///< the SSH service behind the tunnel
};

void TestUserSpaceTunnel::init()
{
    m_programs = std::make_unique<StandInPrograms>();
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    connect(m_server.get(), &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            socket->write("SSH-2.0-test\r\n");
            socket->disconnectFromHost();
        }
    });
}

void TestUserSpaceTunnel::cleanup()
{
    m_programs.reset();
    m_server.reset();
}

void TestUserSpaceTunnel::install(const QString &name)
{
    m_programs->add(name, "exec python3 '" LEITSTAND_SOURCE_DIR
                          "/tests/unit/support/wireproxy-standin.py' \"$@\"");
}

TunnelOrder TestUserSpaceTunnel::order() const
{
    TunnelOrder order;
    order.name = QStringLiteral("leitstand");
    order.config.addresses = {QStringLiteral("10.8.0.2/32")};
    order.config.table = QStringLiteral("off");
    TunnelPeer peer;
    peer.publicKey = publicKey;
    peer.endpointHost = QStringLiteral("server.example");
    peer.endpointPort = 51820;
    peer.allowedIps = {QStringLiteral("10.8.0.1/32")};
    peer.persistentKeepalive = 25;
    order.config.peers = {peer};
    order.host = QStringLiteral("127.0.0.1");
    order.port = m_server->serverPort();
    order.secrets.privateKey = privateKey;
    return order;
}

void TestUserSpaceTunnel::carriesTheConnection_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QString>("program");
    QTest::newRow("wireproxy") << QStringLiteral("wireproxy")
                               << QByteArray("wireproxy, version v1.0.9")
                               << QStringLiteral("wireproxy 1.0.9");
    QTest::newRow("onetun") << QStringLiteral("onetun") << QByteArray("onetun 0.3.10")
                            << QStringLiteral("onetun 0.3.10");
}

void TestUserSpaceTunnel::carriesTheConnection()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, version);
    QFETCH(QString, program);
    install(name);
    put(QStringLiteral("version"), version);
    UserSpaceTunnel tunnel(order());
    QVERIFY(!tunnel.isProven());
    QVERIFY(!tunnel.localPort());
    Answer on;
    tunnel.switchOn(on.taker());
    QTRY_COMPARE_WITH_TIMEOUT(on.count, 1, 15000);
    QVERIFY2(on.result, on.result ? "" : qPrintable(on.result.error().detail));
    QCOMPARE(tunnel.program(), program);
    QVERIFY(tunnel.localPort());

    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, *tunnel.localPort());
    QTRY_VERIFY(client.bytesAvailable() > 0);
    QCOMPARE(client.readAll(), QByteArray("SSH-2.0-test\r\n"));

    const QStringList saw = seen();
    QCOMPARE(saw.at(2), QStringLiteral("600 700"));
    QVERIFY(!QFile::exists(saw.at(1))); // read, so it is gone
    QVERIFY(!saw.at(3).contains(privateKey));
    QVERIFY(saw.mid(4).join(QLatin1Char('\n')).contains(privateKey));
    QVERIFY(!saw.mid(4).contains(QStringLiteral("Table = off")));
    if (name == QLatin1String("onetun")) {
        QVERIFY(saw.at(3).contains(QStringLiteral("--endpoint-addr server.example:51820")));
        QVERIFY(saw.at(3).contains(QStringLiteral("--source-peer-ip 10.8.0.2 ")));
        QVERIFY(saw.at(3).contains(QStringLiteral("--keep-alive 25")));
    }

    Answer off;
    const pid_t child = pid();
    tunnel.switchOff(off.taker());
    QCOMPARE(off.count, 1);
    QVERIFY(off.result);
    QVERIFY(!tunnel.localPort());
    QCOMPARE(::kill(child, 0), -1);
}

/// Who hears that the tunnel is up dials at once: by then it has to know which port.
void TestUserSpaceTunnel::portIsToldBeforeTheTunnelIsUp()
{
    install(QStringLiteral("wireproxy"));
    put(QStringLiteral("version"), "wireproxy, version v1.0.9");
    Profile wanted;
    wanted.id = QStringLiteral("a");
    wanted.host = order().host;
    wanted.port = order().port;
    wanted.tunnel.name = order().name;
    wanted.tunnel.kind = TunnelKind::UserSpace;
    wanted.tunnel.config = order().config;
    TunnelService service;
    service.watch(wanted);
    service.setSecrets(order().secrets);
    QStringList told;
    connect(&service, &TunnelService::localPortChanged, this, [&] {
        told << (service.localPort() ? QStringLiteral("port") : QStringLiteral("no port"));
    });
    connect(&service, &TunnelService::statusChanged, this, [&](const TunnelStatus &status) {
        if (status.isUp && status.route == TunnelRoute::Carried)
            told << QStringLiteral("up");
    });
    service.switchOn();
    QTRY_VERIFY_WITH_TIMEOUT(told.contains(QStringLiteral("up")), 20000);
    QCOMPARE(told.first(), QStringLiteral("port"));
}

void TestUserSpaceTunnel::versionIsChecked_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::newRow("too old") << QByteArray("wireproxy, version v1.0.5");
    QTest::newRow("no number") << QByteArray("usage: wireproxy");
    QTest::newRow("nothing") << QByteArray("");
}

void TestUserSpaceTunnel::versionIsChecked()
{
    QFETCH(QByteArray, version);
    install(QStringLiteral("wireproxy"));
    put(QStringLiteral("version"), version);
    UserSpaceTunnel tunnel(order());
    Answer on;
    tunnel.switchOn(on.taker());
    QTRY_COMPARE_WITH_TIMEOUT(on.count, 1, 15000);
    QCOMPARE(on.result.error().kind, ErrorKind::NotFound);
    QVERIFY(on.result.error().message.contains(QStringLiteral("1.0.6")));
    QVERIFY(m_programs->read(QStringLiteral("seen")).isEmpty());
}

void TestUserSpaceTunnel::nothingInstalled()
{
    m_programs->hideSystem();
    QVERIFY(!UserSpaceTunnel::isInstalled());
    UserSpaceTunnel tunnel(order());
    Answer on;
    tunnel.switchOn(on.taker());
    QCOMPARE(on.count, 1);
    QCOMPARE(on.result.error().kind, ErrorKind::NotFound);
}

void TestUserSpaceTunnel::withoutKey()
{
    install(QStringLiteral("wireproxy"));
    TunnelOrder without = order();
    without.secrets = TunnelSecrets();
    UserSpaceTunnel tunnel(without);
    Answer on;
    tunnel.switchOn(on.taker());
    QCOMPARE(on.result.error().kind, ErrorKind::KeyUnreadable);
}

void TestUserSpaceTunnel::diesAtTheStart()
{
    install(QStringLiteral("wireproxy"));
    put(QStringLiteral("behaviour"), "die");
    UserSpaceTunnel tunnel(order());
    QSignalSpy ended(&tunnel, &TunnelBackend::ended);
    Answer on;
    tunnel.switchOn(on.taker());
    QTRY_COMPARE_WITH_TIMEOUT(on.count, 1, 15000);
    QCOMPARE(on.result.error().kind, ErrorKind::TunnelDown);
    // It printed the whole file, key included.
    QVERIFY(on.result.error().detail.contains(QStringLiteral("cannot use")));
    QVERIFY(!on.result.error().detail.contains(privateKey));
    QVERIFY(ended.isEmpty());
    QVERIFY(!tunnel.localPort());
}

void TestUserSpaceTunnel::diesLater()
{
    install(QStringLiteral("wireproxy"));
    UserSpaceTunnel tunnel(order());
    QSignalSpy ended(&tunnel, &TunnelBackend::ended);
    Answer on, again;
    tunnel.switchOn(on.taker());
    QTRY_COMPARE_WITH_TIMEOUT(on.count, 1, 15000);
    QVERIFY(on.result);
    ::kill(pid(), SIGKILL);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(!tunnel.localPort());
    tunnel.switchOn(again.taker());
    QTRY_COMPARE_WITH_TIMEOUT(again.count, 1, 15000);
    QVERIFY(again.result);
}

void TestUserSpaceTunnel::switchedOffWhileStarting()
{
    install(QStringLiteral("wireproxy"));
    put(QStringLiteral("behaviour"), "deaf");
    UserSpaceTunnel tunnel(order());
    Answer on, twice, off;
    tunnel.switchOn(on.taker());
    QTRY_VERIFY_WITH_TIMEOUT(!m_programs->read(QStringLiteral("seen")).isEmpty(), 15000);
    tunnel.switchOn(twice.taker());
    QCOMPARE(twice.result.error().kind, ErrorKind::Busy);
    const pid_t child = pid();
    tunnel.switchOff(off.taker());
    QCOMPARE(on.count, 1);
    QCOMPARE(on.result.error().kind, ErrorKind::Cancelled);
    QVERIFY(off.result);
    QTRY_COMPARE(::kill(child, 0), -1);
    QVERIFY(!QFile::exists(seen().at(1)));
}

void TestUserSpaceTunnel::endsWithTheConsole()
{
    install(QStringLiteral("wireproxy"));
    auto tunnel = std::make_unique<UserSpaceTunnel>(order());
    Answer on;
    tunnel->switchOn(on.taker());
    QTRY_COMPARE_WITH_TIMEOUT(on.count, 1, 15000);
    const pid_t child = pid();
    QCOMPARE(::kill(child, 0), 0);
    tunnel.reset();
    QCOMPARE(::kill(child, 0), -1);
}

void TestUserSpaceTunnel::oneTunRefusesWhatItCannotDo()
{
    const UserSpaceProgram program{UserSpaceProgram::Kind::OneTun, QStringLiteral("onetun")};
    TunnelOrder with = order();
    QVERIFY(program.arguments(with, 1, QStringLiteral("f")));
    with.secrets.presharedKeys.insert(publicKey, privateKey);
    QVERIFY(!program.arguments(with, 1, QStringLiteral("f")));
    with = order();
    with.config.peers.append(with.config.peers.first());
    QVERIFY(!program.arguments(with, 1, QStringLiteral("f")));
    with = order();
    with.config.addresses.clear();
    QVERIFY(!program.arguments(with, 1, QStringLiteral("f")));
}

QTEST_GUILESS_MAIN(TestUserSpaceTunnel)
#include "tst_userspacetunnel.moc"
