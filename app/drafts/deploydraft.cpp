// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/deploydraft.h"

#include "core/whendone.h"
#include "domain/confirmation.h"
#include "operations/operationservice.h"

#include <algorithm>

namespace leitstand {

DeployDraft::DeployDraft(OperationService *operations, QObject *parent)
    : QObject(parent)
    , m_operations(operations)
    , m_id(OperationService::newId())
{
    m_facts.environment = m_environment;
}

void DeployDraft::touch()
{
    ++m_revision;
    m_comparisonState = m_planState = m_preflightState = CheckState::Unknown;
    m_comparison = {};
    m_comparisonError = m_checkError = {};
    m_steps.clear();
    m_preflight = {};
    Q_EMIT changed();
}

template <typename T>
void DeployDraft::change(T &field, const T &value)
{
    if (field == value)
        return;
    field = value;
    touch();
}

void DeployDraft::setEnvironment(Environment environment)
{
    if (m_environment == environment)
        return;
    m_environment = environment;
    m_image.clear();
    m_addons.clear();
    m_modules.clear();
    m_promoted.clear();
    m_changesConfiguration = m_untested = false;
    // a test's backup is nobody's loss, production's is
    m_backup = environment == Environment::Production;
    touch();
    loadFacts();
}

void DeployDraft::loadFacts()
{
    m_facts = {};
    m_facts.environment = m_environment;
    m_configuration.clear();
    m_factsState = CheckState::Checking;
    m_factsError = {};
    const quint64 asked = ++m_factsAsked;
    whenDone(m_operations->deployFacts({m_environment, {}, {}}), this,
             [this, asked](const Result<DeployFacts> &facts) {
                 if (asked == m_factsAsked)
                     takeFacts(facts);
             });
    Q_EMIT factsChanged();
    Q_EMIT changed();
}

void DeployDraft::takeFacts(const Result<DeployFacts> &facts)
{
    m_factsState = facts ? CheckState::Ok : CheckState::Failed;
    if (facts) {
        m_facts = *facts;
        m_configuration = m_facts.configuration;
    } else {
        m_factsError = facts.error();
    }
    Q_EMIT factsChanged();
    Q_EMIT changed();
}

void DeployDraft::setImage(const QString &image)
{
    change(m_image, image.trimmed());
}

void DeployDraft::setAddons(const QString &ref)
{
    change(m_addons, ref.trimmed());
}

void DeployDraft::setModules(const QString &modules)
{
    // people put blanks behind commas, op-run does not take them
    change(m_modules, QString(modules).remove(QLatin1Char(' ')));
}

void DeployDraft::setChangesConfiguration(bool changes)
{
    change(m_changesConfiguration, changes);
}

void DeployDraft::setConfiguration(const QString &text)
{
    // op-run takes the ends of lines of the server only
    change(m_configuration, QString(text).remove(QLatin1Char('\r')));
}

const DeployedRelease *DeployDraft::offer() const
{
    if (!m_facts.promotion || m_promoted.isEmpty())
        return nullptr;
    const QList<DeployedRelease> &releases = m_facts.promotion->releases;
    const auto found =
        std::find_if(releases.cbegin(), releases.cend(),
                     [this](const DeployedRelease &one) { return one.operation == m_promoted; });
    return found == releases.cend() ? nullptr : &*found;
}

void DeployDraft::setPromoted(const QString &operation)
{
    if (m_promoted == operation)
        return;
    m_promoted = operation;
    const DeployedRelease *release = offer();
    m_image = release ? release->code.image : QString();
    m_addons = release ? release->code.addonsCommit : QString();
    m_modules = release ? release->update : QString();
    touch();
}

void DeployDraft::setBackup(bool first)
{
    change(m_backup, first);
}

void DeployDraft::setUntested(bool untested)
{
    change(m_untested, untested);
}

void DeployDraft::setReason(const QString &reason)
{
    m_reason = reason; // changes nothing that was checked
    Q_EMIT changed();
}

void DeployDraft::setConfirmation(const QString &typed)
{
    m_confirmation = typed;
    Q_EMIT changed();
}

bool DeployDraft::hasChange() const
{
    const bool otherConfiguration = m_changesConfiguration && !m_configuration.isEmpty()
                                    && m_configuration != m_facts.configuration;
    return !m_image.isEmpty() || !m_addons.isEmpty() || !m_modules.isEmpty() || otherConfiguration;
}

bool DeployDraft::needsConfirmation() const
{
    return m_environment == Environment::Production;
}

bool DeployDraft::isConfirmed() const
{
    return !needsConfirmation() || namesEnvironment(m_confirmation, m_environment);
}

bool DeployDraft::lacksReason() const
{
    return m_untested && m_reason.trimmed().isEmpty();
}

OperationRequest DeployDraft::request() const
{
    OperationRequest request;
    request.id = m_id;
    request.kind = OperationKind::Deploy;
    request.reason = m_reason.trimmed();
    if (isConfirmed())
        request.confirmation = environmentKey(m_environment);
    QJsonObject &parameters = request.parameters;
    parameters.insert(QStringLiteral("environment"), environmentKey(m_environment));
    if (!m_image.isEmpty())
        parameters.insert(QStringLiteral("image"), m_image);
    if (!m_addons.isEmpty())
        parameters.insert(QStringLiteral("addons"), m_addons);
    if (!m_modules.isEmpty())
        parameters.insert(QStringLiteral("update"), m_modules);
    if (m_changesConfiguration && m_configuration != m_facts.configuration)
        parameters.insert(QStringLiteral("config"), m_configuration);
    if (m_backup)
        parameters.insert(QStringLiteral("backup"), true);
    if (m_untested)
        parameters.insert(QStringLiteral("untested"), true);
    return request;
}

void DeployDraft::compare()
{
    m_comparisonState = CheckState::Checking;
    m_comparisonError = {};
    const quint64 asked = m_revision;
    const oprun::FactsQuestion question{m_environment, m_addons,
                                        m_changesConfiguration ? m_configuration : QString()};
    whenDone(m_operations->deployFacts(question), this,
             [this, asked](const Result<DeployFacts> &facts) {
                 if (asked != m_revision)
                     return;
                 m_comparisonState = facts ? CheckState::Ok : CheckState::Failed;
                 if (facts)
                     m_comparison = *facts;
                 else
                     m_comparisonError = facts.error();
                 Q_EMIT changed();
             });
    Q_EMIT changed();
}

void DeployDraft::check()
{
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

bool DeployDraft::isReady() const
{
    return !m_starting && hasChange() && m_planState == CheckState::Ok
           && m_preflightState == CheckState::Ok && isConfirmed() && !lacksReason();
}

void DeployDraft::start()
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
