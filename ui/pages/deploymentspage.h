// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/deployment.h"
#include "ui/pages/page.h"

#include <array>

class QPushButton;

namespace leitstand {

class DeploymentModel;
class FactList;
class FailureBox;
class PlainLabel;
class TableView;

/// What the three environments run, what has been deployed on them, and the way back. Asks for what
/// it shows when it is looked at, and anew when a run has ended.
class DeploymentsPage : public Page
{
    Q_OBJECT

public:
    explicit DeploymentsPage(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void present(const ViewState &state) override;
    /// @p subject: key of an environment or an operation.
    void reveal(const QString &subject) override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;
    /// The answer to factsRequested().
    void showFacts(Environment environment, const Result<DeployFacts> &facts);

Q_SIGNALS:
    void factsRequested(leitstand::Environment environment);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void askWhenNeeded();
    void presentFacts();
    void presentButtons();
    void retranslate();

    ViewState m_state;
    QString m_askedFor; ///< what the last questions were about
    std::array<std::optional<DeployFacts>, allEnvironments.size()> m_facts;
    DeploymentModel *m_model;
    FactList *m_running;
    FailureBox *m_failure;
    QPushButton *m_deploy;
    QPushButton *m_rollback;
    QPushButton *m_again;
    PlainLabel *m_why;
    TableView *m_table;
};

} // namespace leitstand
