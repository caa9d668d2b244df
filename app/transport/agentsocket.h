// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/netsocket.h"

namespace leitstand {

/// A socket on which the user's SSH agent answers; not valid when there is none, and @p detail then
/// says what was tried. @p address: what SSH_AUTH_SOCK names. Windows has no such sockets: there
/// the named pipe of OpenSSH's agent and the window of Pageant stand behind one of ours.
[[nodiscard]] NetSocket connectToAgent(const QString &address, QString &detail);

} // namespace leitstand
