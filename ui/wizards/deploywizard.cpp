// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/deploywizard.h"

#include "ui/wizards/deploycheckpage.h"
#include "ui/wizards/deploydifferencepage.h"
#include "ui/wizards/deployplanpage.h"
#include "ui/wizards/deploytargetpage.h"
#include "ui/wizards/deploywhatpage.h"

#include <QEvent>

namespace leitstand {

DeployWizard::DeployWizard(DeployDraft *draft, QWidget *parent)
    : QWizard(parent)
    , m_draft(draft)
    , m_check(new DeployCheckPage(draft))
    , m_plan(new DeployPlanPage(draft))
{
    setObjectName(QStringLiteral("deployWizard"));
    draft->setParent(this);
    setWizardStyle(QWizard::ClassicStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    setPage(TargetPage, new DeployTargetPage(draft));
    setPage(WhatPage, new DeployWhatPage(draft));
    setPage(DifferencePage, new DeployDifferencePage(draft));
    setPage(CheckPage, m_check);
    setPage(PlanPage, m_plan);
    resize(880, 640);
    connect(m_draft, &DeployDraft::started, this, [this](const QString &operation) {
        Q_EMIT started(operation);
        QWizard::accept();
    });
    connect(m_draft, &DeployDraft::failed, m_plan, &DeployPlanPage::showFailure);
    connect(m_draft, &DeployDraft::factsChanged, this, &DeployWizard::retranslate);
    // Return in a field never starts anything on the server.
    connect(this, &QWizard::currentIdChanged, this,
            [this](int id) { setOption(QWizard::NoDefaultButton, id == PlanPage); });
    retranslate();
}

void DeployWizard::present(const ViewState &state)
{
    m_check->present(state);
}

void DeployWizard::accept()
{
    m_draft->start();
}

void DeployWizard::changeEvent(QEvent *event)
{
    QWizard::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DeployWizard::retranslate()
{
    setWindowTitle(
        m_draft->environment() == Environment::Production
            ? tr("Deployment – %1").arg(environmentTitle(Environment::Production).toUpper())
            : tr("Deployment"));
    setButtonText(QWizard::FinishButton, tr("Start on the server"));
    setButtonText(QWizard::NextButton, tr("Next"));
    setButtonText(QWizard::BackButton, tr("Back"));
    setButtonText(QWizard::CancelButton, tr("Cancel"));
}

} // namespace leitstand
