// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QMap>

namespace leitstand::backups {

struct ListedFile {
    char type = 'f'; ///< find's %y: f, d, l, …
    qint64 bytes = 0;
    QByteArray linkTarget;
};

/// One entry directly below daily/, with what lies directly in it.
struct ListedFolder {
    ListedFile self;
    QMap<QByteArray, ListedFile> files; ///< by name
};

/// NUL-separated records type, size, time, relative path, link target; two levels deep. By name.
[[nodiscard]] Result<QMap<QByteArray, ListedFolder>> parseListing(const QByteArray &content);

} // namespace leitstand::backups
