// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/execchannel.h"

#include <array>

namespace leitstand {

namespace {

constexpr qsizetype chunkBytes = 64 * 1024; ///< per turn, so that other channels get theirs
constexpr qsizetype compactBytes = 1024 * 1024;

std::chrono::microseconds since(SshSession::Clock::time_point start)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(SshSession::Clock::now() - start);
}

} // namespace

ExecChannel::ExecChannel(SshSession &session, QByteArray command, QByteArray input,
                         Consumer consumer)
    : m_session(session)
    , m_command(std::move(command))
    , m_input(std::move(input))
    , m_consumer(std::move(consumer))
    , m_channel(ssh_channel_new(session.get()))
{
    if (!m_channel) {
        m_state = State::OpenDenied;
        return;
    }
    ssh_callbacks_init(&m_callbacks);
    m_callbacks.userdata = this;
    m_callbacks.channel_data_function = onData;
    m_callbacks.channel_exit_status_function = onExitStatus;
    m_callbacks.channel_exit_signal_function = onExitSignal;
    m_callbacks.channel_close_function = onClose;
    ssh_set_channel_callbacks(m_channel, &m_callbacks);
    advance();
}

ExecChannel::~ExecChannel()
{
    if (!m_channel)
        return;
    ssh_remove_channel_callbacks(m_channel, &m_callbacks);
    ssh_channel_free(m_channel);
}

void ExecChannel::advance()
{
    if (m_state == State::Opening)
        advanceOpening();
    if (m_state == State::Starting)
        advanceStarting();
    if (m_state == State::Starting || m_state == State::Running) {
        if (m_closeWanted)
            close();
        else
            sendPending();
    }
    if (m_state == State::Running)
        advanceEcho();
    if (m_remoteClosed && !m_leftOver && (m_state == State::Starting || m_state == State::Running))
        m_state = State::Ended;
}

void ExecChannel::advanceOpening()
{
    if (!m_openSentAt)
        m_openSentAt = Clock::now();
    const int result = ssh_channel_open_session(m_channel);
    if (result == SSH_AGAIN)
        return;
    if (result != SSH_OK) {
        m_state = isRefusal() ? State::OpenDenied : State::Ended;
        return;
    }
    m_roundTrip = since(*m_openSentAt);
    m_state = State::Starting;
}

void ExecChannel::advanceStarting()
{
    if (m_remoteClosed)
        return;
    const int result = ssh_channel_request_exec(m_channel, m_command.constData());
    if (result == SSH_OK)
        m_state = State::Running;
    else if (result != SSH_AGAIN)
        m_state = isRefusal() ? State::StartDenied : State::Ended;
}

/// The server said no, as opposed to: the line died while it was asked.
bool ExecChannel::isRefusal() const
{
    return ssh_get_error_code(m_session.get()) == SSH_REQUEST_DENIED;
}

void ExecChannel::write(const QByteArray &bytes)
{
    if (m_state == State::Opening || m_state == State::Starting || m_state == State::Running)
        m_input.append(bytes);
}

void ExecChannel::sendPending()
{
    if (m_remoteClosed || m_eofSent)
        return;
    qsizetype sent = 0;
    while (sent < m_input.size() && sent < chunkBytes) {
        const auto size = std::min(m_input.size() - sent, chunkBytes);
        const int result =
            ssh_channel_write(m_channel, m_input.constData() + sent, static_cast<uint32_t>(size));
        if (result <= 0)
            break;
        sent += result;
    }
    if (sent > 0)
        m_input.remove(0, sent);
    if (m_input.isEmpty() && m_input.capacity() > compactBytes)
        m_input = QByteArray();
    if (m_inputFinished && m_input.isEmpty()) {
        ssh_channel_send_eof(m_channel);
        m_eofSent = true;
    }
    // More is waiting: do not sleep in the next turn if the window is open.
    if (sent > 0 && !m_input.isEmpty())
        m_session.control().notify();
}

void ExecChannel::close(const char *signal)
{
    if (m_state
        == State::Opening) { // an answer is still to come; leaving now would leak the channel
        m_closeWanted = true;
        return;
    }
    if (m_state != State::Starting && m_state != State::Running)
        return;
    if (!m_remoteClosed) {
        if (signal && m_state == State::Running)
            ssh_channel_request_send_signal(m_channel, signal);
        ssh_channel_close(m_channel);
    }
    m_state = State::Ended;
}

void ExecChannel::sendEcho()
{
    // Of all requests this is one that OpenSSH answers (with "no") after the command has started,
    // without a line in its log and without effect.
    if (m_state != State::Running || m_remoteClosed || m_echoSentAt)
        return;
    m_echoSentAt = Clock::now();
    advanceEcho();
}

void ExecChannel::advanceEcho()
{
    if (!m_echoSentAt)
        return;
    if (!m_remoteClosed && ssh_channel_request_env(m_channel, "LC_LEITSTAND", "1") == SSH_AGAIN)
        return;
    m_roundTrip = since(*m_echoSentAt);
    m_echoSentAt.reset();
}

std::optional<std::chrono::microseconds> ExecChannel::takeRoundTrip()
{
    return std::exchange(m_roundTrip, std::nullopt);
}

void ExecChannel::drain()
{
    if (!m_leftOver || !m_channel)
        return;
    m_leftOver = false;
    drainOne(false);
    drainOne(true);
    advance();
}

void ExecChannel::drainOne(bool isStderr)
{
    std::array<char, 32 * 1024> buffer;
    // Reading is what re-opens the window; the consumer must therefore take whole chunks.
    while (!m_leftOver) {
        if (m_consumer(nullptr, static_cast<qsizetype>(buffer.size()), isStderr) == 0) {
            m_leftOver = true;
            return;
        }
        const int got = ssh_channel_read_nonblocking(
            m_channel, buffer.data(), static_cast<uint32_t>(buffer.size()), isStderr ? 1 : 0);
        if (got <= 0)
            return;
        m_lastOutput = Clock::now();
        m_consumer(buffer.data(), got, isStderr);
    }
}

int ExecChannel::onData(ssh_session, ssh_channel, void *data, uint32_t size, int isStderr,
                        void *self)
{
    auto *channel = static_cast<ExecChannel *>(self);
    channel->m_lastOutput = Clock::now();
    const qsizetype taken = channel->m_consumer(static_cast<const char *>(data),
                                                static_cast<qsizetype>(size), isStderr != 0);
    if (taken < static_cast<qsizetype>(size))
        channel->m_leftOver = true;
    return static_cast<int>(taken);
}

void ExecChannel::onExitStatus(ssh_session, ssh_channel, int status, void *self)
{
    static_cast<ExecChannel *>(self)->m_exitCode = status;
}

void ExecChannel::onExitSignal(ssh_session, ssh_channel, const char *signal, int, const char *,
                               const char *, void *self)
{
    auto *channel = static_cast<ExecChannel *>(self);
    channel->m_exitSignal = QString::fromUtf8(signal ? signal : "").left(32);
    channel->m_exitCode = -1;
}

void ExecChannel::onClose(ssh_session, ssh_channel, void *self)
{
    static_cast<ExecChannel *>(self)->m_remoteClosed = true;
}

} // namespace leitstand
