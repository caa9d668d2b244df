// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/operationcommand.h"

#include "cli/diskstatus.h"
#include "core/format.h"
#include "core/whendone.h"
#include "operations/deployjson.h"
#include "operations/deploywords.h"
#include "operations/diskticket.h"
#include "operations/diskwords.h"
#include "operations/lockwords.h"
#include "operations/operationjson.h"
#include "operations/operationwords.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace leitstand {

namespace {

enum ExitCode { Success, Notices, Failed, NotAsked, CancelledRun, BusyServer = 75 };

int exitCodeOf(RunResult result)
{
    switch (result) {
    case RunResult::Success:
        return Success;
    case RunResult::Warnings:
        return Notices;
    case RunResult::Cancelled:
        return CancelledRun;
    case RunResult::Errors:
        break;
    }
    return Failed;
}

int exitCodeOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Busy:
        return BusyServer;
    case ErrorKind::PreflightFaults:
    case ErrorKind::Refused:
    case ErrorKind::CommandFailed:
    case ErrorKind::InvalidInput:
        return Failed;
    default:
        return NotAsked;
    }
}

bool asksDisks(OperationCommand::Action action)
{
    return action == OperationCommand::Action::DiskStatus
           || action == OperationCommand::Action::DiskTicket;
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

OperationCommand::OperationCommand(Options options, QTextStream &out, QTextStream &err,
                                   QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_out(out)
    , m_err(err)
    , m_connection(m_options.knownHostsFile)
    , m_operations([this](const RemoteCommand &command) { return m_connection.run(command); })
{
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this] { fail(m_connection.status().error); });
    connect(&m_connection, &ConnectionService::statusChanged, this,
            &OperationCommand::connectionChanged);
    connect(&m_operations, &OperationService::asked, this, [this](const QJsonObject &fields) {
        if (const Result<void> noted = m_audit.append(m_operations.server(), fields); !noted)
            m_err << noted.error().message << '\n';
    });
    connect(&m_operations, &OperationService::listChanged, this, [this] {
        if (m_options.action == Action::List && m_operations.isListKnown())
            showList();
        else if (m_operations.isListKnown())
            askDisks();
    });
    connect(&m_operations, &OperationService::listFailed, this, [this](const Error &error) {
        if (m_options.action == Action::List || asksDisks(m_options.action))
            fail(error);
    });
    connect(&m_operations, &OperationService::runChanged, this, &OperationCommand::showProgress);
    connect(&m_operations, &OperationService::runEnded, this, &OperationCommand::showEnd);
    connect(&m_operations, &OperationService::followFailed, this,
            [this](const QString &id, const Error &error) {
                if (id == m_watched)
                    fail(error);
            });
}

void OperationCommand::start()
{
    m_timeout.start(m_options.timeout);
    m_connection.connectTo(m_options.profile, m_options.credentials);
}

void OperationCommand::connectionChanged(const ConnectionStatus &status)
{
    const bool online = status.phase == ConnectionPhase::Online;
    m_operations.setConnection(
        QStringLiteral("%1:%2").arg(m_options.profile.host).arg(m_options.profile.port),
        m_options.profile.user.trimmed(), online);
    if (m_done)
        return;
    if (online && !m_acted) {
        m_acted = true;
        m_timeout.stop();
        act();
    } else if (!m_acted
               && (status.phase == ConnectionPhase::Blocked
                   || status.phase == ConnectionPhase::WaitingRetry)) {
        fail(status.error);
    } else if (m_acted && status.phase == ConnectionPhase::Blocked) {
        fail(status.error);
    } else if (m_acted && !m_watched.isEmpty() && status.phase == ConnectionPhase::WaitingRetry) {
        m_err << tr("The line is down. The run goes on on the server; connecting again.") << '\n';
        m_err.flush();
    }
}

void OperationCommand::act()
{
    if (m_options.lookup != Lookup::Nothing) {
        lookUp();
        return;
    }
    switch (m_options.action) {
    case Action::List:
    case Action::DiskStatus:
    case Action::DiskTicket:
        return; // the service reads the list by itself
    case Action::Attach:
        watch(m_options.id);
        return;
    case Action::Cancel:
        whenDone(m_operations.cancel(m_options.id), this, [this](const Result<void> &answer) {
            if (!answer)
                fail(answer.error());
            else
                watch(m_options.id);
        });
        return;
    case Action::Plan:
        showPlan();
        return;
    case Action::Start:
        startRun();
        return;
    case Action::AuditVerify:
        verifyAudit();
        return;
    case Action::Locks:
        whenDone(m_operations.locks(), this, [this](const Result<QList<ServerLock>> &locks) {
            if (locks)
                showLocks(*locks);
            else
                fail(locks.error());
        });
        return;
    case Action::BreakLock:
        breakLock();
        return;
    case Action::Deployments:
        whenDone(m_operations.deployFacts({m_options.environment, {}, {}}), this,
                 [this](const Result<DeployFacts> &facts) {
                     if (facts)
                         showDeployments(*facts);
                     else
                         fail(facts.error());
                 });
        return;
    }
}

void OperationCommand::lookUp()
{
    whenDone(m_operations.deployFacts({m_options.environment, {}, {}}), this,
             [this](const Result<DeployFacts> &facts) {
                 if (facts)
                     completeRequest(*facts);
                 else
                     fail(facts.error());
             });
}

void OperationCommand::completeRequest(const DeployFacts &facts)
{
    QJsonObject &parameters = m_options.request.parameters;
    if (m_options.lookup == Lookup::NewestKept) {
        const Result<KeptRelease> kept = oprun::newestKept(facts);
        if (!kept) {
            fail(kept.error());
            return;
        }
        parameters.insert(QStringLiteral("operation"), kept->operation);
    } else {
        const Result<DeployedRelease> offer = oprun::newestOffer(facts);
        if (!offer) {
            fail(offer.error());
            return;
        }
        const QJsonObject release = oprun::promotionParameters(*offer, m_options.environment);
        for (auto it = release.constBegin(); it != release.constEnd(); ++it)
            parameters.insert(it.key(), it.value());
        if (!m_options.json)
            m_out << words::deployedRelease(*offer) << '\n';
    }
    m_options.lookup = Lookup::Nothing;
    act();
}

void OperationCommand::showDeployments(const DeployFacts &facts)
{
    if (m_options.json) {
        m_out << compact(deployFactsJson(facts)) << '\n';
        finish(Success);
        return;
    }
    m_out << words::runningRelease(facts.running) << '\n';
    for (const DeployedRelease &release : facts.history) {
        m_out << release.operation << "  " << words::deployedRelease(release) << '\n';
        if (const KeptRelease *kept = keptRelease(facts, release.operation))
            m_out << "  " << tr("can be rolled back until %1").arg(format::dateTime(kept->expires))
                  << '\n';
    }
    if (facts.history.isEmpty())
        m_out << tr("Nothing has been deployed yet.") << '\n';
    finish(Success);
}

void OperationCommand::verifyAudit()
{
    auto *check = new AuditCheck(&m_operations, &m_audit, m_operations.server(), this);
    connect(check, &AuditCheck::failed, this, &OperationCommand::fail);
    connect(check, &AuditCheck::finished, this, &OperationCommand::showAudit);
    check->start();
}

void OperationCommand::showAudit(const AuditVerdict &ofServer)
{
    const Result<AuditVerdict> own = m_audit.verifyOwn();
    if (!own) {
        fail(own.error());
        return;
    }
    const auto show = [this](const QString &place, const AuditVerdict &verdict) {
        if (m_options.json)
            m_out << compact({{QStringLiteral("log"), place},
                              {QStringLiteral("whole"), verdict.fault == AuditFault::None},
                              {QStringLiteral("line"), verdict.line},
                              {QStringLiteral("lines"), verdict.head.n},
                              {QStringLiteral("head"), verdict.head.hash}})
                  << '\n';
        else
            m_out << place << ": " << words::auditVerdict(verdict) << '\n';
    };
    show(QStringLiteral("server"), ofServer);
    show(QStringLiteral("console"), *own);
    const bool whole = ofServer.fault == AuditFault::None && own->fault == AuditFault::None;
    finish(whole ? Success : Failed);
}

void OperationCommand::showPlan()
{
    if (m_options.request.kind == OperationKind::CopyEnvironment)
        showCopyFacts();
    else
        showSteps();
}

void OperationCommand::showCopyFacts()
{
    whenDone(m_operations.copyFacts(m_options.environment), this,
             [this](const Result<CopyFacts> &facts) {
                 if (!facts) {
                     fail(facts.error());
                     return;
                 }
                 if (m_options.json)
                     m_out << compact({{QStringLiteral("type"), QStringLiteral("neutralisation")},
                                       {QStringLiteral("sql"), words::neutralisation(*facts)},
                                       {QStringLiteral("sameCode"), facts->sameCode}})
                           << '\n';
                 else
                     m_out << words::neutralisation(*facts) << '\n'
                           << words::copyEffects(*facts).join(QLatin1Char('\n')) << '\n';
                 showSteps();
             });
}

void OperationCommand::showSteps()
{
    whenDone(m_operations.plan(m_options.request), this,
             [this](const Result<QList<OperationStep>> &steps) {
                 if (!steps) {
                     fail(steps.error());
                     return;
                 }
                 int number = 0;
                 for (const OperationStep &step : *steps) {
                     if (m_options.json)
                         m_out << compact(stepJson(step)) << '\n';
                     else
                         m_out << ++number << ". " << words::step(m_options.request.kind, step)
                               << '\n';
                     if (!m_options.json && !step.command.isEmpty())
                         m_out << "   " << step.command << '\n';
                 }
                 m_out.flush();
                 whenDone(m_operations.preflight(m_options.request), this,
                          [this](const Result<oprun::Preflight> &preflight) {
                              showPreflight(preflight);
                          });
             });
}

void OperationCommand::showPreflight(const Result<oprun::Preflight> &preflight)
{
    if (!preflight) {
        fail(preflight.error());
        return;
    }
    if (m_options.json)
        m_out << compact(preflightJson(*preflight)) << '\n';
    else if (preflight->ok)
        m_out << tr("Pre-flight: nothing stands against it.") << '\n';
    for (const QString &warning : preflight->warnings) {
        if (!m_options.json)
            m_out << tr("Pre-flight, notice: %1").arg(warning) << '\n';
    }
    for (const QString &fault : preflight->faults) {
        if (!m_options.json)
            m_out << tr("Pre-flight: %1").arg(fault) << '\n';
    }
    finish(preflight->ok ? Success : Failed);
}

void OperationCommand::startRun()
{
    whenDone(
        m_operations.start(m_options.request), this, [this](const Result<oprun::Started> &started) {
            if (!started) {
                fail(started.error());
                return;
            }
            if (!m_options.json)
                m_out << tr("Operation %1 runs on the server. It goes on if this program ends.")
                             .arg(started->id)
                      << '\n';
            m_out.flush();
            watch(started->id);
        });
}

void OperationCommand::watch(const QString &id)
{
    m_watched = id;
    m_operations.follow(id);
    showProgress(id);
}

void OperationCommand::showProgress(const QString &id)
{
    const OperationRun *run = m_operations.run(id);
    if (id != m_watched || !run || m_done)
        return;
    for (const OperationStep &step : run->steps) {
        if (step.state == StepState::NotStarted || m_shownSteps.value(step.id) == step.state)
            continue;
        m_shownSteps.insert(step.id, step.state);
        if (m_options.json)
            m_out << compact(stepJson(step)) << '\n';
        else
            m_out << words::step(run->summary.kind, step) << ": " << words::stepState(step.state)
                  << '\n';
    }
    const qint64 dropped = run->outputTotal - run->output.size();
    for (m_shownOutput = std::max(m_shownOutput, dropped); m_shownOutput < run->outputTotal;
         ++m_shownOutput) {
        const OutputLine &line = run->output.at(m_shownOutput - dropped);
        if (m_options.json)
            m_out << compact(outputJson(line)) << '\n';
        else
            (line.level == OutputLevel::Info ? m_out : m_err) << "  " << line.text << '\n';
    }
    m_out.flush();
    m_err.flush();
}

void OperationCommand::showEnd(const QString &id)
{
    const OperationRun *run = m_operations.run(id);
    if (id != m_watched || !run || !run->end || m_done)
        return;
    if (m_options.json) {
        m_out << compact(endJson(*run)) << '\n';
    } else {
        m_out << words::operationTitle(run->summary) << ": " << words::result(run->end->result)
              << ". " << words::ending(*run) << '\n';
        if (run->end->downSeconds)
            m_out << tr("Without service: %1")
                         .arg(format::duration(
                             std::chrono::milliseconds(qint64(*run->end->downSeconds * 1000))))
                  << '\n';
        if (run->end->rtoSeconds)
            m_out << tr("Recovery time (RTO): %1")
                         .arg(format::duration(
                             std::chrono::milliseconds(qint64(*run->end->rtoSeconds * 1000))))
                  << '\n';
        if (run->end->rpoSeconds)
            m_out << tr("Data loss (RPO): %1")
                         .arg(format::duration(
                             std::chrono::milliseconds(qint64(*run->end->rpoSeconds * 1000))))
                  << '\n';
        if (!run->end->undo.isEmpty())
            m_out << tr("Undo: leitstand ops undo %1").arg(run->end->undo) << '\n';
    }
    finish(exitCodeOf(run->end->result));
}

void OperationCommand::showList()
{
    if (m_done)
        return;
    const QList<OperationSummary> &operations = m_operations.operations();
    if (operations.isEmpty() && !m_options.json)
        m_out << tr("No operation has run on this server yet.") << '\n';
    for (const OperationSummary &one : operations) {
        if (m_options.json) {
            m_out << compact(summaryJson(one)) << '\n';
            continue;
        }
        m_out << one.id << "  " << format::dateTime(one.started) << "  "
              << words::operationTitle(one) << "  "
              << (one.result ? words::result(*one.result)
                             : tr("runs: %1").arg(words::step(one.kind, one.step, one.stepText)))
              << '\n';
    }
    finish(Success);
}

void OperationCommand::showLocks(const QList<ServerLock> &locks)
{
    if (locks.isEmpty() && !m_options.json)
        m_out << tr("No lock is held. An operation can be started.") << '\n';
    for (const ServerLock &lock : locks) {
        if (m_options.json) {
            m_out << compact(lockJson(lock)) << '\n';
            continue;
        }
        m_out << words::lockState(lock) << '\n';
        for (const LockOwner &owner : lock.owners)
            m_out << "  " << words::lockOwner(owner) << '\n';
    }
    finish(Success);
}

void OperationCommand::breakLock()
{
    whenDone(m_operations.breakLock(m_options.id, m_options.pid), this,
             [this](const Result<void> &answer) {
                 if (answer)
                     finish(Success);
                 else
                     fail(answer.error());
             });
}

/// Whether a run is at work has to be known first: then a disk that is out of an array is not one
/// that waits.
void OperationCommand::askDisks()
{
    if (!asksDisks(m_options.action) || m_disksAsked)
        return;
    m_disksAsked = true;
    whenDone(m_operations.diskFacts(), this, [this](const Result<DiskFacts> &facts) {
        if (!facts)
            fail(facts.error());
        else if (m_options.action == Action::DiskTicket)
            showTicket(*facts);
        else
            showDisks(*facts);
    });
}

void OperationCommand::showDisks(const DiskFacts &facts)
{
    const DiskSwap swap = diskSwapOf(facts, runningDiskKind(m_operations.operations()));
    if (m_options.json)
        m_out << compact(diskStatusJson(swap, facts)) << '\n';
    else
        m_out << diskStatusLines(swap, facts).join(QLatin1Char('\n')) << '\n';
    switch (words::swapSeverity(swap)) {
    case Severity::Ok:
        finish(Success);
        return;
    case Severity::Unknown:
    case Severity::Notice:
        finish(Notices);
        return;
    case Severity::Fault:
        finish(Failed);
    }
}

void OperationCommand::showTicket(const DiskFacts &facts)
{
    QStringList texts;
    for (const QString &language : std::as_const(m_options.ticketLanguages))
        texts.append(diskTicket(facts, language));
    if (texts.join(QString()).isEmpty()) {
        fail({ErrorKind::Refused,
              tr("No disk is to be exchanged: there is no ticket to write."),
              {}});
        return;
    }
    m_out << texts.join(QStringLiteral("\n————————————————————\n\n"));
    finish(Success);
}

void OperationCommand::fail(const Error &error)
{
    if (m_done)
        return;
    if (m_options.json) {
        m_out << compact({{QStringLiteral("error"), errorKindName(error.kind)},
                          {QStringLiteral("message"), error.message},
                          {QStringLiteral("detail"), error.detail}})
              << '\n';
    } else {
        m_err << error.message << '\n';
        if (!error.detail.isEmpty())
            m_err << "  " << error.detail << '\n';
    }
    finish(exitCodeOf(error.kind));
}

void OperationCommand::finish(int exitCode)
{
    m_done = true;
    m_out.flush();
    m_err.flush();
    m_connection.disconnectFromServer();
    Q_EMIT finished(exitCode);
}

} // namespace leitstand
