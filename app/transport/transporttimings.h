// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace leitstand {

/// Every limit of the transport in one place. Tests shorten those that are long.
struct TransportTimings {
    std::chrono::milliseconds resolve{8000};
    std::chrono::milliseconds connect{8000};
    std::chrono::milliseconds banner{8000}; ///< a server that accepts and says nothing
    std::chrono::milliseconds negotiation{15000};
    std::chrono::milliseconds login{20000};         ///< answer to one login request
    std::chrono::milliseconds silence{6000};        ///< no byte from the server: the line is dead
    std::chrono::milliseconds echo{2500};           ///< silence after which an answer is asked for
    std::chrono::milliseconds roundTrip{10000};     ///< interval of the measurement
    std::chrono::milliseconds streamSilence{15000}; ///< the server answers, the stream does not
    std::chrono::milliseconds workIdle{300000};     ///< an unused work session is closed
    std::chrono::milliseconds stuck{7500};          ///< a library call that does not return
};

} // namespace leitstand
