// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diskswap.h"

/// Texts to copy about the swap of a disk. Pure but for the translations that come with the
/// program.
namespace leitstand {

/// What the data centre is asked to do, in @p language ("de", "en") whatever the window speaks:
/// which disk by its serial number, and which ones must stay. Empty when no disk is to be
/// exchanged.
[[nodiscard]] QString diskTicket(const DiskFacts &facts, const QString &language);

/// What was done and how it is now, in the language of the moment: arrays, disks, and the ended
/// runs among @p runs with their steps.
[[nodiscard]] QString diskReport(const DiskFacts &facts, const QList<OperationRun> &runs);

} // namespace leitstand
