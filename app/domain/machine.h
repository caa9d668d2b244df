// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <QList>
#include <QString>

namespace leitstand {

/// Counters of /proc/stat (proc(5)), in clock ticks since boot; `cores` from the cpuN lines (0 =
/// not told).
struct CpuTimes {
    quint64 user = 0, nice = 0, system = 0, idle = 0, ioWait = 0, irq = 0, softIrq = 0, steal = 0;
    qint64 bootTimeEpochSeconds = 0;
    int processesRunning = 0;
    bool operator==(const CpuTimes &) const = default;
    [[nodiscard]] quint64 total() const
    {
        return user + nice + system + idle + ioWait + irq + softIrq + steal;
    }
    [[nodiscard]] quint64 busy() const { return total() - idle - ioWait; }
};

/// /proc/meminfo, in bytes.
struct Memory {
    qint64 totalBytes = 0, availableBytes = 0, freeBytes = 0, cachedBytes = 0;
    qint64 swapTotalBytes = 0, swapFreeBytes = 0;
    bool operator==(const Memory &) const = default;
    [[nodiscard]] qint64 usedBytes() const { return totalBytes - availableBytes; }
    [[nodiscard]] qint64 swapUsedBytes() const { return swapTotalBytes - swapFreeBytes; }
};

struct LoadAverage {
    double oneMinute = 0, fiveMinutes = 0, fifteenMinutes = 0;
    int runnable = 0, total = 0;
    bool operator==(const LoadAverage &) const = default;
};

/// One line of /proc/net/dev; counters since boot.
struct NetworkInterface {
    QString name;
    quint64 receivedBytes = 0, sentBytes = 0, receiveErrors = 0, sendErrors = 0;
    bool operator==(const NetworkInterface &) const = default;
};

/// One line of /proc/diskstats (Documentation/admin-guide/iostats.rst); sectors are 512 bytes.
struct DiskActivity {
    QString device;
    quint64 readBytes = 0, writtenBytes = 0, ioMilliseconds = 0;
    bool operator==(const DiskActivity &) const = default;
};

/// One mount point of the plan (§2.1). Sizes by `df -P -B1`, inodes by `df -P -i`.
struct MountUsage {
    QString mountPoint;
    QString device;
    qint64 sizeBytes = 0, usedBytes = 0, availableBytes = 0;
    std::optional<double> inodeRatio; ///< used inodes, 0…1
    bool mounted = true; ///< false: df answered for a parent, the file system itself is missing
    bool hung = false;   ///< df does not come back for this mount
    std::chrono::milliseconds hungSince{0}; ///< server uptime
    QString fileSystem = {};                ///< "ext4", "fuse.sshfs"; empty = not known
    bool readOnly = false;
    bool operator==(const MountUsage &) const = default;
    /// It lies on another machine: a line that is cut hangs it too.
    [[nodiscard]] bool isRemote() const
    {
        return fileSystem.startsWith(QLatin1String("nfs"))
               || fileSystem.startsWith(QLatin1String("fuse."))
               || fileSystem == QLatin1String("cifs") || fileSystem == QLatin1String("smb3");
    }
    /// As df counts it: used / (used + available), 0…1; root's reserve is not available to anyone.
    [[nodiscard]] double usedRatio() const
    {
        const double sum = double(usedBytes) + double(availableBytes);
        return sum > 0 ? double(usedBytes) / sum : 0.0;
    }
};

/// One sensor of /sys/class/hwmon (Documentation/hwmon/sysfs-interface.rst), in °C.
struct Temperature {
    QString chip, label;
    double celsius = 0;
    std::optional<double> criticalCelsius;
    bool operator==(const Temperature &) const = default;
};

struct OperatingSystem {
    QString prettyName, kernel, hostName, bootId;
    bool rebootRequired = false;
    bool operator==(const OperatingSystem &) const = default;
};

/// How the probe got in (its hello frame).
struct ProbeAccess {
    int protocol = 0;
    bool viaReadCommand = false; ///< through sudo leitstand-read
    int uid = -1;
    QString user, host, bootId;
    QString sudo; ///< root, yes, no, absent, read-only
    bool operator==(const ProbeAccess &) const = default;
};

} // namespace leitstand
