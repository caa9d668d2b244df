// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/verdict.h"
#include "drafts/restoredraft.h"

namespace leitstand {

/// What the restore wizard is opened with, and the sentence of the overview that speaks for it.
struct RestoreSuggestion {
    Incident incident = Incident::DataWrong;
    Environment environment = Environment::Test;
    QString seen; ///< translated
    bool operator==(const RestoreSuggestion &) const = default;
};

/// Pure. Only what the facts prove is suggested: an environment that does not run or hangs,
/// production first; else a disk that failed or is about to. What went wrong inside the data nobody
/// sees from outside.
[[nodiscard]] std::optional<RestoreSuggestion> suggestedRestore(const Verdict &verdict);

} // namespace leitstand
