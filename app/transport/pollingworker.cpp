// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/pollingworker.h"

#include "core/plaintext.h"

namespace leitstand {

namespace {

using std::chrono::milliseconds;

constexpr qint64 untakenLimitBytes = 4 * 1024 * 1024;
constexpr qsizetype stderrTailBytes = 2048;
constexpr milliseconds turn{250};

} // namespace

PollingWorker::PollingWorker(SessionRequest request, std::shared_ptr<WorkerOutbox> outbox, int id,
                             QByteArray command, QByteArray firstInput)
    : SessionWorker(std::move(request), std::move(outbox), id)
    , m_command(std::move(command))
    , m_firstInput(std::move(firstInput))
{}

void PollingWorker::write(QByteArray bytes)
{
    {
        const std::lock_guard lock(m_mutex);
        m_toWrite.append(bytes);
    }
    control().notify();
}

void PollingWorker::taken(qsizetype count)
{
    const qint64 before = m_untaken.fetch_sub(count);
    if (before >= untakenLimitBytes && before - count < untakenLimitBytes)
        control().notify();
}

qsizetype PollingWorker::consume(const char *bytes, qsizetype size, bool isStderr)
{
    if (isStderr) {
        if (bytes)
            m_stderrTail = (m_stderrTail + QByteArray(bytes, size)).right(stderrTailBytes);
        return size;
    }
    if (m_untaken.load() + m_received.size() >= untakenLimitBytes)
        return 0;
    if (bytes)
        m_received.append(bytes, size);
    return size;
}

void PollingWorker::handOver()
{
    if (m_received.isEmpty())
        return;
    m_untaken.fetch_add(m_received.size());
    post(StreamBytes{std::exchange(m_received, {})});
}

Finding PollingWorker::serve(SshSession &session)
{
    const QByteArray command = m_command.isEmpty() ? QByteArrayLiteral("exec cat") : m_command;
    ExecChannel channel(session, command, m_firstInput,
                        [this](const char *bytes, qsizetype size, bool isStderr) {
                            return consume(bytes, size, isStderr);
                        });
    m_nextMeasurement = SshSession::Clock::now() + request().timings.roundTrip;
    bool started = false;
    while (!control().isStopping() && session.isAlive() && !isSilent(session)) {
        channel.advance();
        const auto state = channel.state();
        if (!started
            && (state == ExecChannel::State::Starting || state == ExecChannel::State::Running)) {
            started = true;
            post(StreamStarted{});
        }
        handOver();
        if (state != ExecChannel::State::Opening && state != ExecChannel::State::Starting
            && state != ExecChannel::State::Running)
            return streamFinding(session, channel);
        watch(session, channel);
        if (!m_command.isEmpty()
            && SshSession::Clock::now() - channel.lastOutput() > request().timings.streamSilence
            && m_untaken.load() < untakenLimitBytes)
            return streamFinding(session, channel);
        QByteArray toWrite;
        {
            const std::lock_guard lock(m_mutex);
            toWrite = std::exchange(m_toWrite, {});
        }
        if (!toWrite.isEmpty()) {
            channel.write(toWrite);
            channel.advance();
        }
        session.pump(turn);
        channel.drain();
    }
    handOver();
    return lineFinding(session);
}

void PollingWorker::watch(SshSession &session, ExecChannel &channel)
{
    const auto now = SshSession::Clock::now();
    if (const auto roundTrip = channel.takeRoundTrip())
        post(RoundTripMeasured{*roundTrip});
    if (now - session.lastReceived() > request().timings.echo || now > m_nextMeasurement) {
        m_nextMeasurement = now + request().timings.roundTrip;
        channel.sendEcho();
    }
}

Finding PollingWorker::streamFinding(const SshSession &session, const ExecChannel &channel) const
{
    const QString tail = plainText(m_stderrTail, stderrTailBytes);
    switch (channel.state()) {
    case ExecChannel::State::OpenDenied:
        return Finding{Cause::ChannelRefused, {}, session.errorText()};
    case ExecChannel::State::StartDenied:
        return Finding{Cause::CommandRefused, {}, session.errorText()};
    case ExecChannel::State::Opening:
    case ExecChannel::State::Starting:
    case ExecChannel::State::Running:
        return Finding{Cause::StreamSilent,
                       {QString::number(request().timings.streamSilence.count() / 1000)},
                       tail};
    case ExecChannel::State::Ended:
        if (!channel.exitCode())
            return lineFinding(session);
        break;
    }
    const QString how = channel.exitSignal().isEmpty()
                            ? QStringLiteral("exit %1").arg(channel.exitCode().value_or(-1))
                            : QStringLiteral("signal %1").arg(channel.exitSignal());
    return Finding{Cause::StreamEnded, {how}, tail};
}

} // namespace leitstand
