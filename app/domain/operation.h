// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <chrono>
#include <optional>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace leitstand {

/// What op-run on the server can do (OPERATIONS.md of the stack, "Kinds").
enum class OperationKind {
    RestoreDatabase,
    RestoreFilestore,
    RestorePlans,
    Undo,
    Release,
    Backup,
    Verify,
    Container,
    DiskRemove,
    DiskAdd,
    Deploy,
    RollbackDeploy,
    CopyEnvironment,
    Unknown ///< a kind of a newer stack: shown, never started
};

enum class OperationMode { Emergency, Drill };
enum class StepState { NotStarted, Executing, Waiting, Completed, Failed, TimedOut, Skipped };
enum class RunResult { Success, Warnings, Errors, Cancelled };

/// One step of a plan or run. Texts come from the server's scripts (English) and are plain text.
struct OperationStep {
    QString id, text, command;
    bool cancellable = true;
    bool cleanUp = false;
    StepState state = StepState::NotStarted;
    std::optional<double> percent; ///< 0…100
    QDateTime started;             ///< UTC, server clock
    std::optional<double> seconds; ///< once it is over
    bool operator==(const OperationStep &) const = default;
};

/// What is asked of the server. The id is made by the console before the start, so that a lost
/// answer is asked for and never started twice.
struct OperationRequest {
    QString id; ///< UUID, lower case, without braces
    OperationKind kind = OperationKind::Unknown;
    OperationMode mode = OperationMode::Emergency;
    QJsonObject parameters; ///< the kind's own fields
    QString reason;         ///< of the person, may be empty
    QString confirmation;   ///< typed by the person: "prod", or the serial number of a disk
    bool operator==(const OperationRequest &) const = default;
};

enum class UndoState { None, Kept, Undone, Released };

/// One run as op-run lists it.
struct OperationSummary {
    QString id;
    OperationKind kind = OperationKind::Unknown;
    OperationMode mode = OperationMode::Emergency;
    QString kindName;    ///< as the server writes it
    QString environment; ///< key ("prod"), empty where the kind has none
    QString set, by, host;
    QDateTime started, ended; ///< UTC, server clock; ended is invalid while it runs
    std::optional<RunResult> result;
    QString step, stepText, text;
    std::optional<double> percent;
    bool cancellable = false;
    QString undo; ///< id for the request "undo", empty without one
    UndoState undoState = UndoState::None;
    QDateTime expires; ///< of the kept copy
    qint64 journalBytes = 0;
    [[nodiscard]] bool isRunning() const { return !result; }
    bool operator==(const OperationSummary &) const = default;
};

enum class OutputLevel { Info, Warning, Error };

struct OutputLine {
    QDateTime at;
    OutputLevel level = OutputLevel::Info;
    QString step, text;
    bool operator==(const OutputLine &) const = default;
};

/// A command that was run, as proof: kept for the report.
struct OperationEvidence {
    QDateTime at;
    QString step;
    QStringList command;
    int exitCode = 0;
    double seconds = 0;
    QString tail;
    bool operator==(const OperationEvidence &) const = default;
};

/// How a run ended, with the figures that a drill is about.
struct OperationEnd {
    QDateTime at;
    RunResult result = RunResult::Errors;
    int exitCode = 0;
    QString text, undo;
    std::optional<double> downSeconds, rtoSeconds, rpoSeconds;
    QDateTime newestWriteRestored, newestWriteBefore; ///< UTC
    bool died = false;                                ///< its process was killed or lost its power
    QString recovered;                                ///< forward, back, nothing; empty unless died
    bool operator==(const OperationEnd &) const = default;
};

/// A run as its journal tells it. Built by applyJournal() only.
struct OperationRun {
    OperationSummary summary;
    QList<OperationStep> steps;
    QList<OutputLine> output; ///< the last @ref maxOutputLines
    qint64 outputTotal = 0;   ///< lines there have been
    QList<OperationEvidence> evidence;
    bool pastPointOfNoReturn = false;
    bool wasAdopted = false;
    std::optional<OperationEnd> end;
    qint64 offset = 0;    ///< bytes of the journal that have been read
    int damagedLines = 0; ///< lines that were no journal lines: told, never dropped silently
    bool operator==(const OperationRun &) const = default;

    static constexpr qsizetype maxOutputLines = 5000;
};

/// What the console knows of the server's operations.
struct OperationsView {
    bool known = false;                ///< the list has been read since the last login
    std::optional<Error> error;        ///< why it could not be read
    QList<OperationSummary> list;      ///< newest first
    QHash<QString, OperationRun> runs; ///< those that are or were followed
};

/// Expected rest of a running operation by the earlier successful ones of its kind and environment;
/// absent without one, zero when it takes longer than they did.
[[nodiscard]] std::optional<std::chrono::seconds> expectedRest(
    const OperationSummary &running, const QList<OperationSummary> &others,
    const QDateTime &serverNow);

/// Stable words of the wire: "restore-database" …
[[nodiscard]] QString operationKindName(OperationKind kind);
[[nodiscard]] OperationKind operationKindFromName(const QString &name);

} // namespace leitstand

Q_DECLARE_METATYPE(leitstand::OperationRun)
