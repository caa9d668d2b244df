// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"
#include "services/probeworker.h"

#include <memory>
#include <optional>
#include <QElapsedTimer>
#include <QObject>
#include <QThread>
#include <QTimer>

namespace leitstand {

class ConnectionService;
class ReplaySource;

/// Watches one server: starts the probe on each connection, grants it credit, and keeps the state
/// that the window shows. Lives in the thread that made it; parsing and judging happen in a worker
/// thread. Does not own the connection. Also shows recordings (see replay()).
class MonitorService : public QObject
{
    Q_OBJECT
public:
    /// @p connection may be null: recordings only. It must outlive this object.
    explicit MonitorService(ConnectionService *connection, QObject *parent = nullptr);
    ~MonitorService() override;

    /// Sets the profile that is shown; forgets what was known of another server.
    void watch(const Profile &profile);
    /// Shows a recording at the speed at which it was made (@p fast: all at once, for tests and
    /// status). Emits failed() when the file cannot be read or is no recording.
    void replay(const QString &file, bool fast = false);
    void stopReplay();
    /// Records the stream of the next connection to @p file; empty ends it.
    void setRecordFile(const QString &file);
    /// What is known of the way there; part of the ladder.
    void setTunnel(const TunnelStatus &tunnel);
    void refresh(const QByteArray &section);
    /// Interval of the fast facts, 1…60 s; slower while nobody looks.
    void setPace(std::chrono::milliseconds pace);

    [[nodiscard]] ViewState viewState() const;
    /// The language has changed: sentences are made anew (those of facts read before, with their
    /// next read).
    void retranslate();
    /// Every section of the overview has been read (SMART, disks and file store sizes may be
    /// pending).
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] bool isReplayAtEnd() const { return m_replayAtEnd; }
    /// The first input of the probe: the script's size, the script, first credit.
    [[nodiscard]] static QByteArray probeInput();
    [[nodiscard]] static QByteArray probeCommand();

Q_SIGNALS:
    void updated();
    void replayEnded();
    void failed(const leitstand::Error &error);

private:
    void accept(const ProbeUpdate &update);
    void connectionChanged();
    void publishConnection();
    void fillLadder();
    void grantCredit();
    void sendControl(const QByteArray &line);

    ConnectionService *m_connection = nullptr;
    QThread m_thread;
    ProbeWorker *m_worker = nullptr; ///< lives in m_thread, deleted with it
    std::unique_ptr<ReplaySource> m_replay;
    QTimer m_creditTimer;
    QElapsedTimer m_sinceBeat;
    ViewState m_state;
    QList<RungStatus> m_lastLadder; ///< for how long a rung has been as it is
    std::optional<Error> m_streamError;
    int m_ticksToCredit = 0;
    bool m_replayAtEnd = false;
};

} // namespace leitstand
