// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"
#include "domain/severity.h"
#include "domain/tunnelstatus.h"

#include <QString>

namespace leitstand {

/// Translated name of a rung: "Way to the server", "Host key" …
[[nodiscard]] QString rungTitle(Rung rung);
[[nodiscard]] QString rungStateWord(RungState state);
[[nodiscard]] Severity rungSeverity(RungState state);
/// "connected", "line dropped, next try in 24 s" … @p now is the local clock.
[[nodiscard]] QString connectionSummary(const ConnectionStatus &status, const QDateTime &now);
[[nodiscard]] Severity connectionSeverity(const ConnectionStatus &status);
/// The whole ladder with causes and details and what is known of the tunnel: a text to copy and to
/// mail. Anything that looks like a key is taken out.
[[nodiscard]] QString connectionAsText(const ConnectionStatus &status, const QString &profileName,
                                       const TunnelStatus &tunnel);

} // namespace leitstand
