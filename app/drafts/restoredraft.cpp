// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/restoredraft.h"

#include "domain/confirmation.h"

namespace leitstand {

RestoreDraft::RestoreDraft(OperationService *operations, QObject *parent)
    : OperationDraft(operations, parent)
    , m_incidentAt(QDateTime::currentDateTimeUtc())
{}

void RestoreDraft::touch()
{
    // a drill never exchanges what people work with, and what it rehearses is production
    if (m_drill && m_environment == Environment::Production)
        m_target = RestoreTarget::Scratch;
    else if (m_drill && m_target == RestoreTarget::Live)
        m_source = Environment::Production;
    OperationDraft::touch();
}

void RestoreDraft::setIncident(Incident incident)
{
    change(m_incident, incident);
}

void RestoreDraft::setEnvironment(Environment environment)
{
    if (m_environment == environment)
        return;
    m_environment = environment;
    m_source = environment;
    touch();
}

void RestoreDraft::setSource(Environment source)
{
    if (m_environment == Environment::Production)
        source = Environment::Production;
    change(m_source, source);
}

void RestoreDraft::setTarget(RestoreTarget target)
{
    change(m_target, target);
}

void RestoreDraft::setSet(const QString &name)
{
    change(m_set, name);
}

void RestoreDraft::setWithFilestore(bool with)
{
    change(m_withFilestore, with);
}

void RestoreDraft::setDrill(bool drill)
{
    change(m_drill, drill);
}

bool RestoreDraft::needsConfirmation() const
{
    if (m_incident == Incident::PlansMissing)
        return true; // there is only one store of plans, production's
    return m_environment == Environment::Production
           && (m_incident != Incident::DataWrong || m_target == RestoreTarget::Live);
}

bool RestoreDraft::isConfirmed() const
{
    const Environment meant =
        m_incident == Incident::PlansMissing ? Environment::Production : m_environment;
    return !needsConfirmation() || namesEnvironment(confirmation(), meant);
}

OperationRequest RestoreDraft::request() const
{
    OperationRequest request;
    request.id = nextId();
    request.mode = m_drill ? OperationMode::Drill : OperationMode::Emergency;
    request.reason = reason().trimmed();
    if (isConfirmed())
        request.confirmation = environmentKey(m_environment);
    QJsonObject &parameters = request.parameters;
    if (m_incident != Incident::PlansMissing)
        parameters.insert(QStringLiteral("environment"), environmentKey(m_environment));
    if (needsSet())
        parameters.insert(QStringLiteral("set"), m_set);
    switch (m_incident) {
    case Incident::EnvironmentDown:
        request.kind = OperationKind::Container;
        parameters.insert(QStringLiteral("action"), QStringLiteral("restart"));
        break;
    case Incident::DataWrong:
        request.kind = OperationKind::RestoreDatabase;
        if (m_source != m_environment)
            parameters.insert(QStringLiteral("from"), environmentKey(m_source));
        parameters.insert(QStringLiteral("filestore"), m_withFilestore);
        parameters.insert(QStringLiteral("target"), m_target == RestoreTarget::Scratch
                                                        ? QStringLiteral("scratch")
                                                        : QStringLiteral("live"));
        if (m_drill)
            parameters.insert(QStringLiteral("incidentAt"), m_incidentAt.toString(Qt::ISODate));
        break;
    case Incident::FilesMissing:
        request.kind = OperationKind::RestoreFilestore;
        break;
    case Incident::PlansMissing:
        request.kind = OperationKind::RestorePlans;
        request.confirmation = isConfirmed() ? environmentKey(Environment::Production) : QString();
        break;
    case Incident::DiskBad:
        break;
    }
    return request;
}

bool RestoreDraft::isComplete() const
{
    return (!needsSet() || !m_set.isEmpty()) && isConfirmed();
}

} // namespace leitstand
