// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wording.h"

#include <algorithm>
#include <optional>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace leitstand {

/// One of the three statements about a set: stored, readable, restored.
struct BackupProof {
    enum class State { Never, Passed, Failed };
    State state = State::Never;
    QDateTime at; ///< UTC
    QString detail;
    bool operator==(const BackupProof &) const = default;
};

struct BackupDatabase {
    QString environment, database, file, odooVersion;
    qint64 bytes = 0, databaseBytes = 0;
    QDateTime newestWrite; ///< UTC
    QMap<QString, qint64> rowCounts;
    bool operator==(const BackupDatabase &) const = default;
};

struct BackupFilestore {
    QString environment, file;
    qint64 bytes = 0, sourceBytes = 0, fileCount = 0;
    bool operator==(const BackupFilestore &) const = default;
};

struct BackupPin {
    QString note, by;
    QDateTime at;
    bool operator==(const BackupPin &) const = default;
};

/// One backup set: our manifest, or a folder as the plan's script leaves it (no manifest, nothing
/// proven).
struct BackupSet {
    enum class Form { Manifest, PlanFolder };
    enum class Place { Local, Offsite };
    QString name; ///< folder or archive name
    Form form = Form::Manifest;
    Place place = Place::Local;
    QDateTime at; ///< UTC, start; by the name for plan folders
    std::optional<qint64> durationSeconds;
    qint64 bytes = 0;
    QString host, stackVersion, postgresVersion;
    QList<BackupDatabase> databases;
    QList<BackupFilestore> filestores;
    QString plansForm, plansReason; ///< hardlink, folder, none
    qint64 plansBytes = 0, plansFiles = 0;
    int fileCount = 0;
    BackupProof stored, readable, restored;
    std::optional<BackupPin> pin;
    bool complete = true; ///< false: files named in the manifest are missing or have another size
    QList<Wording> problems; ///< missing file, wrong size, unreadable manifest …
    QByteArray manifestJson; ///< as read, for the detail view; empty without manifest
    bool operator==(const BackupSet &) const = default;
    /// Whole, and no proof of it has failed. Plan folders prove nothing, but hold the data.
    [[nodiscard]] bool isUsable() const
    {
        return complete && stored.state != BackupProof::State::Failed
               && readable.state != BackupProof::State::Failed
               && restored.state != BackupProof::State::Failed;
    }
    /// @p environment: prod, test, dev.
    [[nodiscard]] bool holds(const QString &environment) const
    {
        return std::any_of(
            databases.cbegin(), databases.cend(),
            [&environment](const BackupDatabase &one) { return one.environment == environment; });
    }
};

struct BackupRun {
    QDateTime started, finished;
    int exitCode = 0;
    QString set, message;
    bool operator==(const BackupRun &) const = default;
};

struct OffsiteState {
    QDateTime lastAttempt, lastSuccess;
    QString lastError, lastArchive;
    bool operator==(const OffsiteState &) const = default;
};

/// state/custody.json: the last proof that an encrypted copy can be opened, and until when the key
/// is valid.
struct CustodyState {
    QDateTime lastTest, keyExpires; ///< UTC; invalid = never, no end
    bool ok = false;
    QString keyFingerprint;
    bool operator==(const CustodyState &) const = default;
};

struct BackupInventory {
    QList<BackupSet> local;   ///< newest first
    QList<BackupSet> offsite; ///< newest first
    std::optional<BackupRun> lastRun;
    std::optional<OffsiteState> offsiteState;
    std::optional<CustodyState> custody;
    QString latestTarget; ///< where the link "latest" points
    QStringList
        unfinished; ///< ".partial-…": being written now, or left behind by a backup that broke off
    QStringList unknownEntries; ///< folders that are neither; told, never dropped
    QList<Wording> problems;    ///< about the state files (unreadable, newer version)
    bool operator==(const BackupInventory &) const = default;
};

} // namespace leitstand
