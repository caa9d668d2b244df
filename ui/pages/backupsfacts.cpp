// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backupsfacts.h"

#include "core/format.h"
#include "domain/environment.h"
#include "models/backupwords.h"
#include "models/missingvalue.h"
#include "ui/pages/backupstext.h"
#include "ui/presentation.h"

#include <algorithm>

namespace leitstand {

namespace {

Fact fact(const QString &id, const QString &label, const QString &value)
{
    Fact made;
    made.id = id;
    made.label = label;
    made.value = value;
    return made;
}

QString titleOf(const QString &environmentKey_)
{
    const std::optional<Environment> environment = environmentFromKey(environmentKey_);
    return environment ? environmentTitle(*environment) : environmentKey_;
}

Fact proofFact(const char *id, const QString &label, const BackupSet &set, const BackupProof &proof)
{
    Fact made = fact(QLatin1String(id), label, proofText(set, proof));
    made.severity = proofSeverity(set, proof);
    made.explanation = proof.detail;
    if (isVoid(set, proof))
        made.explanation =
            BackupsText::tr("Passed on %1, but files of the set have changed or are missing since.")
                .arg(format::dateTime(proof.at));
    if (proof.at.isValid())
        made.toolTip = format::dateTimeWithZone(proof.at);
    return made;
}

Fact databaseFact(const BackupDatabase &database, qsizetype number)
{
    Fact made = fact(QStringLiteral("database%1").arg(number),
                     BackupsText::tr("Database %1").arg(titleOf(database.environment)),
                     BackupsText::tr("%1, packed %2 (%3)")
                         .arg(format::bytes(database.databaseBytes), format::bytes(database.bytes),
                              shortened(database.file, 60)));
    QStringList lines;
    if (database.newestWrite.isValid())
        lines.append(
            BackupsText::tr("Newest entry: %1").arg(format::dateTime(database.newestWrite)));
    QStringList counts;
    for (auto it = database.rowCounts.cbegin(); it != database.rowCounts.cend(); ++it) {
        if (counts.size() == 12) {
            counts.append(QStringLiteral("…"));
            break;
        }
        counts.append(QStringLiteral("%1 %2").arg(shortened(it.key(), 40),
                                                  format::number(double(it.value()), 0)));
    }
    if (!counts.isEmpty())
        lines.append(BackupsText::tr("Rows: %1").arg(counts.join(QStringLiteral(", "))));
    if (!database.odooVersion.isEmpty())
        lines.append(BackupsText::tr("Odoo %1").arg(database.odooVersion));
    made.explanation = lines.join(QLatin1Char('\n'));
    made.toolTip =
        database.newestWrite.isValid() ? format::dateTimeWithZone(database.newestWrite) : QString();
    return made;
}

Fact filestoreFact(const BackupFilestore &filestore, qsizetype number)
{
    Fact made = fact(QStringLiteral("filestore%1").arg(number),
                     BackupsText::tr("Filestore %1").arg(titleOf(filestore.environment)),
                     BackupsText::tr("%1, packed %2 (%3)")
                         .arg(format::bytes(filestore.sourceBytes), format::bytes(filestore.bytes),
                              shortened(filestore.file, 60)));
    made.explanation = BackupsText::tr(
        "%n file(s)", nullptr, int(std::clamp<qint64>(filestore.fileCount, 0, 2'000'000'000)));
    return made;
}

Fact plansFact(const BackupSet &set)
{
    Fact plans = fact(QStringLiteral("plans"), BackupsText::tr("Building plans"), QString());
    if (set.plansForm.isEmpty()) {
        plans.value = BackupsText::tr("not told");
    } else if (set.plansForm == QLatin1String("none")) {
        plans.value = BackupsText::tr("not in this set");
        plans.severity = Severity::Notice;
        plans.explanation =
            set.plansReason == QLatin1String("space")
                ? BackupsText::tr("They did not fit on the server. They go offsite directly.")
                : set.plansReason;
    } else {
        plans.value = set.plansForm == QLatin1String("hardlink")
                          ? BackupsText::tr("%1, unchanged files shared with the night before")
                                .arg(format::bytes(set.plansBytes))
                          : BackupsText::tr("%1 as a folder").arg(format::bytes(set.plansBytes));
        plans.explanation = BackupsText::tr(
            "%n file(s)", nullptr, int(std::clamp<qint64>(set.plansFiles, 0, 2'000'000'000)));
    }
    return plans;
}

QList<Fact> missedFacts(const BackupRow &row)
{
    Fact missed =
        fact(QStringLiteral("missednight"), BackupsText::tr("Night of %1").arg(row.set.name),
             BackupsText::tr("There is no backup of this night."));
    missed.severity = row.missedToday ? Severity::Fault : Severity::Notice;
    missed.explanation = BackupsText::tr(
        "What was entered on the day before can only be restored from an older or a "
        "newer set. Read the log of the backup to find the cause.");
    return {missed};
}

void appendOrigin(const BackupSet &set, QList<Fact> &facts)
{
    QStringList parts;
    if (!set.host.isEmpty())
        parts.append(set.host);
    if (!set.stackVersion.isEmpty())
        parts.append(BackupsText::tr("stack %1").arg(set.stackVersion));
    if (!set.postgresVersion.isEmpty())
        parts.append(QStringLiteral("PostgreSQL %1").arg(set.postgresVersion));
    if (!parts.isEmpty())
        facts.append(fact(QStringLiteral("origin"), BackupsText::tr("Made by"),
                          parts.join(QStringLiteral(", "))));
}

} // namespace

QList<Fact> backupSetFacts(const BackupRow &row)
{
    if (row.missed)
        return missedFacts(row);
    const BackupSet &set = row.set;
    QList<Fact> facts;
    Fact name = fact(QStringLiteral("set"), BackupsText::tr("Backup set"), set.name);
    name.toolTip = set.at.isValid() ? format::dateTimeWithZone(set.at) : QString();
    name.explanation = formText(set);
    facts.append(name);
    if (!set.problems.isEmpty() || !set.complete) {
        Fact problems = fact(QStringLiteral("problems"), BackupsText::tr("Problems"),
                             set.problems.isEmpty()
                                 ? BackupsText::tr("Files of the manifest are missing or have "
                                                   "another size.")
                                 : worded(set.problems).join(QLatin1Char('\n')));
        problems.severity = set.complete ? Severity::Notice : Severity::Fault;
        facts.append(problems);
    }
    facts.append(proofFact("stored", BackupsText::tr("Stored"), set, set.stored));
    facts.append(proofFact("readable", BackupsText::tr("Readable"), set, set.readable));
    facts.append(proofFact("restored", BackupsText::tr("Restored"), set, set.restored));
    Fact size = fact(QStringLiteral("size"), BackupsText::tr("Size"),
                     set.bytes > 0 ? format::bytes(set.bytes) : missingValue());
    if (set.fileCount > 0)
        size.value = BackupsText::tr("%1 in %n file(s)", nullptr, set.fileCount)
                         .arg(format::bytes(set.bytes));
    facts.append(size);
    if (set.durationSeconds)
        facts.append(fact(QStringLiteral("duration"), BackupsText::tr("Duration"),
                          format::duration(std::chrono::seconds(
                              std::clamp<qint64>(*set.durationSeconds, 0, 999'999'999)))));
    if (set.pin)
        facts.append(fact(
            QStringLiteral("pin"), BackupsText::tr("Pinned"),
            BackupsText::tr("%1 (%2, %3)")
                .arg(shortened(set.pin->note, 300), set.pin->by, format::dateTime(set.pin->at))));
    if (row.retention)
        facts.append(fact(QStringLiteral("retention"), BackupsText::tr("Kept"),
                          retentionText(*row.retention)));
    for (qsizetype i = 0; i < std::min<qsizetype>(set.databases.size(), 50); ++i)
        facts.append(databaseFact(set.databases.at(i), i));
    for (qsizetype i = 0; i < std::min<qsizetype>(set.filestores.size(), 50); ++i)
        facts.append(filestoreFact(set.filestores.at(i), i));
    facts.append(plansFact(set));
    appendOrigin(set, facts);
    for (Fact &each : facts)
        each.stale = row.stale;
    return facts;
}

} // namespace leitstand
