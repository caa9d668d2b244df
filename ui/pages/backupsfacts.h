// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"
#include "models/backupsetmodel.h"
#include "ui/widgets/factlist.h"

namespace leitstand {

/// The lines above the tables: last run, missed nights, what goes next, offsite, what is not
/// understood. Pure.
[[nodiscard]] QList<Fact> backupSummaryFacts(const ViewState &view);
/// Everything about one set, or about a night without one. Pure.
[[nodiscard]] QList<Fact> backupSetFacts(const BackupRow &row);

} // namespace leitstand
