// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deploymentspage.h"

#include "models/deploymentmodel.h"
#include "operations/deploywords.h"
#include "ui/presentation.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/failurebox.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tableview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace leitstand {

namespace {

/// Which server, and which runs have ended there: with another one the facts are others.
QString situationOf(const ViewState &state)
{
    const auto ended = std::find_if(state.operations.list.cbegin(), state.operations.list.cend(),
                                    [](const OperationSummary &one) { return !one.isRunning(); });
    const QString last = ended == state.operations.list.cend() ? QString() : ended->id;
    return QStringLiteral("%1:%2 %3").arg(state.profile.host).arg(state.profile.port).arg(last);
}

} // namespace

DeploymentsPage::DeploymentsPage(QWidget *parent)
    : Page(parent)
    , m_model(new DeploymentModel(this))
    , m_running(new FactList)
    , m_failure(new FailureBox)
    , m_deploy(new QPushButton)
    , m_rollback(new QPushButton)
    , m_again(new QPushButton)
    , m_why(new PlainLabel(this, true))
    , m_table(new TableView)
{
    setObjectName(QStringLiteral("pageDeployments"));
    build();
    connect(m_table, &TableView::currentKeyChanged, this, &DeploymentsPage::presentButtons);
    connect(m_deploy, &QPushButton::clicked, this, [this] {
        const int row = m_model->rowOfKey(m_table->currentKey());
        Q_EMIT deployRequested(row >= 0 ? m_model->rowAt(row).environment : Environment::Test);
    });
    connect(m_rollback, &QPushButton::clicked, this, [this] {
        const int row = m_model->rowOfKey(m_table->currentKey());
        if (row < 0 || !m_model->rowAt(row).kept)
            return;
        const DeploymentRow &chosen = m_model->rowAt(row);
        Q_EMIT questionAsked(questionForRollback(chosen.environment, chosen.release, *chosen.kept));
    });
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_askedFor.clear();
        askWhenNeeded();
    });
    retranslate();
    presentFacts();
    present(ViewState());
}

void DeploymentsPage::build()
{
    m_running->setObjectName(QStringLiteral("deploymentsRunning"));
    m_deploy->setObjectName(QStringLiteral("deploymentsDeploy"));
    m_rollback->setObjectName(QStringLiteral("deploymentsRollback"));
    m_again->setObjectName(QStringLiteral("deploymentsAgain"));
    m_why->setObjectName(QStringLiteral("deploymentsWhyNot"));
    m_table->setObjectName(QStringLiteral("deploymentsTable"));
    m_table->setSource(m_model, DeploymentModel::At, Qt::DescendingOrder);
    m_table->hideByDefault({DeploymentModel::Id, DeploymentModel::Reason});
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_deploy);
    buttons->addWidget(m_rollback);
    buttons->addWidget(m_again);
    buttons->addWidget(m_why, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_running);
    layout->addWidget(m_failure);
    layout->addLayout(buttons);
    m_table->filterLine()->setObjectName(QStringLiteral("deploymentsFilter"));
    layout->addWidget(m_table->filterLine());
    m_table->filterLine()->show();
    layout->addWidget(m_table, 1);
}

QString DeploymentsPage::title() const
{
    return tr("Deployments");
}

QString DeploymentsPage::iconName() const
{
    return QStringLiteral("run-build-install");
}

void DeploymentsPage::present(const ViewState &state)
{
    const bool otherServer =
        state.profile.host != m_state.profile.host || state.profile.port != m_state.profile.port;
    m_state = state;
    if (otherServer) {
        m_facts = {};
        m_failure->clear();
        presentFacts();
    }
    askWhenNeeded();
    presentButtons();
}

void DeploymentsPage::askWhenNeeded()
{
    if (!whyNoOperation(m_state).isEmpty() || !m_state.operations.known)
        return;
    const QString situation = situationOf(m_state);
    if (situation == m_askedFor)
        return;
    m_askedFor = situation;
    for (const Environment environment : allEnvironments)
        Q_EMIT factsRequested(environment);
}

void DeploymentsPage::showFacts(Environment environment, const Result<DeployFacts> &facts)
{
    if (facts) {
        m_facts.at(std::size_t(environment)) = *facts;
        m_failure->clear();
    } else {
        m_failure->tell(facts.error());
    }
    presentFacts();
}

void DeploymentsPage::presentFacts()
{
    QList<Fact> facts;
    QList<DeployFacts> known;
    for (const Environment environment : allEnvironments) {
        const std::optional<DeployFacts> &one = m_facts.at(std::size_t(environment));
        Fact fact;
        fact.id = environmentKey(environment);
        fact.label = environmentTitle(environment);
        fact.value = one ? words::runningRelease(one->running) : tr("not known yet");
        if (one && one->running.changedByHand)
            fact.severity = Severity::Notice;
        if (one && one->promotion && !one->promotion->releases.isEmpty())
            fact.explanation =
                tr("Proven on %1 and not here yet: %2.")
                    .arg(environmentTitle(one->promotion->from),
                         words::releaseCode(one->promotion->releases.constFirst().code));
        facts.append(fact);
        if (one)
            known.append(*one);
    }
    m_running->setFacts(facts);
    m_table->keepPlace([&] { m_model->refresh(known); });
    m_table->setEmptyText(
        known.isEmpty()
            ? tr("Nothing is known yet. The server is asked as soon as there is a connection.")
            : tr("Nothing has been deployed by Leitstand yet. What passes its gate appears here."));
    presentButtons();
}

void DeploymentsPage::presentButtons()
{
    const QString why = whyNoOperation(m_state);
    const int row = m_model->rowOfKey(m_table->currentKey());
    const bool kept = row >= 0 && m_model->rowAt(row).kept;
    m_deploy->setEnabled(why.isEmpty());
    m_again->setEnabled(why.isEmpty());
    m_rollback->setEnabled(why.isEmpty() && kept);
    const QString noRollback =
        row < 0 ? (m_model->rowCount() > 0 ? tr("Choose a deployment to roll it back.") : QString())
        : kept  ? QString()
                : tr("Code and data of before this deployment are kept no longer.");
    m_why->display(why.isEmpty() ? noRollback : why);
}

void DeploymentsPage::reveal(const QString &subject)
{
    if (m_table->selectKey(subject))
        return;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (environmentKey(m_model->rowAt(row).environment) == subject) {
            m_table->selectKey(m_model->rowKey(row));
            return;
        }
    }
}

void DeploymentsPage::saveState(QSettings &settings) const
{
    m_table->saveState(settings, QStringLiteral("deployments"));
}

void DeploymentsPage::restoreState(QSettings &settings)
{
    m_table->restoreState(settings, QStringLiteral("deployments"));
}

void DeploymentsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    presentFacts();
}

void DeploymentsPage::retranslate()
{
    m_deploy->setText(tr("Deploy …"));
    m_rollback->setText(tr("Roll back …"));
    m_again->setText(tr("Read again"));
    m_running->setAccessibleName(tr("What the environments run"));
    m_table->setAccessibleName(tr("Deployments"));
}

} // namespace leitstand
