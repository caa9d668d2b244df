// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/operation.h"

/// What runs on the server, in the user's words. Pure; translated in the context "operations".
namespace leitstand::words {

/// "Restore of production from 2026-11-24T020000Z", "Backup", …
[[nodiscard]] QString operationTitle(const OperationSummary &summary);
/// The kind alone: "Restore of the database".
[[nodiscard]] QString operationKind(OperationKind kind);
[[nodiscard]] QString operationMode(OperationMode mode);
/// What a step does, present tense. The server's own text for a step that is not known.
/// Some ids mean something else in a deployment than in a restore.
[[nodiscard]] QString step(OperationKind kind, const OperationStep &step);
[[nodiscard]] QString step(OperationKind kind, const QString &id, const QString &serverText);
[[nodiscard]] QString stepState(StepState state);
[[nodiscard]] QString result(RunResult result);
/// How the run ended, as a sentence: done, what failed, whether the old data is in place.
[[nodiscard]] QString ending(const OperationRun &run);
/// Why a run cannot be cancelled now; empty when it can.
[[nodiscard]] QString whyNoCancel(const OperationRun &run);

} // namespace leitstand::words
