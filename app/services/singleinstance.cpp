// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/singleinstance.h"

#include <QCryptographicHash>
#include <QLocalSocket>

namespace leitstand {

namespace {

constexpr int connectLimitMs = 500;
constexpr int answerLimitMs = 3000; ///< one that hangs keeps nobody from a window
constexpr int idLength = 16;
constexpr char request = 's';
constexpr char reply = 'k';

QString idOf(const QString &settingsFolder)
{
    const QByteArray hash =
        QCryptographicHash::hash(settingsFolder.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("leitstand-") + QString::fromLatin1(hash.left(idLength));
}

} // namespace

SingleInstance::SingleInstance(const QString &settingsFolder, QObject *parent)
    : QObject(parent)
    , m_name(singleinstance::address(idOf(settingsFolder)))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::answer);
}

bool SingleInstance::handOver()
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (socket.waitForConnected(connectLimitMs)) {
        singleinstance::yieldForeground();
        char said = 0;
        socket.write(&request, 1);
        if (socket.waitForBytesWritten(connectLimitMs) && socket.waitForReadyRead(answerLimitMs)
            && socket.getChar(&said) && said == reply)
            return true;
    }
    // What a program that died has left behind.
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
    return false;
}

void SingleInstance::answer()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            char said = 0;
            if (!socket->getChar(&said) || said != request)
                return;
            Q_EMIT windowWanted();
            socket->write(&reply, 1);
            socket->flush();
        });
    }
}

} // namespace leitstand
