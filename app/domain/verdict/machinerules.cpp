// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/verdict/reasons.h"

#include "core/format.h"
#include "domain/environment.h"

namespace leitstand::verdict {

namespace {

Reason machineReason(const QString &id, Severity severity, Priority priority)
{
    Reason reason;
    reason.id = id;
    reason.severity = severity;
    reason.priority = priority;
    return reason;
}

void judgeMemory(const Memory &memory, QList<Reason> &reasons)
{
    if (memory.totalBytes <= 0)
        return;
    const double available = double(memory.availableBytes) / double(memory.totalBytes);
    if (available < 0.10) {
        const bool fault = available < 0.03;
        Reason reason =
            machineReason(QStringLiteral("memory-low"), fault ? Severity::Fault : Severity::Notice,
                          fault ? Priority::High : Priority::Medium);
        reason.what =
            Texts::tr("Only %1 of memory is left.").arg(format::bytes(memory.availableBytes));
        reason.meaning =
            Texts::tr("When it runs out, the kernel ends programs and people lose their work.");
        reason.todo = Texts::tr("See which environment takes the memory.");
        reason.next = NextStep::ShowEnvironment;
        reasons.append(reason);
    }
    if (memory.swapTotalBytes > 0
        && double(memory.swapUsedBytes()) > 0.5 * double(memory.swapTotalBytes)) {
        Reason reason =
            machineReason(QStringLiteral("swap-high"), Severity::Notice, Priority::Medium);
        reason.what = Texts::tr("More than half of the swap space is in use (%1).")
                          .arg(format::bytesOf(memory.swapUsedBytes(), memory.swapTotalBytes));
        reason.meaning = Texts::tr("The server has been short of memory and becomes slow.");
        reason.todo = Texts::tr("See which environment takes the memory.");
        reason.next = NextStep::ShowEnvironment;
        reasons.append(reason);
    }
}

void judgeTemperatures(const QList<Temperature> &temperatures, bool simulated,
                       QList<Reason> &reasons)
{
    for (const Temperature &sensor : temperatures) {
        if (!sensor.criticalCelsius || *sensor.criticalCelsius <= 0
            || sensor.celsius < *sensor.criticalCelsius - 8)
            continue;
        const bool fault = sensor.celsius >= *sensor.criticalCelsius;
        Reason reason = machineReason(
            QStringLiteral("temperature:") + sensor.chip + QLatin1Char('/') + sensor.label,
            fault ? Severity::Fault : Severity::Notice, fault ? Priority::High : Priority::Medium);
        reason.subject = sensor.chip;
        reason.simulated = simulated;
        reason.what =
            Texts::tr("%1 is at %2.").arg(sensor.chip, format::temperature(sensor.celsius));
        reason.meaning = Texts::tr("Its limit is %1. Above it the part slows down or switches off.")
                             .arg(format::temperature(*sensor.criticalCelsius));
        reason.todo = Texts::tr("Ask the data centre to check the cooling.");
        reasons.append(reason);
    }
}

} // namespace

void judgeMachine(const Snapshot &snapshot, QList<Reason> &reasons)
{
    judgeReading(snapshot.memory, QStringLiteral("memory"), Texts::tr("Memory"), snapshot, reasons);
    judgeReading(snapshot.cpu, QStringLiteral("cpu"), Texts::tr("Processor"), snapshot, reasons);
    if (snapshot.memory.isOk())
        judgeMemory(snapshot.memory.value, reasons);
    if (snapshot.load.isOk() && snapshot.cores.isOk() && snapshot.cores.value > 0
        && snapshot.load.value.fifteenMinutes > 2.0 * snapshot.cores.value) {
        Reason reason =
            machineReason(QStringLiteral("load-high"), Severity::Notice, Priority::High);
        reason.what =
            Texts::tr(
                "The load has been above twice the number of cores for a quarter of an hour (%1).")
                .arg(format::number(snapshot.load.value.fifteenMinutes, 1));
        reason.meaning = Texts::tr("People at work notice it: pages open slowly.");
        reason.todo = Texts::tr("See which environment is busy.");
        reason.next = NextStep::ShowEnvironment;
        reasons.append(reason);
    }
    if (snapshot.temperatures.isOk())
        judgeTemperatures(snapshot.temperatures.value, snapshot.temperatures.simulated, reasons);
    if (snapshot.os.isOk() && snapshot.os.value.rebootRequired) {
        Reason reason =
            machineReason(QStringLiteral("reboot-required"), Severity::Notice, Priority::Low);
        reason.what = Texts::tr("The operating system asks for a restart.");
        reason.meaning = Texts::tr("Installed updates become effective only then.");
        reason.todo = Texts::tr("Plan it for the next maintenance window.");
        reasons.append(reason);
    }
    if (snapshot.clockJumped) {
        Reason reason =
            machineReason(QStringLiteral("clock-jumped"), Severity::Notice, Priority::Medium);
        reason.what = Texts::tr("The server's clock has jumped.");
        reason.meaning = Texts::tr("Ages of backups and the SLA budget may be wrong.");
        reason.todo = Texts::tr("Check the time synchronisation of the server.");
        reasons.append(reason);
    }
    if (!snapshot.protocolProblems.isEmpty()) {
        Reason reason = machineReason(QStringLiteral("protocol"), Severity::Unknown, Priority::Low);
        reason.what = Texts::tr("The server sent something that this version does not understand.");
        reason.meaning = snapshot.protocolProblems.join(QStringLiteral("; "));
        reason.todo = Texts::tr("Install the current version of Leitstand.");
        reasons.append(reason);
    }
}

namespace {

/// A medium that is read-only by nature says nothing about the server.
bool isMeantForWriting(const MountUsage &mount)
{
    static const QStringList byNature{QStringLiteral("iso9660"), QStringLiteral("udf"),
                                      QStringLiteral("squashfs"), QStringLiteral("erofs")};
    return !mount.fileSystem.isEmpty() && !byNature.contains(mount.fileSystem);
}

void judgeMount(const MountUsage &mount, const Snapshot &snapshot, QList<Reason> &reasons)
{
    const QString path = mount.mountPoint;
    Reason reason;
    reason.subject = path;
    reason.next = NextStep::ShowStorage;
    const bool carriesData = path == QLatin1String("/mnt/odoo-data") || path == QLatin1String("/");
    if (mount.hung) {
        reason.id = QStringLiteral("mount-hung:") + path;
        reason.severity = Severity::Fault;
        reason.priority = Priority::Critical;
        reason.since = snapshot.wallClock(mount.hungSince);
        reason.what = Texts::tr("%1 does not answer.").arg(path);
        reason.meaning = Texts::tr("Programs that read or write there stand still.");
        reason.todo =
            mount.isRemote()
                ? Texts::tr("It lies on another machine (%1): check the line to it and whether it "
                            "answers.")
                      .arg(mount.fileSystem)
                : Texts::tr("Check the disks and the RAID array first.");
        reasons.append(reason);
        return;
    }
    if (mount.mounted && mount.readOnly && isMeantForWriting(mount)) {
        const bool fault = carriesData || path.startsWith(QLatin1String("/mnt/"));
        Reason closed = reason;
        closed.id = QStringLiteral("mount-readonly:") + path;
        closed.severity = fault ? Severity::Fault : Severity::Notice;
        closed.priority = fault ? Priority::Critical : Priority::Medium;
        closed.what = Texts::tr("%1 can only be read.").arg(path);
        closed.meaning =
            Texts::tr("Nothing can be saved there. The kernel closes a file system for "
                      "writing when it finds errors in it.");
        closed.todo = Texts::tr("Look into the kernel's log and at the disks before mounting it "
                                "again; do not restart the containers.");
        reasons.append(closed);
    }
    if (!mount.mounted) {
        const bool mnt = path.startsWith(QLatin1String("/mnt/"));
        reason.id = QStringLiteral("mount-missing:") + path;
        reason.severity = mnt ? Severity::Fault : Severity::Notice;
        reason.priority = mnt ? Priority::Critical : Priority::Low;
        reason.what = Texts::tr("%1 is not mounted.").arg(path);
        reason.meaning =
            mnt ? Texts::tr("Its data is not reachable, or new data lands on the wrong disk.")
                : Texts::tr("It shares the space of the root file system, unlike the plan.");
        reason.todo = mnt ? Texts::tr("Do not start the environments before it is mounted again.")
                          : Texts::tr("Watch the root file system instead.");
        reasons.append(reason);
        return;
    }
    const double ratio = mount.usedRatio();
    const double inodes = mount.inodeRatio.value_or(0.0);
    if (ratio >= 0.85) {
        const bool fault = ratio >= 0.95;
        reason.id = QStringLiteral("mount-full:") + path;
        reason.severity = fault ? Severity::Fault : Severity::Notice;
        reason.priority =
            fault ? (carriesData ? Priority::Critical : Priority::High) : Priority::Medium;
        reason.what = Texts::tr("%1 is %2 full, %3 are free.")
                          .arg(path, format::percent(ratio), format::bytes(mount.availableBytes));
        reason.meaning = fault ? Texts::tr("When it is full, saving, backups or the database fail.")
                               : Texts::tr("There is still time to make room.");
        reason.todo = Texts::tr("See on the storage page what takes the space.");
        reasons.append(reason);
    }
    if (inodes >= 0.85) {
        const bool fault = inodes >= 0.95;
        reason.id = QStringLiteral("mount-inodes:") + path;
        reason.severity = fault ? Severity::Fault : Severity::Notice;
        reason.priority = fault ? Priority::High : Priority::Medium;
        reason.what = Texts::tr("%1 has used %2 of its possible files (inodes).")
                          .arg(path, format::percent(inodes));
        reason.meaning = Texts::tr("No new file can be made at 100 %, however much space is free.");
        reason.todo = Texts::tr("Have many small old files removed.");
        reasons.append(reason);
    }
}

} // namespace

void judgeMounts(const Snapshot &snapshot, QList<Reason> &reasons)
{
    judgeReading(snapshot.mounts, QStringLiteral("mounts"), Texts::tr("Storage space"), snapshot,
                 reasons);
    if (!snapshot.mounts.hasValue || snapshot.mounts.state == ReadingState::Hung)
        return;
    for (const MountUsage &mount : snapshot.mounts.value)
        judgeMount(mount, snapshot, reasons);
    for (const char *planned : plannedMounts) {
        const QString path = QString::fromLatin1(planned);
        const bool known =
            std::any_of(snapshot.mounts.value.cbegin(), snapshot.mounts.value.cend(),
                        [&path](const MountUsage &mount) { return mount.mountPoint == path; });
        if (!known) {
            MountUsage missing;
            missing.mountPoint = path;
            missing.mounted = false;
            judgeMount(missing, snapshot, reasons);
        }
    }
}

} // namespace leitstand::verdict
