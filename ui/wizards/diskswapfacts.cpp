// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/diskswapfacts.h"

#include "core/format.h"
#include "operations/diskwords.h"
#include "operations/serverwords.h"

#include <QCoreApplication>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(diskswapfacts)
};

Fact fact(const QString &id, const QString &label, const QString &value,
          std::optional<Severity> severity = std::nullopt, const QString &explanation = {})
{
    Fact made;
    made.id = id;
    made.label = label;
    made.value = value;
    made.severity = severity;
    made.explanation = explanation;
    return made;
}

QString inWords(const QStringList &sentences)
{
    QStringList lines;
    for (const QString &sentence : sentences)
        lines.append(words::serverSentence(sentence));
    return lines.join(QLatin1Char('\n'));
}

void addSubject(QList<Fact> &lines, const SwapDisk &disk, const DiskFacts &facts)
{
    lines.append(fact(QStringLiteral("disk"), Texts::tr("Disk"),
                      QStringLiteral("%1 · %2 · %3")
                          .arg(words::diskTitle(disk), disk.model, format::bytes(disk.bytes))));
    lines.append(fact(QStringLiteral("slot"), Texts::tr("Slot"),
                      disk.slot.isEmpty() ? Texts::tr("not told") : disk.slot));
    lines.append(fact(QStringLiteral("names"), Texts::tr("Names (by-id)"),
                      disk.byId.isEmpty() ? Texts::tr("none") : disk.byId.join(u'\n')));
    lines.append(fact(QStringLiteral("md"), Texts::tr("RAID (md)"),
                      words::diskInArrays(facts, disk), words::diskInArraysSeverity(facts, disk)));
    lines.append(fact(QStringLiteral("smart"), QStringLiteral("SMART"), words::diskSmart(disk),
                      words::diskSmartSeverity(disk)));
    lines.append(fact(QStringLiteral("errors"), Texts::tr("Errors (md)"),
                      words::diskErrors(facts, disk), words::diskErrorsSeverity(facts, disk)));
}

void addArrays(QList<Fact> &lines, const DiskFacts &facts)
{
    for (const SwapArray &array : facts.arrays)
        lines.append(fact(QStringLiteral("array_") + array.name,
                          Texts::tr("Array %1").arg(array.name), words::arrayNow(array, facts.at),
                          words::arrayNowSeverity(array)));
}

/// The others: those that hold the data, and those that are refused as the new one.
void addOthers(QList<Fact> &lines, const DiskSwap &swap, const DiskFacts &facts)
{
    const QList<SwapDisk> good = goodDisks(facts);
    for (const SwapDisk &disk : facts.disks) {
        if (disk.serial == swap.serial)
            continue;
        const bool member = isMember(facts, disk);
        const QString state = words::diskInArrays(facts, disk);
        const Severity md = member ? words::diskInArraysSeverity(facts, disk) : Severity::Unknown;
        lines.append(
            fact(QStringLiteral("disk_") + disk.name, Texts::tr("Disk %1").arg(disk.name),
                 QStringLiteral("%1 · %2").arg(
                     disk.serialKnown ? disk.serial : Texts::tr("serial number not told"),
                     good.contains(disk) ? Texts::tr("holds the data: %1").arg(state) : state),
                 worse(md, words::diskSmartSeverity(disk)),
                 Texts::tr("SMART: %1").arg(words::diskSmart(disk))));
        if (!member && swap.stage == SwapStage::Waiting)
            lines.append(fact(QStringLiteral("refused_") + disk.name, Texts::tr("Not taken in"),
                              inWords(disk.whyNotAdd), Severity::Notice));
    }
}

} // namespace

QList<Fact> diskSwapFacts(const DiskSwap &swap, const DiskFacts &facts)
{
    QList<Fact> lines;
    const SwapDisk *disk = swap.serial.isEmpty() ? nullptr : diskOfSerial(facts, swap.serial);
    // while data is being copied, its rate and end are what people look for
    const bool arraysFirst = swapStep(swap.stage) == 5;
    if (arraysFirst)
        addArrays(lines, facts);
    if (disk) {
        addSubject(lines, *disk, facts);
        if (swap.stage == SwapStage::BadDisk && !swap.allowed)
            lines.append(fact(QStringLiteral("refused"), Texts::tr("Refused"),
                              inWords(disk->whyNotRemove), Severity::Fault));
    }
    if (facts.removed)
        lines.append(fact(
            QStringLiteral("removed"), Texts::tr("Taken out"),
            Texts::tr("%1 on %2").arg(facts.removed->serial, format::dateTime(facts.removed->at)),
            std::nullopt, inWords(facts.removed->faults)));
    if (!arraysFirst)
        addArrays(lines, facts);
    addOthers(lines, swap, facts);
    if (swap.allowed && facts.backupLate)
        lines.append(fact(QStringLiteral("backup"), Texts::tr("Backup"),
                          Texts::tr("The newest proven backup is older than 26 hours. Make one "
                                    "first."),
                          Severity::Notice));
    return lines;
}

} // namespace leitstand
