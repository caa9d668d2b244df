// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel/tunnelobservation.h"

#include "tunnel/interfacecounters.h"

#include <QNetworkInterface>
#include <QUdpSocket>

namespace leitstand {

namespace {

constexpr quint16 anyPort = 9; // nothing is sent to it

bool holds(const QNetworkInterface &interface, const QHostAddress &address)
{
    for (const QNetworkAddressEntry &entry : interface.addressEntries()) {
        if (entry.ip().isEqual(address, QHostAddress::ConvertV4MappedToIPv4))
            return true;
    }
    return false;
}

bool holdsAny(const QNetworkInterface &interface, const QStringList &prefixes)
{
    for (const QString &prefix : prefixes) {
        if (holds(interface, QHostAddress(prefix.left(prefix.indexOf(u'/')))))
            return true;
    }
    return false;
}

QNetworkInterface findInterface(const QList<QNetworkInterface> &all, const ProfileTunnel &tunnel)
{
    for (const QNetworkInterface &interface : all) {
        if (interface.name() == tunnel.name || interface.humanReadableName() == tunnel.name)
            return interface;
    }
    for (const QNetworkInterface &interface : all) {
        if (!interface.flags().testFlag(QNetworkInterface::IsLoopBack)
            && holdsAny(interface, tunnel.config.addresses))
            return interface;
    }
    return {};
}

/// Asks the system's own routing by a datagram socket that is connected and sends nothing: the
/// source address tells the way, policy rules included. Needs no rights and works everywhere.
QHostAddress sourceTowards(const QHostAddress &server)
{
    QUdpSocket socket;
    socket.connectToHost(server, anyPort);
    return socket.state() == QAbstractSocket::ConnectedState ? socket.localAddress()
                                                             : QHostAddress();
}

void observeRoute(const QList<QNetworkInterface> &all, const QHostAddress &server,
                  TunnelObservation &seen)
{
    const QHostAddress source = sourceTowards(server);
    if (source.isNull()) {
        seen.route = TunnelRoute::None;
        return;
    }
    seen.routeAddress = source.toString();
    for (const QNetworkInterface &interface : all) {
        if (holds(interface, source))
            seen.routeInterface = interface.name();
    }
    if (seen.routeInterface.isEmpty())
        return; // gone in between: unknown
    seen.route = seen.exists && seen.routeInterface == seen.interfaceName ? TunnelRoute::Inside
                                                                          : TunnelRoute::Outside;
}

} // namespace

TunnelObservation observeTunnel(const ProfileTunnel &tunnel, const QHostAddress &server)
{
    TunnelObservation seen;
    const QList<QNetworkInterface> all = QNetworkInterface::allInterfaces();
    const QNetworkInterface interface = findInterface(all, tunnel);
    if (interface.isValid()) {
        seen.exists = true;
        seen.isUp = interface.flags().testFlag(QNetworkInterface::IsUp);
        seen.interfaceName = interface.name();
        const QList<QNetworkAddressEntry> addresses = interface.addressEntries();
        if (!addresses.isEmpty())
            seen.address = addresses.first().ip().toString();
        const InterfaceCounters counters = countersOf(interface);
        seen.receivedBytes = counters.receivedBytes;
        seen.sentBytes = counters.sentBytes;
    }
    if (!server.isNull())
        observeRoute(all, server, seen);
    return seen;
}

} // namespace leitstand
