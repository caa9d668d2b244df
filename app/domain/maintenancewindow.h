// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QDateTime>

namespace leitstand {

/// The windows of the plan (§14.2) that a deployment belongs into. Both UTC.
enum class MaintenanceKind {
    Routine,     ///< Sunday 02:00–04:00
    MajorUpgrade ///< Saturday 22:00–Sunday 02:00
};

struct MaintenanceWindow {
    MaintenanceKind kind = MaintenanceKind::Routine;
    QDateTime begin, end; ///< UTC
    bool operator==(const MaintenanceWindow &) const = default;
};

/// The plan promises users that much notice.
inline constexpr int noticeDays = 7;

/// The window that @p now is in.
[[nodiscard]] std::optional<MaintenanceWindow> currentWindow(const QDateTime &now);
/// The first window of that kind that begins at @p earliest or later.
[[nodiscard]] MaintenanceWindow nextWindow(MaintenanceKind kind, const QDateTime &earliest);
/// The first one that users can still be told of in time.
[[nodiscard]] MaintenanceWindow nextAnnounceableWindow(MaintenanceKind kind, const QDateTime &now);

} // namespace leitstand
