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
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 4, 0);
    layout->setSpacing(10);
    layout->addLayout(cards);
    layout->addWidget(m_server);
    layout->addLayout(tiles);
    layout->addWidget(m_todo, 1);
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
