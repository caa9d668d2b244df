// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/deploydraft.h"

#include "core/whendone.h"
#include "domain/confirmation.h"
#include "operations/operationservice.h"

#include <algorithm>

namespace leitstand {

DeployDraft::DeployDraft(OperationService *operations, QObject *parent)
    : OperationDraft(operations, parent)
{
    m_facts.environment = m_environment;
}

void DeployDraft::touch()
{
    ++m_comparisonAsked;
    m_comparisonState = CheckState::Unknown;
    m_comparison = {};
    m_comparisonError = {};
    OperationDraft::touch();
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
    whenDone(operations()->deployFacts({m_environment, {}, {}}), this,
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
    m_backup = first;
    OperationDraft::touch(); // the comparison stays: it is about code
}

void DeployDraft::setUntested(bool untested)
{
    m_untested = untested;
    OperationDraft::touch();
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
    return !needsConfirmation() || namesEnvironment(confirmation(), m_environment);
}

bool DeployDraft::lacksReason() const
{
    return m_untested && reason().trimmed().isEmpty();
}

OperationRequest DeployDraft::request() const
{
    OperationRequest request;
    request.id = nextId();
    request.kind = OperationKind::Deploy;
    request.reason = reason().trimmed();
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
    const quint64 asked = ++m_comparisonAsked;
    const oprun::FactsQuestion question{m_environment, m_addons,
                                        m_changesConfiguration ? m_configuration : QString()};
    whenDone(operations()->deployFacts(question), this,
             [this, asked](const Result<DeployFacts> &facts) {
                 if (asked != m_comparisonAsked)
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

bool DeployDraft::isComplete() const
{
    return hasChange() && isConfirmed() && !lacksReason();
}

} // namespace leitstand
