// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/mdstatparser.h"

#include <algorithm>

namespace leitstand {

namespace {

void mergeMembers(RaidArray &array, const RaidArray &sysfs)
{
    for (const RaidMember &other : sysfs.members) {
        const auto same =
            std::find_if(array.members.begin(), array.members.end(),
                         [&](const RaidMember &m) { return m.device == other.device; });
        if (same == array.members.end()) {
            array.members.append(other);
            continue;
        }
        same->errors = other.errors;
        same->state = other.state;
        for (const QString &flag : other.flags) {
            if (!same->flags.contains(flag))
                same->flags.append(flag);
        }
    }
}

/// The counts of the one that sees more missing; "not degraded" needs one that says so and none
/// that objects.
void mergeCounts(RaidArray &array, const RaidArray &sysfs)
{
    if (!sysfs.degraded)
        return;
    const bool mdstatObjects = array.degraded.value_or(false);
    const bool sysfsSeesMore =
        *sysfs.degraded
        && (!mdstatObjects || !array.activeMembers || *sysfs.activeMembers < *array.activeMembers);
    if (mdstatObjects && !sysfsSeesMore)
        return;
    array.degraded = sysfs.degraded;
    array.wantedMembers = sysfs.wantedMembers;
    array.activeMembers = sysfs.activeMembers;
}

void mergeArray(RaidArray &array, const RaidArray &sysfs)
{
    if (!sysfs.state.isEmpty())
        array.state = sysfs.state;
    if (!sysfs.level.isEmpty() && (array.isActive() || sysfs.isContainer()))
        array.level = sysfs.level;
    if (sysfs.sizeBytes && *sysfs.sizeBytes > 0)
        array.sizeBytes = sysfs.sizeBytes;
    array.mismatchCount = sysfs.mismatchCount;
    mergeCounts(array, sysfs);
    mergeMembers(array, sysfs);
    // /proc/mdstat calls a repair "resync"; only sysfs knows the difference.
    if (array.sync && sysfs.sync) {
        array.sync->action = sysfs.sync->action;
        if (!array.sync->percent && array.sync->state == QLatin1String("running"))
            array.sync->percent = sysfs.sync->percent;
        if (!array.sync->speedKiBs)
            array.sync->speedKiBs = sysfs.sync->speedKiBs;
    }
    array.unknownLines += sysfs.unknownLines;
}

} // namespace

RaidStatus mergeRaid(const RaidStatus &mdstat, const RaidStatus &sysfs)
{
    RaidStatus status = mdstat;
    status.complete = mdstat.complete && sysfs.complete;
    status.unknownLines += sysfs.unknownLines;
    for (const RaidArray &other : sysfs.arrays) {
        const auto same = std::find_if(status.arrays.begin(), status.arrays.end(),
                                       [&](const RaidArray &a) { return a.name == other.name; });
        if (same == status.arrays.end())
            status.arrays.append(other);
        else
            mergeArray(*same, other);
    }
    return status;
}

} // namespace leitstand
