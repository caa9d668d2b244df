// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/environment.h"
#include "domain/operation.h"
#include "drafts/checkstate.h"
#include "operations/oprunprotocol.h"

#include <QObject>

namespace leitstand {

class OperationService;

/// What has happened, in the words of the plan's scenarios (§6.3).
enum class Incident {
    EnvironmentDown,
    DataWrong,
    FilesMissing,
    PlansMissing,
    DiskBad ///< nothing is restored: DiskSwapDraft walks it
};

/// Where restored data goes.
enum class RestoreTarget {
    Live,   ///< takes the place of what is there, which is kept for an undo
    Scratch ///< a database beside it, to look into; nothing is exchanged
};

/// All that the restore wizard asks, and what the server says to it. Holds no widget. Answers that
/// come after the draft has changed are not used. Lives in the thread that made it.
class RestoreDraft : public QObject
{
    Q_OBJECT
public:
    /// @p operations must outlive it.
    explicit RestoreDraft(OperationService *operations, QObject *parent = nullptr);

    void setIncident(Incident incident);
    void setEnvironment(Environment environment);
    /// Whose data is taken; another environment's is neutralised. Production takes its own only, a
    /// drill that exchanges data takes production's.
    void setSource(Environment source);
    void setTarget(RestoreTarget target);
    void setSet(const QString &name);
    void setWithFilestore(bool with);
    void setDrill(bool drill);
    void setReason(const QString &reason);
    /// What the person typed to confirm; compared with the environment's name in any case.
    void setConfirmation(const QString &typed);

    [[nodiscard]] Incident incident() const { return m_incident; }
    [[nodiscard]] Environment environment() const { return m_environment; }
    [[nodiscard]] Environment source() const { return m_source; }
    [[nodiscard]] RestoreTarget target() const { return m_target; }
    [[nodiscard]] QString set() const { return m_set; }
    [[nodiscard]] bool withFilestore() const { return m_withFilestore; }
    [[nodiscard]] bool isDrill() const { return m_drill; }

    /// A set has to be chosen: false only for an environment that is to be restarted.
    [[nodiscard]] bool needsSet() const { return m_incident != Incident::EnvironmentDown; }
    /// The live data of production is about to be exchanged.
    [[nodiscard]] bool needsConfirmation() const;
    [[nodiscard]] bool isConfirmed() const;
    [[nodiscard]] OperationRequest request() const;

    /// Asks the server for steps and pre-flight of what is chosen now.
    void check();
    [[nodiscard]] CheckState planState() const { return m_planState; }
    [[nodiscard]] CheckState preflightState() const { return m_preflightState; }
    [[nodiscard]] const QList<OperationStep> &steps() const { return m_steps; }
    [[nodiscard]] const oprun::Preflight &preflight() const { return m_preflight; }
    /// Why a check could not be made; empty message otherwise.
    [[nodiscard]] const Error &checkError() const { return m_checkError; }

    /// Complete, checked without faults, confirmed where it must be, and not started yet.
    [[nodiscard]] bool isReady() const;
    /// Starts it, once; started() or failed() follows. After failed() it may be tried again.
    void start();
    [[nodiscard]] bool isStarting() const { return m_starting; }

Q_SIGNALS:
    void changed();
    void started(const QString &operation);
    void failed(const leitstand::Error &error);

private:
    void touch();

    OperationService *m_operations;
    Incident m_incident = Incident::DataWrong;
    Environment m_environment = Environment::Test;
    Environment m_source = Environment::Test;
    RestoreTarget m_target = RestoreTarget::Live;
    QString m_set, m_reason, m_confirmation;
    QDateTime m_incidentAt; ///< UTC, for the clock of a drill
    bool m_withFilestore = true;
    bool m_drill = false;
    bool m_starting = false;

    quint64 m_revision = 0; ///< grows with every change; older answers are not for us
    CheckState m_planState = CheckState::Unknown;
    CheckState m_preflightState = CheckState::Unknown;
    QList<OperationStep> m_steps;
    oprun::Preflight m_preflight;
    Error m_checkError;
    QString m_id; ///< of the next start
};

} // namespace leitstand
