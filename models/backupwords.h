// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retention.h"
#include "domain/severity.h"

namespace leitstand {

/// "23.11.26 03:01", "failed 23.11.26 03:01", "not tested". Translated, pure, like all of these.
[[nodiscard]] QString proofText(const BackupProof &proof);
/// Never is unknown, not a fault; failed is a fault.
[[nodiscard]] Severity proofSeverity(const BackupProof &proof);
/// A set whose files are missing or whose proof failed is a fault; problems alone are a notice.
[[nodiscard]] Severity backupSetSeverity(const BackupSet &set);
/// "set" (with manifest) or "plan folder".
[[nodiscard]] QString formText(const BackupSet &set);
/// "removed in the night of 2 December", "stays: pinned" …
[[nodiscard]] QString retentionText(const RetentionEntry &entry);

} // namespace leitstand
