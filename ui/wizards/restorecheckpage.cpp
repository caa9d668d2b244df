// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/restorecheckpage.h"

#include "core/format.h"
#include "operations/operationwords.h"
#include "ui/theme.h"
#include "ui/widgets/failurebox.h"
#include "ui/widgets/plainlabel.h"
#include "ui/wizards/plansteps.h"
#include "ui/wizards/preflightbox.h"

#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace leitstand {

namespace {

constexpr int maxReason = 500; ///< op-run takes no more

} // namespace

RestoreCheckPage::RestoreCheckPage(RestoreDraft *draft)
    : m_draft(draft)
    , m_summary(new PlainLabel(nullptr, true))
    , m_steps(new PlanSteps(QStringLiteral("restore")))
    , m_preflight(new PreflightBox(draft, QStringLiteral("restore")))
    , m_failure(new FailureBox)
    , m_reason(new QLineEdit)
    , m_reasonLabel(new PlainLabel)
    , m_confirm(new QLineEdit)
    , m_confirmLabel(new PlainLabel(nullptr, true))
{
    setObjectName(QStringLiteral("restoreCheckPage"));
    setCommitPage(false);
    build();
    connect(m_draft, &RestoreDraft::changed, this, &RestoreCheckPage::presentDraft);
    connect(m_reason, &QLineEdit::textChanged, m_draft, &RestoreDraft::setReason);
    connect(m_confirm, &QLineEdit::textChanged, m_draft, &RestoreDraft::setConfirmation);
    retranslate();
    presentDraft();
}

void RestoreCheckPage::build()
{
    m_summary->setObjectName(QStringLiteral("restoreSummary"));
    m_summary->setFont(scaledFont(*this, 1.0, true));
    m_reason->setObjectName(QStringLiteral("restoreReason"));
    m_reason->setMaxLength(maxReason);
    m_confirm->setObjectName(QStringLiteral("restoreConfirm"));
    m_confirmLabel->setObjectName(QStringLiteral("restoreConfirmLabel"));
    m_reasonLabel->setBuddy(m_reason);
    m_confirmLabel->setBuddy(m_confirm);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(m_reasonLabel, m_reason);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_steps, 1);
    layout->addWidget(m_preflight);
    layout->addWidget(m_failure);
    layout->addLayout(form);
    layout->addWidget(m_confirmLabel); // a line of its own: the name in it must never be cut
    layout->addWidget(m_confirm);
}

void RestoreCheckPage::initializePage()
{
    m_failure->clear();
    m_confirm->clear();
    m_draft->check();
}

void RestoreCheckPage::showFailure(const Error &error)
{
    presentDraft();
    m_failure->tell(error);
}

void RestoreCheckPage::presentDraft()
{
    const OperationRequest request = m_draft->request();
    OperationSummary summary;
    summary.kind = request.kind;
    if (request.kind != OperationKind::RestorePlans)
        summary.environment = environmentKey(m_draft->environment());
    const QString what = words::operationTitle(summary);
    m_summary->display(m_draft->needsSet()
                           ? tr("%1, from the backup set %2.").arg(what, m_draft->set())
                           : tr("%1.").arg(what));
    m_steps->present(request.kind, m_draft->steps(),
                     m_draft->planState() == CheckState::Failed
                         ? m_draft->checkError().message
                         : tr("Asking the server for the steps …"));
    presentPreflight();
    const Environment meant = m_draft->incident() == Incident::PlansMissing
                                  ? Environment::Production
                                  : m_draft->environment();
    m_confirmLabel->display(
        tr("To confirm, type the environment's name: %1").arg(environmentTitle(meant)));
    m_confirm->setAccessibleName(m_confirmLabel->text());
    const bool confirm = m_draft->needsConfirmation();
    m_confirm->setVisible(confirm);
    m_confirmLabel->setVisible(confirm);
    Q_EMIT completeChanged();
}

void RestoreCheckPage::presentPreflight()
{
    QStringList lines;
    const QDateTime newest = m_draft->preflight().newestWrite;
    if (m_draft->preflightState() == CheckState::Ok && newest.isValid())
        lines.append(tr("Newest entry in this backup: %1.").arg(format::dateTime(newest)));
    if (m_draft->isStarting()) {
        lines.append(tr("The server is asked to start …"));
        m_failure->clear();
    }
    m_preflight->present(lines);
}

bool RestoreCheckPage::isComplete() const
{
    return m_draft->isReady();
}

void RestoreCheckPage::changeEvent(QEvent *event)
{
    QWizardPage::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    presentDraft();
}

void RestoreCheckPage::retranslate()
{
    setTitle(tr("What will happen"));
    m_reasonLabel->display(tr("Reason (for the log):"));
    m_reason->setAccessibleName(m_reasonLabel->text());
}

} // namespace leitstand
