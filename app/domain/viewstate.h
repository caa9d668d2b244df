// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"
#include "domain/metrichistory.h"
#include "domain/operation.h"
#include "domain/profile.h"
#include "domain/snapshot.h"
#include "domain/tunnelstatus.h"
#include "domain/verdict.h"

namespace leitstand {

/// All that a page paints. Produced by MonitorService at most every 250 ms; pages only read it.
struct ViewState {
    Profile profile;
    Snapshot snapshot;
    Verdict verdict;
    ConnectionStatus connection;
    TunnelStatus tunnel;
    MetricHistory history;
    SlaBudget sla;
    RecoveryPoint recovery;
    OperationsView operations; ///< added by the composition root
    std::chrono::milliseconds now{
        0}; ///< server uptime now, extrapolated with the local monotonic clock

    /// Age of a reading; grows while the line is down. Stale from @ref staleAfter on.
    [[nodiscard]] std::chrono::milliseconds ageOf(std::chrono::milliseconds readAt) const
    {
        return now - readAt;
    }
    /// Server's wall clock extrapolated to now; for ages of dates (backups).
    [[nodiscard]] QDateTime serverNow() const
    {
        return snapshot.serverTime.addMSecs((now - snapshot.uptime).count());
    }
};

/// Fast facts (CPU, RAM, load, network, cgroups) are stale after 10 s, the others after three of
/// their intervals.
namespace staleAfter {
inline constexpr std::chrono::seconds fast{10};
inline constexpr std::chrono::seconds medium{35}; ///< df, md
inline constexpr std::chrono::seconds containers{200};
inline constexpr std::chrono::seconds slow{200};  ///< backups, database sizes, temperatures
inline constexpr std::chrono::minutes rare{35};   ///< SMART, disks, certificates
inline constexpr std::chrono::minutes hourly{95}; ///< file store sizes
} // namespace staleAfter

} // namespace leitstand

Q_DECLARE_METATYPE(leitstand::ViewState)
