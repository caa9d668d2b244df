// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"

#include <QJsonObject>

namespace leitstand {

/// The state as JSON for scripts and monitoring: format "leitstand-status", version 1. Dates are
/// ISO 8601 in UTC, sizes in bytes, ratios 0…1, what is not known is null. `reasons[].id` is
/// stable; its texts follow the language.
[[nodiscard]] QJsonObject statusJson(const ViewState &state);

/// 0 ok, 1 notice, 2 fault, 3 unknown (also when nothing could be read at all).
[[nodiscard]] int statusExitCode(const ViewState &state);

/// The verdict as a few lines of text.
[[nodiscard]] QString statusText(const ViewState &state);

} // namespace leitstand
