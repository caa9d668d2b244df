// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diskswap.h"
#include "ui/widgets/factlist.h"

namespace leitstand {

/// The disk that the exchange is about, why it is bad (md, SMART, errors), what is refused and why,
/// then arrays and the other disks: lines of the dialog. Pure; in the language of the moment.
[[nodiscard]] QList<Fact> diskSwapFacts(const DiskSwap &swap, const DiskFacts &facts);

} // namespace leitstand
