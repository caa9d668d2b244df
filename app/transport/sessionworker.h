// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/mailbox.h"
#include "transport/sessionconnector.h"
#include "transport/workerevents.h"

#include <atomic>
#include <thread>

namespace leitstand {

/// The thread of one libssh session: connects, serves, ends. Owned by the thread that made it,
/// which reads the events. The destructor stops and joins; every wait inside is ended by that at
/// once.
class SessionWorker
{
public:
    SessionWorker(SessionRequest request, std::shared_ptr<WorkerOutbox> outbox, int id);
    virtual ~SessionWorker();
    Q_DISABLE_COPY_MOVE(SessionWorker)

    void start();
    /// Ends the session soon; WorkerEnded follows. From any thread.
    void requestStop() { m_control->requestStop(); }
    /// Ends a session whose library call does not return. True if it was so.
    bool abortIfStuck();
    [[nodiscard]] int id() const { return m_id; }

protected:
    /// Runs after the login until the line is dead or a stop is asked for. What it found ends the
    /// session.
    [[nodiscard]] virtual Finding serve(SshSession &session) = 0;
    /// The connection was not made, or serve() has returned: last act in the thread.
    virtual void finish(const Finding &finding) { Q_UNUSED(finding) }
    /// Must be called by the destructor of each subclass, while its members still live.
    void stopAndJoin();

    void post(WorkerEventData data);
    [[nodiscard]] const SessionRequest &request() const { return m_request; }
    [[nodiscard]] SessionControl &control() const { return *m_control; }
    /// What a dead or silent session means.
    [[nodiscard]] Finding lineFinding(const SshSession &session) const;
    [[nodiscard]] bool isSilent(const SshSession &session) const;

private:
    void run();

    SessionRequest m_request;
    std::shared_ptr<WorkerOutbox> m_outbox;
    const int m_id;
    std::shared_ptr<SessionControl> m_control = std::make_shared<SessionControl>();
    std::atomic<bool> m_stuck{false};
    std::thread m_thread;
};

} // namespace leitstand
