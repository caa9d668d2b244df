// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/netsocket.h"

#include <array>
#include <cstring>
#include <system_error>
#include <utility>

#ifdef Q_OS_WIN
#include <winsock2.h>
#include <ws2tcpip.h>
// After Winsock, whose types it uses.
#include <mstcpip.h>
#else
#include <arpa/inet.h>
#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#endif

namespace leitstand {

namespace {

constexpr int keepAliveIdleSeconds = 5;
constexpr int keepAliveIntervalSeconds = 3;
constexpr int keepAliveProbes = 3;
constexpr int sendLimitMs = 6000;
constexpr int unacknowledgedLimitMs = 10000;

#ifdef Q_OS_WIN
using PollEntry = WSAPOLLFD;
int pollSockets(PollEntry *entries, int count, int timeoutMs)
{
    return WSAPoll(entries, static_cast<ULONG>(count), timeoutMs);
}
int lastError()
{
    return WSAGetLastError();
}
#else
using PollEntry = pollfd;
int pollSockets(PollEntry *entries, int count, int timeoutMs)
{
    return ::poll(entries, static_cast<nfds_t>(count), timeoutMs);
}
int lastError()
{
    return errno;
}
#endif

bool setNonBlocking(SocketHandle handle)
{
#ifdef Q_OS_WIN
    u_long on = 1;
    return ioctlsocket(handle, static_cast<long>(FIONBIO), &on) == 0;
#else
    const int flags = fcntl(handle, F_GETFL, 0);
    return flags >= 0 && fcntl(handle, F_SETFL, flags | O_NONBLOCK) == 0;
#endif
}

template <typename T>
void setOption(SocketHandle handle, int level, int name, const T &value)
{
    setsockopt(handle, level, name, reinterpret_cast<const char *>(&value), sizeof(value));
}

bool isPending(int code)
{
#ifdef Q_OS_WIN
    return code == WSAEWOULDBLOCK || code == WSAEINPROGRESS;
#else
    return code == EINPROGRESS || code == EINTR;
#endif
}

ConnectOutcome outcomeOf(int code)
{
    switch (code) {
    case 0:
        return ConnectOutcome::Connected;
#ifdef Q_OS_WIN
    case WSAECONNREFUSED:
        return ConnectOutcome::Refused;
    case WSAENETUNREACH:
    case WSAENETDOWN:
        return ConnectOutcome::NoRoute;
    case WSAEHOSTUNREACH:
        return ConnectOutcome::Unreachable;
    case WSAETIMEDOUT:
        return ConnectOutcome::TimedOut;
#else
    case ECONNREFUSED:
        return ConnectOutcome::Refused;
    case ENETUNREACH:
    case ENETDOWN:
        return ConnectOutcome::NoRoute;
    case EDESTADDRREQ:
#ifdef ENOKEY
    case ENOKEY:
#endif
        return ConnectOutcome::TunnelIdle;
    case EHOSTUNREACH:
    case EHOSTDOWN:
        return ConnectOutcome::Unreachable;
    case ETIMEDOUT:
        return ConnectOutcome::TimedOut;
#endif
    default:
        return ConnectOutcome::Failed;
    }
}

/// Length of the filled address, 0 for an address of no known family.
socklen_t fill(sockaddr_storage &storage, const QHostAddress &address, quint16 port)
{
    std::memset(&storage, 0, sizeof(storage));
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        auto *target = reinterpret_cast<sockaddr_in *>(&storage);
        target->sin_family = AF_INET;
        target->sin_port = htons(port);
        target->sin_addr.s_addr = htonl(address.toIPv4Address());
        return sizeof(sockaddr_in);
    }
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        auto *target = reinterpret_cast<sockaddr_in6 *>(&storage);
        target->sin6_family = AF_INET6;
        target->sin6_port = htons(port);
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        std::memcpy(&target->sin6_addr, &bytes, sizeof(bytes));
        target->sin6_scope_id =
            static_cast<decltype(target->sin6_scope_id)>(address.scopeId().toUInt());
        return sizeof(sockaddr_in6);
    }
    return 0;
}

} // namespace

NetSocket::~NetSocket()
{
    close();
}

NetSocket::NetSocket(NetSocket &&other) noexcept
    : m_handle(std::exchange(other.m_handle, invalidSocket))
    , m_errorText(std::move(other.m_errorText))
{}

NetSocket &NetSocket::operator=(NetSocket &&other) noexcept
{
    if (this != &other) {
        close();
        m_handle = std::exchange(other.m_handle, invalidSocket);
        m_errorText = std::move(other.m_errorText);
    }
    return *this;
}

void NetSocket::close()
{
    if (!isValid())
        return;
#ifdef Q_OS_WIN
    closesocket(m_handle);
#else
    ::close(m_handle);
#endif
    m_handle = invalidSocket;
}

SocketHandle NetSocket::release()
{
    return std::exchange(m_handle, invalidSocket);
}

ConnectOutcome NetSocket::failedWith(int code)
{
    m_errorText = QString::fromLocal8Bit(std::system_category().message(code).c_str());
    return outcomeOf(code);
}

ConnectOutcome NetSocket::beginConnect(const QHostAddress &address, quint16 port)
{
    close();
    sockaddr_storage storage;
    const socklen_t length = fill(storage, address, port);
    if (length == 0)
        return ConnectOutcome::Failed;
    const int kind = SOCK_STREAM
#ifdef SOCK_CLOEXEC
                     | SOCK_CLOEXEC
#endif
        ;
    m_handle = static_cast<SocketHandle>(::socket(storage.ss_family, kind, IPPROTO_TCP));
    if (!isValid() || !setNonBlocking(m_handle))
        return failedWith(lastError());
    if (::connect(m_handle, reinterpret_cast<const sockaddr *>(&storage), length) == 0)
        return ConnectOutcome::Connected;
    const int code = lastError();
    return isPending(code) ? ConnectOutcome::Pending : failedWith(code);
}

ConnectOutcome NetSocket::finishConnect()
{
    int code = 0;
    socklen_t length = sizeof(code);
    if (getsockopt(m_handle, SOL_SOCKET, SO_ERROR, reinterpret_cast<char *>(&code), &length) != 0)
        code = lastError();
    return code == 0 ? ConnectOutcome::Connected : failedWith(code);
}

bool NetSocket::connectLocal(const QString &path)
{
    close();
#ifdef Q_OS_WIN
    Q_UNUSED(path)
    return false;
#else
    sockaddr_un target;
    std::memset(&target, 0, sizeof(target));
    target.sun_family = AF_UNIX;
    const QByteArray name = path.toLocal8Bit();
    if (name.isEmpty() || static_cast<size_t>(name.size()) >= sizeof(target.sun_path))
        return false;
    std::memcpy(target.sun_path, name.constData(), static_cast<size_t>(name.size()));
    m_handle = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (isValid()
        && ::connect(m_handle, reinterpret_cast<const sockaddr *>(&target), sizeof(target)) == 0)
        return true;
    failedWith(lastError());
    close();
    return false;
#endif
}

NetSocket NetSocket::duplicate() const
{
    if (!isValid())
        return {};
#ifdef Q_OS_WIN
    WSAPROTOCOL_INFOW info;
    if (WSADuplicateSocketW(m_handle, GetCurrentProcessId(), &info) != 0)
        return {};
    return NetSocket(WSASocketW(FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, &info,
                                0, WSA_FLAG_OVERLAPPED));
#else
    return NetSocket(fcntl(m_handle, F_DUPFD_CLOEXEC, 3));
#endif
}

void NetSocket::shutDown() const
{
    if (!isValid())
        return;
#ifdef Q_OS_WIN
    ::shutdown(m_handle, SD_BOTH);
#else
    ::shutdown(m_handle, SHUT_RDWR);
#endif
}

void NetSocket::tune() const
{
    const int on = 1;
    setOption(m_handle, IPPROTO_TCP, TCP_NODELAY, on);
    setOption(m_handle, SOL_SOCKET, SO_KEEPALIVE, on);
#ifdef Q_OS_WIN
    tcp_keepalive values{1, keepAliveIdleSeconds * 1000, keepAliveIntervalSeconds * 1000};
    DWORD returned = 0;
    WSAIoctl(m_handle, SIO_KEEPALIVE_VALS, &values, sizeof(values), nullptr, 0, &returned, nullptr,
             nullptr);
    const DWORD sendLimit = sendLimitMs;
    setOption(m_handle, SOL_SOCKET, SO_SNDTIMEO, sendLimit);
#else
    setOption(m_handle, IPPROTO_TCP, TCP_KEEPIDLE, keepAliveIdleSeconds);
    setOption(m_handle, IPPROTO_TCP, TCP_KEEPINTVL, keepAliveIntervalSeconds);
    setOption(m_handle, IPPROTO_TCP, TCP_KEEPCNT, keepAliveProbes);
    setOption(m_handle, IPPROTO_TCP, TCP_USER_TIMEOUT, unacknowledgedLimitMs);
    const timeval sendLimit{sendLimitMs / 1000, 0};
    setOption(m_handle, SOL_SOCKET, SO_SNDTIMEO, sendLimit);
#endif
}

QByteArray NetSocket::peek(int maxBytes) const
{
    QByteArray bytes(maxBytes, Qt::Uninitialized);
#ifdef Q_OS_WIN
    const auto got = ::recv(m_handle, bytes.data(), maxBytes, MSG_PEEK);
#else
    const auto got =
        ::recv(m_handle, bytes.data(), static_cast<size_t>(maxBytes), MSG_PEEK | MSG_DONTWAIT);
#endif
    bytes.truncate(got > 0 ? static_cast<qsizetype>(got) : 0);
    return bytes;
}

bool NetSocket::sendAll(const QByteArray &bytes) const
{
    int flags = 0;
#ifdef MSG_NOSIGNAL
    flags |= MSG_NOSIGNAL;
#endif
    const auto length = static_cast<decltype(bytes.size())>(bytes.size());
#ifdef Q_OS_WIN
    return ::send(m_handle, bytes.constData(), static_cast<int>(length), flags) == length;
#else
    return ::send(m_handle, bytes.constData(), static_cast<size_t>(length), flags) == length;
#endif
}

QByteArray NetSocket::receiveExactly(int count, int timeoutMs) const
{
    QByteArray result;
    while (result.size() < count) {
        PollEntry entry{};
        entry.fd = m_handle;
        entry.events = POLLIN;
        if (pollSockets(&entry, 1, timeoutMs) <= 0)
            break;
        std::array<char, 512> chunk;
        const auto want = std::min(chunk.size(), static_cast<size_t>(count - result.size()));
#ifdef Q_OS_WIN
        const auto got = ::recv(m_handle, chunk.data(), static_cast<int>(want), 0);
#else
        const auto got = ::recv(m_handle, chunk.data(), want, 0);
#endif
        if (got <= 0)
            break;
        result.append(chunk.data(), static_cast<qsizetype>(got));
    }
    return result;
}

QString NetSocket::localAddress() const
{
    sockaddr_storage storage;
    socklen_t length = sizeof(storage);
    if (getsockname(m_handle, reinterpret_cast<sockaddr *>(&storage), &length) != 0)
        return {};
    QHostAddress address(reinterpret_cast<const sockaddr *>(&storage));
    return address.toString();
}

WakeSignal::WakeSignal()
{
#ifdef Q_OS_WIN
    // A datagram socket connected to itself: select() and QSocketNotifier can wait for it.
    NetSocket socket(::socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP));
    sockaddr_in self{};
    self.sin_family = AF_INET;
    self.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int length = sizeof(self);
    ::bind(socket.handle(), reinterpret_cast<sockaddr *>(&self), length);
    ::getsockname(socket.handle(), reinterpret_cast<sockaddr *>(&self), &length);
    ::connect(socket.handle(), reinterpret_cast<sockaddr *>(&self), length);
    setNonBlocking(socket.handle());
    m_receiver = std::move(socket);
#else
    m_receiver = NetSocket(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC));
#endif
}

void WakeSignal::notify() const
{
    const quint64 one = 1;
#ifdef Q_OS_WIN
    ::send(m_receiver.handle(), reinterpret_cast<const char *>(&one), sizeof(one), 0);
#else
    // Fails only when the counter is full, and then the reader is already signalled.
    [[maybe_unused]] const auto written = ::write(m_receiver.handle(), &one, sizeof(one));
#endif
}

void WakeSignal::drain() const
{
    quint64 value = 0;
#ifdef Q_OS_WIN
    while (::recv(m_receiver.handle(), reinterpret_cast<char *>(&value), sizeof(value), 0) > 0) {
    }
#else
    [[maybe_unused]] const auto got = ::read(m_receiver.handle(), &value, sizeof(value));
#endif
}

short readablePollEvent()
{
    return POLLIN;
}

bool waitForSocket(const NetSocket &socket, WaitFor what, const WakeSignal &wake, int timeoutMs)
{
    std::array<PollEntry, 2> entries{};
    entries[0].fd = socket.handle();
    entries[0].events = what == WaitFor::Reading ? POLLIN : POLLOUT;
    entries[1].fd = wake.handle();
    entries[1].events = POLLIN;
    if (pollSockets(entries.data(), 2, timeoutMs) <= 0)
        return false;
    if (entries[1].revents != 0)
        wake.drain();
    return entries[0].revents != 0;
}

} // namespace leitstand
