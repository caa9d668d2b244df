// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tunnel/keyfile.h"
#include "tunnel/programrunner.h"
#include "tunnel/tunnelbackend.h"
#include "tunnel/userspaceprogram.h"

#include <QProcess>
#include <QTimer>

class QTcpSocket;

namespace leitstand {

/// A child process that carries the tunnel (wireproxy, onetun) and opens a port on 127.0.0.1 that
/// leads to the server. No rights, no interface, no route; ends with the console, also when that is
/// killed.
class UserSpaceTunnel : public TunnelBackend
{
    Q_OBJECT
public:
    explicit UserSpaceTunnel(TunnelOrder order, QObject *parent = nullptr);
    ~UserSpaceTunnel() override;
    [[nodiscard]] TunnelKind kind() const override { return TunnelKind::UserSpace; }
    void switchOn(const Done &done) override;
    void switchOff(const Done &done) override;
    [[nodiscard]] std::optional<quint16> localPort() const override { return m_localPort; }
    [[nodiscard]] QString program() const override { return m_program; }
    [[nodiscard]] static bool isInstalled();

private:
    void start(const UserSpaceProgram &program);
    void knock();
    void finishStart(const Result<void> &result);
    void stop();

    ProgramRunner m_runner;
    std::unique_ptr<QProcess> m_process;
    std::unique_ptr<KeyFile> m_file; ///< until the program has opened its port
    QTimer m_knockTimer, m_startTimer;
    std::unique_ptr<QTcpSocket> m_knock;
    Done m_done;
    quint16 m_wantedPort = 0;
    std::optional<quint16> m_localPort;
    QString m_program;
    QByteArray m_said; ///< the end of it, for details
};

} // namespace leitstand
