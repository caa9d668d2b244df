// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tunnel/keyfile.h"
#include "tunnel/nmconnections.h"
#include "tunnel/programrunner.h"
#include "tunnel/tunnelbackend.h"

namespace leitstand {

/// NetworkManager by nmcli: imports once (the system asks for rights), switches on and off without
/// asking on a desktop. The private key then lies in NetworkManager's own store. What we imported
/// carries a mark of its content there, so that a new profile takes the place of the old one.
class NetworkManagerTunnel : public TunnelBackend
{
    Q_OBJECT
public:
    using TunnelBackend::TunnelBackend;
    [[nodiscard]] TunnelKind kind() const override { return TunnelKind::NetworkManager; }
    void switchOn(const Done &done) override;
    void switchOff(const Done &done) override;

    [[nodiscard]] static bool isInstalled();
    /// Tells whether NetworkManager runs; @p runner must live until then.
    static void askWhetherRunning(ProgramRunner &runner, const std::function<void(bool)> &answer);

private:
    using Found = std::function<void(const Result<std::optional<NmConnection>> &)>;
    void find(const Found &found);
    void importConnection(const Done &done);
    void importAnewIfOutdated(const QString &uuid, const Done &done);
    void activate(const QString &uuid, const Done &done);
    [[nodiscard]] QString mark() const;
    void nmcli(const QStringList &arguments, std::chrono::milliseconds timeout, const Done &done);

    ProgramRunner m_runner;
    std::unique_ptr<KeyFile> m_file; ///< while the import reads it
};

} // namespace leitstand
