// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/diskswap.h"
#include "transport/remotecommand.h"

#include <QJsonObject>

/// The part of op-run's wire that is about disks (OPERATIONS.md of the stack, `disk-facts`). Pure.
namespace leitstand::oprun {

[[nodiscard]] QJsonObject diskFactsRequest();
[[nodiscard]] Result<DiskFacts> diskFactsOf(const CommandOutput &output);

} // namespace leitstand::oprun
