// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QDateTime>
#include <QList>
#include <QString>

namespace leitstand {

/// Who took a lock of the stack, as its note says. All of it is text from the server.
struct LockOwner {
    qint64 pid = 0;
    QString owner, host, program, operation, step, reason;
    QDateTime since, heartbeat; ///< UTC, server clock
    bool operator==(const LockOwner &) const = default;
};

/// A lock of the stack (lib/lock.sh): "env-test", "shared", "set-2026-11-24T020000Z" …
struct ServerLock {
    QString name;
    bool held = false; ///< the kernel says so
    /// Notes are left, and nobody holds it: it stands in nobody's way and goes with the next use.
    bool stale = false;
    QList<LockOwner> owners;
    bool operator==(const ServerLock &) const = default;
};

} // namespace leitstand
