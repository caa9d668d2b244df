// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"
#include "domain/tunnelstatus.h"

namespace leitstand {

/// Fills in the rungs below TCP from what is observed of the tunnel: interface, route (a leak is an
/// error of its own), handshake. Where they explain why there is no connection, the connection's
/// error becomes theirs. Pure; @p now is UTC.
void addTunnelRungs(ConnectionStatus &connection, const TunnelStatus &tunnel, const QDateTime &now);

/// What is known of the tunnel, for a text that somebody mails. No secrets.
[[nodiscard]] QStringList tunnelFacts(const TunnelStatus &tunnel, const QDateTime &now);

} // namespace leitstand
