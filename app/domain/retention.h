// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backup.h"

#include <QDate>

namespace leitstand {

/// The nightly run of the plan (§6.1): 02:00 UTC, seven days are kept on the server.
inline constexpr int backupHourUtc = 2;
inline constexpr int localKeepDays = 7;

/// Why a set stays or goes.
enum class RetentionReason {
    Dated, ///< goes by the date in its name
    Pinned,
    NewestVerified, ///< stays until a newer set has been proven stored and readable
    NewestComplete, ///< none is proven: the newest one with a manifest stays
    NotDated        ///< the name is no date: never removed by itself
};

struct RetentionEntry {
    QString set;
    RetentionReason reason = RetentionReason::Dated;
    QDate removedOn;      ///< UTC night whose run removes it; invalid unless Dated
    bool dueNext = false; ///< the next run removes it
    bool operator==(const RetentionEntry &) const = default;
};

/// The date in a set's name: "2026-11-23" or "2026-11-23T020000Z", UTC; invalid for anything else.
[[nodiscard]] QDate dateOfSetName(const QString &name);

/// The day (UTC) of the run that comes next.
[[nodiscard]] QDate nextBackupNight(const QDateTime &now);

/// What the stack's prune script will do with each local set, in the order given. Like the script
/// it goes by the date in the name, by whole days, and never by file times. Pure.
[[nodiscard]] QList<RetentionEntry> retentionPreview(const QList<BackupSet> &local,
                                                     const QDateTime &now,
                                                     int keepDays = localKeepDays);

/// Nights (UTC dates) without a local set, newest first: from the oldest set on, at most @p
/// maxNights back. Today's counts as missed two hours after its run should have begun. Pure.
[[nodiscard]] QList<QDate> missedNights(const QList<BackupSet> &local, const QDateTime &now,
                                        int maxNights = 35);

} // namespace leitstand
