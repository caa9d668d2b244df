// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/maintenancewindow.h"

#include <QTimeZone>

namespace leitstand::words {

/// The mail that tells the users of a maintenance (§14.2), in @p language ("de" or "en") whatever
/// the window speaks: its readers are other people than its sender. Times in @p zone and in UTC.
[[nodiscard]] QString maintenanceNotice(const MaintenanceWindow &window, const QString &language,
                                        const QTimeZone &zone);

} // namespace leitstand::words
