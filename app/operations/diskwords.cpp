// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/diskwords.h"

#include "core/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace leitstand::words {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(diskswap)
};

const auto separator = QStringLiteral(" · ");

template <typename Text>
QString inEachArray(const DiskFacts &facts, const SwapDisk &disk, Text text)
{
    QStringList parts;
    for (const SwapArray &array : facts.arrays) {
        for (const SwapMember &member : array.members) {
            if (member.disk == disk.name)
                parts.append(QStringLiteral("%1: %2").arg(array.name, text(array, member)));
        }
    }
    return parts.isEmpty() ? Texts::tr("in no array") : parts.join(separator);
}

template <typename Condition>
bool inAnyArray(const DiskFacts &facts, const SwapDisk &disk, Condition condition)
{
    return std::any_of(facts.arrays.cbegin(), facts.arrays.cend(), [&](const SwapArray &array) {
        return std::any_of(array.members.cbegin(), array.members.cend(),
                           [&](const SwapMember &member) {
                               return member.disk == disk.name && condition(member);
                           });
    });
}

QString memberState(const SwapArray &array, const SwapMember &member)
{
    if (member.isFaulty())
        return Texts::tr("failed");
    if (member.isInSync())
        return Texts::tr("in sync");
    return array.isSyncing() ? Texts::tr("being rebuilt") : Texts::tr("spare");
}

QString syncWord(const QString &action)
{
    if (action == QLatin1String("recover"))
        return Texts::tr("rebuild");
    if (action == QLatin1String("check"))
        return Texts::tr("comparison");
    if (action == QLatin1String("resync"))
        return Texts::tr("synchronisation");
    return action;
}

QString titleOf(const DiskFacts &facts, const QString &serial)
{
    const SwapDisk *disk = diskOfSerial(facts, serial);
    return disk ? diskTitle(*disk) : serial;
}

QString goodSerials(const DiskFacts &facts)
{
    QStringList serials;
    const QList<SwapDisk> good = goodDisks(facts);
    for (const SwapDisk &disk : good)
        serials.append(diskTitle(disk));
    return serials.join(QLatin1String(", "));
}

QString badDiskMeaning(const DiskSwap &swap, const DiskFacts &facts)
{
    const QString disk = titleOf(facts, swap.serial);
    return swap.allowed
               ? Texts::tr("The disk %1 is bad. It is taken out of the RAID first; the data stays "
                           "on %2. Then the data centre exchanges it.")
                     .arg(disk, goodSerials(facts))
               : Texts::tr("The disk %1 is bad, and taking it out now would endanger the data. "
                           "Below is why.")
                     .arg(disk);
}

} // namespace

QString swapStage(const DiskSwap &swap)
{
    switch (swap.stage) {
    case SwapStage::NoArray:
        return Texts::tr("This server has no RAID array");
    case SwapStage::ArrayStands:
        return Texts::tr("An array does not run");
    case SwapStage::Whole:
        return Texts::tr("Every array is whole");
    case SwapStage::BadDisk:
        return Texts::tr("A disk is bad");
    case SwapStage::Removing:
        return Texts::tr("The bad disk is being taken out");
    case SwapStage::Waiting:
        return Texts::tr("Waiting for the data centre");
    case SwapStage::NewDisk:
        return Texts::tr("A new disk is there");
    case SwapStage::Adding:
        return Texts::tr("The new disk is being taken in");
    case SwapStage::Rebuilding:
        return Texts::tr("An array is being rebuilt");
    case SwapStage::Unfinished:
        return Texts::tr("The new disk is in, something is still to be done");
    case SwapStage::Checking:
        return Texts::tr("The disks are being compared");
    }
    return {};
}

QString swapMeaning(const DiskSwap &swap, const DiskFacts &facts)
{
    switch (swap.stage) {
    case SwapStage::NoArray:
        return Texts::tr("If its disk fails, all data since the last backup is lost. There is "
                         "nothing to exchange here.");
    case SwapStage::ArrayStands:
        return Texts::tr("Nothing is done to its disks from here: what holds the data is not "
                         "known for certain. Call C-led.");
    case SwapStage::Whole:
        return Texts::tr("No disk is bad: neither md nor SMART says so. There is nothing to do.");
    case SwapStage::BadDisk:
        return badDiskMeaning(swap, facts);
    case SwapStage::Removing:
        return Texts::tr("It runs on the server and goes on when you close this window.");
    case SwapStage::Waiting:
        return Texts::tr("The data is on one disk only: %1. Send the text below to the data "
                         "centre. This may take days; close the window, and come back from any "
                         "console. The new disk is recognised by itself.")
            .arg(goodSerials(facts));
    case SwapStage::NewDisk:
        return Texts::tr("The disk %1 is empty and large enough. It is taken into every array, "
                         "made bootable, rebuilt and compared.")
            .arg(titleOf(facts, swap.serial));
    case SwapStage::Adding:
        return Texts::tr("Until the rebuild is done the data is on one disk only. It runs on the "
                         "server and goes on when you close this window.");
    case SwapStage::Rebuilding:
        return Texts::tr("Until it is done the data is on one disk only. No operation of the "
                         "console does this; it goes on by itself.");
    case SwapStage::Unfinished:
        return Texts::tr("The run that took in %1 was cut off or could not do everything: start "
                         "it again, it does only what is missing.")
            .arg(titleOf(facts, swap.serial));
    case SwapStage::Checking:
        return Texts::tr("Every array has its disks. The comparison goes on by itself.");
    }
    return {};
}

Severity swapSeverity(const DiskSwap &swap)
{
    switch (swap.stage) {
    case SwapStage::Whole:
    case SwapStage::Checking:
        return Severity::Ok;
    case SwapStage::NoArray:
        return Severity::Unknown;
    case SwapStage::ArrayStands:
    case SwapStage::BadDisk:
        return Severity::Fault;
    case SwapStage::Removing:
    case SwapStage::Waiting:
    case SwapStage::NewDisk:
    case SwapStage::Adding:
    case SwapStage::Rebuilding:
    case SwapStage::Unfinished:
        break;
    }
    return Severity::Notice;
}

QString swapEffect(const DiskSwap &swap, const DiskFacts &facts)
{
    if (!swap.allowed)
        return {};
    const QString disk = titleOf(facts, swap.serial);
    if (nextKind(swap.stage) == OperationKind::DiskRemove)
        return Texts::tr("Takes %1 out of every array. People go on working. From then on the "
                         "data is on one disk until the new one is rebuilt.")
            .arg(disk);
    if (swap.stage == SwapStage::Unfinished)
        return Texts::tr("Does what is still missing for %1: rebuild, boot loader, comparison. "
                         "People go on working.")
            .arg(disk);
    return Texts::tr("Overwrites %1 with the partitions and the data of the good disk. People go "
                     "on working; the server is slower during the rebuild.")
        .arg(disk);
}

QString diskTitle(const SwapDisk &disk)
{
    return disk.serialKnown ? QStringLiteral("%1, %2").arg(disk.name, disk.serial) : disk.name;
}

QString diskInArrays(const DiskFacts &facts, const SwapDisk &disk)
{
    const QString states = inEachArray(facts, disk, memberState);
    return disk.present ? states : Texts::tr("%1 (the server no longer sees it)").arg(states);
}

Severity diskInArraysSeverity(const DiskFacts &facts, const SwapDisk &disk)
{
    if (!disk.present
        || inAnyArray(facts, disk, [](const SwapMember &member) { return member.isFaulty(); }))
        return Severity::Fault;
    const bool out =
        inAnyArray(facts, disk, [](const SwapMember &member) { return !member.isInSync(); });
    return out || !isMember(facts, disk) ? Severity::Notice : Severity::Ok;
}

QString diskErrors(const DiskFacts &facts, const SwapDisk &disk)
{
    return inEachArray(facts, disk, [](const SwapArray &, const SwapMember &member) {
        return member.errors ? QString::number(*member.errors) : Texts::tr("not told");
    });
}

Severity diskErrorsSeverity(const DiskFacts &facts, const SwapDisk &disk)
{
    if (inAnyArray(facts, disk, [](const SwapMember &member) { return member.errors > 0; }))
        return Severity::Fault;
    const bool silent =
        inAnyArray(facts, disk, [](const SwapMember &member) { return !member.errors; });
    return silent || !isMember(facts, disk) ? Severity::Unknown : Severity::Ok;
}

QString diskSmart(const SwapDisk &disk)
{
    if (!disk.smart)
        return Texts::tr("cannot be asked");
    QStringList parts;
    if (disk.smart->isFailing())
        parts.append(Texts::tr("about to fail"));
    else if (!disk.smart->isReadable())
        parts.append(Texts::tr("cannot be read (smartctl, exit status %1)").arg(disk.smart->exit));
    else
        parts.append(Texts::tr("no fault"));
    if (disk.smart->wearPercent)
        parts.append(Texts::tr("%1 % of its life used").arg(*disk.smart->wearPercent));
    if (disk.smart->mediaErrors)
        parts.append(Texts::tr("%n media error(s)", nullptr, int(*disk.smart->mediaErrors)));
    if (disk.smart->reallocatedSectors)
        parts.append(
            Texts::tr("%n reallocated sector(s)", nullptr, int(*disk.smart->reallocatedSectors)));
    if (disk.smart->pendingSectors)
        parts.append(Texts::tr("%n pending sector(s)", nullptr, int(*disk.smart->pendingSectors)));
    return parts.join(separator);
}

Severity diskSmartSeverity(const SwapDisk &disk)
{
    if (!disk.smart)
        return Severity::Unknown;
    if (disk.smart->isFailing())
        return Severity::Fault;
    return disk.smart->isReadable() ? Severity::Ok : Severity::Unknown;
}

QString arrayNow(const SwapArray &array, const QDateTime &serverNow)
{
    QStringList parts;
    if (!array.runs())
        parts.append(Texts::tr("does not run"));
    else if (array.lacksDisk())
        parts.append(Texts::tr("lacks %n disk(s)", nullptr, int(*array.lacking)));
    else
        parts.append(Texts::tr("whole"));
    if (array.isSyncing()) {
        parts.append(syncWord(array.sync));
        if (array.syncedBytes && array.syncBytes.value_or(0) > 0)
            parts.append(format::percent(double(*array.syncedBytes) / double(*array.syncBytes), 1));
        if (array.bytesPerSecond)
            parts.append(format::byteRate(double(*array.bytesPerSecond)));
        if (const std::optional<std::chrono::seconds> rest = syncRest(array))
            parts.append(Texts::tr("done in %1, at about %2")
                             .arg(format::duration(*rest),
                                  format::moment(serverNow.addSecs(rest->count()), serverNow)));
    } else if (array.mismatches && !array.lacksDisk()) {
        parts.append(Texts::tr("%n sector(s) different at the last comparison", nullptr,
                               int(*array.mismatches)));
    }
    return parts.join(separator);
}

Severity arrayNowSeverity(const SwapArray &array)
{
    if (!array.runs())
        return Severity::Fault;
    return array.lacksDisk() || array.mismatches.value_or(0) > 0 ? Severity::Notice : Severity::Ok;
}

} // namespace leitstand::words
