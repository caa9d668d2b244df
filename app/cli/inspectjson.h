// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backup.h"
#include "domain/raid.h"

#include <QJsonObject>

namespace leitstand {

/// The JSON of `leitstand inspect` (formats in cli/inspectcommand.h). Pure.
[[nodiscard]] QJsonObject raidJson(const RaidStatus &status);
[[nodiscard]] QJsonObject smartJson(const SmartHealth &health);
[[nodiscard]] QJsonObject backupJson(const BackupInventory &inventory);

} // namespace leitstand
