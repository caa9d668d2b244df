// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"

namespace leitstand {

/// The value is old, or its last read went wrong: shown grey. @p staleAfter from namespace
/// staleAfter of viewstate.h.
template <typename T>
[[nodiscard]] bool isStaleReading(const Reading<T> &reading, std::chrono::milliseconds staleAfter,
                                  const ViewState &view)
{
    return reading.state != ReadingState::Ok || view.ageOf(reading.readAt) >= staleAfter;
}

/// Rounded to what format::duration shows, so that a row changes only when its text does.
[[nodiscard]] inline std::chrono::milliseconds coarse(std::chrono::milliseconds value)
{
    using namespace std::chrono;
    if (abs(value) < hours(1))
        return floor<seconds>(value);
    if (abs(value) < days(1))
        return floor<minutes>(value);
    return floor<hours>(value);
}

} // namespace leitstand
