// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/cause.h"
#include "transport/sessionrequest.h"

#include <libssh/libssh.h>
#include <tl/expected.hpp>

namespace leitstand {

/// Who vouches for a host key.
enum class HostKeyTrust { Profile, Store };

/// The key that the server of @p session has proved to hold.
[[nodiscard]] tl::expected<HostKey, Finding> hostKeyOf(ssh_session session);
/// Pure. The profile's fingerprint decides where there is one: it comes from the people who
/// installed the server. Otherwise the store. Everything else is unknown or changed; another type
/// than stored is changed.
[[nodiscard]] tl::expected<HostKeyTrust, Finding> judgeHostKey(const HostKey &seen,
                                                               const SessionRequest &request);

} // namespace leitstand
