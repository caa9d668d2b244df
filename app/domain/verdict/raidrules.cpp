// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/verdict/reasons.h"

#include "core/format.h"

namespace leitstand::verdict {

namespace {

Reason raidReason(const RaidArray &array, const char *id, Severity severity, Priority priority,
                  bool simulated)
{
    Reason reason;
    reason.id = QLatin1String(id) + QLatin1Char(':') + array.name;
    reason.subject = array.name;
    reason.severity = severity;
    reason.priority = priority;
    reason.next = NextStep::ShowStorage;
    reason.simulated = simulated;
    return reason;
}

QString remaining(const RaidSync &sync)
{
    if (!sync.finishMinutes)
        return Texts::tr("The end time is not known yet.");
    const auto minutes = std::chrono::milliseconds(qint64(*sync.finishMinutes * 60000.0));
    return Texts::tr("It takes about %1 more.").arg(format::duration(minutes));
}

QString missingMembers(const RaidArray &array)
{
    QStringList faulty;
    for (const RaidMember &member : array.members) {
        if (member.flags.contains(QLatin1String("faulty")))
            faulty.append(member.device);
    }
    if (!faulty.isEmpty())
        return Texts::tr("Failed: %1.").arg(faulty.join(QStringLiteral(", ")));
    return Texts::tr("A disk is missing.");
}

void judgeDegraded(const RaidArray &array, bool simulated, QList<Reason> &reasons)
{
    Reason reason =
        raidReason(array, "raid-degraded", Severity::Fault, Priority::Critical, simulated);
    const bool rebuilding = array.sync && array.sync->state == QLatin1String("running")
                            && array.sync->action == QLatin1String("recovery");
    if (rebuilding) {
        reason.what =
            Texts::tr("RAID array %1 is being rebuilt, %2 done.")
                .arg(array.name, format::percent(array.sync->percent.value_or(0.0) / 100.0, 1));
        reason.meaning =
            Texts::tr("Until it has finished, a second failing disk destroys the data.");
        reason.todo = Texts::tr("Let it run and do not switch the server off. %1")
                          .arg(remaining(*array.sync));
    } else {
        reason.what = Texts::tr("RAID array %1 runs on %2 of %3 disks (degraded). %4")
                          .arg(array.name)
                          .arg(array.activeMembers.value_or(0))
                          .arg(array.wantedMembers.value_or(0))
                          .arg(missingMembers(array));
        reason.meaning = Texts::tr("Work goes on, but a second failing disk destroys the data.");
        reason.todo = Texts::tr("Check that the last backup is good, then have the disk replaced.");
    }
    reasons.append(reason);
}

void judgeArray(const RaidArray &array, bool simulated, QList<Reason> &reasons)
{
    if (array.isContainer())
        return; // its arrays speak for themselves
    if (!array.isActive()) {
        Reason reason =
            raidReason(array, "raid-inactive", Severity::Fault, Priority::Critical, simulated);
        reason.what = Texts::tr("RAID array %1 is not active.").arg(array.name);
        reason.meaning = Texts::tr("The data on it is not reachable.");
        reason.todo = Texts::tr("Do not write to its disks. Call C-led before anything else.");
        reasons.append(reason);
        return;
    }
    const bool redundant =
        array.level != QLatin1String("raid0") && array.level != QLatin1String("linear");
    if (array.degraded.value_or(false)) {
        judgeDegraded(array, simulated, reasons);
    } else if (!array.degraded.has_value() && redundant) {
        Reason reason =
            raidReason(array, "raid-unknown", Severity::Unknown, Priority::High, simulated);
        reason.what = Texts::tr("Whether RAID array %1 is whole is not known.").arg(array.name);
        reason.meaning = Texts::tr("The server does not tell how many disks are active.");
        reason.todo = Texts::tr("Look at the storage page.");
        reasons.append(reason);
    } else {
        for (const RaidMember &member : array.members) {
            if (!member.flags.contains(QLatin1String("faulty")))
                continue;
            Reason reason =
                raidReason(array, "raid-faulty-member", Severity::Fault, Priority::High, simulated);
            reason.what = Texts::tr("%1 is marked as failed in RAID array %2.")
                              .arg(member.device, array.name);
            reason.meaning =
                Texts::tr("The array has enough disks, but this one must be replaced.");
            reason.todo = Texts::tr("Have the disk replaced.");
            reasons.append(reason);
        }
        if (array.sync && array.sync->action == QLatin1String("resync")
            && array.sync->state == QLatin1String("running")) {
            Reason reason =
                raidReason(array, "raid-resync", Severity::Notice, Priority::Low, simulated);
            reason.what =
                Texts::tr("RAID array %1 compares its disks, %2 done.")
                    .arg(array.name, format::percent(array.sync->percent.value_or(0.0) / 100.0, 1));
            reason.meaning = Texts::tr("Usual after a power cut. The server is slower meanwhile.");
            reason.todo = remaining(*array.sync);
            reasons.append(reason);
        }
    }
    if (array.mismatchCount.value_or(0) > 0) {
        Reason reason =
            raidReason(array, "raid-mismatch", Severity::Notice, Priority::Medium, simulated);
        reason.what = Texts::tr("The disks of RAID array %1 differ in %2 sectors.")
                          .arg(array.name)
                          .arg(*array.mismatchCount);
        reason.meaning = Texts::tr("Small numbers can be harmless (swap), growing ones are not.");
        reason.todo = Texts::tr("Have a check run again and compare the number.");
        reasons.append(reason);
    }
    if (!array.unknownLines.isEmpty()) {
        Reason reason =
            raidReason(array, "raid-unread", Severity::Unknown, Priority::Medium, simulated);
        reason.what = Texts::tr("A line about RAID array %1 was not understood.").arg(array.name);
        reason.meaning = array.unknownLines.constFirst();
        reason.todo = Texts::tr("Look at the storage page.");
        reasons.append(reason);
    }
}

/// A list that ends early, or lines nobody understood, may hide a broken array.
void judgeCompleteness(const Reading<RaidStatus> &raid, QList<Reason> &reasons)
{
    if (raid.value.complete && raid.value.unknownLines.isEmpty())
        return;
    Reason reason;
    reason.id = QStringLiteral("raid-incomplete");
    reason.severity = Severity::Unknown;
    reason.priority = Priority::High;
    reason.next = NextStep::ShowStorage;
    reason.simulated = raid.simulated;
    reason.what = Texts::tr("The list of RAID arrays could not be read in full.");
    reason.meaning = raid.value.unknownLines.isEmpty()
                         ? Texts::tr("It ends early; there may be more arrays than are shown.")
                         : raid.value.unknownLines.constFirst();
    reason.todo = Texts::tr("Look at the storage page.");
    reasons.append(reason);
}

} // namespace

void judgeRaid(const Snapshot &snapshot, QList<Reason> &reasons)
{
    const bool none = snapshot.raid.state == ReadingState::Absent
                      || (snapshot.raid.isOk() && snapshot.raid.value.complete
                          && snapshot.raid.value.arrayCount() == 0);
    if (none) {
        Reason reason;
        reason.id = QStringLiteral("raid-none");
        reason.severity = Severity::Notice;
        reason.priority = Priority::High;
        reason.next = NextStep::ShowStorage;
        reason.what = Texts::tr("This server has no RAID array.");
        reason.meaning = Texts::tr("If its disk fails, all data since the last backup is lost.");
        reason.todo = Texts::tr("The plan asks for RAID 1 over two disks.");
        reasons.append(reason);
        return;
    }
    judgeReading(snapshot.raid, QStringLiteral("raid"), Texts::tr("RAID state"), snapshot, reasons);
    if (!snapshot.raid.isOk())
        return;
    for (const RaidArray &array : snapshot.raid.value.arrays)
        judgeArray(array, snapshot.raid.simulated, reasons);
    judgeCompleteness(snapshot.raid, reasons);
}

namespace {

struct DiskFinding {
    Severity severity;
    Priority priority;
    QString meaning;
};

/// NVMe base specification, SMART / Health log, byte 0.
QString criticalWarningText(int bits)
{
    QStringList parts;
    if (bits & 0x01)
        parts.append(Texts::tr("the spare area is nearly used up"));
    if (bits & 0x02)
        parts.append(Texts::tr("the temperature is out of range"));
    if (bits & 0x04)
        parts.append(Texts::tr("the disk has become unreliable"));
    if (bits & 0x08)
        parts.append(Texts::tr("the disk accepts no more writes"));
    if (bits & 0x10)
        parts.append(Texts::tr("the protection against power loss has failed"));
    if (bits & ~0x1f)
        parts.append(Texts::tr("an unknown warning"));
    return parts.join(QStringLiteral(", "));
}

std::optional<DiskFinding> findingOf(const SmartHealth &disk)
{
    if (disk.criticalWarning.value_or(0) != 0)
        return DiskFinding{
            Severity::Fault, Priority::High,
            Texts::tr("Its own warning: %1.").arg(criticalWarningText(*disk.criticalWarning))};
    if (disk.passed.has_value() && !*disk.passed)
        return DiskFinding{Severity::Fault, Priority::High,
                           Texts::tr("It expects to fail soon (SMART).")};
    if (disk.availableSparePercent && disk.spareThresholdPercent
        && *disk.availableSparePercent <= *disk.spareThresholdPercent)
        return DiskFinding{
            Severity::Fault, Priority::High,
            Texts::tr("Its spare area is used up (%1 % left).").arg(*disk.availableSparePercent)};
    if (disk.pendingSectors.value_or(0) > 0 || disk.mediaErrors.value_or(0) > 0)
        return DiskFinding{Severity::Notice, Priority::Medium,
                           Texts::tr("It has had read errors that could not be corrected.")};
    if (disk.percentageUsed.value_or(0) >= 90)
        return DiskFinding{
            Severity::Notice, Priority::Medium,
            Texts::tr("It is worn to %1 % of its rated life.").arg(*disk.percentageUsed)};
    if (!disk.passed.has_value())
        return DiskFinding{Severity::Unknown, Priority::Low,
                           disk.problem.isEmpty() ? Texts::tr("It does not report its health.")
                                                  : disk.problem.text()};
    return std::nullopt;
}

} // namespace

void judgeSmart(const Snapshot &snapshot, QList<Reason> &reasons)
{
    judgeReading(snapshot.smart, QStringLiteral("smart"), Texts::tr("Disk health (SMART)"),
                 snapshot, reasons);
    if (!snapshot.smart.isOk())
        return;
    for (const SmartHealth &disk : snapshot.smart.value) {
        const auto finding = findingOf(disk);
        if (!finding)
            continue;
        Reason reason;
        reason.id = QStringLiteral("smart:") + disk.device;
        reason.subject = disk.device;
        reason.severity = finding->severity;
        reason.priority = finding->priority;
        reason.simulated = snapshot.smart.simulated;
        reason.next = NextStep::ShowStorage;
        const QString name = disk.serial.isEmpty()
                                 ? disk.device
                                 : Texts::tr("%1 (serial number %2)").arg(disk.device, disk.serial);
        reason.what = finding->severity == Severity::Unknown
                          ? Texts::tr("The health of disk %1 is not known.").arg(name)
                          : Texts::tr("Disk %1 reports trouble.").arg(name);
        reason.meaning = finding->meaning;
        reason.todo = finding->severity == Severity::Fault
                          ? Texts::tr("Have it replaced while the other disk is still good.")
                          : Texts::tr("Watch it on the storage page.");
        reasons.append(reason);
    }
}

} // namespace leitstand::verdict
