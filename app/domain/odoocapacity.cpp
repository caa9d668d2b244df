// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/odoocapacity.h"

#include <algorithm>

namespace leitstand {

namespace {

// Odoo 17, odoo/tools/config.py
constexpr int defaultCronThreads = 2;
constexpr qint64 defaultHardLimitBytes = 2'684'354'560;
constexpr int defaultConnections = 64;
constexpr int highestSane = 100'000; ///< a typing error must not overflow the sums

int sane(int value)
{
    return std::clamp(value, 0, highestSane);
}

} // namespace

OdooCapacity odooCapacity(const OdooLimits &limits)
{
    OdooCapacity capacity;
    capacity.workers = sane(limits.workers.value_or(0));
    capacity.cronThreads = sane(limits.maxCronThreads.value_or(defaultCronThreads));
    capacity.processes = capacity.workers > 0 ? capacity.workers + capacity.cronThreads + 1 : 1;
    capacity.hardLimitBytes = std::clamp<qint64>(
        limits.limitMemoryHardBytes.value_or(defaultHardLimitBytes), 0, qint64(1) << 40);
    capacity.connectionsPerProcess =
        std::min(sane(limits.dbMaxConn.value_or(defaultConnections)), 10'000);
    capacity.defaultsUsed = !limits.workers || !limits.maxCronThreads
                            || !limits.limitMemoryHardBytes || !limits.dbMaxConn;
    return capacity;
}

int possibleConnections(const StackFacts &stack)
{
    int sum = 0;
    for (const OdooLimits &limits : stack.odoo)
        sum += std::min(odooCapacity(limits).connections(), 100'000'000);
    return sum;
}

} // namespace leitstand
