// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/operation.h"

namespace leitstand {

/// A partition in an array, as sysfs tells it (Documentation/admin-guide/md.rst).
struct SwapMember {
    QString part, disk, state; ///< "nvme1n1p3", "nvme1n1", "in_sync" …
    std::optional<qint64> errors;
    [[nodiscard]] bool isInSync() const { return state.contains(QLatin1String("in_sync")); }
    [[nodiscard]] bool isFaulty() const { return state.contains(QLatin1String("faulty")); }
    bool operator==(const SwapMember &) const = default;
};

struct SwapArray {
    QString name, level, state;
    QString sync; ///< sync_action: idle, recover, resync, check …
    std::optional<qint64> wanted, lacking, mismatches;
    std::optional<qint64> syncedBytes, syncBytes, bytesPerSecond; ///< while it is at work
    QList<SwapMember> members;
    [[nodiscard]] bool lacksDisk() const { return lacking.value_or(0) > 0; }
    [[nodiscard]] bool isSyncing() const
    {
        return !sync.isEmpty() && sync != QLatin1String("idle");
    }
    [[nodiscard]] bool runs() const { return state != QLatin1String("inactive"); }
    /// raid0 and linear have no disk to spare.
    [[nodiscard]] bool isRedundant() const
    {
        return level.startsWith(QLatin1String("raid")) && level != QLatin1String("raid0");
    }
    bool operator==(const SwapArray &) const = default;
};

struct SwapSmart {
    int exit = 0; ///< bit mask, smartctl(8) "RETURN VALUES"
    std::optional<qint64> wearPercent, sparePercent, mediaErrors, reallocatedSectors,
        pendingSectors;
    [[nodiscard]] bool isFailing() const { return (exit & 8) != 0; }
    [[nodiscard]] bool isReadable() const { return (exit & 7) == 0; }
    bool operator==(const SwapSmart &) const = default;
};

/// A disk, and what the server itself says may be done to it. The refusals are the server's rules;
/// the console shows them and never decides against them.
struct SwapDisk {
    QString name, serial, model, slot;
    bool serialKnown = true; ///< false: it does not say, and serial is its device name
    bool present = true;     ///< false: the bus has lost it, md still lists it
    QStringList byId;
    qint64 bytes = 0;
    std::optional<SwapSmart> smart;
    QString content;    ///< file systems and the like on it
    bool added = false; ///< a run has begun to take it in and did not come to its end
    QStringList faults, whyNotRemove, whyNotAdd; ///< the server's sentences
    bool operator==(const SwapDisk &) const = default;
};

/// The disk that was taken out, as it was then.
struct SwapNote {
    QString serial, model, slot, disk;
    QStringList byId, faults, arrays;
    QDateTime at; ///< UTC
    bool operator==(const SwapNote &) const = default;
};

/// Arrays and disks of a server at one moment.
struct DiskFacts {
    QDateTime at; ///< UTC, server clock
    QString host;
    QString firmware; ///< bios, uefi
    bool simulated = false;
    bool backupLate = false; ///< no proven backup of the last 26 hours
    QList<SwapArray> arrays;
    QList<SwapDisk> disks;
    std::optional<SwapNote> removed;
    bool operator==(const DiskFacts &) const = default;
};

/// Where the swap of a disk stands. Found anew from the server's facts each time: the console keeps
/// nothing, so any console can go on after days.
enum class SwapStage {
    NoArray,
    ArrayStands, ///< one does not run: nothing is done to it from here
    Whole,       ///< every array has its disks, none is bad
    BadDisk,     ///< one is to be taken out, or the server says why not
    Removing,    ///< a run is at work
    Waiting,     ///< for the data centre
    NewDisk,     ///< an empty disk is there
    Adding,      ///< a run is at work: partitions, arrays, boot loader, rebuild, comparison
    Rebuilding,  ///< without a run of ours
    Unfinished,  ///< a run that took the new disk in was cut off: the rest is still to be done
    Checking     ///< whole, and compared by somebody else
};

struct DiskSwap {
    SwapStage stage = SwapStage::NoArray;
    QString serial;       ///< of the disk that it is about; empty where there is none
    bool allowed = false; ///< the next step may be started now
    bool operator==(const DiskSwap &) const = default;
};

/// @p running: DiskRemove or DiskAdd while such a run is at work, else Unknown.
[[nodiscard]] DiskSwap diskSwapOf(const DiskFacts &facts, OperationKind running);

/// The newest removal or taking in among @p operations (newest first), at work or ended; null
/// without one.
[[nodiscard]] const OperationSummary *lastDiskRun(const QList<OperationSummary> &operations);
/// Its kind while it is at work, else Unknown: for diskSwapOf().
[[nodiscard]] OperationKind runningDiskKind(const QList<OperationSummary> &operations);

/// What the next step starts; Unknown where there is none.
[[nodiscard]] OperationKind nextKind(SwapStage stage);

/// Which of the five steps it stands at: 1 which disk, 2 take out, 3 data centre, 4 take in, 5
/// rebuild and compare; 0 where there is no exchange.
[[nodiscard]] int swapStep(SwapStage stage);

[[nodiscard]] const SwapDisk *diskOfSerial(const DiskFacts &facts, const QString &serial);
[[nodiscard]] bool isMember(const DiskFacts &facts, const SwapDisk &disk);
/// Disks that hold the data, are in sync wherever they are members, and show no fault.
[[nodiscard]] QList<SwapDisk> goodDisks(const DiskFacts &facts);
/// The disk that is to be exchanged: the one that was taken out, or the bad one that still is in.
[[nodiscard]] std::optional<SwapNote> exchangedDisk(const DiskFacts &facts);
/// Until the work of @p array is done at its present rate.
[[nodiscard]] std::optional<std::chrono::seconds> syncRest(const SwapArray &array);

} // namespace leitstand
