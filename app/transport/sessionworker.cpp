// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/sessionworker.h"

namespace leitstand {

SessionWorker::SessionWorker(SessionRequest request, std::shared_ptr<WorkerOutbox> outbox, int id)
    : m_request(std::move(request))
    , m_outbox(std::move(outbox))
    , m_id(id)
{}

SessionWorker::~SessionWorker()
{
    stopAndJoin();
}

void SessionWorker::stopAndJoin()
{
    m_control->requestStop();
    if (m_thread.joinable())
        m_thread.join();
}

void SessionWorker::start()
{
    m_thread = std::thread([this] { run(); });
}

void SessionWorker::post(WorkerEventData data)
{
    m_outbox->post(WorkerEvent{m_id, std::move(data)});
}

bool SessionWorker::abortIfStuck()
{
    if (!m_control->isOverdue())
        return false;
    m_stuck = true;
    m_control->abort();
    return true;
}

bool SessionWorker::isSilent(const SshSession &session) const
{
    return SshSession::Clock::now() - session.lastReceived() > m_request.timings.silence;
}

Finding SessionWorker::lineFinding(const SshSession &session) const
{
    if (m_control->isStopping())
        return Finding{Cause::Stopped, {}, {}};
    if (m_stuck)
        return Finding{Cause::ThreadStuck, {}, session.errorText()};
    if (isSilent(session)) {
        return Finding{Cause::LineSilent,
                       {QString::number(m_request.timings.silence.count() / 1000)},
                       session.errorText()};
    }
    return Finding{Cause::LineClosed, {}, session.errorText()};
}

void SessionWorker::run()
{
    Finding finding;
    {
        SessionConnector connector(
            m_request, m_control, [this](const StageReport &report) { post(report); },
            [this](const HostKey &key) { post(HostKeySeen{key}); });
        auto session = connector.connect();
        if (session) {
            post(LoggedIn{});
            finding = serve(**session);
        } else {
            finding = session.error();
        }
        // The session is freed here, in its own thread.
    }
    if (m_control->isStopping())
        finding = Finding{Cause::Stopped, {}, {}};
    finish(finding);
    m_control->allow(std::chrono::milliseconds(0));
    post(WorkerEnded{finding});
}

} // namespace leitstand
