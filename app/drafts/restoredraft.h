// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/environment.h"
#include "drafts/operationdraft.h"

namespace leitstand {

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

/// All that the restore wizard asks.
class RestoreDraft : public OperationDraft
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
    [[nodiscard]] OperationRequest request() const override;

protected:
    void touch() override;
    [[nodiscard]] bool isComplete() const override;

private:
    Incident m_incident = Incident::DataWrong;
    Environment m_environment = Environment::Test;
    Environment m_source = Environment::Test;
    RestoreTarget m_target = RestoreTarget::Live;
    QString m_set;
    QDateTime m_incidentAt; ///< UTC, for the clock of a drill
    bool m_withFilestore = true;
    bool m_drill = false;
};

} // namespace leitstand
