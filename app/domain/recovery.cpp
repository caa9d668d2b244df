// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/verdict.h"

#include <algorithm>

namespace leitstand {

namespace {

/// A set counts when it is whole and no proof has failed. Plan folders prove nothing, but hold the
/// data.
bool isUsable(const BackupSet &set)
{
    return set.complete && set.stored.state != BackupProof::State::Failed
           && set.readable.state != BackupProof::State::Failed
           && set.restored.state != BackupProof::State::Failed;
}

bool holdsProduction(const BackupSet &set)
{
    return std::any_of(set.databases.cbegin(), set.databases.cend(), [](const BackupDatabase &db) {
        return db.environment == QLatin1String("prod");
    });
}

QDateTime newestUsable(const QList<BackupSet> &sets, bool mustNameProduction)
{
    QDateTime newest;
    for (const BackupSet &set : sets) {
        if (!isUsable(set) || (mustNameProduction && !holdsProduction(set)))
            continue;
        if (!newest.isValid() || set.at > newest)
            newest = set.at;
    }
    return newest;
}

} // namespace

RecoveryPoint recoveryPoint(const BackupInventory &inventory)
{
    RecoveryPoint point;
    point.localAt = newestUsable(inventory.local, true);
    point.offsiteAt = newestUsable(inventory.offsite, false);
    return point;
}

} // namespace leitstand
