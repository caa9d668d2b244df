// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/environmentspage.h"

#include "models/containermodel.h"
#include "ui/pages/environmentsdetail.h"
#include "ui/presentation.h"
#include "ui/widgets/statelabel.h"
#include "ui/widgets/tableview.h"

#include <QEvent>
#include <QLineEdit>
#include <QSplitter>
#include <QVBoxLayout>

namespace leitstand {

EnvironmentsPage::EnvironmentsPage(QWidget *parent)
    : Page(parent)
    , m_model(new ContainerModel(this))
    , m_notice(new StateLabel(this))
    , m_table(new TableView)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_detail(new EnvironmentsDetail)
{
    setObjectName(QStringLiteral("pageEnvironments"));
    m_notice->setObjectName(QStringLiteral("environmentsNotice"));
    m_notice->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("containerTable"));
    m_table->setSource(m_model, -1);
    m_table->setMinimumChars(ContainerModel::Name, 18);
    m_table->setMinimumChars(ContainerModel::State, 36);
    m_table->hideByDefault({ContainerModel::Cpu, ContainerModel::Memory, ContainerModel::Restarts,
                            ContainerModel::ExitCode, ContainerModel::Uptime, ContainerModel::Image,
                            ContainerModel::Ports});

    auto *left = new QWidget;
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    m_table->filterLine()->setObjectName(QStringLiteral("containerFilter"));
    leftLayout->addWidget(m_table->filterLine());
    m_table->filterLine()->show();
    leftLayout->addWidget(m_table, 1);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({450, 610});

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_notice);
    layout->addWidget(m_splitter, 1);
    connect(m_table, &TableView::currentKeyChanged, this, &EnvironmentsPage::presentDetail);
    connect(m_detail, &EnvironmentsDetail::questionAsked, this, &Page::questionAsked);
    connect(m_detail, &EnvironmentsDetail::deployRequested, this, &Page::deployRequested);
    retranslate();
    present(ViewState());
}

QString EnvironmentsPage::title() const
{
    return tr("Environments");
}

QString EnvironmentsPage::iconName() const
{
    return QStringLiteral("network-server");
}

void EnvironmentsPage::present(const ViewState &state)
{
    m_state = state;
    m_table->keepPlace([this, &state] { m_model->refresh(state); });
    presentNotice();
    if (!m_wanted.isEmpty() && m_table->selectKey(m_wanted))
        m_wanted.clear();
    if (m_table->currentKey().isEmpty() && m_model->rowCount() > 0)
        m_table->selectKey(m_model->rowKey(0));
    presentDetail();
}

void EnvironmentsPage::presentNotice()
{
    const Freshness how = freshness(m_state.snapshot.containers, m_state, staleAfter::containers);
    m_notice->setVisible(!how.isFresh());
    const QString text = how.remedy.isEmpty() ? tr("Containers: %1.").arg(how.word)
                                              : tr("Containers: %1. %2").arg(how.word, how.remedy);
    if (!how.isFresh())
        m_notice->setState(how.state == ReadingState::Hung ? Severity::Fault : Severity::Unknown,
                           text);
    m_table->setEmptyText(how.isFresh()
                              ? tr("Docker runs on this server, but it has no containers. They "
                                   "appear here as soon as the stack is started.")
                              : text);
}

void EnvironmentsPage::presentDetail()
{
    const int row = m_model->rowOfKey(m_table->currentKey());
    m_detail->present(row >= 0 ? std::optional(m_model->rowAt(row)) : std::nullopt, m_state);
}

void EnvironmentsPage::reveal(const QString &subject)
{
    if (!m_table->selectKey(subject))
        m_wanted = m_model->rowCount() == 0 ? subject : QString();
}

void EnvironmentsPage::saveState(QSettings &settings) const
{
    m_table->saveState(settings, QStringLiteral("containers"));
    settings.setValue(QStringLiteral("splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("current"), m_table->currentKey());
}

void EnvironmentsPage::restoreState(QSettings &settings)
{
    m_table->restoreState(settings, QStringLiteral("containers"));
    m_splitter->restoreState(settings.value(QStringLiteral("splitter")).toByteArray());
    const QString current = settings.value(QStringLiteral("current")).toString();
    if (!current.isEmpty() && !m_table->selectKey(current))
        m_wanted = current;
}

void EnvironmentsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    present(ViewState(m_state));
}

void EnvironmentsPage::retranslate()
{
    m_table->setAccessibleName(tr("Environments and other containers"));
    m_splitter->setAccessibleName(tr("Environments: list and details"));
}

} // namespace leitstand
