// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <chrono>
#include <QDateTime>

namespace leitstand {

/// What became of an attempt to read a fact. Everything but Ok needs a word on screen.
enum class ReadingState {
    Pending, ///< not read yet
    Ok,
    Denied, ///< the account may not read it
    Absent, ///< the server does not have it (no RAID, no Docker, no backups …)
    Hung,   ///< the read does not come back; hungSince tells since when
    Failed  ///< error tells the cause (also output that could not be understood)
};

/// A value with its age. Keeps the last good value when a later read fails, so that it can be shown
/// greyed. Times are the server's: epoch for dates, uptime (monotonic) for ages and rates. Plain
/// value, any thread.
template <typename T>
struct Reading {
    T value{};
    bool hasValue = false; ///< value was read at least once
    ReadingState state = ReadingState::Pending;
    Error error; ///< set unless state is Ok or Pending
    std::chrono::milliseconds readAt{
        0}; ///< server uptime at the last good read (renewed when unchanged)
    std::chrono::milliseconds hungSince{0}; ///< server uptime, only for Hung
    bool simulated = false; ///< practice server: the kernel lacks the part, facts come from files

    bool operator==(const Reading &) const = default;
    [[nodiscard]] bool isOk() const { return state == ReadingState::Ok && hasValue; }
};

/// The cause of a reading that brought nothing, in the language of the moment: the message of the
/// error was made when it was read. Empty without an error.
[[nodiscard]] QString readingCause(const Error &error);

} // namespace leitstand
