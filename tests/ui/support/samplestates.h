// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"

#include <QList>

/// Hand-made ViewStates for tests and screenshots of the window. Nothing here is measured; the
/// server's clock is fixed (2026-11-24 11:12:31 UTC, up for 12 days). Sentences of the verdict
/// follow QLocale() (de, else en).
namespace leitstand::samples {

[[nodiscard]] ViewState allWell();
/// Fault and notices: test stopped, plans 88 %, last night's backup of test missing, disk failed in
/// md0, rebuild running.
[[nodiscard]] ViewState degraded();
/// The line dropped nine minutes ago: every value is old.
[[nodiscard]] ViewState stale();
/// Logged in, nothing read yet.
[[nodiscard]] ViewState pending();
/// Denied, absent, hung, failed: each kind of missing value at once.
[[nodiscard]] ViewState unknownEverything();
/// Names that look like HTML, 4 KB long, with quotes and right-to-left text.
[[nodiscard]] ViewState hostileNames();
/// allWell() with @p containers more containers and @p backups more sets.
[[nodiscard]] ViewState many(int containers = 500, int backups = 400);
/// Never connected.
[[nodiscard]] ViewState offline();
[[nodiscard]] ViewState connecting();
[[nodiscard]] ViewState hostKeyUnknown();
[[nodiscard]] ViewState hostKeyChanged();
[[nodiscard]] ViewState passphraseNeeded();
[[nodiscard]] ViewState unreachable();
/// allWell() on the practice server, RAID and SMART simulated.
[[nodiscard]] ViewState practice();
/// degraded() out of a recording.
[[nodiscard]] ViewState replay();

struct NamedState {
    const char *name;
    ViewState state;
};
/// Each of the above.
[[nodiscard]] QList<NamedState> all();

} // namespace leitstand::samples
