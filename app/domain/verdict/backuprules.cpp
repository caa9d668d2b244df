// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/verdict/reasons.h"

#include "core/format.h"
#include "domain/backupage.h"

#include <QTimeZone>

#include <algorithm>

namespace leitstand::verdict {

namespace {

using namespace std::chrono_literals;

constexpr auto rpoTarget = 24h;
constexpr auto rpoGrace = 2h; ///< the nightly run itself takes a while
constexpr auto restoredWithin = 24h * 35;

Reason backupReason(const QString &id, Severity severity, Priority priority)
{
    Reason reason;
    reason.id = id;
    reason.severity = severity;
    reason.priority = priority;
    reason.next = NextStep::ShowBackups;
    return reason;
}

std::chrono::milliseconds since(const QDateTime &then, const QDateTime &now)
{
    return std::chrono::milliseconds(then.msecsTo(now));
}

void judgeAge(const QDateTime &at, const QDateTime &now, bool offsite, QList<Reason> &reasons)
{
    const QString place = offsite ? QStringLiteral("offsite") : QStringLiteral("local");
    if (!at.isValid()) {
        Reason reason = backupReason(QStringLiteral("backup-none:") + place, Severity::Fault,
                                     offsite ? Priority::High : Priority::Critical);
        reason.what = offsite ? Texts::tr("There is no good backup offsite.")
                              : Texts::tr("There is no good backup of production on the server.");
        reason.meaning =
            offsite ? Texts::tr("If the whole server is lost, all data is lost.")
                    : Texts::tr("After a mistake or a damaged database, nothing can be restored.");
        reason.todo = offsite ? Texts::tr("Check the nightly transfer to the storage box.")
                              : Texts::tr("Have a backup made now.");
        reasons.append(reason);
        return;
    }
    const auto age = since(at, now);
    if (age <= rpoTarget)
        return;
    const bool fault = age > rpoTarget + rpoGrace;
    Reason reason = backupReason(QStringLiteral("backup-late:") + place,
                                 fault ? Severity::Fault : Severity::Notice,
                                 fault ? Priority::High : Priority::Medium);
    reason.since = at;
    reason.what =
        offsite ? Texts::tr("The last good backup offsite is %1 old.").arg(format::duration(age))
                : Texts::tr("The last good backup is %1 old.").arg(format::duration(age));
    reason.meaning = Texts::tr("Allowed are 24 h. What was entered since then would be lost.");
    reason.todo = fault
                      ? Texts::tr("Find out why the last backup is missing, and have one made now.")
                      : Texts::tr("Tonight’s backup is due or still running.");
    reasons.append(reason);
}

/// A newer set stands for each of its environments. The backup before a deployment holds one of
/// them only, and speaks for no other.
bool isSuperseded(qsizetype index, const QList<BackupSet> &newestFirst)
{
    const BackupSet &set = newestFirst.at(index);
    const auto heldByNewer = [&newestFirst, index](const QString &environment) {
        return std::any_of(newestFirst.cbegin(), newestFirst.cbegin() + index,
                           [&environment](const BackupSet &newer) {
                               return newer.isUsable()
                                      && (newer.databases.isEmpty() || newer.holds(environment));
                           });
    };
    if (set.databases.isEmpty()) // what it holds is not known
        return std::any_of(newestFirst.cbegin(), newestFirst.cbegin() + index,
                           [](const BackupSet &newer) { return newer.isUsable(); });
    return std::all_of(
        set.databases.cbegin(), set.databases.cend(),
        [&heldByNewer](const BackupDatabase &db) { return heldByNewer(db.environment); });
}

void judgeNewest(const BackupSet &set, QList<Reason> &reasons)
{
    if (!set.isUsable()) {
        Reason reason =
            backupReason(QStringLiteral("backup-bad:") + set.name, Severity::Fault, Priority::High);
        reason.subject = set.name;
        reason.since = set.at;
        reason.what = Texts::tr("Backup set %1 is damaged.").arg(set.name);
        reason.meaning = set.problems.isEmpty() ? Texts::tr("A check of it has failed.")
                                                : set.problems.constFirst().text();
        reason.todo = Texts::tr("Do not rely on it. Have a new backup made and checked.");
        reasons.append(reason);
        return;
    }
    if (set.form == BackupSet::Form::PlanFolder) {
        Reason reason = backupReason(QStringLiteral("backup-unproven:") + set.name,
                                     Severity::Notice, Priority::Medium);
        reason.subject = set.name;
        reason.what =
            Texts::tr("The newest backup (%1) has no list of its contents.").arg(set.name);
        reason.meaning = Texts::tr("Whether it is complete and can be read has never been tested.");
        reason.todo = Texts::tr("Install the backup script of the stack.");
        reasons.append(reason);
    } else if (set.readable.state == BackupProof::State::Never) {
        Reason reason = backupReason(QStringLiteral("backup-unread:") + set.name, Severity::Notice,
                                     Priority::Medium);
        reason.subject = set.name;
        reason.what = Texts::tr("The newest backup (%1) has not been read back yet.").arg(set.name);
        reason.meaning = Texts::tr("It is stored; whether it can be read is not proven.");
        reason.todo = Texts::tr("Have it verified.");
        reasons.append(reason);
    }
}

void judgeContents(const BackupInventory &inventory, const QDateTime &now, QList<Reason> &reasons)
{
    const BackupSet &set = inventory.local.constFirst();
    if (!set.isUsable())
        return; // said already
    for (const Environment environment : allEnvironments) {
        const QDateTime newest = newestBackupOf(inventory, environment);
        if (newest.isValid() && (newest == set.at || since(newest, now) <= rpoTarget + rpoGrace))
            continue;
        const bool prod = environment == Environment::Production;
        Reason reason = backupReason(QStringLiteral("backup-lacks:") + environmentKey(environment),
                                     prod ? Severity::Fault : Severity::Notice,
                                     prod ? Priority::Critical : Priority::Low);
        reason.subject = set.name;
        reason.what = Texts::tr("The newest backup (%1) does not contain the database of %2.")
                          .arg(set.name, environmentTitle(environment));
        reason.meaning = Texts::tr("This environment could only be restored to an older state.");
        reason.todo = Texts::tr("Read the log of the backup.");
        reasons.append(reason);
    }
}

/// B5: nights of the last seven days without a set, counted from the oldest set on.
void judgeMissedNights(const QList<BackupSet> &sets, const QDateTime &now, QList<Reason> &reasons)
{
    if (sets.isEmpty())
        return;
    const QDate today = now.toUTC().date();
    QDate oldest = today;
    QList<QDate> present;
    for (const BackupSet &set : sets) {
        const QDate day = set.at.toUTC().date();
        // one made by day of some environments, before a deployment, is no night's backup
        if (set.databases.isEmpty() || set.holds(environmentKey(Environment::Production)))
            present.append(day);
        oldest = std::min(oldest, day);
    }
    QStringList missed;
    for (int back = 1; back <= 7; ++back) {
        const QDate day = today.addDays(-back);
        if (day >= oldest && !present.contains(day))
            missed.prepend(day.toString(Qt::ISODate));
    }
    if (missed.isEmpty())
        return;
    Reason reason =
        backupReason(QStringLiteral("backup-missed"), Severity::Notice, Priority::Medium);
    reason.what = Texts::tr("%n backup(s) of the last seven nights are missing: %1.", nullptr,
                            int(missed.size()))
                      .arg(missed.join(QStringLiteral(", ")));
    reason.meaning = Texts::tr("There is no restore point for these days.");
    reason.todo = Texts::tr("Read the log of the backup.");
    reasons.append(reason);
}

void judgeOffsite(const BackupInventory &inventory, const QDateTime &now, QList<Reason> &reasons)
{
    if (inventory.offsiteState && !inventory.offsiteState->lastError.isEmpty()) {
        Reason reason =
            backupReason(QStringLiteral("offsite-failed"), Severity::Fault, Priority::High);
        reason.since = inventory.offsiteState->lastAttempt;
        reason.what = Texts::tr("The last transfer to the storage box failed.");
        reason.meaning = inventory.offsiteState->lastError;
        reason.todo = Texts::tr("Read the log of the transfer.");
        reasons.append(reason);
    }
    judgeAge(recoveryPoint(inventory).offsiteAt, now, true, reasons);
}

void judgeRestoredProof(const BackupInventory &inventory, const QDateTime &now,
                        QList<Reason> &reasons)
{
    QDateTime newest;
    for (const QList<BackupSet> *sets : {&inventory.local, &inventory.offsite}) {
        for (const BackupSet &set : *sets) {
            if (set.restored.state == BackupProof::State::Passed
                && (!newest.isValid() || set.restored.at > newest))
                newest = set.restored.at;
        }
    }
    if (newest.isValid() && since(newest, now) <= restoredWithin)
        return;
    Reason reason =
        backupReason(QStringLiteral("backup-never-restored"), Severity::Notice, Priority::Low);
    reason.since = newest;
    reason.what = newest.isValid()
                      ? Texts::tr("No backup has been restored for a test for 35 days.")
                      : Texts::tr("No backup has ever been restored for a test.");
    reason.meaning = Texts::tr("Only a restore proves that a backup is good.");
    reason.todo = Texts::tr("Plan a test restore.");
    reasons.append(reason);
}

} // namespace

void judgeBackups(const Snapshot &snapshot, QList<Reason> &reasons)
{
    if (snapshot.backups.state == ReadingState::Absent) {
        judgeAge(QDateTime(), snapshot.serverTime, false, reasons);
        return;
    }
    judgeReading(snapshot.backups, QStringLiteral("backups"), Texts::tr("Backups"), snapshot,
                 reasons);
    if (!snapshot.backups.isOk() || !snapshot.serverTime.isValid())
        return;
    const BackupInventory &inventory = snapshot.backups.value;
    const QDateTime &now = snapshot.serverTime;
    judgeAge(recoveryPoint(inventory).localAt, now, false, reasons);
    if (inventory.lastRun && inventory.lastRun->exitCode != 0) {
        Reason reason =
            backupReason(QStringLiteral("backup-run-failed"), Severity::Fault, Priority::High);
        reason.since = inventory.lastRun->finished;
        reason.what = Texts::tr("The last backup run failed (exit code %1).")
                          .arg(inventory.lastRun->exitCode);
        reason.meaning = inventory.lastRun->message.isEmpty()
                             ? Texts::tr("No new restore point was made.")
                             : inventory.lastRun->message;
        reason.todo = Texts::tr("Read the log of the backup.");
        reasons.append(reason);
    }
    if (!inventory.local.isEmpty()) {
        judgeNewest(inventory.local.constFirst(), reasons);
        judgeContents(inventory, now, reasons);
        judgeMissedNights(inventory.local, now, reasons);
        for (qsizetype i = 1; i < inventory.local.size(); ++i) {
            const BackupSet &set = inventory.local.at(i);
            if (set.isUsable())
                continue;
            if (!isSuperseded(i, inventory.local)) {
                judgeNewest(set, reasons);
                continue;
            }
            Reason reason = backupReason(QStringLiteral("backup-bad:") + set.name, Severity::Notice,
                                         Priority::Medium);
            reason.subject = set.name;
            reason.since = set.at;
            reason.what = Texts::tr("Backup set %1 is damaged.").arg(set.name);
            reason.meaning = set.problems.isEmpty() ? Texts::tr("A check of it has failed.")
                                                    : set.problems.constFirst().text();
            reason.todo = Texts::tr("Newer sets are not affected. Do not restore from this one.");
            reasons.append(reason);
        }
        judgeRestoredProof(inventory, now, reasons);
    }
    judgeOffsite(inventory, now, reasons);
}

void judgeAvailability(const Snapshot &snapshot, QList<Reason> &reasons)
{
    const auto add = [&reasons](const QString &id, Severity severity, Priority priority,
                                const QString &what, const QString &meaning, const QString &todo) {
        Reason reason;
        reason.id = id;
        reason.severity = severity;
        reason.priority = priority;
        reason.what = what;
        reason.meaning = meaning;
        reason.todo = todo;
        reasons.append(reason);
    };
    if (snapshot.health.state == ReadingState::Absent) {
        add(QStringLiteral("sla-unmeasured"), Severity::Notice, Priority::Low,
            Texts::tr("Nobody measures the availability on this server."),
            Texts::tr("How much of the 99.5 % is left cannot be told."),
            Texts::tr("Install the health check of the stack."));
        return;
    }
    judgeReading(snapshot.health, QStringLiteral("health"), Texts::tr("Availability history"),
                 snapshot, reasons);
    if (!snapshot.health.isOk() || !snapshot.serverTime.isValid())
        return;
    const SlaBudget budget = slaBudget(snapshot.health.value, snapshot.serverTime);
    if (budget.measured && budget.leftMinutes() < 0) {
        add(QStringLiteral("sla-spent"), Severity::Fault, Priority::Medium,
            Texts::tr("The availability of 99.5 % has been missed in the last 30 days."),
            Texts::tr("Down for %1, not measured for %2; 3 h 36 min are allowed.")
                .arg(
                    format::duration(std::chrono::milliseconds(qint64(budget.lostMinutes * 60000))),
                    format::duration(
                        std::chrono::milliseconds(qint64(budget.unmeasuredMinutes * 60000)))),
            Texts::tr("Explain the gaps, and plan no further interruption."));
    } else if (budget.measured && budget.leftMinutes() < 0.25 * budget.allowedMinutes) {
        add(QStringLiteral("sla-low"), Severity::Notice, Priority::Low,
            Texts::tr("Only %1 of the availability budget are left.")
                .arg(format::duration(
                    std::chrono::milliseconds(qint64(budget.leftMinutes() * 60000)))),
            Texts::tr("Longer interruptions miss the agreed 99.5 %."),
            Texts::tr("Put work on the server into the maintenance windows."));
    }
}

} // namespace leitstand::verdict
