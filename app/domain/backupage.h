// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backup.h"
#include "domain/environment.h"

namespace leitstand {

/// When the newest whole local set with that environment was begun, of those that no check has
/// found bad; invalid when there is none.
[[nodiscard]] QDateTime newestBackupOf(const BackupInventory &inventory, Environment environment);

} // namespace leitstand
