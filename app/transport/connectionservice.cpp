// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/connectionservice.h"

#include "transport/connectionservice_p.h"
#include "transport/connectiontexts.h"
#include "transport/shellquote.h"

#include <QCoreApplication>
#include <QEvent>

namespace leitstand {

ConnectionService::ConnectionService(QString knownHostsFile, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(knownHostsFile)))
{
    if (QCoreApplication *application = QCoreApplication::instance())
        application->installEventFilter(this);
}

ConnectionService::~ConnectionService() = default;

void ConnectionService::setStream(const QByteArray &shellCommand, const QByteArray &firstInput)
{
    d->streamCommand = shellCommand;
    d->streamInput = firstInput;
}

void ConnectionService::connectTo(const Profile &profile, const Credentials &credentials)
{
    d->connectTo(profile, credentials);
}

void ConnectionService::disconnectFromServer()
{
    d->disconnectAll();
    d->board.clear();
    d->publish();
}

void ConnectionService::retryNow()
{
    if (d->board.phase() == ConnectionPhase::WaitingRetry
        || d->board.phase() == ConnectionPhase::Blocked)
        d->begin();
}

void ConnectionService::retrySoon()
{
    d->retrySoon();
}

void ConnectionService::setHeldBack(bool heldBack)
{
    d->setHeldBack(heldBack);
}

void ConnectionService::setLookBefore(std::function<void()> look)
{
    d->lookBefore = std::move(look);
}

void ConnectionService::acceptHostKey(const QString &sha256)
{
    d->acceptHostKey(sha256);
}

void ConnectionService::provide(const Credentials &credentials)
{
    d->credentials = credentials;
    retryNow();
}

void ConnectionService::writeStream(const QByteArray &bytes)
{
    if (d->polling)
        d->polling->write(bytes);
}

QFuture<Result<CommandOutput>> ConnectionService::run(const RemoteCommand &command)
{
    const quint64 id = d->ledger.open();
    auto future = d->ledger.future(id);
    const auto line = shellCommandLine(command);
    if (!line) {
        d->ledger.answer(id, tl::unexpected<Error>(line.error()));
        return future;
    }
    CommandJob job;
    job.id = id;
    job.commandLine = *line;
    job.standardInput = command.standardInput;
    job.timeout = command.timeout;
    job.deadline = SshSession::Clock::now() + command.timeout;
    d->submit(std::move(job));
    return future;
}

ConnectionStatus ConnectionService::status() const
{
    return d->board.compose();
}

Profile ConnectionService::profile() const
{
    return d->profile;
}

void ConnectionService::setTimings(const TransportTimings &timings)
{
    d->timings = timings;
}

void ConnectionService::setAgentSocket(const QString &path)
{
    d->agentSocket = path;
}

void ConnectionService::setLocalPort(std::optional<quint16> port)
{
    d->localPort = port;
}

bool ConnectionService::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && watched == QCoreApplication::instance())
        d->publish();
    return QObject::eventFilter(watched, event);
}

} // namespace leitstand
