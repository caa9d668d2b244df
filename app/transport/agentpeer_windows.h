// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace leitstand {

/// One of the agents of Windows: takes a request, gives its answer, both with the length in front.
/// Blocking; belongs to one thread at a time.
class AgentPeer
{
public:
    virtual ~AgentPeer() = default;
    /// Empty: the agent is gone or does not keep to the protocol.
    [[nodiscard]] virtual QByteArray ask(const QByteArray &request) = 0;
};

/// The agent of OpenSSH (also 1Password, gpg-agent and newer PuTTYs): a named pipe.
[[nodiscard]] std::unique_ptr<AgentPeer> openPipeAgent(const QString &pipe, QString &detail);
/// PuTTY's: a hidden window that reads shared memory.
[[nodiscard]] std::unique_ptr<AgentPeer> openPageant(QString &detail);

/// Length of the longest request and answer that are passed on.
inline constexpr quint32 longestAgentMessage = 256 * 1024;

} // namespace leitstand
