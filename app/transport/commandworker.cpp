// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/commandworker.h"

#include <algorithm>

namespace leitstand {

namespace {

using Clock = SshSession::Clock;
using std::chrono::milliseconds;

constexpr qsizetype outputLimitBytes = 16 * 1024 * 1024;
constexpr milliseconds turn{250};
constexpr milliseconds openPause{100}; ///< after the server has refused a channel
/// A command has ended but something it left behind holds its output open: not waited for longer.
constexpr milliseconds afterExit{3000};

} // namespace

CommandWorker::CommandWorker(SessionRequest request, std::shared_ptr<WorkerOutbox> outbox, int id)
    : SessionWorker(std::move(request), std::move(outbox), id)
{}

bool CommandWorker::submit(CommandJob job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed)
            return false;
        m_submitted.push_back(std::move(job));
    }
    control().notify();
    return true;
}

void CommandWorker::cancel(quint64 id)
{
    {
        const std::lock_guard lock(m_mutex);
        m_cancelled.push_back(id);
    }
    control().notify();
}

void CommandWorker::answer(const CommandJob &job, tl::expected<CommandOutput, Finding> outcome)
{
    m_lastUse = Clock::now();
    post(CommandDone{job.id, std::move(outcome)});
}

void CommandWorker::takeRequests()
{
    std::vector<quint64> cancelled;
    {
        const std::lock_guard lock(m_mutex);
        std::move(m_submitted.begin(), m_submitted.end(), std::back_inserter(m_waiting));
        m_submitted.clear();
        cancelled = std::exchange(m_cancelled, {});
    }
    for (const quint64 id : cancelled) {
        const Finding stopped{Cause::Stopped, {}, {}};
        const auto waiting = std::find_if(m_waiting.begin(), m_waiting.end(),
                                          [id](const CommandJob &job) { return job.id == id; });
        if (waiting != m_waiting.end()) {
            answer(*waiting, tl::unexpected<Finding>(stopped));
            m_waiting.erase(waiting);
            continue;
        }
        const auto running = std::find_if(m_running.begin(), m_running.end(),
                                          [id](const auto &one) { return one->job.id == id; });
        if (running != m_running.end()) {
            (*running)->channel->close("TERM");
            answer((*running)->job, tl::unexpected<Finding>(stopped));
            if ((*running)->channel->state() == ExecChannel::State::Opening)
                m_leaving.push_back(std::move((*running)->channel));
            m_running.erase(running);
        }
    }
}

void CommandWorker::startWaiting(SshSession &session)
{
    if (Clock::now() < m_openAgainAt)
        return;
    while (!m_waiting.empty() && m_running.size() + m_leaving.size() < m_channelLimit) {
        auto running = std::make_unique<Running>();
        running->job = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (m_running.empty())
            m_firstStarted = Clock::now();
        Running *raw = running.get();
        running->channel =
            std::make_unique<ExecChannel>(session, raw->job.commandLine, raw->job.standardInput,
                                          [raw](const char *bytes, qsizetype size, bool isStderr) {
                                              QByteArray &output = isStderr
                                                                       ? raw->output.standardError
                                                                       : raw->output.standardOutput;
                                              if (output.size() + size > outputLimitBytes)
                                                  raw->tooBig = true;
                                              else if (bytes)
                                                  output.append(bytes, size);
                                              return size;
                                          });
        running->channel->finishInput();
        m_running.push_back(std::move(running));
    }
}

bool CommandWorker::settle(Running &running, SshSession &session)
{
    ExecChannel &channel = *running.channel;
    const auto now = Clock::now();
    m_everOpened |= channel.state() == ExecChannel::State::Starting
                    || channel.state() == ExecChannel::State::Running
                    || channel.state() == ExecChannel::State::Ended;
    if (running.tooBig) {
        channel.close("TERM");
        answer(running.job,
               tl::unexpected<Finding>(Finding{
                   Cause::OutputTooBig, {QString::number(outputLimitBytes / (1024 * 1024))}, {}}));
        return true;
    }
    if (channel.exitCode() && running.exitSeen == Clock::time_point{})
        running.exitSeen = now;
    const bool lingering = running.exitSeen != Clock::time_point{}
                           && now - std::max(running.exitSeen, channel.lastOutput()) > afterExit;
    if (lingering)
        channel.close();
    switch (channel.state()) {
    case ExecChannel::State::Ended:
        if (!channel.exitCode() && channel.exitSignal().isEmpty()) {
            answer(running.job,
                   tl::unexpected<Finding>(Finding{Cause::LineClosed, {}, session.errorText()}));
            return true;
        }
        running.output.exitCode = channel.exitCode().value_or(-1);
        running.output.exitSignal = channel.exitSignal();
        answer(running.job, std::move(running.output));
        return true;
    case ExecChannel::State::StartDenied:
        answer(running.job,
               tl::unexpected<Finding>(Finding{Cause::CommandRefused, {}, session.errorText()}));
        return true;
    case ExecChannel::State::OpenDenied:
        // Channels of others, or of commands just ended, are in the way: fewer at once, and again
        // soon.
        if (m_everOpened || m_running.size() + m_leaving.size() > 1) {
            m_channelLimit = std::max<size_t>(1, m_running.size() + m_leaving.size() - 1);
            m_openAgainAt = now + openPause;
            m_waiting.push_front(std::move(running.job));
        } else {
            answer(running.job, tl::unexpected<Finding>(
                                    Finding{Cause::ChannelRefused, {}, session.errorText()}));
        }
        return true;
    case ExecChannel::State::Opening:
    case ExecChannel::State::Starting:
    case ExecChannel::State::Running:
        break;
    }
    if (now < running.job.deadline)
        return false;
    channel.close("TERM");
    answer(running.job,
           tl::unexpected<Finding>(Finding{
               Cause::CommandTimedOut, {QString::number(running.job.timeout.count() / 1000)}, {}}));
    return true;
}

void CommandWorker::advanceRunning(SshSession &session)
{
    for (size_t i = 0; i < m_running.size();) {
        m_running[i]->channel->advance();
        const size_t before = m_running.size();
        if (settle(*m_running[i], session)) {
            if (m_running[i]->channel->state() == ExecChannel::State::Opening)
                m_leaving.push_back(std::move(m_running[i]->channel));
            m_running.erase(m_running.begin() + static_cast<std::ptrdiff_t>(i));
            Q_ASSERT(m_running.size() + 1 == before);
        } else {
            ++i;
        }
    }
    for (const auto &channel : m_leaving)
        channel->advance();
    std::erase_if(m_leaving, [](const auto &channel) {
        return channel->state() != ExecChannel::State::Opening;
    });
    const auto now = Clock::now();
    std::erase_if(m_waiting, [&](const CommandJob &job) {
        if (now < job.deadline)
            return false;
        answer(job,
               tl::unexpected<Finding>(Finding{
                   Cause::CommandTimedOut, {QString::number(job.timeout.count() / 1000)}, {}}));
        return true;
    });
}

bool CommandWorker::closeIfIdle()
{
    if (!m_running.empty() || !m_waiting.empty()
        || Clock::now() - m_lastUse < request().timings.workIdle)
        return false;
    const std::lock_guard lock(m_mutex);
    m_closed = m_submitted.empty();
    return m_closed;
}

milliseconds CommandWorker::timeToNextDeadline() const
{
    milliseconds result = m_waiting.empty() ? turn : openPause;
    for (const auto &running : m_running) {
        const auto left =
            std::chrono::duration_cast<milliseconds>(running->job.deadline - Clock::now());
        result = std::clamp(left, milliseconds(1), result);
    }
    return result;
}

Finding CommandWorker::serve(SshSession &session)
{
    const Finding finding = work(session);
    // Channels must go before their session; what they have not answered is answered in finish().
    for (const auto &running : m_running)
        m_waiting.push_back(std::move(running->job));
    m_running.clear();
    m_leaving.clear();
    return finding;
}

bool CommandWorker::isAnswerOverdue(const SshSession &session) const
{
    const auto heard = std::max(session.lastReceived(), m_firstStarted);
    if (m_running.empty() || Clock::now() - heard <= request().timings.silence)
        return false;
    return std::any_of(m_running.begin(), m_running.end(), [](const auto &running) {
        return running->channel->state() != ExecChannel::State::Running
               || running->channel->isEchoPending();
    });
}

Finding CommandWorker::work(SshSession &session)
{
    while (!control().isStopping() && session.isAlive()) {
        takeRequests();
        startWaiting(session);
        advanceRunning(session);
        startWaiting(session);
        if (closeIfIdle())
            return Finding{};
        // Idle sessions are watched by the kernel's keep-alive only; a waiting command wants to
        // know sooner.
        if (!m_running.empty() && Clock::now() - session.lastReceived() > request().timings.echo) {
            m_running.front()->channel->sendEcho();
            if (isAnswerOverdue(session))
                return lineFinding(session);
        }
        session.pump(timeToNextDeadline());
    }
    takeRequests();
    advanceRunning(session); // what has arrived completely is an answer, not a loss
    return lineFinding(session);
}

void CommandWorker::finish(const Finding &finding)
{
    std::deque<CommandJob> left;
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        left = std::exchange(m_submitted, {});
    }
    const Finding why = finding.cause == Cause::None ? Finding{Cause::LineClosed, {}, {}} : finding;
    for (const CommandJob &job : m_waiting)
        answer(job, tl::unexpected<Finding>(why));
    for (const CommandJob &job : left)
        answer(job, tl::unexpected<Finding>(why));
    m_waiting.clear();
}

} // namespace leitstand
