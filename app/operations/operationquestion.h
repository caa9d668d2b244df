// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deployment.h"
#include "domain/operation.h"

#include <optional>

namespace leitstand {

/// What a person is asked before an operation starts: what it means, in translated words, and whose
/// name has to be typed. The request has no id yet: each try gets its own.
struct OperationQuestion {
    OperationRequest request;
    QString title;
    QString text; ///< the effect, said first
    QString go;   ///< word on the button
    std::optional<Environment> typed;
    /// What is to be ticked after the server has refused for entries made meanwhile; empty:
    /// nothing.
    QString acceptLoss = {};
    bool operator==(const OperationQuestion &) const = default;
};

enum class ContainerAction { Start, Stop, Restart };

/// @p summary: the run whose old data is to come back, or to be deleted.
[[nodiscard]] OperationQuestion questionForUndo(const OperationSummary &summary);
/// @p release: the deployment that is taken back; @p kept: what comes in its place.
[[nodiscard]] OperationQuestion questionForRollback(Environment environment,
                                                    const DeployedRelease &release,
                                                    const KeptRelease &kept);
[[nodiscard]] OperationQuestion questionForRelease(const OperationSummary &summary);
[[nodiscard]] OperationQuestion questionForContainer(Environment environment,
                                                     ContainerAction action);
/// Production into @p environment, which must be another one.
[[nodiscard]] OperationQuestion questionForCopy(Environment environment);
[[nodiscard]] OperationQuestion questionForBackup();
/// @p restore: the set is really restored into a side database and dropped again.
[[nodiscard]] OperationQuestion questionForVerify(const QString &set, bool restore);

} // namespace leitstand

Q_DECLARE_METATYPE(leitstand::OperationQuestion)
