// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deployment.h"

#include <QJsonObject>

namespace leitstand {

/// The JSON of `leitstand deploy --list`. Pure; times are ISO 8601 in UTC, absent values null.
[[nodiscard]] QJsonObject deployFactsJson(const DeployFacts &facts);

} // namespace leitstand
