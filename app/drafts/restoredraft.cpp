// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/restoredraft.h"

#include "core/whendone.h"
#include "domain/confirmation.h"
#include "operations/operationservice.h"

namespace leitstand {

RestoreDraft::RestoreDraft(OperationService *operations, QObject *parent)
    : QObject(parent)
    , m_operations(operations)
    , m_incidentAt(QDateTime::currentDateTimeUtc())
    , m_id(OperationService::newId())
{}

void RestoreDraft::touch()
{
    // a drill never exchanges what people work with, and what it rehearses is production
    if (m_drill && m_environment == Environment::Production)
        m_target = RestoreTarget::Scratch;
    else if (m_drill && m_target == RestoreTarget::Live)
        m_source = Environment::Production;
    ++m_revision;
    m_planState = m_preflightState = CheckState::Unknown;
    m_steps.clear();
    m_preflight = {};
    m_checkError = {};
    Q_EMIT changed();
}

void RestoreDraft::setIncident(Incident incident)
{
    if (m_incident == incident)
        return;
    m_incident = incident;
    touch();
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
    if (m_source == source)
        return;
    m_source = source;
    touch();
}

void RestoreDraft::setTarget(RestoreTarget target)
{
    if (m_target == target)
        return;
    m_target = target;
    touch();
}

void RestoreDraft::setSet(const QString &name)
{
    if (m_set == name)
        return;
    m_set = name;
    touch();
}

void RestoreDraft::setWithFilestore(bool with)
{
    if (m_withFilestore == with)
        return;
    m_withFilestore = with;
    touch();
}

void RestoreDraft::setDrill(bool drill)
{
    if (m_drill == drill)
        return;
    m_drill = drill;
    touch();
}

void RestoreDraft::setReason(const QString &reason)
{
    m_reason = reason; // changes nothing that was checked
}

void RestoreDraft::setConfirmation(const QString &typed)
{
    m_confirmation = typed;
    Q_EMIT changed();
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
    return !needsConfirmation() || namesEnvironment(m_confirmation, meant);
}

OperationRequest RestoreDraft::request() const
{
    OperationRequest request;
    request.id = m_id;
    request.mode = m_drill ? OperationMode::Drill : OperationMode::Emergency;
    request.reason = m_reason.trimmed();
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

void RestoreDraft::check()
{
    ++m_revision;
    m_planState = m_preflightState = CheckState::Checking;
    m_checkError = {};
    const quint64 asked = m_revision;
    whenDone(m_operations->plan(request()), this,
             [this, asked](const Result<QList<OperationStep>> &steps) {
                 if (asked != m_revision)
                     return;
                 m_planState = steps ? CheckState::Ok : CheckState::Failed;
                 if (steps)
                     m_steps = *steps;
                 else
                     m_checkError = steps.error();
                 Q_EMIT changed();
             });
    whenDone(m_operations->preflight(request()), this,
             [this, asked](const Result<oprun::Preflight> &preflight) {
                 if (asked != m_revision)
                     return;
                 if (preflight)
                     m_preflight = *preflight;
                 else
                     m_checkError = preflight.error();
                 m_preflightState =
                     preflight && preflight->ok ? CheckState::Ok : CheckState::Failed;
                 Q_EMIT changed();
             });
    Q_EMIT changed();
}

bool RestoreDraft::isReady() const
{
    return !m_starting && m_planState == CheckState::Ok && m_preflightState == CheckState::Ok
           && (!needsSet() || !m_set.isEmpty()) && isConfirmed();
}

void RestoreDraft::start()
{
    if (!isReady())
        return;
    m_starting = true;
    Q_EMIT changed();
    whenDone(m_operations->start(request()), this, [this](const Result<oprun::Started> &answer) {
        m_starting = false;
        if (answer) {
            Q_EMIT started(answer->id);
            return;
        }
        m_id = OperationService::newId(); // the old one is used up, or was never taken
        Q_EMIT changed();
        Q_EMIT failed(answer.error());
    });
}

} // namespace leitstand
