// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/profile.h"
#include "operations/auditcheck.h"
#include "operations/operationservice.h"
#include "transport/connectionservice.h"

#include <QObject>
#include <QTextStream>
#include <QTimer>

namespace leitstand {

/// `leitstand restore`, `disk`, `deploy`, `ops` and so on: starts, lists, watches or cancels
/// operations without a window, and checks the audit logs. A run goes on when this program ends.
/// Exit codes: 0 success, 1 with notices, 2 failed or refused, 3 the server could not be asked, 4
/// cancelled, 75 busy. Ends by finished().
class OperationCommand : public QObject
{
    Q_OBJECT
public:
    enum class Action {
        List,
        Attach,
        Cancel,
        Plan,  ///< steps and pre-flight, nothing is started
        Start, ///< and watch to the end
        AuditVerify,
        Locks,
        BreakLock,
        DiskStatus, ///< where the swap of a disk stands, and what comes next
        DiskTicket, ///< text for the data centre
        Deployments ///< what an environment runs, has run, and keeps
    };
    /// What the server is asked for before a request is whole.
    enum class Lookup {
        Nothing,
        NewestKept, ///< for a rollback
        NewestOffer ///< of the stage before, for a promotion
    };
    struct Options {
        Action action = Action::List;
        Profile profile;
        Credentials credentials;
        QString knownHostsFile;
        OperationRequest request; ///< for Plan and Start
        Lookup lookup = Lookup::Nothing;
        Environment environment = Environment::Test; ///< for Deployments and the lookups
        QString id;                  ///< for Attach and Cancel; the lock's name for BreakLock
        qint64 pid = 0;              ///< for BreakLock
        QStringList ticketLanguages; ///< for DiskTicket: "de", "en"
        bool json = false;
        std::chrono::seconds timeout{30}; ///< until logged in
    };
    /// Writes to @p out and @p err, which must outlive it.
    OperationCommand(Options options, QTextStream &out, QTextStream &err,
                     QObject *parent = nullptr);
    void start();

Q_SIGNALS:
    void finished(int exitCode);

private:
    void connectionChanged(const ConnectionStatus &status);
    void act();
    /// Completes the request, then goes on.
    void lookUp();
    void completeRequest(const DeployFacts &facts);
    void showDeployments(const DeployFacts &facts);
    void showPlan();
    /// Of a copy: the statements that make it harmless.
    void showCopyFacts();
    void showSteps();
    void showPreflight(const Result<oprun::Preflight> &preflight);
    void startRun();
    void watch(const QString &id);
    void showProgress(const QString &id);
    void showEnd(const QString &id);
    void showList();
    void showLocks(const QList<ServerLock> &locks);
    void breakLock();
    void askDisks();
    void showDisks(const DiskFacts &facts);
    void showTicket(const DiskFacts &facts);
    void verifyAudit();
    void showAudit(const AuditVerdict &ofServer);
    void fail(const Error &error);
    void finish(int exitCode);

    Options m_options;
    QTextStream &m_out;
    QTextStream &m_err;
    ConnectionService m_connection;
    OperationService m_operations;
    AuditStore m_audit;
    QTimer m_timeout;
    QString m_watched;
    QHash<QString, StepState> m_shownSteps;
    qint64 m_shownOutput = 0;
    bool m_acted = false;
    bool m_disksAsked = false;
    bool m_done = false;
};

} // namespace leitstand
