// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/cause.h"

namespace leitstand {

/// The words for what a session found, in the language of the moment: whole sentences for someone
/// who does not know a shell. Pure; context "connection".
[[nodiscard]] Error errorOf(const Finding &finding);
[[nodiscard]] QString remedyOf(const Finding &finding);
/// What a rung that is well has to say ("OpenSSH_9.2p1", "SHA256:… as in the profile").
[[nodiscard]] QString summaryOf(const StageReport &report);

} // namespace leitstand
