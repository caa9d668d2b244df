// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/operation.h"

namespace leitstand {

/// Reads whole lines of a run's journal.jsonl (OPERATIONS.md of the stack, "Journal") into @p run,
/// in any portions that end at a line's end; a last line without its end is left for the next time.
/// Returns the bytes used, by which run.offset has grown. Lines that are no journal lines are
/// counted, unknown types are passed over (a newer stack). Hostile input: sizes and texts are
/// capped, a step that never began cannot end. Pure.
qsizetype applyJournal(const QByteArray &bytes, OperationRun &run);

/// The object `summary` of op-run's answers.
[[nodiscard]] OperationSummary operationSummaryFrom(const QJsonObject &object);

/// Steps as `plan` prints them and as the journal's line `plan` carries them; at most 100.
[[nodiscard]] QList<OperationStep> operationStepsFrom(const QJsonArray &array);

} // namespace leitstand
