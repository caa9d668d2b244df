// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/diskswapdialog.h"

#include "operations/diskticket.h"
#include "operations/diskwords.h"
#include "ui/operations/operationview.h"
#include "ui/theme.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/failurebox.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statelabel.h"
#include "ui/wizards/diskswapaction.h"
#include "ui/wizards/diskswapfacts.h"
#include "ui/wizards/diskticketpanel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace leitstand {

namespace {

constexpr int trailLength = 5;
constexpr int leastFactsHeight = 150; ///< the arrays at work above the run

} // namespace

DiskSwapDialog::DiskSwapDialog(DiskSwapDraft *draft, QWidget *parent)
    : QDialog(parent)
    , m_draft(draft)
    , m_stage(new StateLabel)
    , m_meaning(new PlainLabel(this, true))
    , m_simulated(new PlainLabel(this, true))
    , m_failure(new FailureBox)
    , m_facts(new FactList)
    , m_action(new DiskSwapAction(draft))
    , m_ticket(new DiskTicketPanel)
    , m_showRun(new QCheckBox)
    , m_run(new OperationView)
    , m_report(new QPushButton)
    , m_again(new QPushButton)
    , m_close(new QPushButton)
{
    setObjectName(QStringLiteral("diskSwapDialog"));
    draft->setParent(this);
    build();
    wire();
    retranslate();
    presentDraft();
    resize(940, 720);
}

void DiskSwapDialog::build()
{
    m_stage->setObjectName(QStringLiteral("diskStage"));
    m_stage->setTextFont(scaledFont(*this, 1.2, true));
    m_meaning->setObjectName(QStringLiteral("diskMeaning"));
    m_simulated->setObjectName(QStringLiteral("diskSimulated"));
    m_facts->setObjectName(QStringLiteral("diskFacts"));
    // As high as its lines at this width; its own minimum is that of a narrow column.
    m_facts->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_showRun->setObjectName(QStringLiteral("diskShowRun"));
    m_report->setObjectName(QStringLiteral("diskReport"));
    m_again->setObjectName(QStringLiteral("diskAgain"));
    m_close->setObjectName(QStringLiteral("diskClose"));
    for (QPushButton *button : {m_report, m_again})
        button->setAutoDefault(false);
    m_close->setDefault(true);
    auto *trail = new QHBoxLayout;
    for (int i = 0; i < trailLength; ++i) {
        m_trail.append(new StateLabel);
        m_trail.last()->setObjectName(QStringLiteral("diskTrail%1").arg(i + 1));
        trail->addWidget(m_trail.last());
        trail->addSpacing(10);
    }
    trail->addStretch(1);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 6, 0);
    column->addWidget(m_facts);
    column->addWidget(m_action);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumHeight(leastFactsHeight);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_showRun);
    buttons->addStretch(1);
    buttons->addWidget(m_again);
    buttons->addWidget(m_report);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_stage);
    layout->addLayout(trail);
    layout->addWidget(m_meaning);
    layout->addWidget(m_simulated);
    layout->addWidget(m_failure);
    layout->addWidget(scroll, 3);
    layout->addWidget(m_ticket, 2);
    layout->addWidget(m_run, 3);
    layout->addLayout(buttons);
}

void DiskSwapDialog::wire()
{
    connect(m_draft, &DiskSwapDraft::changed, this, &DiskSwapDialog::presentDraft);
    connect(m_draft, &DiskSwapDraft::failed, m_action, &DiskSwapAction::showFailure);
    connect(m_draft, &DiskSwapDraft::started, this, [this] { m_showRun->setChecked(true); });
    connect(m_showRun, &QCheckBox::toggled, this, &DiskSwapDialog::presentDraft);
    connect(m_run, &OperationView::cancelRequested, this, &DiskSwapDialog::cancelRequested);
    connect(m_report, &QPushButton::clicked, this, &DiskSwapDialog::copyReport);
    connect(m_again, &QPushButton::clicked, m_draft, &DiskSwapDraft::look);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void DiskSwapDialog::present(const ViewState &state)
{
    m_run->present(state);
    m_run->setVisible(m_showRun->isChecked() && !m_run->operation().isEmpty());
}

void DiskSwapDialog::presentDraft()
{
    if (m_draft->error())
        m_failure->tell(*m_draft->error());
    else
        m_failure->clear();
    if (m_draft->isRunning() && !m_wasRunning)
        m_showRun->setChecked(true);
    m_wasRunning = m_draft->isRunning();
    const std::optional<DiskFacts> &facts = m_draft->facts();
    const DiskSwap &swap = m_draft->swap();
    m_stage->setState(facts ? words::swapSeverity(swap) : Severity::Unknown,
                      facts ? words::swapStage(swap) : tr("The server is being asked …"));
    m_meaning->display(facts ? words::swapMeaning(swap, *facts) : QString());
    m_simulated->setVisible(facts && facts->simulated);
    m_facts->setFacts(facts ? diskSwapFacts(swap, *facts) : QList<Fact>());
    m_ticket->setVisible(facts && swap.stage == SwapStage::Waiting);
    if (facts)
        m_ticket->present(*facts);
    presentTrail();
    m_run->setOperation(m_draft->lastRun());
    m_showRun->setVisible(!m_draft->lastRun().isEmpty());
    m_run->setVisible(m_showRun->isChecked() && !m_draft->lastRun().isEmpty());
    m_report->setEnabled(facts && !m_draft->endedRuns().isEmpty());
}

void DiskSwapDialog::presentTrail()
{
    const QStringList titles{tr("Which disk"), tr("Take out"), tr("Data centre"), tr("Take in"),
                             tr("Rebuild and compare")};
    const int now = swapStep(m_draft->swap().stage);
    for (int i = 0; i < trailLength; ++i) {
        const Severity severity = i + 1 < now    ? Severity::Ok
                                  : i + 1 == now ? words::swapSeverity(m_draft->swap())
                                                 : Severity::Unknown;
        m_trail.at(i)->setState(severity, QStringLiteral("%1 %2").arg(i + 1).arg(titles.at(i)));
        m_trail.at(i)->setTextFont(scaledFont(*this, 1.0, i + 1 == now));
        m_trail.at(i)->setVisible(now > 0);
    }
}

void DiskSwapDialog::copyReport()
{
    if (m_draft->facts())
        QGuiApplication::clipboard()->setText(diskReport(*m_draft->facts(), m_draft->endedRuns()));
}

void DiskSwapDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    presentDraft();
}

void DiskSwapDialog::retranslate()
{
    setWindowTitle(tr("Exchange of a disk"));
    m_simulated->display(tr("Simulated: the practice server has no such hardware."));
    m_facts->setAccessibleName(tr("Disks and arrays"));
    m_showRun->setText(tr("Show the last operation"));
    m_report->setText(tr("Copy report"));
    m_again->setText(tr("Look again"));
    m_close->setText(tr("Close"));
}

} // namespace leitstand
