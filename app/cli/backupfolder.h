// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace leitstand {

/// Reads a local folder into the bundle that the probe's section `backups` has
/// (parsers/backupparser.h): a backup root with daily/ and state/, a folder of sets, or one set.
/// Links are not followed, files over 1 MiB not read. Blocking file access, for the command line.
/// NotFound, LocalIo, or InvalidInput when nothing in it looks like a backup.
[[nodiscard]] Result<QByteArray> readBackupFolder(const QString &path);

} // namespace leitstand
