// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/cause.h"

#include <array>
#include <optional>

namespace leitstand {

/// Collects what is known of the connection as facts and words it on demand. In the service's
/// thread.
class StatusBoard
{
public:
    /// A new attempt: every rung not reached, the last cause stays to be seen.
    void beginAttempt(const Profile &profile, int attempt);
    void clear();
    void report(const StageReport &report);
    /// An established connection ended: shown on the rung where it broke.
    void lost(const Finding &finding);
    void setOnline();
    void setWaiting(const Finding &finding, const QDateTime &nextTry);
    void setNextTry(const QDateTime &nextTry);
    void setBlocked(const Finding &finding);
    void setRoundTrip(std::chrono::microseconds duration);
    [[nodiscard]] ConnectionPhase phase() const { return m_phase; }
    [[nodiscard]] Cause cause() const { return m_finding.cause; }

    [[nodiscard]] ConnectionStatus compose() const;

private:
    struct Entry {
        StageReport report;
        QDateTime since;
    };
    [[nodiscard]] Entry &entry(Rung rung) { return m_entries[static_cast<size_t>(rung)]; }
    void set(const StageReport &report);

    static constexpr size_t rungCount = static_cast<size_t>(Rung::Stack) + 1;

    std::array<Entry, rungCount> m_entries;
    ConnectionPhase m_phase = ConnectionPhase::Offline;
    Finding m_finding;
    QDateTime m_nextTry;
    int m_attempt = 0;
    std::chrono::milliseconds m_roundTrip{0};
    QString m_peer;
};

} // namespace leitstand
