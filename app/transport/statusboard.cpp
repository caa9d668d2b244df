// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/statusboard.h"

#include "transport/connectiontexts.h"

namespace leitstand {

namespace {

/// The rung on which the loss of an established connection shows, and how.
StageReport lossReport(const Finding &finding)
{
    switch (finding.cause) {
    case Cause::StreamEnded:
    case Cause::StreamSilent:
        return StageReport{Rung::Login, RungState::Warning, finding, {}};
    case Cause::CommandRefused:
    case Cause::ChannelRefused:
        return StageReport{Rung::Login, RungState::Failed, finding, {}};
    default:
        return StageReport{Rung::Tcp, RungState::Failed, finding, {}};
    }
}

} // namespace

void StatusBoard::clear()
{
    *this = StatusBoard();
}

void StatusBoard::beginAttempt(const Profile &profile, int attempt)
{
    for (size_t i = 0; i < rungCount; ++i) {
        m_entries[i] = Entry();
        m_entries[i].report.rung = static_cast<Rung>(i);
    }
    m_phase = ConnectionPhase::Connecting;
    m_attempt = attempt;
    m_nextTry = QDateTime();
    m_roundTrip = std::chrono::milliseconds(0);
    m_peer = QStringLiteral("%1@%2:%3").arg(profile.user, profile.host).arg(profile.port);
    set(StageReport{Rung::Route, RungState::Checking, {}, {}});
}

void StatusBoard::set(const StageReport &report)
{
    Entry &target = entry(report.rung);
    if (target.report.state != report.state || !target.since.isValid())
        target.since = QDateTime::currentDateTimeUtc();
    target.report = report;
}

void StatusBoard::report(const StageReport &report)
{
    set(report);
}

void StatusBoard::lost(const Finding &finding)
{
    const StageReport loss = lossReport(finding);
    for (size_t i = static_cast<size_t>(loss.rung) + 1; i < rungCount; ++i) {
        m_entries[i] = Entry();
        m_entries[i].report.rung = static_cast<Rung>(i);
    }
    set(loss);
}

void StatusBoard::setOnline()
{
    m_phase = ConnectionPhase::Online;
    m_finding = Finding();
}

void StatusBoard::setWaiting(const Finding &finding, const QDateTime &nextTry)
{
    m_phase = ConnectionPhase::WaitingRetry;
    m_finding = finding;
    m_nextTry = nextTry;
    m_roundTrip = std::chrono::milliseconds(0);
}

void StatusBoard::setNextTry(const QDateTime &nextTry)
{
    m_nextTry = nextTry;
}

void StatusBoard::setBlocked(const Finding &finding)
{
    setWaiting(finding, QDateTime());
    m_phase = ConnectionPhase::Blocked;
}

void StatusBoard::setRoundTrip(std::chrono::microseconds duration)
{
    // 0 stands for "not measured", and nothing is quicker than the clock's step.
    m_roundTrip = std::max(std::chrono::round<std::chrono::milliseconds>(duration),
                           std::chrono::milliseconds(1));
}

ConnectionStatus StatusBoard::compose() const
{
    ConnectionStatus status;
    status.phase = m_phase;
    status.attempt = m_attempt;
    status.nextTry = m_nextTry;
    status.roundTrip = m_roundTrip;
    status.peer = m_peer;
    if (m_finding.cause != Cause::None && m_phase != ConnectionPhase::Online)
        status.error = errorOf(m_finding);
    const ErrorKind kind = kindOf(m_finding.cause);
    if (kind == ErrorKind::HostKeyUnknown || kind == ErrorKind::HostKeyChanged) {
        status.offeredHostKey = m_finding.args.value(0);
        if (kind == ErrorKind::HostKeyChanged)
            status.expectedHostKey = m_finding.args.value(1);
    }
    for (size_t i = 0; i < rungCount; ++i) {
        const Entry &known = m_entries[i];
        RungStatus rung;
        rung.rung = static_cast<Rung>(i);
        rung.state = known.report.state;
        rung.since = known.since;
        if (rung.state == RungState::Ok)
            rung.summary = summaryOf(known.report);
        if (rung.state == RungState::Failed || rung.state == RungState::Warning) {
            rung.error = errorOf(known.report.finding);
            rung.remedy = remedyOf(known.report.finding);
        }
        status.ladder.append(rung);
    }
    return status;
}

} // namespace leitstand
