// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/backup.h"

namespace leitstand {

/// Section `backups`: bundle of `listing` (find -printf '%y\0%s\0%T@\0%P\0%l\0' below
/// /mnt/backups/daily, two levels), `daily/<set>/{manifest,verify,pin}.json` and
/// `state/{offsite,last-run,custody}.json`. Pure.
///
/// A folder with a manifest of format "leitstand-backup" version 1 is a set; it is `complete` when
/// every file that the manifest names is listed with its size and the manifest names the folder it
/// lies in. A later version, or a manifest that cannot be read, keeps the set in the list: not
/// complete, with the reason in `problems`. A folder YYYY-MM-DD without a manifest is a set as the
/// plan's script leaves it: nothing proven, `at` = 00:00 UTC of that day (its age is never
/// understated). ".partial-…" goes to `unfinished`, everything else to `unknownEntries`. An error
/// only when the bundle or its listing itself is torn.
[[nodiscard]] Result<BackupInventory> parseBackups(const QByteArray &bundle);

inline constexpr qsizetype maxManifestBytes = 1024 * 1024;

} // namespace leitstand
