// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/container.h"

namespace leitstand {

/// Section `cgroups`: bundle with paths "<64 hex>/<file>", cgroup v2 (cpu.stat, memory.current,
/// memory.max, memory.stat, memory.events, pids.current; Documentation/admin-guide/cgroup-v2.rst)
/// or v1 (cpuacct.usage in ns, memory.usage_in_bytes, memory.limit_in_bytes, memory.stat,
/// memory.oom_control, pids.current). A container of which CPU or memory cannot be read (it just
/// ended, or the controller is off) has no sample. Pure.
[[nodiscard]] Result<QList<CgroupSample>> parseCgroups(const QByteArray &bundle);

} // namespace leitstand
