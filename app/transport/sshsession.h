// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/netsocket.h"

#include <libssh/libssh.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>

namespace leitstand {

/// What other threads may know and do of a session: end its sockets and see whether its thread is
/// stuck. Thread-safe; shared by the session's thread and its owner.
class SessionControl
{
public:
    using Clock = std::chrono::steady_clock;

    void requestStop();
    [[nodiscard]] bool isStopping() const { return m_stopping.load(); }
    [[nodiscard]] const WakeSignal &wake() const { return m_wake; }
    void notify() const { m_wake.notify(); }

    /// The socket that abort() ends; replaces the one before it.
    void watchSocket(NetSocket duplicate);
    /// A second connection that may block the thread (the key agent).
    void watchAgent(NetSocket duplicate);
    /// Ends the sockets, so that every blocked call returns. From any thread.
    void abort();

    /// The thread is about to do something that may take this long without a turn.
    void allow(std::chrono::milliseconds duration);
    [[nodiscard]] bool isOverdue() const;

private:
    WakeSignal m_wake;
    std::atomic<bool> m_stopping{false};
    std::atomic<Clock::rep> m_deadline{0}; ///< 0: no call is running
    std::mutex m_mutex;
    NetSocket m_socket;
    NetSocket m_agent;
};

/// One libssh session with its event loop, non-blocking. Belongs to the thread that made it.
class SshSession
{
public:
    using Clock = std::chrono::steady_clock;

    SshSession(std::shared_ptr<SessionControl> control, std::chrono::milliseconds stuckLimit);
    ~SshSession();
    Q_DISABLE_COPY_MOVE(SshSession)

    [[nodiscard]] ssh_session get() const { return m_session; }
    [[nodiscard]] SessionControl &control() const { return *m_control; }
    /// Joins session and wake-up signal in one event; after the first ssh_connect().
    [[nodiscard]] bool attachEvent();
    /// One turn: waits at most @p timeout for traffic or a wake-up, then handles it. False: the
    /// line is dead.
    bool pump(std::chrono::milliseconds timeout);
    [[nodiscard]] bool isAlive() const { return m_alive; }
    [[nodiscard]] Clock::time_point lastReceived() const { return m_lastReceived; }
    [[nodiscard]] QString errorText() const;

private:
    std::shared_ptr<SessionControl> m_control;
    std::chrono::milliseconds m_stuckLimit;
    ssh_session m_session = nullptr;
    ssh_event m_event = nullptr;
    ssh_counter_struct m_counter{};
    quint64 m_receivedBytes = 0;
    Clock::time_point m_lastReceived = Clock::now();
    bool m_alive = true;
};

} // namespace leitstand
