// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/agentlink.h"

#include "transport/agentsocket.h"

#include <QtEndian>

namespace leitstand {

namespace {

constexpr char requestIdentities = 11; // SSH2_AGENTC_REQUEST_IDENTITIES, draft-miller-ssh-agent
constexpr char identitiesAnswer = 12;
constexpr quint32 longestAnswer = 256 * 1024;
constexpr int answerMs = 10000;

tl::unexpected<Finding> missing(const QString &detail)
{
    return tl::unexpected<Finding>(Finding{Cause::AgentMissing, {}, detail});
}

} // namespace

tl::expected<AgentLink, Finding> AgentLink::open(const QString &socketPath)
{
    QString detail;
    NetSocket socket = connectToAgent(socketPath, detail);
    if (!socket.isValid())
        return missing(detail);
    return AgentLink(std::move(socket));
}

tl::expected<quint32, Finding> AgentLink::keyCount() const
{
    const QByteArray request("\0\0\0\1", 4);
    if (!m_socket.sendAll(request + requestIdentities))
        return missing(QStringLiteral("the agent does not take requests"));
    const QByteArray head = m_socket.receiveExactly(4, answerMs);
    if (head.size() != 4)
        return missing(QStringLiteral("the agent does not answer"));
    const quint32 length = qFromBigEndian<quint32>(head.constData());
    if (length < 1 || length > longestAnswer)
        return missing(QStringLiteral("answer of %1 bytes").arg(length));
    const QByteArray body = m_socket.receiveExactly(static_cast<int>(length), answerMs);
    if (static_cast<quint32>(body.size()) != length)
        return missing(QStringLiteral("the agent's answer is cut short"));
    if (body.at(0) != identitiesAnswer || length < 5)
        return 0U; // a locked agent refuses
    return qFromBigEndian<quint32>(body.constData() + 1);
}

} // namespace leitstand
