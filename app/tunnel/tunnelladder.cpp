// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel/tunnelladder.h"

#include "core/format.h"

#include <QCoreApplication>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(tunnelladder)
};

using std::chrono::milliseconds;

/// WireGuard makes a new handshake after two minutes of traffic and gives a session up after three.
constexpr qint64 freshMs = 180000;
/// WireGuard itself asks again every five seconds.
constexpr qint64 silenceMs = 6000;

RungStatus *find(ConnectionStatus &connection, Rung rung)
{
    for (RungStatus &status : connection.ladder) {
        if (status.rung == rung)
            return &status;
    }
    return nullptr;
}

void set(RungStatus &rung, RungState state, const QString &summary)
{
    rung.state = state;
    rung.summary = summary;
    rung.error = Error();
    rung.remedy.clear();
}

void setFailed(RungStatus &rung, const Error &error, const QString &remedy)
{
    rung.state = RungState::Failed;
    rung.summary.clear();
    rung.error = error;
    rung.remedy = remedy;
}

/// Where nobody has seen it work with the real program, the window says so in plain sight.
QString withDoubt(const QString &text, const TunnelStatus &tunnel)
{
    return tunnel.isProven
               ? text
               : text + u' ' + Texts::tr("This way of running a tunnel is not proven yet.");
}

QString switchRemedy(const TunnelStatus &tunnel)
{
    return tunnel.canSwitch
               ? Texts::tr("Switch the tunnel on.")
               : Texts::tr(
                     "Switch the tunnel “%1” on in the program that runs it on this computer.")
                     .arg(tunnel.name);
}

void setInterface(RungStatus &rung, const TunnelStatus &tunnel)
{
    const bool carried = tunnel.kind == TunnelKind::UserSpace;
    if (tunnel.isBusy) {
        set(rung, RungState::Checking, Texts::tr("The tunnel is being switched."));
    } else if (tunnel.isUp && carried) {
        set(rung, RungState::Ok,
            withDoubt(Texts::tr("%1 runs as part of Leitstand.").arg(tunnel.program), tunnel));
    } else if (tunnel.isUp) {
        const QString up = tunnel.address.isEmpty()
                               ? Texts::tr("The interface %1 is up.").arg(tunnel.interfaceName)
                               : Texts::tr("The interface %1 is up with the address %2.")
                                     .arg(tunnel.interfaceName, tunnel.address);
        set(rung, RungState::Ok, withDoubt(up, tunnel));
    } else if (!tunnel.problem.message.isEmpty()) {
        setFailed(rung, tunnel.problem, withDoubt(switchRemedy(tunnel), tunnel));
    } else {
        const QString cause =
            tunnel.exists
                ? Texts::tr("The tunnel's interface %1 is switched off.").arg(tunnel.interfaceName)
                : Texts::tr("The tunnel “%1” is not switched on.").arg(tunnel.name);
        setFailed(rung, Error{ErrorKind::TunnelDown, cause, {}},
                  withDoubt(switchRemedy(tunnel), tunnel));
    }
}

/// Leaves what the connection itself found where it says more.
void setRoute(RungStatus &rung, const TunnelStatus &tunnel)
{
    switch (tunnel.route) {
    case TunnelRoute::Outside:
        setFailed(
            rung,
            Error{
                ErrorKind::TunnelLeak,
                Texts::tr("The way to the server leads past the tunnel: through %1 instead of %2.")
                    .arg(tunnel.routeInterface, tunnel.name),
                QStringLiteral("source %1").arg(tunnel.routeAddress)},
            tunnel.isUp
                ? Texts::tr("Switch the tunnel off and on. If it stays so, its AllowedIPs do not "
                            "hold the server's address: ask C-led for a new profile.")
                : switchRemedy(tunnel));
        return;
    case TunnelRoute::None:
        setFailed(rung,
                  Error{ErrorKind::TunnelDown,
                        Texts::tr("This computer knows no way to the server."),
                        {}},
                  tunnel.isUp ? Texts::tr("Switch the tunnel off and on.") : switchRemedy(tunnel));
        return;
    case TunnelRoute::Inside:
        if (rung.state != RungState::Failed)
            set(rung, RungState::Ok,
                Texts::tr("Through the tunnel %1, from this computer's address %2.")
                    .arg(tunnel.routeInterface, tunnel.routeAddress));
        return;
    case TunnelRoute::Carried:
        set(rung, RungState::Ok, Texts::tr("Through %1.").arg(tunnel.program));
        return;
    case TunnelRoute::Unknown:
        return;
    }
}

/// The server answered on this way: what came was decrypted.
bool answered(const ConnectionStatus &connection)
{
    for (const RungStatus &rung : connection.ladder) {
        if (rung.rung == Rung::Tcp)
            return rung.state == RungState::Ok || rung.error.kind == ErrorKind::PortClosed;
    }
    return false;
}

void setHandshake(RungStatus &rung, const TunnelStatus &tunnel, bool asked, bool tcpAnswered,
                  const QDateTime &now)
{
    const auto age = [&now](const QDateTime &at) {
        return milliseconds(std::max<qint64>(0, at.msecsTo(now)));
    };
    const bool fresh = tunnel.heardAt.isValid() && tunnel.heardAt.msecsTo(now) < freshMs;
    // A system sends a word of its own now and then, which no server has to answer.
    const bool silent = asked && tunnel.unansweredSince.isValid()
                        && tunnel.unansweredSince.msecsTo(now) >= silenceMs;
    if (tcpAnswered) {
        set(rung, RungState::Ok, Texts::tr("The server answers through the tunnel."));
    } else if (tunnel.kind == TunnelKind::UserSpace) {
        set(rung, RungState::Checking, Texts::tr("Shows when the server answers."));
    } else if (silent) {
        const QString endpoint = tunnel.endpoint.isEmpty()
                                     ? QString()
                                     : QStringLiteral("endpoint %1").arg(tunnel.endpoint);
        setFailed(rung,
                  Error{ErrorKind::TunnelSilent,
                        Texts::tr("The other end of the tunnel has not answered for %1.")
                            .arg(format::duration(age(tunnel.unansweredSince))),
                        endpoint},
                  Texts::tr("Check that this computer is on the internet. If it is: this network "
                            "blocks the tunnel, the server is off, or key and address of the "
                            "profile are no longer valid. Try another network, then call C-led."));
    } else if (fresh) {
        set(rung, RungState::Ok,
            Texts::tr("Last received through the tunnel: %1.")
                .arg(format::age(age(tunnel.heardAt))));
    } else {
        set(rung, RungState::Checking, Texts::tr("Nothing has come through the tunnel yet."));
    }
}

/// Small messages pass and large ones do not.
void hintAtMtu(ConnectionStatus &connection)
{
    const RungStatus *banner = find(connection, Rung::Banner);
    RungStatus *hostKey = find(connection, Rung::HostKey);
    if (!banner || !hostKey || banner->state != RungState::Ok || hostKey->state != RungState::Failed
        || hostKey->error.kind != ErrorKind::NotSsh)
        return;
    hostKey->remedy = Texts::tr(
        "Short messages pass the tunnel and long ones do not: its MTU is probably too big for this "
        "network. Set MTU = 1280 in the tunnel's configuration, then try again.");
}

/// Why there is no connection is said by the lowest rung that failed.
void explainError(ConnectionStatus &connection)
{
    if (connection.phase != ConnectionPhase::WaitingRetry)
        return;
    for (const RungStatus &rung : connection.ladder) {
        if (rung.rung == Rung::Tcp)
            return;
        if (rung.state == RungState::Failed) {
            connection.error = rung.error;
            return;
        }
    }
}

} // namespace

void addTunnelRungs(ConnectionStatus &connection, const TunnelStatus &tunnel, const QDateTime &now)
{
    RungStatus *interface = find(connection, Rung::Interface);
    RungStatus *route = find(connection, Rung::Route);
    RungStatus *handshake = find(connection, Rung::Handshake);
    if (!interface || !route || !handshake || connection.replay)
        return;
    if (!tunnel.wanted) {
        set(*interface, RungState::NotNeeded, Texts::tr("The profile names no tunnel."));
        set(*handshake, RungState::NotNeeded, QString());
        return;
    }
    setInterface(*interface, tunnel);
    setRoute(*route, tunnel);
    const bool through =
        tunnel.isUp
        && (tunnel.route == TunnelRoute::Inside || tunnel.route == TunnelRoute::Carried);
    if (through)
        setHandshake(*handshake, tunnel, connection.phase != ConnectionPhase::Offline,
                     answered(connection), now);
    else
        set(*handshake, RungState::NotReached, QString());
    if (through)
        hintAtMtu(connection);
    explainError(connection);
}

QStringList tunnelFacts(const TunnelStatus &tunnel, const QDateTime &now)
{
    if (!tunnel.wanted)
        return {Texts::tr("The profile names no tunnel.")};
    const auto ago = [&now](const QDateTime &at) {
        return at.isValid() ? format::age(milliseconds(std::max<qint64>(0, at.msecsTo(now))))
                            : Texts::tr("never");
    };
    QStringList facts{Texts::tr("Tunnel: %1 (%2)").arg(tunnel.name, tunnelKindName(tunnel.kind))};
    if (!tunnel.isProven)
        facts.append(Texts::tr("This way of running a tunnel is not proven yet."));
    if (!tunnel.endpoint.isEmpty())
        facts.append(Texts::tr("Other end: %1").arg(tunnel.endpoint));
    facts.append(Texts::tr("Interface: %1")
                     .arg(tunnel.exists
                              ? QStringLiteral("%1 %2").arg(tunnel.interfaceName, tunnel.address)
                              : QStringLiteral("–")));
    if (!tunnel.routeInterface.isEmpty())
        facts.append(Texts::tr("Way: %1 from %2").arg(tunnel.routeInterface, tunnel.routeAddress));
    if (tunnel.receivedBytes && tunnel.sentBytes)
        facts.append(Texts::tr("Received: %1, sent: %2")
                         .arg(format::bytes(qint64(*tunnel.receivedBytes)),
                              format::bytes(qint64(*tunnel.sentBytes))));
    facts.append(Texts::tr("Last received: %1").arg(ago(tunnel.heardAt)));
    if (tunnel.latestHandshake.isValid())
        facts.append(Texts::tr("Last handshake: %1").arg(ago(tunnel.latestHandshake)));
    if (!tunnel.problem.message.isEmpty())
        facts.append(tunnel.problem.message + u' ' + tunnel.problem.detail);
    return facts;
}

} // namespace leitstand
