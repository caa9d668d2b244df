// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/restorewizard.h"

#include "ui/wizards/restorecheckpage.h"
#include "ui/wizards/restorequestions.h"
#include "ui/wizards/restoresetpage.h"

#include <QEvent>

namespace leitstand {

RestoreWizard::RestoreWizard(RestoreDraft *draft, QWidget *parent)
    : QWizard(parent)
    , m_draft(draft)
    , m_incident(new RestoreIncidentPage(draft))
    , m_sets(new RestoreSetPage(draft))
    , m_check(new RestoreCheckPage(draft))
{
    setObjectName(QStringLiteral("restoreWizard"));
    draft->setParent(this);
    setWizardStyle(QWizard::ClassicStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    setPage(IncidentPage, m_incident);
    setPage(TargetPage, new RestoreTargetPage(draft));
    setPage(SetPage, m_sets);
    setPage(CheckPage, m_check);
    resize(880, 620);
    connect(m_draft, &RestoreDraft::started, this, [this](const QString &operation) {
        Q_EMIT started(operation);
        QWizard::accept();
    });
    connect(m_draft, &RestoreDraft::failed, m_check, &RestoreCheckPage::showFailure);
    // Return in a field never starts anything on the server.
    connect(this, &QWizard::currentIdChanged, this,
            [this](int id) { setOption(QWizard::NoDefaultButton, id == CheckPage); });
    retranslate();
}

int RestoreWizard::nextId() const
{
    switch (currentId()) {
    case IncidentPage:
        if (m_draft->incident() == Incident::DiskBad)
            return -1;
        // there is one store of plans: nothing to choose
        return m_draft->incident() == Incident::PlansMissing ? SetPage : TargetPage;
    case TargetPage:
        return m_draft->needsSet() ? SetPage : CheckPage;
    case SetPage:
        return CheckPage;
    default:
        return -1;
    }
}

void RestoreWizard::present(const ViewState &state)
{
    m_sets->present(state);
}

void RestoreWizard::showSuggestion(const QString &seen)
{
    m_incident->showSuggestion(seen);
}

void RestoreWizard::accept()
{
    if (m_draft->incident() == Incident::DiskBad) {
        Q_EMIT diskSwapRequested();
        QWizard::accept();
        return;
    }
    m_draft->start();
}

void RestoreWizard::changeEvent(QEvent *event)
{
    QWizard::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RestoreWizard::retranslate()
{
    setWindowTitle(tr("Restore"));
    setButtonText(QWizard::FinishButton, tr("Start on the server"));
    setButtonText(QWizard::NextButton, tr("Next"));
    setButtonText(QWizard::BackButton, tr("Back"));
    setButtonText(QWizard::CancelButton, tr("Cancel"));
}

} // namespace leitstand
