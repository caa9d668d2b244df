// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/execchannel.h"
#include "transport/sessionworker.h"

#include <deque>
#include <memory>
#include <vector>

namespace leitstand {

/// A command ready for the wire. The time limit runs from the moment of submission.
struct CommandJob {
    quint64 id = 0;
    QByteArray commandLine;
    QByteArray standardInput;
    SshSession::Clock::time_point deadline;
    std::chrono::milliseconds timeout{};
};

/// The work session: runs commands side by side, at most as many as the server allows, the others
/// wait. Every accepted job is answered by exactly one CommandDone. Ends by itself when it was idle
/// long enough.
class CommandWorker final : public SessionWorker
{
public:
    CommandWorker(SessionRequest request, std::shared_ptr<WorkerOutbox> outbox, int id);
    ~CommandWorker() override { stopAndJoin(); }

    /// False when the session is about to end: use a new one. From any thread.
    [[nodiscard]] bool submit(CommandJob job);
    /// Ends the command and answers it with Stopped. From any thread.
    void cancel(quint64 id);

protected:
    Finding serve(SshSession &session) override;
    void finish(const Finding &finding) override;

private:
    struct Running {
        CommandJob job;
        CommandOutput output;
        bool tooBig = false;
        std::unique_ptr<ExecChannel> channel;
        SshSession::Clock::time_point exitSeen{};
    };

    [[nodiscard]] Finding work(SshSession &session);
    /// Something was asked of the server and nothing at all came back for too long.
    [[nodiscard]] bool isAnswerOverdue(const SshSession &session) const;
    void takeRequests();
    void startWaiting(SshSession &session);
    void advanceRunning(SshSession &session);
    /// True when @p running is over; the answer has been posted then.
    [[nodiscard]] bool settle(Running &running, SshSession &session);
    void answer(const CommandJob &job, tl::expected<CommandOutput, Finding> outcome);
    [[nodiscard]] bool closeIfIdle();
    [[nodiscard]] std::chrono::milliseconds timeToNextDeadline() const;

    std::mutex m_mutex;
    std::deque<CommandJob> m_submitted; ///< guarded by m_mutex
    std::vector<quint64> m_cancelled;   ///< guarded by m_mutex
    bool m_closed = false;              ///< guarded by m_mutex

    // Used in the session's thread only.
    std::deque<CommandJob> m_waiting;
    std::vector<std::unique_ptr<Running>> m_running;
    std::vector<std::unique_ptr<ExecChannel>>
        m_leaving; ///< cancelled before their channel had opened
    size_t m_channelLimit = 8;
    bool m_everOpened = false; ///< the server has granted a channel on this session
    SshSession::Clock::time_point m_openAgainAt{};
    SshSession::Clock::time_point m_firstStarted{}; ///< when the session last became busy
    SshSession::Clock::time_point m_lastUse = SshSession::Clock::now();
};

} // namespace leitstand
