// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <optional>

namespace leitstand {

/// When to try again: 1 s, 2 s, 4 s … 60 s, each spread by ±20 % so that several consoles do not
/// knock at once (sshd punishes knocking). Starts anew after a minute online. Pure: the caller
/// brings the clock.
class ReconnectPolicy
{
public:
    using Clock = std::chrono::steady_clock;

    /// @p random gives numbers in 0…1; the default is a real generator.
    explicit ReconnectPolicy(std::function<double()> random = {});

    void connected(Clock::time_point now) { m_onlineSince = now; }
    /// A connection failed or was lost: how long to wait. @p atLeast where the server asked for
    /// patience.
    [[nodiscard]] std::chrono::milliseconds delayAfterFailure(
        Clock::time_point now, std::chrono::milliseconds atLeast = {});
    /// The computer was asleep: the next failure is followed by one immediate try.
    void resumed() { m_immediate = true; }
    /// A person acted, or another server is meant.
    void reset();
    /// Failures in a row.
    [[nodiscard]] int failures() const { return m_failures; }

private:
    std::function<double()> m_random;
    std::optional<Clock::time_point> m_onlineSince;
    int m_failures = 0;
    bool m_immediate = false;
};

/// Notices that the computer was asleep. Fed about once a second with two clocks; pure.
/// On Linux the monotonic clock stands still meanwhile and the wall clock jumps; on Windows both go
/// on and the feeding has a gap. A wall clock that was set forward is taken for sleep too:
/// harmless.
class SleepDetector
{
public:
    using Clock = std::chrono::steady_clock;

    /// True when the time since the last call holds a sleep of more than 5 s.
    [[nodiscard]] bool slept(Clock::time_point monotonic, std::chrono::milliseconds wall);

private:
    std::optional<Clock::time_point> m_monotonic;
    std::chrono::milliseconds m_wall{};
};

} // namespace leitstand
