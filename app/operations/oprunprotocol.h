// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/operation.h"
#include "transport/remotecommand.h"

#include <chrono>

/// The wire of op-run (OPERATIONS.md of the stack, version 1): requests as commands, answers as
/// values. Pure.
namespace leitstand::oprun {

/// A good answer: its first line, and the bytes after it.
struct Answer {
    QJsonObject head;
    QByteArray rest;
};

/// What the pre-flight of the server found. Faults are the server's sentences, in the user's
/// language where they are known.
struct Preflight {
    bool ok = false;
    QString text;
    QDateTime newestWrite; ///< UTC; in the set that is to be restored
    QStringList faults;
    QStringList warnings; ///< they do not stop it
    bool operator==(const Preflight &) const = default;
};

/// Where a start has led.
struct Started {
    QString id;
    bool existedAlready = false; ///< an earlier start had arrived, its answer had been lost
    bool operator==(const Started &) const = default;
};

/// One portion of a journal.
struct Portion {
    OperationSummary summary;
    qint64 offset = 0, next = 0;
    QByteArray journal;
};

/// One portion of the server's audit log.
struct AuditPortion {
    QByteArray lines;
    qint64 headNumber = 0; ///< of the whole log
    bool more = false;
};

/// The command that carries @p request; by sudo unless @p user is root.
[[nodiscard]] RemoteCommand command(const QString &user, QJsonObject request,
                                    std::chrono::milliseconds timeout);

[[nodiscard]] QJsonObject planRequest(const OperationRequest &request);
[[nodiscard]] QJsonObject checkRequest(const OperationRequest &request);
/// @p user and @p host are those of this console, for journal and audit.
[[nodiscard]] QJsonObject startRequest(const OperationRequest &request, const QString &user,
                                       const QString &host);
[[nodiscard]] QJsonObject listRequest(int limit);
[[nodiscard]] QJsonObject followRequest(const QString &id, qint64 offset,
                                        std::chrono::seconds wait);
[[nodiscard]] QJsonObject cancelRequest(const QString &id);

/// @p from: number of the first line wanted, from 1.
[[nodiscard]] QJsonObject auditRequest(qint64 from);

/// Fails with the cause that the server names: Busy (owner in the message), InvalidInput, NotFound
/// (unknown id, or no op-run on the server), PreflightFaults, Refused, SudoRefused, CommandFailed.
[[nodiscard]] Result<Answer> answerOf(const CommandOutput &output);
[[nodiscard]] Result<QList<OperationStep>> planOf(const CommandOutput &output);
/// Faults are a value here, not an error.
[[nodiscard]] Result<Preflight> preflightOf(const CommandOutput &output);
[[nodiscard]] Result<Started> startedOf(const CommandOutput &output);
[[nodiscard]] Result<QList<OperationSummary>> operationsOf(const CommandOutput &output);
[[nodiscard]] Result<Portion> portionOf(const CommandOutput &output);

[[nodiscard]] Result<AuditPortion> auditOf(const CommandOutput &output);

} // namespace leitstand::oprun
