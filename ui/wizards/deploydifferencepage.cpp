// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/deploydifferencepage.h"

#include "models/commitmodel.h"
#include "operations/deploywords.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/failurebox.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statelabel.h"
#include "ui/widgets/tableview.h"

#include <QEvent>
#include <QVBoxLayout>

namespace leitstand {

namespace {

constexpr int subjectChars = 44;

Fact fact(const char *id, const QString &label, const QString &value)
{
    Fact fact;
    fact.id = QLatin1String(id);
    fact.label = label;
    fact.value = value;
    return fact;
}

} // namespace

DeployDifferencePage::DeployDifferencePage(DeployDraft *draft)
    : m_draft(draft)
    , m_state(new StateLabel)
    , m_facts(new FactList)
    , m_model(new CommitModel(this))
    , m_commitsLabel(new PlainLabel)
    , m_commits(new TableView)
    , m_configurationLabel(new PlainLabel)
    , m_configuration(new CodeView)
    , m_failure(new FailureBox)
{
    setObjectName(QStringLiteral("deployDifferencePage"));
    m_state->setObjectName(QStringLiteral("deployComparing"));
    m_facts->setObjectName(QStringLiteral("deployDifferences"));
    m_commits->setObjectName(QStringLiteral("deployCommits"));
    m_commits->setSource(m_model, CommitModel::At, Qt::DescendingOrder);
    m_commits->setMinimumChars(CommitModel::Subject, subjectChars);
    m_configuration->setObjectName(QStringLiteral("deployConfigurationDifference"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_state);
    layout->addWidget(m_facts);
    layout->addWidget(m_commitsLabel);
    layout->addWidget(m_commits, 1);
    layout->addWidget(m_configurationLabel);
    layout->addWidget(m_configuration, 1);
    layout->addWidget(m_failure);
    layout->addStretch(0);
    connect(m_draft, &DeployDraft::changed, this, &DeployDifferencePage::presentDraft);
    retranslate();
    presentDraft();
}

void DeployDifferencePage::initializePage()
{
    m_draft->compare();
}

bool DeployDifferencePage::isComplete() const
{
    return m_draft->comparisonState() == CheckState::Ok;
}

void DeployDifferencePage::presentDraft()
{
    const CheckState state = m_draft->comparisonState();
    const bool known = state == CheckState::Ok;
    const DeployFacts &found = m_draft->comparison();
    m_state->setVisible(state == CheckState::Unknown || state == CheckState::Checking);
    m_state->setState(Severity::Unknown, tr("The server compares …"));
    m_facts->setVisible(known);
    QList<Fact> facts;
    const QString change = tr("%1 → %2", "old and new");
    facts.append(fact("image", tr("Image"),
                      m_draft->image().isEmpty()
                          ? tr("stays %1").arg(words::imageName(found.running.code.image))
                          : change.arg(words::imageName(found.running.code.image),
                                       words::imageName(m_draft->image()))));
    const bool addons = found.commits.has_value();
    facts.append(fact(
        "addons", tr("Addons"),
        addons ? change.arg(words::addonsName(found.running.code), shortHash(found.commits->to))
               : tr("stay: %1").arg(words::addonsName(found.running.code))));
    facts.append(fact("modules", tr("Modules to update"),
                      m_draft->modules().isEmpty() ? tr("none") : m_draft->modules()));
    const bool configuration = !found.configurationDifference.isEmpty();
    facts.append(fact("configuration", tr("Configuration"),
                      configuration ? tr("changes, see below") : tr("stays as it is")));
    m_facts->setFacts(facts);
    m_model->refresh(found.commits);
    m_commitsLabel->setVisible(addons);
    m_commits->setVisible(addons);
    m_configurationLabel->setVisible(configuration);
    m_configuration->setVisible(configuration);
    m_configuration->setCode(found.configurationDifference.toUtf8(), CodeView::Language::Diff);
    if (state == CheckState::Failed)
        m_failure->tell(m_draft->comparisonError());
    else
        m_failure->clear();
    Q_EMIT completeChanged();
}

void DeployDifferencePage::changeEvent(QEvent *event)
{
    QWizardPage::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    presentDraft();
}

void DeployDifferencePage::retranslate()
{
    setTitle(tr("What changes?"));
    m_facts->setAccessibleName(tr("What changes"));
    m_commitsLabel->display(tr("Commits between what runs and what is to run:"));
    m_commits->setAccessibleName(tr("Commits"));
    m_commits->setEmptyText(tr("It is the same commit as the one that runs."));
    m_configurationLabel->display(tr("Configuration, old against new:"));
    m_configuration->setAccessibleName(tr("Difference of the configuration"));
}

} // namespace leitstand
