// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retention.h"
#include "domain/severity.h"

namespace leitstand {

/// One of the proofs of @p set as it stands now: "23.11.26 03:01", "failed 23.11.26 03:01", "not
/// tested"; "void" when files of the set changed after it. Translated, pure, like all of these.
[[nodiscard]] QString proofText(const BackupSet &set, const BackupProof &proof);
/// Never is unknown, not a fault; failed and void are faults.
[[nodiscard]] Severity proofSeverity(const BackupSet &set, const BackupProof &proof);
/// A test was passed, but the files are not any more those that passed it.
[[nodiscard]] bool isVoid(const BackupSet &set, const BackupProof &proof);
/// A set whose files are missing or whose proof failed is a fault; problems alone are a notice.
[[nodiscard]] Severity backupSetSeverity(const BackupSet &set);
/// "set" (with manifest) or "plan folder".
[[nodiscard]] QString formText(const BackupSet &set);
/// "removed in the night of 2 December", "stays: pinned" …
[[nodiscard]] QString retentionText(const RetentionEntry &entry);

} // namespace leitstand
