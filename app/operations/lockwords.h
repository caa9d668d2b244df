// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/serverlock.h"

/// Locks in the user's language; what the server put in is plain text.
namespace leitstand::words {

/// "env-test: held", or that only a note of it is left.
[[nodiscard]] QString lockState(const ServerLock &lock);
/// Who, by what, since when, at which step, why.
[[nodiscard]] QString lockOwner(const LockOwner &owner);

} // namespace leitstand::words
