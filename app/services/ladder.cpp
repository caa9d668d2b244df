// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ladder.h"

#include <QCoreApplication>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(ladder)
};

RungStatus *find(ConnectionStatus &connection, Rung rung)
{
    for (RungStatus &status : connection.ladder) {
        if (status.rung == rung)
            return &status;
    }
    return nullptr;
}

void set(RungStatus *status, RungState state, const QString &summary, const Error &error = {},
         const QString &remedy = {})
{
    if (!status)
        return;
    if (status->state != state || !status->since.isValid())
        status->since = QDateTime::currentDateTimeUtc();
    status->state = state;
    status->summary = summary;
    status->error = error;
    status->remedy = remedy;
}

void setSudo(RungStatus *rung, const ProbeAccess &access)
{
    if (access.viaReadCommand) {
        set(rung, RungState::Ok, Texts::tr("Reads through leitstand-read, as an observer may."));
    } else if (access.sudo == QLatin1String("root")) {
        set(rung, RungState::Ok, Texts::tr("Logged in as root."));
    } else if (access.sudo == QLatin1String("yes")) {
        set(rung, RungState::Ok, Texts::tr("May run commands as root."));
    } else {
        set(rung, RungState::Warning, Texts::tr("No rights beyond those of the account."),
            Error{ErrorKind::SudoRefused,
                  Texts::tr("The account %1 may not read everything.").arg(access.user),
                  QStringLiteral("sudo=%1").arg(access.sudo)},
            Texts::tr("Log in as observer or operator, or have leitstand-read allowed for this "
                      "account."));
    }
}

void setDocker(RungStatus *rung, const Snapshot &snapshot)
{
    const auto &containers = snapshot.containers;
    switch (containers.state) {
    case ReadingState::Pending:
        set(rung, RungState::Checking, QString());
        return;
    case ReadingState::Ok:
        set(rung, RungState::Ok,
            snapshot.docker.isOk()
                ? Texts::tr("Docker %1 answers.").arg(snapshot.docker.value.version)
                : Texts::tr("Docker answers."));
        return;
    case ReadingState::Denied:
        set(rung, RungState::Warning, QString(),
            Error{ErrorKind::DockerRefused, Texts::tr("Docker does not let this account read."),
                  containers.error.detail},
            Texts::tr("Log in as observer or operator, or have leitstand-read allowed for this "
                      "account."));
        return;
    case ReadingState::Absent:
        set(rung, RungState::Warning, QString(),
            Error{ErrorKind::NotFound,
                  Texts::tr("There is no running Docker engine on this server."),
                  containers.error.detail},
            Texts::tr("Check that this is the right server, then start the Docker service."));
        return;
    case ReadingState::Hung:
        set(rung, RungState::Failed, QString(),
            Error{ErrorKind::TimedOut, Texts::tr("The Docker engine does not answer."),
                  containers.error.detail},
            Texts::tr("Look at the disks first: a full or failing disk often stops Docker."));
        return;
    case ReadingState::Failed:
        set(rung, RungState::Failed, QString(), containers.error,
            Texts::tr("The original text is under “Details”."));
        return;
    }
}

void setStack(RungStatus *rung, const Snapshot &snapshot)
{
    const auto &stack = snapshot.stack;
    if (stack.state == ReadingState::Pending) {
        set(rung, RungState::Checking, QString());
    } else if (stack.isOk()) {
        set(rung, RungState::Ok,
            stack.value.version.isEmpty()
                ? Texts::tr("A stack without a version number is installed.")
                : Texts::tr("Stack %1 is installed.").arg(stack.value.version));
    } else if (stack.state == ReadingState::Absent) {
        set(rung, RungState::Warning, QString(),
            Error{ErrorKind::NotFound, Texts::tr("There is no stack in /opt/odoo-stack."),
                  stack.error.detail},
            Texts::tr("Check that this is the right server."));
    } else {
        set(rung, RungState::Warning, QString(), stack.error,
            Texts::tr("The original text is under “Details”."));
    }
}

} // namespace

QList<RungStatus> emptyLadder()
{
    QList<RungStatus> ladder;
    for (const Rung rung : allRungs) {
        RungStatus status;
        status.rung = rung;
        ladder.append(status);
    }
    return ladder;
}

void completeLadder(ConnectionStatus &connection, const Snapshot &snapshot,
                    const std::optional<Error> &streamError)
{
    if (connection.ladder.isEmpty())
        connection.ladder = emptyLadder();
    RungStatus *sudo = find(connection, Rung::Sudo);
    RungStatus *docker = find(connection, Rung::Docker);
    RungStatus *stack = find(connection, Rung::Stack);
    if (connection.phase != ConnectionPhase::Online) {
        for (RungStatus *rung : {sudo, docker, stack})
            set(rung, RungState::NotReached, QString());
        return;
    }
    if (streamError) {
        set(sudo, RungState::Failed, QString(), *streamError,
            Texts::tr("Start files of the login shell must not print anything. "
                      "Disconnect and connect again; if it stays so, send the details to C-led."));
        set(docker, RungState::NotReached, QString());
        set(stack, RungState::NotReached, QString());
        return;
    }
    if (!snapshot.access.hasValue) {
        set(sudo, RungState::Checking, QString());
        return;
    }
    setSudo(sudo, snapshot.access.value);
    setDocker(docker, snapshot);
    setStack(stack, snapshot);
}

void keepSince(QList<RungStatus> &ladder, const QList<RungStatus> &before)
{
    for (RungStatus &status : ladder) {
        if (status.rung > Rung::Handshake && status.rung < Rung::Sudo)
            continue;
        status.since = QDateTime::currentDateTimeUtc();
        for (const RungStatus &old : before) {
            if (old.rung == status.rung && old.state == status.state
                && old.error.kind == status.error.kind && old.since.isValid())
                status.since = old.since;
        }
    }
}

} // namespace leitstand
