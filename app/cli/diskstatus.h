// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diskswap.h"

namespace leitstand {

/// What `leitstand disk status` prints: where the swap stands, every array and disk, what is
/// refused and why, and the command of the next step. Pure; in the language of the moment.
[[nodiscard]] QStringList diskStatusLines(const DiskSwap &swap, const DiskFacts &facts);

/// {"stage","disk","allowed","next":null|"disk-remove|disk-add","arrays":[{"name","lacking",
/// "sync","syncedBytes","syncBytes","bytesPerSecond","restSeconds","mismatches"}],"disks":[{"name",
/// "serial","present","slot","byId","member","good","faults","whyNotRemove","whyNotAdd"}],
/// "removed":null|SERIAL,"backupLate","simulated"}; null for what is not told; sentences as the
/// server says them.
[[nodiscard]] QJsonObject diskStatusJson(const DiskSwap &swap, const DiskFacts &facts);

/// Stable names: "whole", "bad-disk", "waiting" …
[[nodiscard]] QString swapStageName(SwapStage stage);

} // namespace leitstand
