// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/agentsocket.h"

#include "transport/agentpeer_windows.h"

#include <QtEndian>

#include <thread>
#include <utility>
#include <winsock2.h>

namespace leitstand {

namespace {

constexpr int headBytes = sizeof(quint32);
constexpr int requestMs = 24 * 3600 * 1000; ///< as long as the session lives; its end closes
constexpr int bodyMs = 10000;
constexpr QLatin1String pipes("\\\\.\\pipe\\");
constexpr QLatin1String openSshPipe("\\\\.\\pipe\\openssh-ssh-agent");

sockaddr_in loopback()
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

sockaddr *plain(sockaddr_in &address)
{
    return reinterpret_cast<sockaddr *>(&address);
}

NetSocket tcpSocket()
{
    return NetSocket(static_cast<SocketHandle>(::socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)));
}

bool isSame(const sockaddr_in &a, const sockaddr_in &b)
{
    return a.sin_port == b.sin_port && a.sin_addr.s_addr == b.sin_addr.s_addr;
}

/// Both ends of a connection within this program; not valid when it was not made, or when another
/// program was quicker to connect.
std::pair<NetSocket, NetSocket> socketPair()
{
    const NetSocket listener = tcpSocket();
    NetSocket ours = tcpSocket();
    sockaddr_in address = loopback();
    sockaddr_in own{};
    sockaddr_in caller{};
    int length = sizeof(address);
    if (::bind(listener.handle(), plain(address), length) != 0
        || ::getsockname(listener.handle(), plain(address), &length) != 0
        || ::listen(listener.handle(), 1) != 0
        || ::connect(ours.handle(), plain(address), length) != 0)
        return {};
    length = sizeof(own);
    ::getsockname(ours.handle(), plain(own), &length);
    length = sizeof(caller);
    NetSocket theirs(
        static_cast<SocketHandle>(::accept(listener.handle(), plain(caller), &length)));
    if (!theirs.isValid() || !isSame(own, caller))
        return {};
    return {std::move(ours), std::move(theirs)};
}

/// Until the session closes its end. A thread of its own: an agent may ask its user first.
void serve(const NetSocket &socket, AgentPeer &agent)
{
    for (;;) {
        const QByteArray head = socket.receiveExactly(headBytes, requestMs);
        if (head.size() != headBytes)
            return;
        const quint32 length = qFromBigEndian<quint32>(head.constData());
        if (length == 0 || length > longestAgentMessage)
            return;
        const QByteArray body = socket.receiveExactly(static_cast<int>(length), bodyMs);
        if (static_cast<quint32>(body.size()) != length)
            return;
        const QByteArray answer = agent.ask(head + body);
        if (answer.isEmpty() || !socket.sendAll(answer))
            return;
    }
}

QString pipeOf(const QString &address)
{
    const QString native = QString(address).replace(u'/', u'\\');
    return native.startsWith(pipes) ? native : QString(openSshPipe);
}

} // namespace

NetSocket connectToAgent(const QString &address, QString &detail)
{
    QString pipeDetail;
    QString pageantDetail;
    std::unique_ptr<AgentPeer> agent = openPipeAgent(pipeOf(address), pipeDetail);
    if (!agent)
        agent = openPageant(pageantDetail);
    if (!agent) {
        detail = QStringLiteral("%1; %2").arg(pipeDetail, pageantDetail);
        return {};
    }
    auto [ours, theirs] = socketPair();
    if (!ours.isValid()) {
        detail = QStringLiteral("no connection within this program");
        return {};
    }
    // Owns all that it uses, so that an agent which never answers holds nobody else up.
    std::thread([socket = std::move(theirs), agent = std::move(agent)] {
        serve(socket, *agent);
    }).detach();
    return std::move(ours);
}

} // namespace leitstand
