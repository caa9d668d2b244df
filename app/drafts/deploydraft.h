// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deployment.h"
#include "drafts/operationdraft.h"

namespace leitstand {

/// All that the deployment wizard asks.
class DeployDraft : public OperationDraft
{
    Q_OBJECT
public:
    /// @p operations must outlive it.
    explicit DeployDraft(OperationService *operations, QObject *parent = nullptr);

    /// Forgets what was chosen for another environment, and asks what this one runs.
    void setEnvironment(Environment environment);
    void loadFacts();
    /// Empty: stays as it is.
    void setImage(const QString &image);
    void setAddons(const QString &ref);
    void setModules(const QString &modules);
    /// Whether the configuration is changed, and to what.
    void setChangesConfiguration(bool changes);
    void setConfiguration(const QString &text);
    /// Takes over image, addons and modules of what was proven on the stage before; empty: none of
    /// them, the person chooses.
    void setPromoted(const QString &operation);
    void setBackup(bool first);
    /// Production gets it although test has not run it; wants a reason.
    void setUntested(bool untested);

    [[nodiscard]] Environment environment() const { return m_environment; }
    [[nodiscard]] QString image() const { return m_image; }
    [[nodiscard]] QString addons() const { return m_addons; }
    [[nodiscard]] QString modules() const { return m_modules; }
    [[nodiscard]] bool changesConfiguration() const { return m_changesConfiguration; }
    [[nodiscard]] QString configuration() const { return m_configuration; }
    [[nodiscard]] QString promoted() const { return m_promoted; }
    [[nodiscard]] bool backup() const { return m_backup; }
    [[nodiscard]] bool untested() const { return m_untested; }

    [[nodiscard]] CheckState factsState() const { return m_factsState; }
    /// Of the environment; empty until they are there.
    [[nodiscard]] const DeployFacts &facts() const { return m_facts; }
    [[nodiscard]] const Error &factsError() const { return m_factsError; }

    /// Something is chosen that is not there already.
    [[nodiscard]] bool hasChange() const;
    /// Asks for commits and differences of what is chosen now.
    void compare();
    [[nodiscard]] CheckState comparisonState() const { return m_comparisonState; }
    [[nodiscard]] const DeployFacts &comparison() const { return m_comparison; }
    [[nodiscard]] const Error &comparisonError() const { return m_comparisonError; }

    [[nodiscard]] bool needsConfirmation() const;
    [[nodiscard]] bool isConfirmed() const;
    /// Nobody's word against a test without a why.
    [[nodiscard]] bool lacksReason() const;
    [[nodiscard]] OperationRequest request() const override;

Q_SIGNALS:
    /// facts() are of another environment, or have come.
    void factsChanged();

protected:
    void touch() override;
    [[nodiscard]] bool isComplete() const override;

private:
    void takeFacts(const Result<DeployFacts> &facts);
    [[nodiscard]] const DeployedRelease *offer() const;

    Environment m_environment = Environment::Test;
    QString m_image, m_addons, m_modules, m_configuration, m_promoted;
    bool m_changesConfiguration = false;
    bool m_backup = false;
    bool m_untested = false;

    quint64 m_factsAsked = 0; ///< grows with every question; older answers are not for us
    CheckState m_factsState = CheckState::Unknown;
    DeployFacts m_facts;
    Error m_factsError;

    quint64 m_comparisonAsked = 0; ///< grows with every change and question
    CheckState m_comparisonState = CheckState::Unknown;
    DeployFacts m_comparison;
    Error m_comparisonError;
};

} // namespace leitstand
