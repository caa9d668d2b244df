// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deployment.h"
#include "domain/operation.h"
#include "drafts/checkstate.h"
#include "operations/oprunprotocol.h"

#include <QObject>

namespace leitstand {

class OperationService;

/// All that the deployment wizard asks, and what the server says to it. Holds no widget. Answers
/// that come after the draft has changed are not used. Lives in the thread that made it.
class DeployDraft : public QObject
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
    void setReason(const QString &reason);
    /// What the person typed to confirm; compared with the environment's name in any case.
    void setConfirmation(const QString &typed);

    [[nodiscard]] Environment environment() const { return m_environment; }
    [[nodiscard]] QString image() const { return m_image; }
    [[nodiscard]] QString addons() const { return m_addons; }
    [[nodiscard]] QString modules() const { return m_modules; }
    [[nodiscard]] bool changesConfiguration() const { return m_changesConfiguration; }
    [[nodiscard]] QString configuration() const { return m_configuration; }
    [[nodiscard]] QString promoted() const { return m_promoted; }
    [[nodiscard]] bool backup() const { return m_backup; }
    [[nodiscard]] bool untested() const { return m_untested; }
    [[nodiscard]] QString reason() const { return m_reason; }

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

    /// Asks the server for steps and pre-flight of what is chosen now.
    void check();
    [[nodiscard]] CheckState planState() const { return m_planState; }
    [[nodiscard]] CheckState preflightState() const { return m_preflightState; }
    [[nodiscard]] const QList<OperationStep> &steps() const { return m_steps; }
    [[nodiscard]] const oprun::Preflight &preflight() const { return m_preflight; }
    [[nodiscard]] const Error &checkError() const { return m_checkError; }

    [[nodiscard]] bool needsConfirmation() const;
    [[nodiscard]] bool isConfirmed() const;
    /// Nobody's word against a test without a why.
    [[nodiscard]] bool lacksReason() const;
    [[nodiscard]] OperationRequest request() const;
    [[nodiscard]] bool isReady() const;
    /// Starts it, once; started() or failed() follows. After failed() it may be tried again.
    void start();
    [[nodiscard]] bool isStarting() const { return m_starting; }

Q_SIGNALS:
    void changed();
    /// facts() are of another environment, or have come.
    void factsChanged();
    void started(const QString &operation);
    void failed(const leitstand::Error &error);

private:
    template <typename T>
    void change(T &field, const T &value);
    void touch();
    void takeFacts(const Result<DeployFacts> &facts);
    [[nodiscard]] const DeployedRelease *offer() const;

    OperationService *m_operations;
    Environment m_environment = Environment::Test;
    QString m_image, m_addons, m_modules, m_configuration, m_promoted, m_reason, m_confirmation;
    bool m_changesConfiguration = false;
    bool m_backup = false;
    bool m_untested = false;
    bool m_starting = false;

    quint64 m_factsAsked = 0; ///< grows with every question; older answers are not for us
    CheckState m_factsState = CheckState::Unknown;
    DeployFacts m_facts;
    Error m_factsError;

    quint64 m_revision = 0; ///< grows with every change; older answers are not for us
    CheckState m_comparisonState = CheckState::Unknown;
    DeployFacts m_comparison;
    Error m_comparisonError;
    CheckState m_planState = CheckState::Unknown;
    CheckState m_preflightState = CheckState::Unknown;
    QList<OperationStep> m_steps;
    oprun::Preflight m_preflight;
    Error m_checkError;
    QString m_id; ///< of the next start
};

} // namespace leitstand
