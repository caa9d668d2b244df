// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/deployplanpage.h"

#include "operations/deploywords.h"
#include "operations/operationwords.h"
#include "ui/theme.h"
#include "ui/widgets/failurebox.h"
#include "ui/widgets/plainlabel.h"
#include "ui/wizards/plansteps.h"

#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace leitstand {

namespace {

constexpr int maxReason = 500; ///< op-run takes no more

/// "odoo:17.1, addons v2, modules sale": what was chosen, in one line.
QString chosen(const DeployDraft &draft)
{
    QStringList parts;
    if (!draft.image().isEmpty())
        parts.append(words::imageName(draft.image()));
    if (!draft.addons().isEmpty())
        parts.append(DeployPlanPage::tr("addons %1").arg(draft.addons().left(40)));
    if (draft.request().parameters.contains(QLatin1String("config")))
        parts.append(DeployPlanPage::tr("another configuration"));
    if (!draft.modules().isEmpty())
        parts.append(DeployPlanPage::tr("update of %1").arg(draft.modules()));
    return parts.join(QStringLiteral(", "));
}

} // namespace

DeployPlanPage::DeployPlanPage(DeployDraft *draft)
    : m_draft(draft)
    , m_summary(new PlainLabel(nullptr, true))
    , m_steps(new PlanSteps(QStringLiteral("deploy")))
    , m_effect(new PlainLabel(nullptr, true))
    , m_failure(new FailureBox)
    , m_reasonLabel(new PlainLabel)
    , m_reason(new QLineEdit)
    , m_confirmLabel(new PlainLabel(nullptr, true))
    , m_confirm(new QLineEdit)
{
    setObjectName(QStringLiteral("deployPlanPage"));
    m_summary->setObjectName(QStringLiteral("deploySummary"));
    m_summary->setFont(scaledFont(*this, 1.0, true));
    m_summary->setAutoFillBackground(true);
    m_summary->setMargin(6);
    m_effect->setObjectName(QStringLiteral("deployEffect"));
    m_reason->setObjectName(QStringLiteral("deployReason"));
    m_reason->setMaxLength(maxReason);
    m_confirm->setObjectName(QStringLiteral("deployConfirm"));
    m_confirmLabel->setObjectName(QStringLiteral("deployConfirmLabel"));
    m_reasonLabel->setBuddy(m_reason);
    m_confirmLabel->setBuddy(m_confirm);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(m_reasonLabel, m_reason);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_steps, 1);
    layout->addWidget(m_effect);
    layout->addWidget(m_failure);
    layout->addLayout(form);
    layout->addWidget(m_confirmLabel); // a line of its own: the name in it must never be cut
    layout->addWidget(m_confirm);
    connect(m_draft, &DeployDraft::changed, this, &DeployPlanPage::presentDraft);
    connect(m_reason, &QLineEdit::textChanged, m_draft, &DeployDraft::setReason);
    connect(m_confirm, &QLineEdit::textChanged, m_draft, &DeployDraft::setConfirmation);
    retranslate();
    presentDraft();
}

void DeployPlanPage::initializePage()
{
    m_failure->clear();
    m_confirm->clear();
}

bool DeployPlanPage::isComplete() const
{
    return m_draft->isReady();
}

void DeployPlanPage::showFailure(const Error &error)
{
    presentDraft();
    m_failure->tell(error);
}

void DeployPlanPage::presentDraft()
{
    OperationSummary summary;
    summary.kind = OperationKind::Deploy;
    summary.environment = environmentKey(m_draft->environment());
    m_summary->display(
        QStringLiteral("%1 – %2").arg(words::operationTitle(summary), chosen(*m_draft)));
    presentBand();
    m_steps->present(OperationKind::Deploy, m_draft->steps(),
                     m_draft->planState() == CheckState::Failed
                         ? m_draft->checkError().message
                         : tr("Asking the server for the steps …"));
    m_effect->display(
        m_draft->isStarting()
            ? tr("The server is asked to start …")
            : tr("People are without service from stopping Odoo until the gate is passed. What "
                 "fails is taken back, code and data together; what succeeds can be rolled back "
                 "for some days."));
    if (m_draft->isStarting())
        m_failure->clear();
    m_reasonLabel->display(m_draft->untested() ? tr("Reason (test has not run it):")
                                               : tr("Reason (for the log):"));
    m_reason->setAccessibleName(m_reasonLabel->text());
    m_confirmLabel->display(tr("To confirm, type the environment's name: %1")
                                .arg(environmentTitle(m_draft->environment())));
    m_confirm->setAccessibleName(m_confirmLabel->text());
    m_confirm->setVisible(m_draft->needsConfirmation());
    m_confirmLabel->setVisible(m_draft->needsConfirmation());
    Q_EMIT completeChanged();
}

/// Production is unmistakable: its own band behind what is about to happen to it.
void DeployPlanPage::presentBand()
{
    const ThemeColors &colors = themeColors(palette());
    QPalette band = palette();
    band.setColor(QPalette::Window, colors.band(m_draft->environment()));
    band.setColor(QPalette::WindowText, colors.bandText(m_draft->environment()));
    if (m_summary->palette() != band)
        m_summary->setPalette(band);
}

void DeployPlanPage::changeEvent(QEvent *event)
{
    QWizardPage::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        presentBand();
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    presentDraft();
}

void DeployPlanPage::retranslate()
{
    setTitle(tr("What will happen"));
}

} // namespace leitstand
