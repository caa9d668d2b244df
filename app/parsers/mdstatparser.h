// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/raid.h"

namespace leitstand {

inline constexpr qsizetype maxMdstatBytes = 1024 * 1024;

/// /proc/mdstat (drivers/md/md.c md_seq_show, status_resync; raid1.c, raid10.c, raid5.c …_status).
/// Pure.
///
/// The first line must be "Personalities", else UnexpectedOutput. The kernel always ends with
/// "unused devices"; without that line the result is `complete = false`, and a last line without
/// its end is not interpreted at all. What a line does not say stays empty. Lines that are not
/// understood are kept in `unknownLines`; when such a line may have held the member counts,
/// `degraded` stays empty too: never a guess towards healthy.
[[nodiscard]] Result<RaidStatus> parseMdstat(const QByteArray &content);

/// Section `md`: bundle of /sys/block/mdX/md/… and /sys/block/mdX/size
/// (Documentation/admin-guide/md.rst), with any prefix before "block/". Nodes without an array
/// (array_state "clear") are left out.
[[nodiscard]] Result<RaidStatus> parseMdSysfs(const QByteArray &bundle);

/// Both views of the same arrays in one. sysfs decides on state, level, size, mismatches and names
/// the action; /proc/mdstat, which is read more often, on progress. An array is degraded when
/// either says so, and healthy only when one says so and none objects. Arrays that only one of them
/// has are kept. Either may be empty.
[[nodiscard]] RaidStatus mergeRaid(const RaidStatus &mdstat, const RaidStatus &sysfs);

} // namespace leitstand
