// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/diskswap.h"

#include <algorithm>

namespace leitstand {

namespace {

template <typename Condition>
const SwapDisk *firstDisk(const DiskFacts &facts, Condition condition)
{
    const auto found = std::find_if(facts.disks.cbegin(), facts.disks.cend(), condition);
    return found == facts.disks.cend() ? nullptr : &*found;
}

template <typename Condition>
bool anyArray(const DiskFacts &facts, Condition condition)
{
    return std::any_of(facts.arrays.cbegin(), facts.arrays.cend(), condition);
}

/// The server no longer sees it, or md has already given it up somewhere.
bool hasFailed(const DiskFacts &facts, const SwapDisk &disk)
{
    return !disk.present
           || std::any_of(
               facts.arrays.cbegin(), facts.arrays.cend(), [&disk](const SwapArray &array) {
                   return std::any_of(array.members.cbegin(), array.members.cend(),
                                      [&disk](const SwapMember &member) {
                                          return member.disk == disk.name && member.isFaulty();
                                      });
               });
}

/// A bad disk that may go comes before one that may not, a failed one before one that warns.
const SwapDisk *badDisk(const DiskFacts &facts)
{
    const auto bad = [&facts](const SwapDisk &disk) {
        return !disk.faults.isEmpty() && isMember(facts, disk);
    };
    if (const SwapDisk *removable = firstDisk(
            facts, [&](const SwapDisk &disk) { return bad(disk) && disk.whyNotRemove.isEmpty(); }))
        return removable;
    if (const SwapDisk *failed = firstDisk(
            facts, [&](const SwapDisk &disk) { return bad(disk) && hasFailed(facts, disk); }))
        return failed;
    return firstDisk(facts, bad);
}

DiskSwap about(SwapStage stage, const SwapDisk *disk, bool allowed)
{
    return {stage, disk ? disk->serial : QString(), allowed};
}

/// The member that the data is being written to.
const SwapDisk *rebuiltDisk(const DiskFacts &facts)
{
    for (const SwapArray &array : facts.arrays) {
        for (const SwapMember &member : array.members) {
            if (array.isSyncing() && !member.isInSync() && !member.isFaulty())
                return firstDisk(
                    facts, [&member](const SwapDisk &disk) { return disk.name == member.disk; });
        }
    }
    return nullptr;
}

DiskSwap whileLacking(const DiskFacts &facts)
{
    const SwapDisk *next = firstDisk(facts, [&facts](const SwapDisk &disk) {
        return disk.present && disk.whyNotAdd.isEmpty() && (disk.added || !isMember(facts, disk));
    });
    if (next)
        return about(next->added ? SwapStage::Unfinished : SwapStage::NewDisk, next, true);
    if (const SwapDisk *rebuilt = rebuiltDisk(facts))
        return about(SwapStage::Rebuilding, rebuilt, false);
    return about(SwapStage::Waiting, nullptr, false);
}

} // namespace

DiskSwap diskSwapOf(const DiskFacts &facts, OperationKind running)
{
    if (running == OperationKind::DiskRemove)
        return about(SwapStage::Removing, badDisk(facts), false);
    if (running == OperationKind::DiskAdd)
        return about(SwapStage::Adding, rebuiltDisk(facts), false);
    if (facts.arrays.isEmpty())
        return {};
    if (anyArray(facts, [](const SwapArray &array) { return !array.runs(); }))
        return about(SwapStage::ArrayStands, badDisk(facts), false);
    if (const SwapDisk *bad = badDisk(facts))
        return about(SwapStage::BadDisk, bad, bad->whyNotRemove.isEmpty());
    if (anyArray(facts, [](const SwapArray &array) { return array.lacksDisk(); }))
        return whileLacking(facts);
    if (const SwapDisk *added = firstDisk(facts, [](const SwapDisk &disk) { return disk.added; }))
        return about(SwapStage::Unfinished, added, added->whyNotAdd.isEmpty());
    if (anyArray(facts, [](const SwapArray &array) { return array.isSyncing(); }))
        return about(SwapStage::Checking, nullptr, false);
    return about(SwapStage::Whole, nullptr, false);
}

const OperationSummary *lastDiskRun(const QList<OperationSummary> &operations)
{
    const auto found =
        std::find_if(operations.cbegin(), operations.cend(), [](const OperationSummary &one) {
            return one.kind == OperationKind::DiskRemove || one.kind == OperationKind::DiskAdd;
        });
    return found == operations.cend() ? nullptr : &*found;
}

OperationKind runningDiskKind(const QList<OperationSummary> &operations)
{
    const OperationSummary *last = lastDiskRun(operations);
    return last && last->isRunning() ? last->kind : OperationKind::Unknown;
}

OperationKind nextKind(SwapStage stage)
{
    switch (stage) {
    case SwapStage::BadDisk:
        return OperationKind::DiskRemove;
    case SwapStage::NewDisk:
    case SwapStage::Unfinished:
        return OperationKind::DiskAdd;
    case SwapStage::NoArray:
    case SwapStage::ArrayStands:
    case SwapStage::Whole:
    case SwapStage::Removing:
    case SwapStage::Waiting:
    case SwapStage::Adding:
    case SwapStage::Rebuilding:
    case SwapStage::Checking:
        break;
    }
    return OperationKind::Unknown;
}

int swapStep(SwapStage stage)
{
    switch (stage) {
    case SwapStage::NoArray:
    case SwapStage::Whole:
    case SwapStage::Checking:
        return 0;
    case SwapStage::ArrayStands:
    case SwapStage::BadDisk:
        return 1;
    case SwapStage::Removing:
        return 2;
    case SwapStage::Waiting:
        return 3;
    case SwapStage::NewDisk:
        return 4;
    case SwapStage::Adding:
    case SwapStage::Rebuilding:
    case SwapStage::Unfinished:
        return 5;
    }
    return 0;
}

const SwapDisk *diskOfSerial(const DiskFacts &facts, const QString &serial)
{
    return firstDisk(facts, [&serial](const SwapDisk &disk) { return disk.serial == serial; });
}

bool isMember(const DiskFacts &facts, const SwapDisk &disk)
{
    return anyArray(facts, [&disk](const SwapArray &array) {
        return std::any_of(array.members.cbegin(), array.members.cend(),
                           [&disk](const SwapMember &member) { return member.disk == disk.name; });
    });
}

QList<SwapDisk> goodDisks(const DiskFacts &facts)
{
    QList<SwapDisk> good;
    for (const SwapDisk &disk : facts.disks) {
        const bool out = anyArray(facts, [&disk](const SwapArray &array) {
            return std::any_of(array.members.cbegin(), array.members.cend(),
                               [&disk](const SwapMember &member) {
                                   return member.disk == disk.name && !member.isInSync();
                               });
        });
        if (disk.present && disk.faults.isEmpty() && !out && isMember(facts, disk))
            good.append(disk);
    }
    return good;
}

std::optional<SwapNote> exchangedDisk(const DiskFacts &facts)
{
    const SwapDisk *bad = badDisk(facts);
    if (!bad)
        return facts.removed;
    SwapNote note;
    note.serial = bad->serialKnown ? bad->serial : QString();
    note.model = bad->model;
    note.slot = bad->slot;
    note.disk = bad->name;
    note.byId = bad->byId;
    note.faults = bad->faults;
    for (const SwapArray &array : facts.arrays) {
        for (const SwapMember &member : array.members) {
            if (member.disk == bad->name)
                note.arrays.append(array.name);
        }
    }
    return note;
}

std::optional<std::chrono::seconds> syncRest(const SwapArray &array)
{
    if (!array.syncBytes || !array.syncedBytes || array.bytesPerSecond.value_or(0) <= 0
        || *array.syncedBytes > *array.syncBytes)
        return std::nullopt;
    return std::chrono::seconds((*array.syncBytes - *array.syncedBytes) / *array.bytesPerSecond);
}

} // namespace leitstand
