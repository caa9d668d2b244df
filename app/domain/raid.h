// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wording.h"

#include <algorithm>
#include <optional>
#include <QList>
#include <QString>
#include <QStringList>

namespace leitstand {

struct RaidMember {
    QString device;                ///< "nvme0n1p3"
    std::optional<int> role;       ///< number in brackets as /proc/mdstat prints it
    QStringList flags;             ///< faulty, write-mostly, journal, spare, replacement
    std::optional<quint64> errors; ///< /sys/block/mdX/md/dev-*/errors
    QString state;                 ///< /sys/…/dev-*/state, "in_sync", may be empty
    bool operator==(const RaidMember &) const = default;
};

/// A running or waiting recovery, resync, reshape, check or repair.
struct RaidSync {
    QString action;                ///< recovery, resync, reshape, check, repair
    QString state;                 ///< running, delayed, pending, remote
    std::optional<double> percent; ///< 0…100
    std::optional<double> finishMinutes;
    std::optional<qint64> speedKiBs;
    bool operator==(const RaidSync &) const = default;
};

/// One md array: /proc/mdstat (drivers/md/md.c md_seq_show) completed by /sys/block/mdX/md
/// (Documentation/admin-guide/md.rst).
struct RaidArray {
    QString name;     ///< "md0"
    QString level;    ///< "raid1"; empty when inactive
    QString state;    ///< active, inactive, active (read-only), active (auto-read-only)
    QString metadata; ///< external formats only: "external:imsm", "external:/md127/0"
    std::optional<bool> degraded;
    std::optional<int> activeMembers, wantedMembers;
    std::optional<qint64> sizeBytes;
    std::optional<quint64> mismatchCount;
    QList<RaidMember> members;
    std::optional<RaidSync> sync;
    QStringList unknownLines; ///< lines of /proc/mdstat that were not understood
    bool operator==(const RaidArray &) const = default;
    /// Holds the disks of arrays in a firmware format (imsm, ddf) and is never active itself;
    /// arrays inside name it as "external:/md127/0" ("-" while read-only).
    [[nodiscard]] bool isContainer() const
    {
        const QLatin1String external("external:");
        return level == QLatin1String("container")
               || (metadata.startsWith(external) && metadata.size() > external.size()
                   && metadata.at(external.size()).isLetter());
    }
    [[nodiscard]] bool isActive() const { return state.startsWith(QLatin1String("active")); }
};

struct RaidStatus {
    QStringList personalities;
    QList<RaidArray> arrays;
    bool complete = true; ///< false: the text ends early; more arrays or lines may exist, nothing
                          ///< is healthy by it
    QStringList unknownLines; ///< lines that belong to no array and were not understood
    bool operator==(const RaidStatus &) const = default;
    /// Without the containers of external formats.
    [[nodiscard]] int arrayCount() const
    {
        return int(std::count_if(arrays.cbegin(), arrays.cend(),
                                 [](const RaidArray &array) { return !array.isContainer(); }));
    }
};

/// One disk's own opinion (smartctl -j -a). What smartctl does not say stays empty.
struct SmartHealth {
    QString device, model, serial, firmware;
    int exitStatus = 0; ///< bit mask, smartctl(8) "RETURN VALUES"
    std::optional<bool> passed;
    std::optional<double> celsius;
    std::optional<int> percentageUsed; ///< wear, may exceed 100
    std::optional<int> availableSparePercent, spareThresholdPercent;
    std::optional<int> criticalWarning;                               ///< NVMe bit field
    std::optional<double> mediaErrors, unsafeShutdowns, bytesWritten; ///< 128 bit on NVMe
    std::optional<qint64> powerOnHours;
    std::optional<qint64> reallocatedSectors, pendingSectors; ///< ATA
    qint64 capacityBytes = 0;
    Wording problem; ///< smartctl's own message when it could not read the disk
    bool operator==(const SmartHealth &) const = default;
};

struct Disk {
    QString device; ///< "nvme0n1"
    QString model, serial;
    qint64 sizeBytes = 0;
    QStringList byId;
    bool operator==(const Disk &) const = default;
};

} // namespace leitstand
