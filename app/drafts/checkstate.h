// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace leitstand {

/// What a draft knows of something that the server has to say.
enum class CheckState { Unknown, Checking, Ok, Failed };

} // namespace leitstand
