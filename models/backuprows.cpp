// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backupsetmodel.h"
#include "models/staleness.h"

#include <QHash>
#include <QTimeZone>

#include <algorithm>

namespace leitstand {

namespace {

BackupRow missedRow(const QDate &night, const QDateTime &now)
{
    BackupRow row;
    row.missed = true;
    row.missedToday = night == now.toUTC().date();
    row.set.name = night.toString(Qt::ISODate);
    row.set.at = QDateTime(night, QTime(backupHourUtc, 0), QTimeZone::utc());
    return row;
}

} // namespace

QList<BackupRow> backupRows(const ViewState &view, BackupSet::Place place)
{
    const Reading<BackupInventory> &backups = view.snapshot.backups;
    if (!backups.hasValue)
        return {};
    const bool local = place == BackupSet::Place::Local;
    const QList<BackupSet> &sets = local ? backups.value.local : backups.value.offsite;
    const QDateTime now = view.serverNow();
    QList<RetentionEntry> retention;
    if (local)
        retention = retentionPreview(sets, now);

    QList<BackupRow> rows;
    rows.reserve(sets.size());
    for (qsizetype i = 0; i < sets.size(); ++i) {
        BackupRow row;
        row.set = sets.at(i);
        if (local)
            row.retention = retention.at(i);
        rows.append(row);
    }
    if (local) {
        for (const QDate &night : missedNights(sets, now))
            rows.append(missedRow(night, now));
    }
    const bool stale = isStaleReading(backups, staleAfter::slow, view);
    for (BackupRow &row : rows) {
        row.stale = stale;
        if (row.set.at.isValid() && now.isValid())
            row.age = std::chrono::floor<std::chrono::minutes>(
                coarse(std::chrono::milliseconds(row.set.at.msecsTo(now))));
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const BackupRow &a, const BackupRow &b) { return a.set.at > b.set.at; });
    return rows;
}

} // namespace leitstand
