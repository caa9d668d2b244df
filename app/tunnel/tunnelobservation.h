// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tunnelstatus.h"

#include <QHostAddress>

namespace leitstand {

/// What this computer tells anybody about one tunnel, without rights: interface, route, counters.
struct TunnelObservation {
    bool exists = false, isUp = false;
    QString interfaceName, address;
    TunnelRoute route = TunnelRoute::Unknown;
    QString routeInterface, routeAddress;
    std::optional<quint64> receivedBytes, sentBytes;
};

/// Looks now. The interface is found by its name, or by the address that the configuration gives
/// this computer (another program may have named it). @p server may be null: no route is asked for.
[[nodiscard]] TunnelObservation observeTunnel(const ProfileTunnel &tunnel,
                                              const QHostAddress &server);

} // namespace leitstand
