// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QList>

namespace leitstand::parsing {

struct JsonRow {
    int line = 0; ///< line number, or position in the array, from 1
    QJsonObject object;
};

/// JSON objects written either one a line or as one array (docker and Compose changed from one to
/// the other).
[[nodiscard]] Result<QList<JsonRow>> jsonRows(const QByteArray &content, const QString &source,
                                              qsizetype maxBytes);

} // namespace leitstand::parsing
