// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leitstand {

/// The four states of the window, in rising order of attention. Unknown is never shown as Ok.
enum class Severity { Ok, Unknown, Notice, Fault };

/// Priority and reaction time of §14.3 of the plan.
enum class Priority { None, Low, Medium, High, Critical };

/// The worse of two; Fault > Notice > Unknown > Ok.
[[nodiscard]] constexpr Severity worse(Severity a, Severity b)
{
    return static_cast<int>(a) > static_cast<int>(b) ? a : b;
}

/// "ok", "unknown", "notice", "fault": stable names for JSON and tests.
[[nodiscard]] QString severityName(Severity severity);

} // namespace leitstand
