// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QString>

#include <optional>

namespace leitstand {

#ifdef Q_OS_WIN
using SocketHandle = quintptr;
#else
using SocketHandle = int;
#endif
inline constexpr SocketHandle invalidSocket = static_cast<SocketHandle>(-1);

/// Why a TCP connection was not made. Exact, because the socket is ours and not the library's.
enum class ConnectOutcome {
    Connected,
    Pending,
    Refused,     ///< the host answered with RST: nothing listens
    NoRoute,     ///< this computer knows no way to the address
    TunnelIdle,  ///< the WireGuard interface is there but has no peer or no key for the address
    Unreachable, ///< a router or the kernel says that the host does not answer
    TimedOut,
    Failed
};

/// Owns one socket. The only file of the program that knows the operating system's socket calls.
/// Not thread-safe, except shutDown(), which any thread may call while the object lives.
class NetSocket
{
public:
    NetSocket() = default;
    explicit NetSocket(SocketHandle handle)
        : m_handle(handle)
    {}
    ~NetSocket();
    NetSocket(NetSocket &&other) noexcept;
    NetSocket &operator=(NetSocket &&other) noexcept;
    NetSocket(const NetSocket &) = delete;
    NetSocket &operator=(const NetSocket &) = delete;

    [[nodiscard]] bool isValid() const { return m_handle != invalidSocket; }
    [[nodiscard]] SocketHandle handle() const { return m_handle; }
    [[nodiscard]] SocketHandle release();

    /// Starts a non-blocking connect; Pending is the usual outcome.
    [[nodiscard]] ConnectOutcome beginConnect(const QHostAddress &address, quint16 port);
    /// Result once the socket has become writable.
    [[nodiscard]] ConnectOutcome finishConnect();
    /// Connects to a local (unix) socket, blocking. False where the system has none.
    [[nodiscard]] bool connectLocal(const QString &path);

    /// A second handle of the same connection: shutDown() on either ends both, each is closed on
    /// its own.
    [[nodiscard]] NetSocket duplicate() const;
    /// Ends the connection in both directions; a call blocked in it returns at once.
    void shutDown() const;
    /// No delay, keep-alive, and limits after which the kernel gives up on unacknowledged data.
    void tune() const;
    /// What has arrived, without taking it. Empty also at the end of the connection.
    [[nodiscard]] QByteArray peek(int maxBytes) const;
    /// Sends all or fails; receives exactly @p count bytes or less at the end. For small blocking
    /// exchanges.
    [[nodiscard]] bool sendAll(const QByteArray &bytes) const;
    [[nodiscard]] QByteArray receiveExactly(int count, int timeoutMs) const;
    [[nodiscard]] QString localAddress() const;
    /// Text of the last failure of this object, untranslated, for details.
    [[nodiscard]] QString errorText() const { return m_errorText; }

private:
    void close();
    ConnectOutcome failedWith(int code);

    SocketHandle m_handle = invalidSocket;
    QString m_errorText;
};

/// Wakes a thread that waits in poll(). notify() may be called from any thread.
class WakeSignal
{
public:
    WakeSignal();
    void notify() const;
    void drain() const;
    [[nodiscard]] SocketHandle handle() const { return m_receiver.handle(); }

private:
    NetSocket m_receiver;
};

enum class WaitFor { Reading, Writing };
/// Waits until @p socket is ready, @p wake is signalled or the time is over. True: the socket is
/// ready.
[[nodiscard]] bool waitForSocket(const NetSocket &socket, WaitFor what, const WakeSignal &wake,
                                 int timeoutMs);

/// The flag of poll() for "something to read", for loops that are not ours.
[[nodiscard]] short readablePollEvent();

} // namespace leitstand
