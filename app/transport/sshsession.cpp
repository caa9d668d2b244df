// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/sshsession.h"

namespace leitstand {

namespace {

int drainWake(socket_t, int, void *userData)
{
    static_cast<const WakeSignal *>(userData)->drain();
    return 0;
}

} // namespace

void SessionControl::requestStop()
{
    m_stopping = true;
    abort();
    m_wake.notify();
}

void SessionControl::watchSocket(NetSocket duplicate)
{
    const std::lock_guard lock(m_mutex);
    m_socket = std::move(duplicate);
    if (isStopping())
        m_socket.shutDown();
}

void SessionControl::watchAgent(NetSocket duplicate)
{
    const std::lock_guard lock(m_mutex);
    m_agent = std::move(duplicate);
    if (isStopping())
        m_agent.shutDown();
}

void SessionControl::abort()
{
    const std::lock_guard lock(m_mutex);
    m_socket.shutDown();
    m_agent.shutDown();
}

void SessionControl::allow(std::chrono::milliseconds duration)
{
    m_deadline = duration.count() == 0 ? 0 : (Clock::now() + duration).time_since_epoch().count();
}

bool SessionControl::isOverdue() const
{
    const Clock::rep deadline = m_deadline.load();
    return deadline != 0 && Clock::now().time_since_epoch().count() > deadline;
}

SshSession::SshSession(std::shared_ptr<SessionControl> control,
                       std::chrono::milliseconds stuckLimit)
    : m_control(std::move(control))
    , m_stuckLimit(stuckLimit)
    , m_session(ssh_new())
{
    m_alive = m_session != nullptr;
    if (!m_session)
        return;
    ssh_set_blocking(m_session, 0);
    ssh_set_counters(m_session, &m_counter, nullptr);
}

SshSession::~SshSession()
{
    if (m_event) {
        ssh_event_remove_fd(m_event, static_cast<socket_t>(m_control->wake().handle()));
        ssh_event_remove_session(m_event, m_session);
        ssh_event_free(m_event);
    }
    if (m_session) {
        m_control->allow(m_stuckLimit);
        // Not ssh_disconnect(): it forgets a socket that was set by option without closing it,
        // while ssh_free() closes it exactly once, also after the library has closed it by itself.
        ssh_free(m_session);
    }
    m_control->allow(std::chrono::milliseconds(0));
    m_control->watchSocket(NetSocket());
}

bool SshSession::attachEvent()
{
    m_event = ssh_event_new();
    return m_event && ssh_event_add_session(m_event, m_session) == SSH_OK
           && ssh_event_add_fd(m_event, static_cast<socket_t>(m_control->wake().handle()),
                               readablePollEvent(), drainWake,
                               const_cast<WakeSignal *>(&m_control->wake()))
                  == SSH_OK;
}

bool SshSession::pump(std::chrono::milliseconds timeout)
{
    if (!m_alive)
        return false;
    m_control->allow(m_stuckLimit + timeout);
    const int result = ssh_event_dopoll(m_event, static_cast<int>(timeout.count()));
    // Whatever follows until the next turn belongs to the same allowance.
    m_control->allow(m_stuckLimit);
    if (m_counter.in_bytes != m_receivedBytes) {
        m_receivedBytes = m_counter.in_bytes;
        m_lastReceived = Clock::now();
    }
    const bool closed = (ssh_get_status(m_session) & (SSH_CLOSED | SSH_CLOSED_ERROR)) != 0;
    if (result == SSH_ERROR || closed || ssh_is_connected(m_session) == 0)
        m_alive = false;
    return m_alive;
}

QString SshSession::errorText() const
{
    return m_session ? QString::fromUtf8(ssh_get_error(m_session)) : QString();
}

} // namespace leitstand
