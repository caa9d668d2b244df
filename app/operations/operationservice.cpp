// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationservice.h"

#include "core/whendone.h"
#include "parsers/journalparser.h"

#include <QSysInfo>
#include <QUuid>

#include <algorithm>

namespace leitstand {

using namespace std::chrono_literals;

namespace {

constexpr auto answerTimeout = 30s;
constexpr auto preflightTimeout = 10min; ///< reads a whole backup set
constexpr auto diskFactsTimeout = 2min;  ///< a sick disk answers late
constexpr auto factsTimeout = 150s;      ///< the server itself gives up after two minutes
constexpr auto pollSeconds = 20s;        ///< the server answers earlier when there is something
constexpr auto pollTimeout = pollSeconds + 15s;
constexpr auto listInterval = 60s; ///< another console may have started something
constexpr auto retryPause = 2s;
constexpr int listLimit = 50;

bool isLostLine(ErrorKind kind)
{
    return kind == ErrorKind::LineDropped || kind == ErrorKind::TimedOut
           || kind == ErrorKind::TunnelDown || kind == ErrorKind::Unreachable
           || kind == ErrorKind::PortClosed || kind == ErrorKind::ChannelLimit
           || kind == ErrorKind::Cancelled; // the connection was given up, not the run
}

/// The server says that it is over, its journal does not tell how (a full disk).
void endWithoutWord(const OperationSummary &summary, OperationRun &run)
{
    OperationEnd end;
    end.at = summary.ended;
    end.result = summary.result.value_or(RunResult::Errors);
    end.exitCode = -1;
    end.text = summary.text;
    end.undo = summary.undo;
    run.summary = summary;
    run.end = end;
}

template <typename T>
QFuture<Result<T>> understood(QFuture<Result<CommandOutput>> future,
                              Result<T> (*read)(const CommandOutput &))
{
    return future.then([read](const Result<CommandOutput> &output) -> Result<T> {
        if (!output)
            return tl::unexpected(output.error());
        return read(*output);
    });
}

} // namespace

OperationService::OperationService(Runner runner, QObject *parent)
    : QObject(parent)
    , m_runner(std::move(runner))
{
    m_listTimer.setInterval(listInterval);
    connect(&m_listTimer, &QTimer::timeout, this, &OperationService::refresh);
}

QString OperationService::newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

void OperationService::setConnection(const QString &server, const QString &user, bool online)
{
    if (server != m_server) {
        ++m_epoch;
        m_server = server;
        m_operations.clear();
        m_listKnown = false;
        m_runs.clear();
        m_following.clear();
        m_paused.clear();
        for (const Unanswered &start : std::exchange(m_unanswered, {}))
            settleStart(start, tl::unexpected(start.cause));
        Q_EMIT listChanged();
    }
    m_user = user;
    if (online == m_online)
        return;
    m_online = online;
    if (!online) {
        m_listTimer.stop();
        return;
    }
    m_listTimer.start();
    refresh();
    askForUnanswered();
    const QSet<QString> paused = std::exchange(m_paused, {});
    for (const QString &id : paused)
        followOn(id);
}

QFuture<Result<CommandOutput>> OperationService::ask(const QJsonObject &request,
                                                     std::chrono::milliseconds timeout) const
{
    return m_runner(oprun::command(m_user, request, timeout));
}

QFuture<Result<QList<OperationStep>>> OperationService::plan(const OperationRequest &request)
{
    return understood(ask(oprun::planRequest(request), answerTimeout), oprun::planOf);
}

QFuture<Result<oprun::Preflight>> OperationService::preflight(const OperationRequest &request)
{
    return understood(ask(oprun::checkRequest(request), preflightTimeout), oprun::preflightOf);
}

QFuture<Result<oprun::Started>> OperationService::start(const OperationRequest &request)
{
    Unanswered start{request, std::make_shared<QPromise<Result<oprun::Started>>>(), {}};
    start.promise->start();
    Q_EMIT asked({{QStringLiteral("action"), QStringLiteral("start")},
                  {QStringLiteral("id"), request.id},
                  {QStringLiteral("kind"), operationKindName(request.kind)},
                  {QStringLiteral("request"), request.parameters}});
    const QJsonObject json = oprun::startRequest(
        request, qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME", m_user)),
        QSysInfo::machineHostName());
    whenDone(understood(ask(json, answerTimeout), oprun::startedOf), this,
             [this, start](const Result<oprun::Started> &answer) mutable {
                 if (answer || !isLostLine(answer.error().kind)) {
                     settleStart(start, answer);
                     return;
                 }
                 start.cause = answer.error();
                 m_unanswered.append(start);
                 if (m_online) // the work session dropped, the other one has not
                     QTimer::singleShot(retryPause, this, &OperationService::askForUnanswered);
             });
    return start.promise->future();
}

/// The answer to a start was lost: the server knows whether it began.
void OperationService::askForUnanswered()
{
    for (const Unanswered &start : std::exchange(m_unanswered, {})) {
        whenDone(understood(ask(oprun::followRequest(start.request.id, 0, 0s), answerTimeout),
                            oprun::portionOf),
                 this, [this, start](const Result<oprun::Portion> &portion) {
                     if (portion) {
                         settleStart(start, oprun::Started{start.request.id, true});
                     } else if (isLostLine(portion.error().kind)) {
                         m_unanswered.append(start);
                         if (m_online)
                             QTimer::singleShot(retryPause, this,
                                                &OperationService::askForUnanswered);
                     } else if (portion.error().kind == ErrorKind::NotFound) {
                         settleStart(start,
                                     fail(ErrorKind::LineDropped,
                                          tr("The line dropped before the server had the request. "
                                             "Nothing was started."),
                                          start.cause.detail));
                     } else {
                         settleStart(start, tl::unexpected(portion.error()));
                     }
                 });
    }
}

void OperationService::settleStart(const Unanswered &start, const Result<oprun::Started> &answer)
{
    start.promise->addResult(answer);
    start.promise->finish();
    if (!answer)
        return;
    follow(answer->id);
    refresh();
}

QFuture<Result<void>> OperationService::cancel(const QString &id)
{
    Q_EMIT asked(
        {{QStringLiteral("action"), QStringLiteral("cancel")}, {QStringLiteral("id"), id}});
    return askToDo(oprun::cancelRequest(id), answerTimeout);
}

QFuture<Result<QList<ServerLock>>> OperationService::locks()
{
    return understood(ask(oprun::locksRequest(), answerTimeout), oprun::locksOf);
}

QFuture<Result<void>> OperationService::breakLock(const QString &name, qint64 pid)
{
    Q_EMIT asked({{QStringLiteral("action"), QStringLiteral("break-lock")},
                  {QStringLiteral("lock"), name},
                  {QStringLiteral("pid"), pid}});
    return askToDo(oprun::breakLockRequest(name, pid), answerTimeout);
}

QFuture<Result<void>> OperationService::askToDo(const QJsonObject &request,
                                                std::chrono::milliseconds timeout) const
{
    return ask(request, timeout).then([](const Result<CommandOutput> &output) -> Result<void> {
        if (!output)
            return tl::unexpected(output.error());
        const Result<oprun::Answer> answer = oprun::answerOf(*output);
        if (!answer)
            return tl::unexpected(answer.error());
        return {};
    });
}

QFuture<Result<DiskFacts>> OperationService::diskFacts()
{
    return understood(ask(oprun::diskFactsRequest(), diskFactsTimeout), oprun::diskFactsOf);
}

QFuture<Result<oprun::AuditPortion>> OperationService::audit(qint64 from)
{
    return understood(ask(oprun::auditRequest(from), answerTimeout), oprun::auditOf);
}

QFuture<Result<DeployFacts>> OperationService::deployFacts(const oprun::FactsQuestion &question)
{
    return understood(ask(oprun::deployFactsRequest(question), factsTimeout), oprun::deployFactsOf);
}

QFuture<Result<CopyFacts>> OperationService::copyFacts(Environment to)
{
    return understood(ask(oprun::copyFactsRequest(to), factsTimeout), oprun::copyFactsOf);
}

void OperationService::refresh()
{
    if (!m_online)
        return;
    whenDone(understood(ask(oprun::listRequest(listLimit), answerTimeout), oprun::operationsOf),
             this, [this, epoch = m_epoch](const Result<QList<OperationSummary>> &list) {
                 if (epoch == m_epoch)
                     takeList(list);
             });
}

void OperationService::takeList(const Result<QList<OperationSummary>> &list)
{
    if (!list) {
        if (!isLostLine(list.error().kind))
            Q_EMIT listFailed(list.error());
        return;
    }
    m_operations = *list;
    m_listKnown = true;
    for (const OperationSummary &summary : std::as_const(m_operations)) {
        if (summary.isRunning())
            follow(summary.id);
        else if (const auto known = m_runs.find(summary.id); known != m_runs.end() && known->end)
            known->summary = summary; // what became of the kept copy
    }
    Q_EMIT listChanged();
}

void OperationService::follow(const QString &id)
{
    const auto known = m_runs.constFind(id);
    if (m_following.contains(id) || m_paused.contains(id) || (known != m_runs.cend() && known->end))
        return;
    if (known == m_runs.cend()) {
        OperationRun run;
        run.summary.id = id;
        m_runs.insert(id, run);
    }
    if (m_online)
        followOn(id);
    else
        m_paused.insert(id);
}

void OperationService::followOn(const QString &id)
{
    m_following.insert(id);
    whenDone(
        understood(ask(oprun::followRequest(id, m_runs.value(id).offset, pollSeconds), pollTimeout),
                   oprun::portionOf),
        this, [this, id, epoch = m_epoch](const Result<oprun::Portion> &portion) {
            if (epoch == m_epoch)
                takePortion(id, portion);
        });
}

void OperationService::takePortion(const QString &id, const Result<oprun::Portion> &portion)
{
    m_following.remove(id);
    const auto run = m_runs.find(id);
    if (run == m_runs.end())
        return;
    if (!portion) {
        if (!isLostLine(portion.error().kind)) {
            Q_EMIT followFailed(id, portion.error());
            return;
        }
        m_paused.insert(id);
        if (m_online) { // the work session dropped, the other one has not
            QTimer::singleShot(retryPause, this, [this, id] {
                if (m_online && m_paused.remove(id))
                    followOn(id);
            });
        }
        return;
    }
    const qint64 before = run->offset;
    if (portion->offset == before)
        applyJournal(portion->journal, *run);
    if (!run->end && portion->journal.isEmpty() && portion->summary.result)
        endWithoutWord(portion->summary, *run);
    updateSummary(portion->summary);
    Q_EMIT runChanged(id);
    if (!run->end) {
        followOn(id);
        return;
    }
    Q_EMIT runEnded(id);
    refresh();
}

/// The journal tells of the run; what was kept afterwards only the server's summary knows.
void OperationService::updateSummary(const OperationSummary &summary)
{
    const auto run = m_runs.find(summary.id);
    if (run == m_runs.end())
        return;
    run->summary.undo = summary.undo;
    run->summary.undoState = summary.undoState;
    run->summary.expires = summary.expires;
    run->summary.journalBytes = summary.journalBytes;
    if (!run->end)
        run->summary.cancellable = summary.cancellable && !run->pastPointOfNoReturn;
    const auto listed =
        std::find_if(m_operations.begin(), m_operations.end(),
                     [&](const OperationSummary &one) { return one.id == summary.id; });
    if (listed != m_operations.end() && *listed != run->summary) {
        *listed = run->summary;
        Q_EMIT listChanged();
    }
}

const OperationRun *OperationService::run(const QString &id) const
{
    const auto found = m_runs.constFind(id);
    return found == m_runs.cend() ? nullptr : &*found;
}

} // namespace leitstand
