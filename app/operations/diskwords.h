// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diskswap.h"
#include "domain/severity.h"

/// The swap of a disk in the user's words. Pure; translated in the context "diskswap".
namespace leitstand::words {

/// "A disk is bad", "Waiting for the data centre" …
[[nodiscard]] QString swapStage(const DiskSwap &swap);
/// What that means, and what is to be done next.
[[nodiscard]] QString swapMeaning(const DiskSwap &swap, const DiskFacts &facts);
[[nodiscard]] Severity swapSeverity(const DiskSwap &swap);
/// What the next step does, before it is started; empty where there is none.
[[nodiscard]] QString swapEffect(const DiskSwap &swap, const DiskFacts &facts);

/// "nvme1n1, S64DNX0R705678"
[[nodiscard]] QString diskTitle(const SwapDisk &disk);
/// What md says of the disk in each array: "md0: in sync · md1: failed".
[[nodiscard]] QString diskInArrays(const DiskFacts &facts, const SwapDisk &disk);
[[nodiscard]] Severity diskInArraysSeverity(const DiskFacts &facts, const SwapDisk &disk);
/// Errors that md counted: "md0: 0 · md1: 7".
[[nodiscard]] QString diskErrors(const DiskFacts &facts, const SwapDisk &disk);
[[nodiscard]] Severity diskErrorsSeverity(const DiskFacts &facts, const SwapDisk &disk);
/// What the disk says of itself.
[[nodiscard]] QString diskSmart(const SwapDisk &disk);
[[nodiscard]] Severity diskSmartSeverity(const SwapDisk &disk);
/// "rebuild, 43 %, 266 MB/s, done in 17 min (at about 14:20)", "whole", "lacks 1 disk(s)".
[[nodiscard]] QString arrayNow(const SwapArray &array, const QDateTime &serverNow);
[[nodiscard]] Severity arrayNowSeverity(const SwapArray &array);

} // namespace leitstand::words
