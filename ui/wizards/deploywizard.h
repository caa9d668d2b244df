// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"
#include "drafts/deploydraft.h"

#include <QWizard>

namespace leitstand {

class DeployCheckPage;
class DeployPlanPage;

/// Asks one question a page, shows what changes and what will happen, and starts it on the server.
/// The draft holds every answer; the wizard is its order only. Closes itself when the run has
/// started. GUI thread.
class DeployWizard : public QWizard
{
    Q_OBJECT
public:
    enum PageId { TargetPage, WhatPage, DifferencePage, CheckPage, PlanPage };

    /// @p draft becomes a child of the wizard.
    explicit DeployWizard(DeployDraft *draft, QWidget *parent = nullptr);

    void present(const ViewState &state);
    /// Starts the operation; the wizard closes when the server has taken it.
    void accept() override;
    [[nodiscard]] DeployDraft *draft() const { return m_draft; }

Q_SIGNALS:
    void started(const QString &operation);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    DeployDraft *m_draft;
    DeployCheckPage *m_check;
    DeployPlanPage *m_plan;
};

} // namespace leitstand
