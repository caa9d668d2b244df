// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/deploytargetpage.h"

#include "ui/pages/deploymentfacts.h"
#include "ui/theme.h"
#include "ui/widgets/failurebox.h"
#include "ui/widgets/plainlabel.h"
#include "ui/wizards/environmentbuttons.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace leitstand {

DeployTargetPage::DeployTargetPage(DeployDraft *draft)
    : m_draft(draft)
    , m_heading(new PlainLabel(nullptr, true))
    , m_running(new FactList)
    , m_failure(new FailureBox)
    , m_again(new QPushButton)
{
    setObjectName(QStringLiteral("deployTargetPage"));
    auto *layout = new QVBoxLayout(this);
    auto *environments = new EnvironmentButtons(draft->environment(), QStringLiteral("deploy"));
    layout->addWidget(environments);
    connect(environments, &EnvironmentButtons::chosen, m_draft, &DeployDraft::setEnvironment);
    layout->addSpacing(12);
    m_heading->setObjectName(QStringLiteral("deployHeading"));
    m_heading->setFont(scaledFont(*this, 1.0, true));
    m_running->setObjectName(QStringLiteral("deployRunning"));
    m_again->setObjectName(QStringLiteral("deployFactsAgain"));
    layout->addWidget(m_heading);
    layout->addWidget(m_running);
    layout->addWidget(m_failure);
    layout->addWidget(m_again, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(m_again, &QPushButton::clicked, m_draft, &DeployDraft::loadFacts);
    connect(m_draft, &DeployDraft::factsChanged, this, &DeployTargetPage::presentDraft);
    retranslate();
    presentDraft();
}

void DeployTargetPage::initializePage()
{
    if (m_draft->factsState() == CheckState::Unknown)
        m_draft->loadFacts();
}

bool DeployTargetPage::isComplete() const
{
    return m_draft->factsState() == CheckState::Ok;
}

void DeployTargetPage::presentDraft()
{
    const CheckState state = m_draft->factsState();
    const QString name = environmentTitle(m_draft->environment());
    m_heading->display(state == CheckState::Ok ? tr("%1 runs now:").arg(name)
                       : state == CheckState::Failed
                           ? tr("What %1 runs could not be read.").arg(name)
                           : tr("Asking the server what %1 runs …").arg(name));
    m_running->setVisible(state == CheckState::Ok);
    if (state == CheckState::Ok)
        m_running->setFacts(runningFacts(m_draft->facts()));
    m_again->setVisible(state == CheckState::Failed);
    if (state == CheckState::Failed)
        m_failure->tell(m_draft->factsError());
    else
        m_failure->clear();
    Q_EMIT completeChanged();
}

void DeployTargetPage::changeEvent(QEvent *event)
{
    QWizardPage::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    presentDraft();
}

void DeployTargetPage::retranslate()
{
    setTitle(tr("Where?"));
    m_again->setText(tr("Ask again"));
    m_running->setAccessibleName(tr("What the environment runs now"));
}

} // namespace leitstand
