// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backup.h"
#include "domain/container.h"
#include "domain/machine.h"
#include "domain/raid.h"
#include "domain/reading.h"
#include "domain/stackfacts.h"

namespace leitstand {

/// Rates that need two samples; absent until there are two, or after a counter went backwards.
struct MachineRates {
    std::optional<double> cpuRatio; ///< busy share of all cores, 0…1
    std::optional<double> receiveBytesPerSecond, sendBytesPerSecond;
    std::optional<double> readBytesPerSecond, writeBytesPerSecond;
    bool operator==(const MachineRates &) const = default;
};

struct ContainerUsage {
    QString containerId;
    std::optional<double> cpuCores; ///< cores in use, 0…n
    qint64 memoryBytes = 0;
    std::optional<qint64> memoryLimitBytes;
    bool operator==(const ContainerUsage &) const = default;
};

/// Everything known of one server at one moment. Plain value; compared, copied, sent between
/// threads.
struct Snapshot {
    std::chrono::milliseconds uptime{0}; ///< server uptime at the last heartbeat
    QDateTime serverTime;                ///< server's wall clock (UTC) at the last heartbeat
    bool clockJumped = false; ///< wall clock and uptime disagree by more than 60 s since the start
    Reading<ProbeAccess> access;
    Reading<CpuTimes> cpu;
    Reading<int> cores;
    Reading<Memory> memory;
    Reading<LoadAverage> load;
    Reading<QList<NetworkInterface>> network;
    Reading<QList<DiskActivity>> diskActivity;
    MachineRates rates;
    Reading<QList<MountUsage>> mounts;
    Reading<QList<Temperature>> temperatures;
    Reading<OperatingSystem> os;
    Reading<DockerEngine> docker;
    Reading<QList<Container>> containers;
    Reading<QList<CgroupSample>> cgroups;
    QList<ContainerUsage> usage;
    Reading<RaidStatus> raid;
    Reading<QList<SmartHealth>> smart;
    Reading<QList<Disk>> disks;
    Reading<BackupInventory> backups;
    Reading<PostgresFacts> postgres;
    Reading<QMap<QString, qint64>> filestoreBytes; ///< by environment
    Reading<StackFacts> stack;
    Reading<HealthHistory> health;
    Reading<QList<Certificate>> certificates;
    QStringList simulatedSections;
    QStringList
        protocolProblems; ///< sections that the probe sent and nobody knows; never dropped silently

    bool operator==(const Snapshot &) const = default;
    /// The server's wall clock (UTC) at an uptime of the past; invalid before the first word.
    [[nodiscard]] QDateTime wallClock(std::chrono::milliseconds at) const
    {
        return serverTime.isValid() ? serverTime.addMSecs((at - uptime).count()) : QDateTime();
    }
};

} // namespace leitstand

Q_DECLARE_METATYPE(leitstand::Snapshot)
