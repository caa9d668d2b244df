// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/machine.h"

namespace leitstand {

/// /proc/stat, the line "cpu " and the counters (proc(5), clock ticks since boot). The line "cpu "
/// must be there; every other line must have the form "word number …". Pure.
[[nodiscard]] Result<CpuTimes> parseCpuTimes(const QByteArray &content);
/// Number of cores: lines "cpuN" of /proc/stat (section `cpus`). None: UnexpectedOutput.
[[nodiscard]] Result<int> parseCpuCores(const QByteArray &content);
/// /proc/meminfo, "Name: N kB" (kB = 1024 bytes). Needs MemTotal, and MemAvailable or MemFree.
[[nodiscard]] Result<Memory> parseMemory(const QByteArray &content);
/// /proc/loadavg, "0.66 0.69 0.37 1/96 11034".
[[nodiscard]] Result<LoadAverage> parseLoadAverage(const QByteArray &content);
/// /proc/net/dev with or without its two heading lines.
[[nodiscard]] Result<QList<NetworkInterface>> parseNetworkInterfaces(const QByteArray &content);
/// /proc/diskstats; 512-byte sectors; columns behind the 11th counter are allowed and not read.
[[nodiscard]] Result<QList<DiskActivity>> parseDiskActivity(const QByteArray &content);

} // namespace leitstand
