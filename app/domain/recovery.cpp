// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/backupage.h"
#include "domain/verdict.h"

namespace leitstand {

RecoveryPoint recoveryPoint(const BackupInventory &inventory)
{
    RecoveryPoint point;
    point.localAt = newestBackupOf(inventory, Environment::Production);
    for (const BackupSet &archive : inventory.offsite) { // an archive does not name what it holds
        if (archive.isUsable() && (!point.offsiteAt.isValid() || archive.at > point.offsiteAt))
            point.offsiteAt = archive.at;
    }
    return point;
}

} // namespace leitstand
