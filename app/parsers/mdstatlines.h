// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/raid.h"

#include <QByteArrayView>

/// The single lines of /proc/mdstat, for mdstatparser.cpp. Pure; false = not of that form, @p array
/// unchanged.
namespace leitstand::mdstat {

/// "md0 : active (auto-read-only) raid1 sdb1[1](F) sda1[0]". Words that are not known go to
/// unknownLines.
[[nodiscard]] bool readHeader(QByteArrayView line, RaidArray &array);
/// "      523712 blocks super 1.2 level 5, 64k chunk, algorithm 2 [3/2] [UU_]"
[[nodiscard]] bool readBlocks(QByteArrayView line, RaidArray &array);
/// "      [==>....]  recovery = 12.6% (1/2) finish=127.5min speed=33440K/sec" or "\tresync=DELAYED"
[[nodiscard]] bool readSync(QByteArrayView line, RaidArray &array);
/// "      bitmap: 4/15 pages [16KB], 65536KB chunk": known, nothing of it is needed.
[[nodiscard]] bool isBitmap(QByteArrayView line);

} // namespace leitstand::mdstat
