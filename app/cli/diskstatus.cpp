// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/diskstatus.h"

#include "operations/diskwords.h"
#include "operations/serverwords.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(diskstatus)
};

QJsonValue number(const std::optional<qint64> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject arrayJson(const SwapArray &array)
{
    const std::optional<std::chrono::seconds> rest = syncRest(array);
    return {
        {QStringLiteral("name"), array.name},
        {QStringLiteral("lacking"), number(array.lacking)},
        {QStringLiteral("sync"), array.sync},
        {QStringLiteral("syncedBytes"), number(array.syncedBytes)},
        {QStringLiteral("syncBytes"), number(array.syncBytes)},
        {QStringLiteral("bytesPerSecond"), number(array.bytesPerSecond)},
        {QStringLiteral("restSeconds"), rest ? QJsonValue(qint64(rest->count())) : QJsonValue()},
        {QStringLiteral("mismatches"), number(array.mismatches)}};
}

QJsonArray strings(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

void addRefusals(QStringList &lines, const QString &head, const QStringList &sentences)
{
    for (const QString &sentence : sentences)
        lines.append(QStringLiteral("  ") + head.arg(words::serverSentence(sentence)));
}

void addDisk(QStringList &lines, const SwapDisk &disk, const DiskSwap &swap, const DiskFacts &facts)
{
    const bool member = isMember(facts, disk);
    lines.append(words::diskTitle(disk));
    if (!disk.slot.isEmpty())
        lines.append(QStringLiteral("  ") + Texts::tr("Slot: %1").arg(disk.slot));
    for (const QString &id : disk.byId)
        lines.append(QStringLiteral("  /dev/disk/by-id/") + id);
    lines.append(QStringLiteral("  md: ") + words::diskInArrays(facts, disk));
    lines.append(QStringLiteral("  SMART: ") + words::diskSmart(disk));
    if (member)
        lines.append(QStringLiteral("  ")
                     + Texts::tr("Errors that md counted: %1").arg(words::diskErrors(facts, disk)));
    addRefusals(lines, Texts::tr("bad: %1"), disk.faults);
    if (swap.stage == SwapStage::BadDisk && disk.serial == swap.serial)
        addRefusals(lines, Texts::tr("is not taken out: %1"), disk.whyNotRemove);
    if (!member && swap.stage == SwapStage::Waiting)
        addRefusals(lines, Texts::tr("is not taken in: %1"), disk.whyNotAdd);
}

} // namespace

QString swapStageName(SwapStage stage)
{
    switch (stage) {
    case SwapStage::NoArray:
        return QStringLiteral("no-array");
    case SwapStage::ArrayStands:
        return QStringLiteral("array-stands");
    case SwapStage::Whole:
        return QStringLiteral("whole");
    case SwapStage::BadDisk:
        return QStringLiteral("bad-disk");
    case SwapStage::Removing:
        return QStringLiteral("removing");
    case SwapStage::Waiting:
        return QStringLiteral("waiting");
    case SwapStage::NewDisk:
        return QStringLiteral("new-disk");
    case SwapStage::Adding:
        return QStringLiteral("adding");
    case SwapStage::Rebuilding:
        return QStringLiteral("rebuilding");
    case SwapStage::Unfinished:
        return QStringLiteral("unfinished");
    case SwapStage::Checking:
        return QStringLiteral("checking");
    }
    return {};
}

QStringList diskStatusLines(const DiskSwap &swap, const DiskFacts &facts)
{
    QStringList lines{words::swapStage(swap), words::swapMeaning(swap, facts)};
    if (facts.simulated)
        lines.append(Texts::tr("Simulated: the practice server has no such hardware."));
    if (swap.allowed && facts.backupLate)
        lines.append(Texts::tr("The newest proven backup is older than 26 hours. Make one first."));
    lines.append(QString());
    for (const SwapArray &array : facts.arrays)
        lines.append(QStringLiteral("%1: %2").arg(array.name, words::arrayNow(array, facts.at)));
    for (const SwapDisk &disk : facts.disks)
        addDisk(lines, disk, swap, facts);
    if (swap.allowed) {
        const QString command = nextKind(swap.stage) == OperationKind::DiskRemove
                                    ? QStringLiteral("remove")
                                    : QStringLiteral("add");
        lines.append(QString());
        lines.append(Texts::tr("Next: %1")
                         .arg(QStringLiteral("leitstand disk %1 --serial %2 --yes-i-mean %2")
                                  .arg(command, swap.serial)));
    } else if (swap.stage == SwapStage::Waiting) {
        lines.append(QString());
        lines.append(
            Texts::tr("Text for the data centre: %1").arg(QStringLiteral("leitstand disk ticket")));
    }
    return lines;
}

QJsonObject diskStatusJson(const DiskSwap &swap, const DiskFacts &facts)
{
    QJsonArray arrays;
    for (const SwapArray &array : facts.arrays)
        arrays.append(arrayJson(array));
    const QList<SwapDisk> good = goodDisks(facts);
    QJsonArray disks;
    for (const SwapDisk &disk : facts.disks)
        disks.append(QJsonObject{{QStringLiteral("name"), disk.name},
                                 {QStringLiteral("serial"), disk.serial},
                                 {QStringLiteral("present"), disk.present},
                                 {QStringLiteral("slot"), disk.slot},
                                 {QStringLiteral("byId"), strings(disk.byId)},
                                 {QStringLiteral("member"), isMember(facts, disk)},
                                 {QStringLiteral("good"), good.contains(disk)},
                                 {QStringLiteral("faults"), strings(disk.faults)},
                                 {QStringLiteral("whyNotRemove"), strings(disk.whyNotRemove)},
                                 {QStringLiteral("whyNotAdd"), strings(disk.whyNotAdd)}});
    const OperationKind next = swap.allowed ? nextKind(swap.stage) : OperationKind::Unknown;
    return {{QStringLiteral("stage"), swapStageName(swap.stage)},
            {QStringLiteral("disk"), swap.serial.isEmpty() ? QJsonValue() : swap.serial},
            {QStringLiteral("allowed"), swap.allowed},
            {QStringLiteral("next"),
             next == OperationKind::Unknown ? QJsonValue() : QJsonValue(operationKindName(next))},
            {QStringLiteral("arrays"), arrays},
            {QStringLiteral("disks"), disks},
            {QStringLiteral("removed"),
             facts.removed ? QJsonValue(facts.removed->serial) : QJsonValue()},
            {QStringLiteral("backupLate"), facts.backupLate},
            {QStringLiteral("simulated"), facts.simulated}};
}

} // namespace leitstand
