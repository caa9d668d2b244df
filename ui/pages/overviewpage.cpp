// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overviewpage.h"

#include "ui/overview/environmentcard.h"
#include "ui/overview/raidtile.h"
#include "ui/overview/recoverytiles.h"
#include "ui/overview/serverpanel.h"
#include "ui/overview/todopanel.h"
#include "ui/widgets/columnlayout.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace leitstand {

OverviewPage::OverviewPage(QWidget *parent)
    : Page(parent)
    , m_scroll(new QScrollArea(this))
    , m_server(new ServerPanel)
    , m_raid(new RaidTile)
    , m_recovery(new RecoveryTile)
    , m_sla(new SlaTile)
    , m_todo(new TodoPanel)
{
    setObjectName(QStringLiteral("pageOverview"));
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("overviewContent"));
    auto *cards = new ColumnLayout(3);
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards.at(i) = new EnvironmentCard(allEnvironments.at(i));
        cards->addWidget(m_cards.at(i));
    }
    cards->setWeight(0, 1.3);
    auto *tiles = new ColumnLayout(3);
    tiles->addWidget(m_raid);
    tiles->addWidget(m_recovery);
    tiles->addWidget(m_sla);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 4, 0);
    m_column->setSpacing(10);
    m_column->addLayout(cards);
    m_column->addWidget(m_server);
    m_column->addLayout(tiles);
    m_column->addWidget(m_todo, 1);
    m_column->addStretch(); // takes the rest while what is to do stands first
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    wire();
}

void OverviewPage::wire()
{
    for (EnvironmentCard *card : m_cards) {
        connect(card, &EnvironmentCard::detailsRequested, this, [this](const QString &container) {
            Q_EMIT navigateRequested(NextStep::ShowEnvironment, container);
        });
    }
    connect(m_raid, &RaidTile::detailsRequested, this,
            [this] { Q_EMIT navigateRequested(NextStep::ShowStorage, QString()); });
    connect(m_recovery, &RecoveryTile::detailsRequested, this,
            [this] { Q_EMIT navigateRequested(NextStep::ShowBackups, QString()); });
    connect(m_todo, &TodoPanel::navigateRequested, this, &OverviewPage::navigateRequested);
}

QString OverviewPage::title() const
{
    return tr("Overview");
}

QString OverviewPage::iconName() const
{
    return QStringLiteral("dashboard-show");
}

void OverviewPage::present(const ViewState &state)
{
    const SeverityLookup severities(state.verdict);
    for (EnvironmentCard *card : m_cards)
        card->present(state, severities);
    m_server->present(state, severities);
    m_raid->present(state);
    m_recovery->present(state);
    m_sla->present(state);
    m_todo->present(state);
    placeTodo(!state.verdict.reasons.isEmpty());
    orderTabs();
}

/// What is to do stands above everything as long as there is something; the proofs of a good state
/// come last.
void OverviewPage::placeTodo(bool first)
{
    const int wanted = first ? 0 : m_column->count() - 2;
    if (m_column->indexOf(m_todo) == wanted)
        return;
    m_column->removeWidget(m_todo);
    m_column->insertWidget(wanted, m_todo, first ? 0 : 1);
}

/// The keyboard goes the way of the eye.
void OverviewPage::orderTabs()
{
    const QList<QWidget *> wanted = m_todo->tabOrder();
    if (wanted == m_tabOrder)
        return;
    m_tabOrder = wanted;
    QWidget *before = m_scroll;
    for (QWidget *widget : wanted) {
        QWidget::setTabOrder(before, widget);
        before = widget;
    }
}

void OverviewPage::reveal(const QString &subject)
{
    if (subject == QLatin1String("todo"))
        m_scroll->ensureWidgetVisible(m_todo, 0, 0);
}

void OverviewPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (EnvironmentCard *card : m_cards)
            card->retranslate();
        m_server->retranslate();
        m_raid->retranslate();
        m_recovery->retranslate();
        m_sla->retranslate();
        m_todo->retranslate();
    }
    Page::changeEvent(event);
}

} // namespace leitstand
