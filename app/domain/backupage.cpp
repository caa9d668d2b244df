// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/backupage.h"

#include <algorithm>

namespace leitstand {

QDateTime newestBackupOf(const BackupInventory &inventory, Environment environment)
{
    const QString key = environmentKey(environment);
    QDateTime newest;
    for (const BackupSet &set : inventory.local) {
        const bool usable = set.complete && set.stored.state != BackupProof::State::Failed
                            && set.readable.state != BackupProof::State::Failed
                            && set.restored.state != BackupProof::State::Failed;
        const bool holds =
            std::any_of(set.databases.cbegin(), set.databases.cend(),
                        [&](const BackupDatabase &one) { return one.environment == key; });
        if (usable && holds && (!newest.isValid() || set.at > newest))
            newest = set.at;
    }
    return newest;
}

} // namespace leitstand
