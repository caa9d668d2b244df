// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backupsetmodel.h"

#include "core/format.h"
#include "models/backupwords.h"
#include "models/missingvalue.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace leitstand {

BackupSetModel::BackupSetModel(BackupSet::Place place, QObject *parent)
    : KeyedListModel(parent)
    , m_place(place)
{}

void BackupSetModel::refresh(const ViewState &view)
{
    setRows(backupRows(view, m_place));
}

QString BackupSetModel::keyOf(const BackupRow &row) const
{
    return row.missed ? QStringLiteral("missed ") + row.set.name : row.set.name;
}

QString BackupSetModel::columnId(int column) const
{
    static constexpr std::array names{"night",    "stored", "readable",  "restored", "age", "size",
                                      "duration", "form",   "keptuntil", "note",     "name"};
    return QString::fromLatin1(names.at(size_t(column)));
}

QString BackupSetModel::title(int column) const
{
    switch (column) {
    case Night:
        return tr("Backup of");
    case Stored:
        return tr("Stored");
    case Readable:
        return tr("Readable");
    case Restored:
        return tr("Restored");
    case Age:
        return tr("Age");
    case Size:
        return tr("Size");
    case Duration:
        return tr("Duration");
    case Form:
        return tr("Form");
    case KeptUntil:
        return tr("Kept");
    case Note:
        return tr("Note");
    case Name:
        return tr("Name");
    default:
        return {};
    }
}

QString BackupSetModel::titleToolTip(int column) const
{
    switch (column) {
    case Stored:
        return tr("All files are there with the size and checksum of the manifest.");
    case Readable:
        return tr("Every dump and archive has been read to its end, and the filestore fits the "
                  "database.");
    case Restored:
        return tr(
            "The set has really been restored into a database of its own and asked questions.");
    case KeptUntil:
        return tr("Sets on the server go after %n day(s), by the date in their name.", nullptr,
                  localKeepDays);
    default:
        return title(column);
    }
}

const BackupProof *BackupSetModel::proofOf(const BackupSet &set, int column)
{
    switch (column) {
    case Stored:
        return &set.stored;
    case Readable:
        return &set.readable;
    case Restored:
        return &set.restored;
    default:
        return nullptr;
    }
}

QString BackupSetModel::missedText(const BackupRow &row, int column) const
{
    switch (column) {
    case Night:
        return QLocale().toString(row.set.at.date(), QLocale::ShortFormat);
    case Stored:
        return tr("no backup that night");
    case Age:
        return format::duration(row.age);
    case Name:
        return row.set.name;
    default:
        return missingValue();
    }
}

QString BackupSetModel::text(int row, int column) const
{
    const BackupRow &shown = rowAt(row);
    if (shown.missed)
        return missedText(shown, column);
    const BackupSet &set = shown.set;
    if (const BackupProof *proof = proofOf(set, column))
        return proofText(set, *proof);
    switch (column) {
    case Night:
        return set.at.isValid() ? format::dateTime(set.at) : set.name;
    case Age:
        return set.at.isValid() ? format::duration(shown.age) : missingValue();
    case Size:
        return set.bytes > 0 ? format::bytes(set.bytes) : missingValue();
    case Duration:
        return set.durationSeconds ? format::duration(
                   std::chrono::seconds(std::clamp<qint64>(*set.durationSeconds, 0, 999'999'999)))
                                   : missingValue();
    case Form:
        return formText(set);
    case KeptUntil:
        return shown.retention ? retentionText(*shown.retention) : missingValue();
    case Note:
        return set.pin ? set.pin->note : QString();
    case Name:
        return set.name;
    default:
        return {};
    }
}

QVariant BackupSetModel::sortValue(int row, int column) const
{
    const BackupRow &shown = rowAt(row);
    const BackupSet &set = shown.set;
    if (column == Night || column == Age)
        return set.at.isValid() ? QVariant(column == Night ? set.at.toMSecsSinceEpoch()
                                                           : -set.at.toMSecsSinceEpoch())
                                : QVariant();
    if (column == Name)
        return set.name;
    if (shown.missed)
        return {};
    if (const BackupProof *proof = proofOf(set, column)) {
        if (proof->state == BackupProof::State::Never)
            return {};
        const qint64 at = proof->at.isValid() ? proof->at.toMSecsSinceEpoch() : 1;
        return proof->state == BackupProof::State::Failed ? -at : at;
    }
    switch (column) {
    case Size:
        return set.bytes > 0 ? QVariant(set.bytes) : QVariant();
    case Duration:
        return set.durationSeconds ? QVariant(*set.durationSeconds) : QVariant();
    case KeptUntil:
        if (!shown.retention)
            return {};
        return shown.retention->removedOn.isValid() ? shown.retention->removedOn.toJulianDay()
                                                    : 9'999'999;
    case Note:
        return set.pin ? QVariant(set.pin->note) : QVariant();
    default:
        return text(row, column);
    }
}

QString BackupSetModel::copyText(int row, int column) const
{
    const BackupRow &shown = rowAt(row);
    if (column == Night && !shown.missed && shown.set.at.isValid())
        return shown.set.at.toUTC().toString(Qt::ISODate);
    return text(row, column);
}

QString BackupSetModel::toolTip(int row, int column) const
{
    const BackupRow &shown = rowAt(row);
    if (shown.missed)
        return tr("No set carries the date of this night (%1). There is no restore point for that "
                  "day.")
            .arg(shown.set.name);
    const BackupSet &set = shown.set;
    if (const BackupProof *proof = proofOf(set, column)) {
        QStringList lines{titleToolTip(column)};
        if (proof->state == BackupProof::State::Never)
            lines.append(tr("Nobody has tested this yet."));
        else if (proof->at.isValid())
            lines.append(format::dateTimeWithZone(proof->at));
        if (isVoid(set, *proof))
            lines.append(
                tr("Passed then, but files of the set have changed or are missing since."));
        if (!proof->detail.isEmpty())
            lines.append(proof->detail);
        return lines.join(QLatin1Char('\n'));
    }
    switch (column) {
    case Night: {
        QStringList lines;
        if (set.at.isValid())
            lines.append(format::dateTimeWithZone(set.at));
        lines.append(worded(set.problems));
        return lines.join(QLatin1Char('\n'));
    }
    case Age:
        return set.at.isValid() ? format::dateTimeWithZone(set.at) : text(row, column);
    case Note:
        return set.pin ? tr("%1\nPinned by %2, %3")
                             .arg(set.pin->note, set.pin->by, format::dateTime(set.pin->at))
                       : QString();
    case Form:
        return set.form == BackupSet::Form::PlanFolder
                   ? tr("A folder as the plan's script leaves it: no manifest, nothing proven.")
                   : tr("A set with a manifest: sizes, checksums, row counts.");
    default:
        return text(row, column);
    }
}

std::optional<Severity> BackupSetModel::severity(int row, int column) const
{
    const BackupRow &shown = rowAt(row);
    if (shown.missed) {
        if (column != Night && column != Stored)
            return std::nullopt;
        return shown.missedToday ? Severity::Fault : Severity::Notice;
    }
    if (column == Night)
        return backupSetSeverity(shown.set);
    if (const BackupProof *proof = proofOf(shown.set, column))
        return proofSeverity(shown.set, *proof);
    return std::nullopt;
}

bool BackupSetModel::isNumber(int column) const
{
    return column == Age || column == Size || column == Duration;
}

bool BackupSetModel::isStale(int row, int) const
{
    return rowAt(row).stale;
}

} // namespace leitstand
