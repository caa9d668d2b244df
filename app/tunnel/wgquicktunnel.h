// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tunnel/keyfile.h"
#include "tunnel/programrunner.h"
#include "tunnel/tunnelbackend.h"

namespace leitstand {

/// wg-quick with the rights that pkexec asks for each time. With a key from the keychain the
/// configuration is a file that exists only while wg-quick reads it; without, wg-quick takes the
/// system's own /etc/wireguard/NAME.conf.
class WgQuickTunnel : public TunnelBackend
{
    Q_OBJECT
public:
    using TunnelBackend::TunnelBackend;
    [[nodiscard]] TunnelKind kind() const override { return TunnelKind::WgQuick; }
    /// tests/lab/tunnel.sh runs pkexec, polkitd and wg-quick, all real.
    [[nodiscard]] bool isProven() const override { return true; }
    void switchOn(const Done &done) override;
    void switchOff(const Done &done) override;
    [[nodiscard]] static bool isInstalled();

private:
    void wgQuick(const QString &verb, const Done &done);

    ProgramRunner m_runner;
    std::unique_ptr<KeyFile> m_file;
};

} // namespace leitstand
