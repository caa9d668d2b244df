// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/profile.h"
#include "domain/tunnelstatus.h"
#include "tunnel/programrunner.h"
#include "tunnel/tunnelbackend.h"
#include "tunnel/tunnelobservation.h"

#include <QTimer>

namespace leitstand {

/// The tunnel of one profile: observes it every two seconds without rights, and switches it where
/// this computer has a way to. In the GUI thread; nothing blocks. A tunnel that the system runs
/// stays as it is when the console ends; a child process ends with it.
class TunnelService : public QObject
{
    Q_OBJECT
public:
    using Observe = std::function<TunnelObservation(const ProfileTunnel &, const QHostAddress &)>;

    explicit TunnelService(QObject *parent = nullptr);
    ~TunnelService() override;

    /// Forgets the tunnel of another profile. Without a tunnel in the profile there is nothing to
    /// do.
    void watch(const Profile &profile);
    /// Keys from the keychain or from a file that was just imported.
    void setSecrets(const TunnelSecrets &secrets);
    /// Looks at this computer now instead of at the next turn.
    void lookNow();
    void switchOn();
    void switchOff();

    [[nodiscard]] TunnelStatus status() const { return m_status; }
    /// Where the console has to call instead of the server, while a child process carries the
    /// tunnel.
    [[nodiscard]] std::optional<quint16> localPort() const;
    /// Another observer than the computer, and another pace; for tests.
    void setObserver(Observe observe, std::chrono::milliseconds interval);
    /// Another clock; for tests.
    void setClock(std::function<QDateTime()> clock) { m_clock = std::move(clock); }

Q_SIGNALS:
    void statusChanged(const leitstand::TunnelStatus &status);
    void localPortChanged();

private:
    void look();
    void count(const TunnelObservation &seen, const QDateTime &now);
    void readHandshake();
    void choose();
    void setBackend(TunnelKind kind);
    void switched(const Result<void> &result);
    void publish();

    Profile m_profile;
    TunnelSecrets m_secrets;
    QHostAddress m_server;
    Observe m_observe = observeTunnel;
    std::function<QDateTime()> m_clock = QDateTime::currentDateTimeUtc;
    QTimer m_timer;
    ProgramRunner m_runner;
    std::unique_ptr<TunnelBackend> m_backend;
    TunnelStatus m_status, m_told;
    std::optional<quint16> m_toldPort;
    int m_round = 0; ///< answers to questions of another profile's time are dropped
    int m_looks = 0;
    QDateTime m_lookedAt;
    bool m_choosing = false;
    bool m_mayReadHandshake = true;
};

} // namespace leitstand
