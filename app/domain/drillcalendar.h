// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/operation.h"
#include "domain/verdict.h"

#include <optional>

namespace leitstand {

/// §6.3 of the plan: two disaster drills a year.
inline constexpr int drillEveryDays = 183;

/// When the last drill was passed and when the next one is due.
struct DrillCalendar {
    std::optional<OperationSummary> last; ///< passed; absent: none in the list
    QDate due;                            ///< invalid without a last one
    int overdueDays = 0;                  ///< 0: not overdue
    bool operator==(const DrillCalendar &) const = default;
};

/// @p operations newest first, as op-run lists them. Pure.
[[nodiscard]] DrillCalendar drillCalendar(const QList<OperationSummary> &operations,
                                          const QDateTime &serverNow);

/// Adds the reminder, a notice, to @p verdict once a drill is overdue. Not to a verdict that is
/// unknown, and not for a server on which none was passed yet: nobody knows since when it is in
/// use.
void remindOfDrill(const DrillCalendar &calendar, Verdict &verdict);

} // namespace leitstand
