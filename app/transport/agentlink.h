// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/cause.h"
#include "transport/netsocket.h"

#include <tl/expected.hpp>

namespace leitstand {

/// A connection to the user's SSH agent that can be ended from outside (libssh would wait for ever
/// on its own). Blocking, in the session's thread.
class AgentLink
{
public:
    [[nodiscard]] static tl::expected<AgentLink, Finding> open(const QString &socketPath);
    /// Number of keys the agent offers.
    [[nodiscard]] tl::expected<quint32, Finding> keyCount() const;
    [[nodiscard]] NetSocket &socket() { return m_socket; }

private:
    explicit AgentLink(NetSocket socket)
        : m_socket(std::move(socket))
    {}
    NetSocket m_socket;
};

} // namespace leitstand
