// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retention.h"

#include <QSet>

#include <algorithm>

namespace leitstand {

namespace {

constexpr int graceHours = 2; ///< a run takes a while: today's set may not be there yet

/// Only ASCII digits; nothing for anything else.
std::optional<int> digits(QStringView text)
{
    int value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

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

/// What stays while nothing is verified: the newest set of ours, else the newest folder of the
/// plan's form, one that was found readable before others.
QString newestComplete(const QList<BackupSet> &sets)
{
    const auto ours = [](const BackupSet &set) { return set.form == BackupSet::Form::Manifest; };
    const auto plans = [](const BackupSet &set) { return set.form == BackupSet::Form::PlanFolder; };
    QString newest = newestNamed(sets, ours);
    if (newest.isEmpty()) {
        newest = newestNamed(sets, [&plans](const BackupSet &set) {
            return plans(set) && set.readable.state == BackupProof::State::Passed;
        });
    }
    return newest.isEmpty() ? newestNamed(sets, plans) : newest;
}

} // namespace

QDate dateOfSetName(const QString &name)
{
    // By hand: this runs for every set at every refresh.
    if (name.size() != 10 && name.size() != 18)
        return {};
    const QStringView text(name);
    if (text.at(4) != u'-' || text.at(7) != u'-')
        return {};
    if (name.size() == 18) {
        if (text.at(10) != u'T' || text.at(17) != u'Z')
            return {};
        const std::optional<int> time = digits(text.mid(11, 6));
        if (!time || !QTime::isValid(*time / 10'000, *time / 100 % 100, *time % 100))
            return {};
    }
    const std::optional<int> year = digits(text.left(4));
    const std::optional<int> month = digits(text.mid(5, 2));
    const std::optional<int> day = digits(text.mid(8, 2));
    if (!year || !month || !day)
        return {};
    return QDate(*year, *month, *day);
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
    const QString complete = newestComplete(local);
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
