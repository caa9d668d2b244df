// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/backupage.h"

namespace leitstand {

QDateTime newestBackupOf(const BackupInventory &inventory, Environment environment)
{
    const QString key = environmentKey(environment);
    QDateTime newest;
    for (const BackupSet &set : inventory.local) {
        if (set.isUsable() && set.holds(key) && (!newest.isValid() || set.at > newest))
            newest = set.at;
    }
    return newest;
}

} // namespace leitstand
