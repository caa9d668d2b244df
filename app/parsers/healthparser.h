// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/stackfacts.h"

namespace leitstand {

/// What one `health` section brings: the whole history, or only what was appended since.
struct HealthUpdate {
    bool isAppend = false;
    QList<HealthProbe> probes;
    std::optional<QList<std::pair<QDateTime, QDateTime>>> maintenance; ///< absent = as before
    int damagedLines = 0;
    int firstDamagedLine = 0; ///< from 1; 0 = none
    bool operator==(const HealthUpdate &) const = default;
};

/// Section `health`: bundle of `history` or `append` (lines of history.jsonl:
/// {"at":…,"envs":{"prod":{"ok":true}…}}) and `maintenance` (lines {"from":…,"to":…}). Damaged
/// lines are counted, not dropped silently; a line that does not say that an environment is well
/// says that it is not. Pure.
[[nodiscard]] Result<HealthUpdate> parseHealth(const QByteArray &bundle);

/// Adds an update to what is known: replaces or appends, oldest first, never twice the same moment,
/// at most
/// @p maxProbes (35 days of five minutes).
void applyHealth(const HealthUpdate &update, HealthHistory &history, qsizetype maxProbes = 10'080);

} // namespace leitstand
