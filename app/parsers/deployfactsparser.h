// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/deployment.h"

#include <QJsonObject>

namespace leitstand {

/// The answer to op-run's `deploy-facts` (OPERATIONS.md of the stack). Hostile input: texts and
/// lists are capped, a list's entry without its key is left out. Fails when it is about no
/// environment. Pure.
[[nodiscard]] Result<DeployFacts> deployFactsFrom(const QJsonObject &object);

/// The answer to `copy-facts`.
[[nodiscard]] Result<CopyFacts> copyFactsFrom(const QJsonObject &object);

} // namespace leitstand
