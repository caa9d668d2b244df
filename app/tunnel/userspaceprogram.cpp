// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel/userspaceprogram.h"

#include "tunnel/programrunner.h"
#include "tunnel/wireguardconf.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(userspacetunnel)
};

QString hostAndPort(const QString &host, quint16 port)
{
    return (host.contains(u':') ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
        .arg(host)
        .arg(port);
}

QString withoutPrefix(const QString &address)
{
    return address.left(address.indexOf(u'/'));
}

} // namespace

std::optional<UserSpaceProgram> UserSpaceProgram::find()
{
    for (const Kind kind : {Kind::WireProxy, Kind::OneTun}) {
        UserSpaceProgram program{kind, {}};
        program.path = ProgramRunner::find(program.name());
        if (!program.path.isEmpty())
            return program;
    }
    return std::nullopt;
}

QString UserSpaceProgram::name() const
{
    return kind == Kind::WireProxy ? QStringLiteral("wireproxy") : QStringLiteral("onetun");
}

QVersionNumber UserSpaceProgram::leastVersion() const
{
    // wireproxy: has --version; onetun: knows pre-shared keys.
    return kind == Kind::WireProxy ? QVersionNumber(1, 0, 6) : QVersionNumber(0, 3, 5);
}

QVersionNumber UserSpaceProgram::versionIn(const QByteArray &output)
{
    static const QRegularExpression number(QStringLiteral("[0-9]+(\\.[0-9]+)+"));
    const auto match = number.match(QString::fromUtf8(output.left(4096)));
    return match.hasMatch() ? QVersionNumber::fromString(match.captured(0)) : QVersionNumber();
}

QByteArray UserSpaceProgram::fileContent(const TunnelOrder &order, quint16 localPort) const
{
    if (kind == Kind::OneTun)
        return order.secrets.privateKey.toLatin1() + '\n';
    TunnelConfig config = order.config;
    config.table.clear(); // nothing of this computer's routing is touched
    config.listenPort = 0;
    return writeWireGuardConf(config, order.secrets)
           + "\n[TCPClientTunnel]\nBindAddress = 127.0.0.1:" + QByteArray::number(localPort)
           + "\nTarget = " + hostAndPort(order.host, order.port).toUtf8() + '\n';
}

Result<QStringList> UserSpaceProgram::arguments(const TunnelOrder &order, quint16 localPort,
                                                const QString &file) const
{
    if (kind == Kind::WireProxy)
        return QStringList{QStringLiteral("-c"), file};
    const TunnelConfig &config = order.config;
    // A pre-shared key could only be given where everybody can read it.
    if (config.peers.size() != 1 || config.addresses.isEmpty()
        || config.peers.first().endpointHost.isEmpty() || !order.secrets.presharedKeys.isEmpty()) {
        return fail(ErrorKind::InvalidInput,
                    Texts::tr("The program %1 cannot run this tunnel. Install wireproxy instead.")
                        .arg(name()));
    }
    const TunnelPeer &peer = config.peers.first();
    QStringList result{
        QStringLiteral("127.0.0.1:%1:%2").arg(localPort).arg(hostAndPort(order.host, order.port)),
        QStringLiteral("--private-key-file"),
        file,
        QStringLiteral("--endpoint-public-key"),
        peer.publicKey,
        QStringLiteral("--endpoint-addr"),
        hostAndPort(peer.endpointHost, peer.endpointPort),
        QStringLiteral("--source-peer-ip"),
        withoutPrefix(config.addresses.first())};
    if (peer.persistentKeepalive > 0)
        result << QStringLiteral("--keep-alive") << QString::number(peer.persistentKeepalive);
    if (config.mtu > 0)
        result << QStringLiteral("--max-transmission-unit") << QString::number(config.mtu);
    return result;
}

} // namespace leitstand
