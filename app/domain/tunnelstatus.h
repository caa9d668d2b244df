// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "domain/tunnel.h"

#include <QDateTime>

#include <optional>

namespace leitstand {

/// Where packets to the server leave this computer.
enum class TunnelRoute {
    Unknown, ///< the server's address is not known, or this system does not tell
    None,    ///< no way at all
    Inside,  ///< through the tunnel's interface
    Outside, ///< past the tunnel: a leak
    Carried  ///< by the console's own child process
};

/// What is known of a profile's tunnel at one moment. Plain value; nothing in it is secret.
struct TunnelStatus {
    bool wanted = false; ///< the profile names a tunnel
    QString name;
    TunnelKind kind = TunnelKind::Watched;
    bool canSwitch = false;
    bool isProven = true;
    bool isBusy = false; ///< being switched
    QString program;     ///< of a user-space tunnel: "wireproxy 1.0.9"; empty: not running
    QString endpoint;    ///< the other end's public address as configured, "server.example:51820"

    bool exists = false, isUp = false;
    QString interfaceName;
    QString address; ///< of this computer in the tunnel

    TunnelRoute route = TunnelRoute::Unknown;
    QString routeInterface, routeAddress;

    /// Counters of the interface where the system tells them.
    std::optional<quint64> receivedBytes, sentBytes;
    QDateTime heardAt;         ///< UTC: when something last came in
    QDateTime unansweredSince; ///< UTC: sent since then, nothing came in
    QDateTime latestHandshake; ///< UTC, where it may be read
    Error problem;             ///< of the last attempt to switch; empty message: none

    bool operator==(const TunnelStatus &) const = default;
};

} // namespace leitstand

Q_DECLARE_METATYPE(leitstand::TunnelStatus)
