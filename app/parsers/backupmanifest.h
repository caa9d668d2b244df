// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backup.h"
#include "parsers/backuplisting.h"

namespace leitstand::backups {

/// Fills @p set from its manifest.json (format in parsers/backupparser.h) and compares it with the
/// listing. Everything that is wrong ends in set.problems and set.complete.
void readManifest(const QByteArray &json, const ListedFolder &folder, BackupSet &set);
/// Fills @p set from the file names that the plan's backup.sh leaves (§6.1).
void readPlanFolder(const ListedFolder &folder, BackupSet &set);
/// verify.json: the three proofs.
void readVerification(const QByteArray &json, BackupSet &set);
/// pin.json
void readPin(const QByteArray &json, BackupSet &set);

/// One proof of verify.json or offsite.json; absent or null = never tried.
[[nodiscard]] BackupProof proofOf(const QJsonValue &value);

} // namespace leitstand::backups
