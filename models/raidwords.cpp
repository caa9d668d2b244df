// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/raidwords.h"

#include "core/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace leitstand {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(raidwords)
};

bool hasFlag(const RaidMember &member, QLatin1String flag)
{
    return member.flags.contains(flag);
}

bool isFaulty(const RaidMember &member)
{
    return hasFlag(member, QLatin1String("faulty"))
           || member.state.contains(QLatin1String("faulty"));
}

bool isRebuilding(const RaidArray &array)
{
    return array.sync
           && (array.sync->action == QLatin1String("recovery")
               || array.sync->action == QLatin1String("resync")
               || array.sync->action == QLatin1String("reshape"));
}

bool isDegraded(const RaidArray &array)
{
    if (array.degraded)
        return *array.degraded;
    return array.activeMembers && array.wantedMembers
           && *array.activeMembers < *array.wantedMembers;
}

QString actionWord(const QString &action)
{
    if (action == QLatin1String("recovery"))
        return Words::tr("rebuild");
    if (action == QLatin1String("resync"))
        return Words::tr("synchronisation");
    if (action == QLatin1String("reshape"))
        return Words::tr("reshape");
    if (action == QLatin1String("check"))
        return Words::tr("routine check");
    if (action == QLatin1String("repair"))
        return Words::tr("repair of differences");
    return action;
}

} // namespace

int missingMembers(const RaidArray &array)
{
    if (!array.wantedMembers)
        return 0;
    const auto present =
        std::count_if(array.members.cbegin(), array.members.cend(), [](const RaidMember &member) {
            return !hasFlag(member, QLatin1String("journal"));
        });
    return std::max(0, *array.wantedMembers - int(present));
}

bool bootedDegraded(const RaidArray &array)
{
    if (!array.activeMembers || !array.wantedMembers || *array.activeMembers >= *array.wantedMembers
        || isRebuilding(array))
        return false;
    return std::none_of(array.members.cbegin(), array.members.cend(), isFaulty);
}

Severity arraySeverity(const RaidArray &array)
{
    if (array.isContainer())
        return array.unknownLines.isEmpty() ? Severity::Ok : Severity::Notice;
    if (!array.isActive() || isDegraded(array)
        || std::any_of(array.members.cbegin(), array.members.cend(), isFaulty))
        return Severity::Fault;
    if (array.mismatchCount.value_or(0) > 0 || !array.unknownLines.isEmpty())
        return Severity::Notice;
    if (!array.degraded && !array.activeMembers && array.level != QLatin1String("raid0"))
        return Severity::Unknown;
    return Severity::Ok;
}

QString arrayStateText(const RaidArray &array)
{
    if (array.isContainer())
        return Words::tr("container of other arrays, not used by itself");
    if (!array.isActive())
        return Words::tr("inactive: not usable");
    if (isDegraded(array) && isRebuilding(array))
        return Words::tr("degraded, being rebuilt");
    if (bootedDegraded(array))
        return Words::tr("degraded since the start of the server: a disk is missing");
    if (isDegraded(array))
        return Words::tr("degraded");
    if (std::any_of(array.members.cbegin(), array.members.cend(), isFaulty))
        return Words::tr("a faulty member is still listed");
    if (array.mismatchCount.value_or(0) > 0)
        return Words::tr("complete, but the copies differ");
    if (array.state.contains(QLatin1String("read-only"))
        && !array.state.contains(QLatin1String("auto-read-only")))
        return Words::tr("complete, read-only");
    if (!array.degraded && !array.activeMembers)
        return array.level == QLatin1String("raid0") ? Words::tr("active, without redundancy")
                                                     : Words::tr("active, members not known");
    return Words::tr("healthy");
}

QString syncText(const RaidArray &array)
{
    if (!array.sync)
        return Words::tr("none");
    const RaidSync &sync = *array.sync;
    const QString action = actionWord(sync.action);
    if (sync.state == QLatin1String("delayed"))
        return Words::tr("%1 waits for another array").arg(action);
    if (sync.state == QLatin1String("pending"))
        return Words::tr("%1 starts with the first write").arg(action);
    if (sync.state == QLatin1String("remote"))
        return Words::tr("%1 runs on another host").arg(action);
    if (!sync.percent)
        return Words::tr("%1 is running").arg(action);
    const QString percent = format::percent(*sync.percent / 100.0, 1);
    if (!sync.finishMinutes)
        return Words::tr("%1: %2").arg(action, percent);
    return Words::tr("%1: %2, done in %3")
        .arg(action, percent,
             format::duration(std::chrono::milliseconds(qint64(*sync.finishMinutes * 60'000.0))));
}

QString memberStateText(const RaidArray &array, const RaidMember &member)
{
    if (isFaulty(member))
        return Words::tr("faulty");
    if (hasFlag(member, QLatin1String("journal")))
        return Words::tr("journal");
    if (hasFlag(member, QLatin1String("replacement")))
        return Words::tr("replacement");
    if (hasFlag(member, QLatin1String("spare")) || member.state == QLatin1String("spare")) {
        if (array.sync && array.sync->action == QLatin1String("recovery")
            && array.sync->state == QLatin1String("running"))
            return Words::tr("being rebuilt");
        if (array.isContainer())
            return Words::tr("held for its arrays");
        return array.isActive() ? Words::tr("spare") : Words::tr("not in use");
    }
    if (hasFlag(member, QLatin1String("write-mostly")))
        return Words::tr("in sync, read only in need");
    if (!member.state.isEmpty() && !member.state.contains(QLatin1String("in_sync")))
        return member.state;
    const bool rebuilt = array.sync && array.sync->action == QLatin1String("recovery")
                         && array.wantedMembers && array.activeMembers && member.role
                         && *member.role >= *array.wantedMembers;
    return rebuilt ? Words::tr("being rebuilt") : Words::tr("in sync");
}

Severity memberSeverity(const RaidArray &array, const RaidMember &member)
{
    if (isFaulty(member))
        return Severity::Fault;
    if ((!array.isActive() && !array.isContainer()) || member.errors.value_or(0) > 0)
        return Severity::Notice;
    const bool rebuilt = memberStateText(array, member) == Words::tr("being rebuilt");
    return rebuilt ? Severity::Notice : Severity::Ok;
}

QStringList criticalWarningWords(int bits)
{
    QStringList words;
    if (bits & 0x01)
        words.append(Words::tr("spare blocks are running out"));
    if (bits & 0x02)
        words.append(Words::tr("temperature outside its limits"));
    if (bits & 0x04)
        words.append(Words::tr("reliability is degraded by errors"));
    if (bits & 0x08)
        words.append(Words::tr("the disk has become read-only"));
    if (bits & 0x10)
        words.append(Words::tr("the backup of its cache has failed"));
    if (bits & 0x20)
        words.append(Words::tr("its persistent memory is not reliable"));
    if (bits & ~0x3f)
        words.append(
            Words::tr("a warning that is not known (0x%1)").arg(QString::number(bits & ~0x3f, 16)));
    return words;
}

Severity diskSeverity(const SmartHealth &health)
{
    const bool spareGone = health.availableSparePercent && health.spareThresholdPercent
                           && *health.availableSparePercent <= *health.spareThresholdPercent;
    if ((health.passed && !*health.passed) || health.criticalWarning.value_or(0) != 0 || spareGone)
        return Severity::Fault;
    if (health.percentageUsed.value_or(0) >= 90 || health.mediaErrors.value_or(0) > 0
        || health.reallocatedSectors.value_or(0) > 0 || health.pendingSectors.value_or(0) > 0)
        return Severity::Notice;
    return health.passed ? Severity::Ok : Severity::Unknown;
}

QString diskOfPartition(const QString &device)
{
    qsizetype end = device.size();
    while (end > 0 && device.at(end - 1).isDigit())
        --end;
    if (end == device.size() || end == 0)
        return device;
    // nvme0n1p3, mmcblk0p1: the number stands behind a p that follows a digit.
    if (device.at(end - 1) == QLatin1Char('p') && end >= 2 && device.at(end - 2).isDigit())
        return device.left(end - 1);
    const bool numbered =
        device.startsWith(QLatin1String("nvme")) || device.startsWith(QLatin1String("mmcblk"));
    return numbered ? device : device.left(end);
}

} // namespace leitstand
