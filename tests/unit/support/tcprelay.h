// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>

/// Stands between client and server on 127.0.0.1 and can go dead without closing anything, or be
/// slow.
class TcpRelay : public QObject
{
public:
    explicit TcpRelay(quint16 target, QObject *parent = nullptr);
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// From now on every byte is swallowed; connections stay open.
    void goDead() { m_dead = true; }
    /// From now on nothing is even read: the sender's buffers fill up.
    void stall() { m_stalled = true; }
    /// Works again for new connections; those that lost bytes are closed.
    void revive();
    void setDelay(int milliseconds) { m_delayMs = milliseconds; }
    [[nodiscard]] int connections() const { return m_connections; }

private:
    void accept();
    void forward(QTcpSocket *from, QTcpSocket *to);

    QTcpServer m_server;
    QList<QTcpSocket *> m_sockets;
    quint16 m_target;
    bool m_dead = false, m_stalled = false;
    int m_delayMs = 0, m_connections = 0;
};
