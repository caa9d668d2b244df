// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tunnel/programrunner.h"
#include "tunnel/tunnelbackend.h"

namespace leitstand {

/// The command lines of WireGuard for Windows. Pure.
namespace windowstunnel {
enum class ServiceState { Unknown, Missing, Stopped, Changing, Running };

[[nodiscard]] QString serviceName(const QString &tunnel);
[[nodiscard]] QStringList queryArguments(const QString &tunnel);
/// What `sc.exe query` answers; the words differ by language, the numbers do not.
[[nodiscard]] ServiceState stateOf(const ProgramOutput &output);
/// Arguments of powershell.exe that run @p program with elevation and take over its exit code.
[[nodiscard]] QStringList elevated(const QString &program, const QStringList &arguments);
} // namespace windowstunnel

/// WireGuard for Windows: one service per tunnel. Made once with elevation; its state can be read
/// by everybody, and switched where an administrator has allowed it, else with elevation again.
/// Not run on Windows yet: only against stand-ins.
class WindowsTunnel : public TunnelBackend
{
    Q_OBJECT
public:
    using TunnelBackend::TunnelBackend;
    [[nodiscard]] TunnelKind kind() const override { return TunnelKind::WindowsService; }
    void switchOn(const Done &done) override;
    void switchOff(const Done &done) override;
    [[nodiscard]] static bool isInstalled();

private:
    void install(const Done &done);
    void service(const QString &verb, const Done &done);
    void runElevated(const QString &program, const QStringList &arguments, const Done &done);

    ProgramRunner m_runner;
};

} // namespace leitstand
