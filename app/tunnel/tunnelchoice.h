// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tunnel/programrunner.h"
#include "tunnel/tunnelbackend.h"

namespace leitstand {

/// Which way this computer has for a tunnel that a profile leaves to it: what runs already is only
/// watched; then NetworkManager, WireGuard for Windows, wg-quick, a user-space program. @p answer
/// is called once, at once where nothing has to be asked.
void chooseTunnelKind(const ProfileTunnel &tunnel, bool isUp, ProgramRunner &runner,
                      const std::function<void(TunnelKind)> &answer);
[[nodiscard]] std::unique_ptr<TunnelBackend> makeTunnelBackend(TunnelKind kind,
                                                               const TunnelOrder &order);

} // namespace leitstand
