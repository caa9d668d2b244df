// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/operationspage.h"

#include "models/operationmodel.h"
#include "ui/operations/operationview.h"
#include "ui/presentation.h"
#include "ui/widgets/tableview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace leitstand {

namespace {
constexpr int titleChars = 46; ///< "Produktion: Wiederherstellung der Datenbank (Übung)"
}

OperationsPage::OperationsPage(QWidget *parent)
    : Page(parent)
    , m_model(new OperationModel(this))
    , m_table(new TableView)
    , m_locks(new QPushButton)
    , m_view(new OperationView)
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("pageOperations"));
    m_table->setObjectName(QStringLiteral("operationsTable"));
    m_locks->setObjectName(QStringLiteral("operationsLocks"));
    m_table->setSource(m_model, OperationModel::Started, Qt::DescendingOrder);
    m_table->hideByDefault({OperationModel::Id});
    m_table->setMinimumChars(OperationModel::What, titleChars);
    auto *top = new QWidget;
    auto *topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins(0, 0, 0, 0);
    auto *line = new QHBoxLayout;
    line->addWidget(m_table->filterLine(), 1);
    line->addWidget(m_locks);
    topLayout->addLayout(line);
    m_table->filterLine()->show();
    topLayout->addWidget(m_table, 1);
    m_splitter->addWidget(top);
    m_splitter->addWidget(m_view);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({230, 420});
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_splitter, 1);
    connect(m_table, &TableView::currentKeyChanged, this, &OperationsPage::choose);
    connect(m_view, &OperationView::cancelRequested, this, &OperationsPage::cancelRequested);
    connect(m_view, &OperationView::questionAsked, this, &Page::questionAsked);
    connect(m_locks, &QPushButton::clicked, this, &OperationsPage::locksRequested);
    retranslate();
    present(ViewState());
}

QString OperationsPage::title() const
{
    return tr("Operations");
}

QString OperationsPage::iconName() const
{
    return QStringLiteral("view-task");
}

void OperationsPage::present(const ViewState &state)
{
    m_state = state;
    m_table->keepPlace([&] { m_model->refresh(state); });
    presentEmptyText();
    m_locks->setEnabled(whyNoOperation(state).isEmpty());
    if (!m_awaited.isEmpty() && m_table->selectKey(m_awaited))
        m_awaited.clear();
    else if (m_awaited.isEmpty() && m_table->currentKey().isEmpty() && m_model->rowCount() > 0)
        m_table->selectKey(m_model->rowKey(0));
    m_view->present(state);
}

void OperationsPage::presentEmptyText()
{
    if (m_state.connection.replay)
        m_table->setEmptyText(tr("A recording has no operations."));
    else if (m_state.operations.error)
        m_table->setEmptyText(m_state.operations.error->message);
    else if (!m_state.operations.known)
        m_table->setEmptyText(tr("The server has not been asked yet."));
    else
        m_table->setEmptyText(tr("Nothing has run on this server yet. Restores, backups and checks "
                                 "that are started from a console appear here."));
}

void OperationsPage::choose(const QString &id)
{
    m_view->setOperation(id);
    if (!id.isEmpty())
        Q_EMIT followRequested(id);
}

void OperationsPage::reveal(const QString &subject)
{
    if (m_table->selectKey(subject)) {
        m_table->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_awaited = subject; // started a moment ago: the list does not have it yet
    choose(subject);
}

void OperationsPage::saveState(QSettings &settings) const
{
    m_table->saveState(settings, QStringLiteral("operations"));
    m_view->saveState(settings);
    settings.setValue(QStringLiteral("splitter"), m_splitter->saveState());
}

void OperationsPage::restoreState(QSettings &settings)
{
    m_table->restoreState(settings, QStringLiteral("operations"));
    m_view->restoreState(settings);
    m_splitter->restoreState(settings.value(QStringLiteral("splitter")).toByteArray());
}

void OperationsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    present(ViewState(m_state));
}

void OperationsPage::retranslate()
{
    m_table->setAccessibleName(tr("Operations on the server"));
    m_locks->setText(tr("Locks …"));
}

} // namespace leitstand
