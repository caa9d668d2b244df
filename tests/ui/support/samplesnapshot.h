// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/snapshot.h"

/// The facts behind samplestates.h: one healthy server, and functions that spoil it.
namespace leitstand::samples {

[[nodiscard]] QDateTime serverNow();
[[nodiscard]] Snapshot wellSnapshot();
void breakThings(Snapshot &snapshot);
/// One section denied, one absent, one hung, one failed, the rest pending.
void unreadable(Snapshot &snapshot);
void hostile(Snapshot &snapshot);
void addContainers(Snapshot &snapshot, int count);
void addBackups(Snapshot &snapshot, int count);

} // namespace leitstand::samples
