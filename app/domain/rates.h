// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/snapshot.h"

#include <chrono>

namespace leitstand {

/// What counters say per second between two readings. Pure. Nothing is told when there is no
/// earlier reading, when no time has passed, or when a counter went backwards (restart, wrap).
[[nodiscard]] std::optional<double> cpuRatio(const CpuTimes &before, const CpuTimes &now);
[[nodiscard]] std::optional<double> perSecond(quint64 before, quint64 now,
                                              std::chrono::milliseconds elapsed);

/// False for the tunnel: its traffic passes the outer interface too and would count twice.
[[nodiscard]] bool carriesTraffic(const NetworkInterface &interface);
/// Sum over the interfaces and disks present in both readings; physical disks only (md would count
/// twice).
void updateNetworkRates(MachineRates &rates, const QList<NetworkInterface> &before,
                        const QList<NetworkInterface> &now, std::chrono::milliseconds elapsed);
void updateDiskRates(MachineRates &rates, const QList<DiskActivity> &before,
                     const QList<DiskActivity> &now, std::chrono::milliseconds elapsed);
[[nodiscard]] QList<ContainerUsage> containerUsage(const QList<CgroupSample> &before,
                                                   const QList<CgroupSample> &now,
                                                   std::chrono::milliseconds elapsed);

} // namespace leitstand
