// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "domain/retention.h"
#include "models/staleness.h"
#include "ui/pages/backupsfacts.h"
#include "ui/pages/backupstext.h"
#include "ui/presentation.h"

namespace leitstand {

namespace {

constexpr auto offsiteTarget = std::chrono::hours(24);

QString dates(const QList<QDate> &days)
{
    QStringList texts;
    for (const QDate &day : days.first(std::min<qsizetype>(days.size(), 7)))
        texts.append(QLocale().toString(day, QLocale::ShortFormat));
    if (days.size() > 7)
        texts.append(QStringLiteral("…"));
    return texts.join(QStringLiteral(", "));
}

Fact lastRunFact(const BackupInventory &inventory)
{
    Fact run;
    run.id = QStringLiteral("lastrun");
    run.label = BackupsText::tr("Last run");
    if (!inventory.lastRun) {
        run.value = BackupsText::tr("not told");
        run.severity = Severity::Unknown;
        run.explanation = BackupsText::tr(
            "The plan's script keeps no record of its runs; the script of the stack "
            "does.");
        return run;
    }
    const BackupRun &last = *inventory.lastRun;
    const QString at = format::dateTime(last.finished.isValid() ? last.finished : last.started);
    run.toolTip = format::dateTimeWithZone(last.started);
    if (!last.finished.isValid() && last.exitCode == 0) {
        run.value = BackupsText::tr("running since %1").arg(at);
    } else if (last.exitCode == 0) {
        run.value = BackupsText::tr("finished well, %1").arg(at);
        run.severity = Severity::Ok;
    } else {
        run.value = BackupsText::tr("failed with exit code %1, %2").arg(last.exitCode).arg(at);
        run.severity = Severity::Fault;
        run.explanation = last.message;
    }
    return run;
}

Fact missedFact(const BackupInventory &inventory, const QDateTime &now)
{
    Fact missed;
    missed.id = QStringLiteral("missed");
    missed.label = BackupsText::tr("Missed nights");
    const QList<QDate> nights = missedNights(inventory.local, now);
    if (inventory.local.isEmpty()) {
        missed.value = BackupsText::tr("There is no set on the server to count from.");
        missed.severity = Severity::Fault;
    } else if (nights.isEmpty()) {
        missed.value = BackupsText::tr("none since the oldest set");
        missed.severity = Severity::Ok;
    } else {
        missed.value =
            BackupsText::tr("%n night(s) without a backup: %1", nullptr, int(nights.size()))
                .arg(dates(nights));
        missed.severity =
            nights.constFirst() == now.toUTC().date() ? Severity::Fault : Severity::Notice;
        missed.explanation = BackupsText::tr("There is no restore point for these days.");
    }
    return missed;
}

Fact nextPruneFact(const BackupInventory &inventory, const QDateTime &now)
{
    Fact prune;
    prune.id = QStringLiteral("prune");
    prune.label = BackupsText::tr("Removed next");
    QStringList names;
    for (const RetentionEntry &entry : retentionPreview(inventory.local, now)) {
        if (entry.dueNext)
            names.append(entry.set);
    }
    if (names.isEmpty()) {
        prune.value = BackupsText::tr("The next run removes nothing.");
    } else {
        const QString shown =
            names.size() > 5 ? names.first(5).join(QStringLiteral(", ")) + QStringLiteral(", …")
                             : names.join(QStringLiteral(", "));
        prune.value =
            BackupsText::tr("The next run removes %n set(s): %1", nullptr, int(names.size()))
                .arg(shown);
    }
    prune.toolTip = BackupsText::tr(
        "Sets older than %n day(s) go, by the date in their name. The newest proven one "
        "and pinned ones stay.",
        nullptr, localKeepDays);
    return prune;
}

Fact offsiteFact(const BackupInventory &inventory, const QDateTime &now)
{
    Fact offsite;
    offsite.id = QStringLiteral("offsite");
    offsite.label = BackupsText::tr("Offsite");
    if (!inventory.offsiteState) {
        offsite.value = BackupsText::tr("nothing is known about the transfer");
        offsite.severity = Severity::Unknown;
        offsite.explanation =
            BackupsText::tr("The server keeps no record of transfers to the storage box.");
        return offsite;
    }
    const OffsiteState &state = *inventory.offsiteState;
    if (!state.lastSuccess.isValid()) {
        offsite.value = BackupsText::tr("never transferred");
        offsite.severity = Severity::Fault;
    } else {
        const std::chrono::milliseconds age(state.lastSuccess.msecsTo(now));
        offsite.value = BackupsText::tr("last transferred %1 (%2)")
                            .arg(format::age(std::chrono::floor<std::chrono::minutes>(coarse(age))),
                                 shortened(state.lastArchive, 60));
        offsite.severity = age > offsiteTarget ? Severity::Notice : Severity::Ok;
        offsite.toolTip = format::dateTimeWithZone(state.lastSuccess);
    }
    if (!state.lastError.isEmpty()) {
        offsite.severity = Severity::Fault;
        offsite.explanation = BackupsText::tr("The last attempt failed (%1): %2")
                                  .arg(format::dateTime(state.lastAttempt), state.lastError);
    }
    return offsite;
}

} // namespace

QList<Fact> backupSummaryFacts(const ViewState &view)
{
    const Freshness how = freshness(view.snapshot.backups, view, staleAfter::slow);
    QList<Fact> facts;
    if (!how.isFresh()) {
        Fact reading;
        reading.id = QStringLiteral("reading");
        reading.label = BackupsText::tr("Backups");
        reading.value = how.word;
        reading.severity = how.state == ReadingState::Hung ? Severity::Fault : Severity::Unknown;
        reading.explanation = how.remedy;
        facts.append(reading);
    }
    if (!how.hasValue)
        return facts;
    const BackupInventory &inventory = view.snapshot.backups.value;
    const QDateTime now = view.serverNow();
    QList<Fact> found{lastRunFact(inventory), missedFact(inventory, now),
                      nextPruneFact(inventory, now), offsiteFact(inventory, now)};
    if (!inventory.unknownEntries.isEmpty()) {
        Fact unknown;
        unknown.id = QStringLiteral("unknown");
        unknown.label = BackupsText::tr("Not understood");
        unknown.value =
            BackupsText::tr("%n folder(s) are no backup set: %1", nullptr,
                            int(inventory.unknownEntries.size()))
                .arg(shortened(inventory.unknownEntries.join(QStringLiteral(", ")), 200));
        unknown.severity = Severity::Notice;
        found.append(unknown);
    }
    for (Fact &fact : found)
        fact.stale = how.stale;
    return facts + found;
}

} // namespace leitstand
