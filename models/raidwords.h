// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/raid.h"
#include "domain/severity.h"

namespace leitstand {

/// More members wanted than active, none of them marked faulty and nothing being rebuilt: a disk
/// was not there at boot. `[U_]` looks the same, but nothing in mdstat calls it a failure. Pure,
/// like all of these.
[[nodiscard]] bool bootedDegraded(const RaidArray &array);
/// Members that are missing altogether (not even listed as faulty).
[[nodiscard]] int missingMembers(const RaidArray &array);
[[nodiscard]] Severity arraySeverity(const RaidArray &array);
/// "healthy", "degraded", "degraded since boot", "inactive" … translated.
[[nodiscard]] QString arrayStateText(const RaidArray &array);
/// "rebuild, 8.5 %, done in 17 min, 266 MB/s"; "none" without.
[[nodiscard]] QString syncText(const RaidArray &array);
/// "in sync", "faulty", "spare", "being rebuilt" …
[[nodiscard]] QString memberStateText(const RaidArray &array, const RaidMember &member);
[[nodiscard]] Severity memberSeverity(const RaidArray &array, const RaidMember &member);

/// The bits of the NVMe critical warning (NVM Express base specification, SMART log) in words;
/// empty for 0.
[[nodiscard]] QStringList criticalWarningWords(int bits);
[[nodiscard]] Severity diskSeverity(const SmartHealth &health);

/// "nvme0n1" for "nvme0n1p3", "sda" for "sda2": the disk that a partition lies on.
[[nodiscard]] QString diskOfPartition(const QString &device);

} // namespace leitstand
