// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stackfacts.h"

#include <optional>

namespace leitstand {

/// What one odoo.conf may ask for at most (E20, E33). Unset options count with Odoo 17's own
/// defaults. Plain value.
struct OdooCapacity {
    int workers = 0; ///< 0: one threaded process
    int cronThreads = 0;
    int processes = 1;         ///< workers + cron + one for websockets; 1 when threaded
    qint64 hardLimitBytes = 0; ///< per process, address space
    int connectionsPerProcess = 0;
    bool defaultsUsed = false; ///< at least one of the four options is not in the file

    [[nodiscard]] qint64 memoryBytes() const { return processes * hardLimitBytes; }
    [[nodiscard]] int connections() const { return processes * connectionsPerProcess; }
    bool operator==(const OdooCapacity &) const = default;
};

[[nodiscard]] OdooCapacity odooCapacity(const OdooLimits &limits);

/// Connections that all environments together may ask for.
[[nodiscard]] int possibleConnections(const StackFacts &stack);

} // namespace leitstand
