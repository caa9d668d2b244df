// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tcprelay.h"

#include <QPointer>
#include <QTimer>

TcpRelay::TcpRelay(quint16 target, QObject *parent)
    : QObject(parent)
    , m_target(target)
{
    connect(&m_server, &QTcpServer::newConnection, this, &TcpRelay::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("the relay cannot listen");
}

void TcpRelay::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        ++m_connections;
        auto *server = new QTcpSocket(this);
        client->setParent(this);
        server->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        client->setReadBufferSize(64 * 1024);
        server->setReadBufferSize(64 * 1024);
        m_sockets << client << server;
        connect(client, &QTcpSocket::readyRead, this, [=, this] { forward(client, server); });
        connect(server, &QTcpSocket::readyRead, this, [=, this] { forward(server, client); });
        connect(server, &QTcpSocket::connected, this, [=, this] { forward(client, server); });
        connect(client, &QTcpSocket::disconnected, this, [=, this] {
            if (!m_dead)
                server->disconnectFromHost();
        });
        connect(server, &QTcpSocket::disconnected, this, [=, this] {
            if (!m_dead)
                client->disconnectFromHost();
        });
        server->connectToHost(QHostAddress::LocalHost, m_target);
    }
}

void TcpRelay::forward(QTcpSocket *from, QTcpSocket *to)
{
    if (m_stalled)
        return;
    if (m_dead) {
        from->readAll();
        return;
    }
    if (to->state() != QAbstractSocket::ConnectedState)
        return;
    const QByteArray bytes = from->readAll();
    if (bytes.isEmpty())
        return;
    if (m_delayMs == 0) {
        to->write(bytes);
        return;
    }
    QTimer::singleShot(m_delayMs, Qt::PreciseTimer, this, [this, bytes, to = QPointer(to)] {
        if (to && !m_dead)
            to->write(bytes);
    });
}

void TcpRelay::revive()
{
    m_dead = m_stalled = false;
    for (QTcpSocket *socket : std::exchange(m_sockets, {})) {
        socket->abort();
        socket->deleteLater();
    }
}
