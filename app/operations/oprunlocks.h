// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/serverlock.h"
#include "transport/remotecommand.h"

#include <QJsonObject>

/// The part of op-run's wire that is about locks (OPERATIONS.md of the stack, `locks` and
/// `break-lock`). Pure.
namespace leitstand::oprun {

[[nodiscard]] QJsonObject locksRequest();
/// Ends the process @p pid, which must hold the lock @p name and be named in its note.
[[nodiscard]] QJsonObject breakLockRequest(const QString &name, qint64 pid);

/// Locks that are held, or have notes beside them; by name.
[[nodiscard]] Result<QList<ServerLock>> locksOf(const CommandOutput &output);

} // namespace leitstand::oprun
