// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/oprundeploy.h"
#include "operations/oprundisks.h"
#include "operations/oprunlocks.h"
#include "operations/oprunprotocol.h"
#include "transport/remotecommand.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace leitstand {

/// Starts operations on the server, watches them, cancels them; never does them. What runs there
/// survives this object, the line and the console. Follows every run that is started here or found
/// running; after a drop it goes on at the byte where it was. Lives in the thread that made it; no
/// call blocks.
class OperationService : public QObject
{
    Q_OBJECT
public:
    /// Runs a command on the server and answers once, in any thread (ConnectionService::run).
    using Runner = std::function<QFuture<Result<CommandOutput>>(const RemoteCommand &)>;

    explicit OperationService(Runner runner, QObject *parent = nullptr);

    /// Told by whoever watches the connection: logged in as @p user, or not. Another @p server
    /// forgets what was known of the one before.
    void setConnection(const QString &server, const QString &user, bool online);

    /// Steps that @p request would take. Changes nothing.
    [[nodiscard]] QFuture<Result<QList<OperationStep>>> plan(const OperationRequest &request);
    /// What stands against it now. Changes nothing.
    [[nodiscard]] QFuture<Result<oprun::Preflight>> preflight(const OperationRequest &request);
    /// Starts it once. When the line drops before the answer, the answer is asked for by the id
    /// after the next login; nothing is ever started twice. LineDropped then means: not started.
    [[nodiscard]] QFuture<Result<oprun::Started>> start(const OperationRequest &request);
    /// Refused after the point of no return.
    [[nodiscard]] QFuture<Result<void>> cancel(const QString &id);

    /// Disks and arrays as they are now, and what may be done to them.
    [[nodiscard]] QFuture<Result<DiskFacts>> diskFacts();

    /// Lines of the server's audit log from number @p from on.
    [[nodiscard]] QFuture<Result<oprun::AuditPortion>> audit(qint64 from);

    /// Locks of the stack that are held or have notes beside them.
    [[nodiscard]] QFuture<Result<QList<ServerLock>>> locks();
    /// Ends the process that holds it; refused when that is not @p pid. Goes into both logs.
    [[nodiscard]] QFuture<Result<void>> breakLock(const QString &name, qint64 pid);

    /// What an environment runs, what could be deployed, what is kept. Changes nothing.
    [[nodiscard]] QFuture<Result<DeployFacts>> deployFacts(const oprun::FactsQuestion &question);

    /// What a copy of production would do. Changes nothing.
    [[nodiscard]] QFuture<Result<CopyFacts>> copyFacts(Environment to);

    /// Reads the list anew; listChanged() or listFailed() follows.
    void refresh();
    /// Reads the whole journal of a run and what is added to it, until it ends.
    void follow(const QString &id);

    /// Newest first; empty until the first answer.
    [[nodiscard]] const QList<OperationSummary> &operations() const { return m_operations; }
    [[nodiscard]] bool isListKnown() const { return m_listKnown; }
    /// What is known of a followed run; null for others.
    [[nodiscard]] const OperationRun *run(const QString &id) const;
    [[nodiscard]] bool isOnline() const { return m_online; }
    [[nodiscard]] QString server() const { return m_server; }

    /// A new id for a request.
    [[nodiscard]] static QString newId();

Q_SIGNALS:
    /// Somebody at this console asked for something: for its log. @p fields: action, id, kind …
    void asked(const QJsonObject &fields);
    void listChanged();
    void listFailed(const leitstand::Error &error);
    void runChanged(const QString &id);
    /// Once for each run whose end was seen while this console watched it.
    void runEnded(const QString &id);
    void followFailed(const QString &id, const leitstand::Error &error);

private:
    struct Unanswered {
        OperationRequest request;
        std::shared_ptr<QPromise<Result<oprun::Started>>> promise;
        Error cause; ///< why there was no answer
    };

    [[nodiscard]] QFuture<Result<CommandOutput>> ask(const QJsonObject &request,
                                                     std::chrono::milliseconds timeout) const;
    /// The same where the answer says no more than that it was done.
    [[nodiscard]] QFuture<Result<void>> askToDo(const QJsonObject &request,
                                                std::chrono::milliseconds timeout) const;
    void followOn(const QString &id);
    void takePortion(const QString &id, const Result<oprun::Portion> &portion);
    void takeList(const Result<QList<OperationSummary>> &list);
    void updateSummary(const OperationSummary &summary);
    void askForUnanswered();
    void settleStart(const Unanswered &start, const Result<oprun::Started> &answer);

    Runner m_runner;
    QString m_server, m_user;
    bool m_online = false;
    quint64 m_epoch = 0; ///< grows with another server: older answers are not for us
    QList<OperationSummary> m_operations;
    bool m_listKnown = false;
    QHash<QString, OperationRun> m_runs;
    QSet<QString> m_following; ///< one request is on its way
    QSet<QString> m_paused;    ///< followed, and the line is down
    QList<Unanswered> m_unanswered;
    QTimer m_listTimer;
};

} // namespace leitstand
