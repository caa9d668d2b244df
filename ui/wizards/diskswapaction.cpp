// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/diskswapaction.h"

#include "drafts/diskswapdraft.h"
#include "operations/diskwords.h"
#include "ui/widgets/failurebox.h"
#include "ui/widgets/plainlabel.h"
#include "ui/wizards/plansteps.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace leitstand {

namespace {

constexpr int leastRows = 3;
constexpr int mostRows = 8;

} // namespace

DiskSwapAction::DiskSwapAction(DiskSwapDraft *draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_effect(new PlainLabel(this, true))
    , m_steps(new PlanSteps(QStringLiteral("disk")))
    , m_confirmLabel(new PlainLabel(this, true))
    , m_confirm(new QLineEdit)
    , m_go(new QPushButton)
    , m_failure(new FailureBox)
{
    setObjectName(QStringLiteral("diskAction"));
    build();
    connect(m_draft, &DiskSwapDraft::changed, this, &DiskSwapAction::presentDraft);
    connect(m_draft, &DiskSwapDraft::started, m_failure, &FailureBox::clear);
    connect(m_confirm, &QLineEdit::textChanged, m_draft, &DiskSwapDraft::setConfirmation);
    connect(m_go, &QPushButton::clicked, m_draft, &DiskSwapDraft::start);
    presentDraft();
}

void DiskSwapAction::build()
{
    m_effect->setObjectName(QStringLiteral("diskEffect"));
    m_steps->setHeightInRows(leastRows, mostRows);
    m_confirmLabel->setObjectName(QStringLiteral("diskConfirmLabel"));
    m_confirm->setObjectName(QStringLiteral("diskConfirm"));
    m_confirmLabel->setBuddy(m_confirm);
    m_go->setObjectName(QStringLiteral("diskGo"));
    m_go->setAutoDefault(false); // Return in the field never starts anything on the server
    m_failure->setObjectName(QStringLiteral("diskFailure"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_confirm, 1);
    line->addWidget(m_go);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_effect);
    layout->addWidget(m_steps);
    layout->addWidget(m_failure);
    layout->addWidget(m_confirmLabel);
    layout->addLayout(line);
}

void DiskSwapAction::showFailure(const Error &error)
{
    m_failure->tell(error);
}

void DiskSwapAction::presentDraft()
{
    const DiskSwap &swap = m_draft->swap();
    setVisible(swap.allowed && m_draft->facts().has_value());
    const QString subject = QStringLiteral("%1 %2").arg(int(swap.stage)).arg(swap.serial);
    if (subject != m_subject) {
        m_subject = subject; // what was typed was meant for another disk or step
        m_confirm->clear();
        m_failure->clear();
    }
    if (!swap.allowed || !m_draft->facts())
        return;
    m_effect->display(words::swapEffect(swap, *m_draft->facts()));
    m_steps->present(nextKind(swap.stage), m_draft->steps(),
                     m_draft->planError() ? m_draft->planError()->message
                                          : tr("Asking the server for the steps …"));
    const QString wanted =
        tr("To confirm, type the serial number of the disk: %1").arg(swap.serial);
    m_confirmLabel->display(wanted);
    m_confirm->setAccessibleName(wanted);
    m_go->setText(nextKind(swap.stage) == OperationKind::DiskRemove ? tr("Take the disk out")
                                                                    : tr("Take the new disk in"));
    m_go->setEnabled(m_draft->isReady());
}

void DiskSwapAction::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        presentDraft();
}

} // namespace leitstand
