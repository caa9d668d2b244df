// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retention.h"

#include <QSet>

#include <algorithm>

namespace leitstand {

namespace {

constexpr int graceHours = 2; ///< a run takes a while: today's set may not be there yet

bool isVerified(const BackupSet &set)
{
    return set.stored.state == BackupProof::State::Passed
           && set.readable.state == BackupProof::State::Passed;
}

/// Name of the newest set by name that fulfils @p condition; empty without one.
template <typename Condition>
QString newestNamed(const QList<BackupSet> &sets, Condition condition)
{
    QString newest;
    for (const BackupSet &set : sets) {
        if (dateOfSetName(set.name).isValid() && condition(set) && set.name > newest)
            newest = set.name;
    }
    return newest;
}

} // namespace

QDate dateOfSetName(const QString &name)
{
    if (name.size() != 10 && name.size() != 18)
        return {};
    if (name.size() == 18) {
        if (name.at(10) != QLatin1Char('T') || name.at(17) != QLatin1Char('Z'))
            return {};
        if (!QTime::fromString(name.mid(11, 6), QStringLiteral("HHmmss")).isValid())
            return {};
    }
    return QDate::fromString(name.left(10), QStringLiteral("yyyy-MM-dd"));
}

QDate nextBackupNight(const QDateTime &now)
{
    const QDateTime utc = now.toUTC();
    return utc.time().hour() < backupHourUtc ? utc.date() : utc.date().addDays(1);
}

QList<RetentionEntry> retentionPreview(const QList<BackupSet> &local, const QDateTime &now,
                                       int keepDays)
{
    const QString verified = newestNamed(local, isVerified);
    const QString complete = newestNamed(local, [](const BackupSet &set) {
        return set.form == BackupSet::Form::Manifest;
    });
    const QDate next = now.isValid() ? nextBackupNight(now) : QDate();
    QList<RetentionEntry> entries;
    entries.reserve(local.size());
    for (const BackupSet &set : local) {
        RetentionEntry entry;
        entry.set = set.name;
        const QDate date = dateOfSetName(set.name);
        if (!date.isValid()) {
            entry.reason = RetentionReason::NotDated;
        } else if (set.name == verified) {
            entry.reason = RetentionReason::NewestVerified;
        } else if (verified.isEmpty() && set.name == complete) {
            entry.reason = RetentionReason::NewestComplete;
        } else if (set.pin) {
            entry.reason = RetentionReason::Pinned;
        } else {
            // The script removes what is older than midnight UTC minus keepDays whole days.
            entry.removedOn = date.addDays(keepDays + 1);
            entry.dueNext = next.isValid() && entry.removedOn <= next;
            if (next.isValid())
                entry.removedOn = std::max(entry.removedOn, next);
        }
        entries.append(entry);
    }
    return entries;
}

QList<QDate> missedNights(const QList<BackupSet> &local, const QDateTime &now, int maxNights)
{
    if (local.isEmpty() || !now.isValid())
        return {};
    const QDateTime utc = now.toUTC();
    QSet<QDate> present;
    QDate oldest = utc.date();
    for (const BackupSet &set : local) {
        const QDate named = dateOfSetName(set.name);
        const QDate date = named.isValid() ? named : set.at.toUTC().date();
        if (!date.isValid())
            continue;
        present.insert(date);
        oldest = std::min(oldest, date);
    }
    const bool todayIsDue = utc.time().hour() >= backupHourUtc + graceHours;
    QList<QDate> missed;
    for (int back = todayIsDue ? 0 : 1; back <= maxNights; ++back) {
        const QDate day = utc.date().addDays(-back);
        if (day < oldest)
            break;
        if (!present.contains(day))
            missed.append(day);
    }
    return missed;
}

} // namespace leitstand
