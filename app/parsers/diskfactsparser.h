// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/diskswap.h"

#include <QJsonObject>

namespace leitstand {

/// The answer of op-run's `disk-facts` (OPERATIONS.md of the stack). Hostile input: counts and
/// texts are capped, a number that is none is absent. Fails when arrays or disks are missing: what
/// was not told must never look like a whole array. Pure.
[[nodiscard]] Result<DiskFacts> diskFactsFrom(const QJsonObject &object);

} // namespace leitstand
