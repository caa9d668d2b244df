// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deployment.h"
#include "ui/widgets/factlist.h"

namespace leitstand {

/// What an environment runs, line by line.
[[nodiscard]] QList<Fact> runningFacts(const DeployFacts &facts);

} // namespace leitstand
