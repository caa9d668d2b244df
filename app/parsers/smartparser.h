// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/raid.h"

namespace leitstand {

inline constexpr qsizetype maxSmartBytes = 4 * 1024 * 1024;

/// Output of `smartctl -j -a DEVICE` (json_format_version 1), NVMe and ATA, smartctl 7.0 to 7.5.
/// Pure.
/// @p exitStatus is the bit mask of smartctl(8); without it the number that the JSON itself names
/// is used. Counters of 128 bit are read as double, also when they are written as text. Bit 0 or 1
/// of the mask (bad usage, disk asleep or not opened) leaves `passed` empty and fills `problem`. A
/// JSON that is not smartctl's: UnexpectedOutput.
[[nodiscard]] Result<SmartHealth> parseSmart(const QByteArray &json,
                                             std::optional<int> exitStatus = std::nullopt);

/// Section `smart`: bundle; path "/dev/nvme0n1" with the JSON and "exit:/dev/nvme0n1" with the exit
/// status. A disk that does not answer (entry H), may not be read (D) or whose answer is damaged
/// stays in the list with `problem`.
[[nodiscard]] Result<QList<SmartHealth>> parseSmartBundle(const QByteArray &bundle);

} // namespace leitstand
