// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/verdict.h"

namespace leitstand {

/// "High · reaction within 2 h" (§14.3 of the plan); empty without a priority.
[[nodiscard]] QString priorityText(Priority priority);
/// The same as a sentence, with the time in which it is to be solved.
[[nodiscard]] QString prioritySentence(Priority priority);

} // namespace leitstand
