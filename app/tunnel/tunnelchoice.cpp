// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel/tunnelchoice.h"

#include "tunnel/networkmanagertunnel.h"
#include "tunnel/userspacetunnel.h"
#include "tunnel/wgquicktunnel.h"
#include "tunnel/windowstunnel.h"

namespace leitstand {

namespace {

TunnelKind withoutNetworkManager()
{
    if (WindowsTunnel::isInstalled())
        return TunnelKind::WindowsService;
    if (WgQuickTunnel::isInstalled())
        return TunnelKind::WgQuick;
    return UserSpaceTunnel::isInstalled() ? TunnelKind::UserSpace : TunnelKind::Watched;
}

} // namespace

void chooseTunnelKind(const ProfileTunnel &tunnel, bool isUp, ProgramRunner &runner,
                      const std::function<void(TunnelKind)> &answer)
{
    if (tunnel.kind != TunnelKind::Automatic) {
        answer(tunnel.kind);
    } else if (isUp || tunnel.config.peers.isEmpty()) {
        answer(TunnelKind::Watched);
    } else if (!NetworkManagerTunnel::isInstalled()) {
        answer(withoutNetworkManager());
    } else {
        NetworkManagerTunnel::askWhetherRunning(runner, [answer](bool running) {
            answer(running ? TunnelKind::NetworkManager : withoutNetworkManager());
        });
    }
}

std::unique_ptr<TunnelBackend> makeTunnelBackend(TunnelKind kind, const TunnelOrder &order)
{
    switch (kind) {
    case TunnelKind::NetworkManager:
        return std::make_unique<NetworkManagerTunnel>(order);
    case TunnelKind::WgQuick:
        return std::make_unique<WgQuickTunnel>(order);
    case TunnelKind::UserSpace:
        return std::make_unique<UserSpaceTunnel>(order);
    case TunnelKind::WindowsService:
        return std::make_unique<WindowsTunnel>(order);
    case TunnelKind::Automatic:
    case TunnelKind::Watched:
        break;
    }
    return std::make_unique<WatchedTunnel>(order);
}

} // namespace leitstand
