// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/reconnectpolicy.h"

#include <QRandomGenerator>

#include <algorithm>

namespace leitstand {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds firstDelay{1000};
constexpr milliseconds longestDelay{60000};
constexpr milliseconds steady{60000};
constexpr int doublings = 6; // 64 s is beyond the longest
constexpr double spread = 0.2;
constexpr milliseconds sleepThreshold{5000};
constexpr milliseconds gapThreshold{15000};

} // namespace

ReconnectPolicy::ReconnectPolicy(std::function<double()> random)
    : m_random(random ? std::move(random)
                      : [] { return QRandomGenerator::global()->generateDouble(); })
{}

milliseconds ReconnectPolicy::delayAfterFailure(Clock::time_point now, milliseconds atLeast)
{
    if (m_onlineSince && now - *m_onlineSince >= steady)
        m_failures = 0;
    m_onlineSince.reset();
    const int step = std::min(m_failures, doublings);
    ++m_failures;
    if (m_immediate) {
        m_immediate = false;
        return milliseconds(0);
    }
    const auto whole = std::min(firstDelay * (1 << step), longestDelay);
    const double factor = 1.0 + spread * (2.0 * std::clamp(m_random(), 0.0, 1.0) - 1.0);
    const milliseconds spreadOut(static_cast<qint64>(static_cast<double>(whole.count()) * factor));
    return std::clamp(spreadOut, std::min(atLeast, longestDelay), longestDelay);
}

void ReconnectPolicy::reset()
{
    m_failures = 0;
    m_onlineSince.reset();
    m_immediate = false;
}

bool SleepDetector::slept(Clock::time_point monotonic, milliseconds wall)
{
    bool result = false;
    if (m_monotonic) {
        const auto gap = std::chrono::duration_cast<milliseconds>(monotonic - *m_monotonic);
        result = gap > gapThreshold || (wall - m_wall) - gap > sleepThreshold;
    }
    m_monotonic = monotonic;
    m_wall = wall;
    return result;
}

} // namespace leitstand
