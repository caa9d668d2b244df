// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "transport/remotecommand.h"

#include <QByteArray>

namespace leitstand {

/// One word for a POSIX shell, whatever bytes it holds except NUL: 'it'\''s'. Pure. The only place
/// that quotes.
[[nodiscard]] QByteArray shellQuoted(const QByteArray &word);
/// The line that the account's login shell executes: `exec env LC_ALL=C program arguments…`,
/// everything quoted. Fails with InvalidInput for a NUL byte, an empty program, and names that env
/// would take for an option or an assignment.
[[nodiscard]] Result<QByteArray> shellCommandLine(const RemoteCommand &command);

} // namespace leitstand
