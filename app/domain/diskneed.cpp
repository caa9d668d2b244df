// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/diskneed.h"

#include "domain/diskswap.h"

#include <algorithm>

namespace leitstand {

namespace {

constexpr int smartFailing = 8; ///< smartctl(8): bit 3 of the exit status

bool isFaulty(const RaidMember &member)
{
    return member.flags.contains(QLatin1String("faulty")) || member.errors.value_or(0) > 0;
}

bool needsLook(const RaidArray &array)
{
    if (array.isContainer())
        return false;
    const bool lacking =
        array.activeMembers && array.wantedMembers && *array.activeMembers < *array.wantedMembers;
    return !array.isActive() || lacking || array.degraded.value_or(false) || array.sync
           || std::any_of(array.members.cbegin(), array.members.cend(), isFaulty);
}

/// nvme1n1p3 and sda2 begin with the name of their disk.
bool liesOnOneOf(const QList<Disk> &disks, const QString &part)
{
    return std::any_of(disks.cbegin(), disks.cend(), [&part](const Disk &disk) {
        const QString name = disk.device.mid(disk.device.lastIndexOf(QLatin1Char('/')) + 1);
        return part.startsWith(name);
    });
}

} // namespace

bool needsDiskSwap(const Snapshot &facts, const QList<OperationSummary> &operations)
{
    const QList<RaidArray> &arrays = facts.raid.value.arrays;
    if (arrays.isEmpty())
        return false;
    const auto lostDisk = [&facts](const RaidArray &array) {
        return std::any_of(array.members.cbegin(), array.members.cend(),
                           [&facts](const RaidMember &member) {
                               return !liesOnOneOf(facts.disks.value, member.device);
                           });
    };
    const QList<SmartHealth> &smart = facts.smart.value;
    return std::any_of(arrays.cbegin(), arrays.cend(), needsLook)
           || std::any_of(smart.cbegin(), smart.cend(),
                          [](const SmartHealth &disk) {
                              return (disk.exitStatus & smartFailing) != 0
                                     || !disk.passed.value_or(true);
                          })
           || (facts.disks.hasValue && std::any_of(arrays.cbegin(), arrays.cend(), lostDisk))
           || lastDiskRun(operations);
}

} // namespace leitstand
