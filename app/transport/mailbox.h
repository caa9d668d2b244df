// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/netsocket.h"

#include <deque>
#include <mutex>

namespace leitstand {

/// Hands values from any thread to one reader that waits for wake() (poll or QSocketNotifier).
/// Deliberately not Qt's event queue: the session threads have none.
template <typename T>
class Mailbox
{
public:
    void post(T value)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_values.push_back(std::move(value));
        }
        m_wake.notify();
    }
    /// Everything posted so far, in order.
    [[nodiscard]] std::deque<T> take()
    {
        m_wake.drain();
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_values, {});
    }
    [[nodiscard]] const WakeSignal &wake() const { return m_wake; }

private:
    std::mutex m_mutex;
    std::deque<T> m_values;
    WakeSignal m_wake;
};

} // namespace leitstand
