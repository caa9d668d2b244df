// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/plansteps.h"

#include "models/stepmodel.h"
#include "ui/widgets/tableview.h"

#include <QCheckBox>
#include <QEvent>
#include <QVBoxLayout>

namespace leitstand {

namespace {
constexpr int stepChars = 58;
}

PlanSteps::PlanSteps(const QString &prefix)
    : m_model(new StepModel(this))
    , m_steps(new TableView)
    , m_commands(new QCheckBox)
{
    m_steps->setObjectName(prefix + QStringLiteral("Steps"));
    m_steps->setSource(m_model, StepModel::Number);
    m_steps->hideByDefault({StepModel::State, StepModel::Duration, StepModel::Command});
    m_steps->setMinimumChars(StepModel::What, stepChars);
    m_commands->setObjectName(prefix + QStringLiteral("Commands"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_steps, 1);
    layout->addWidget(m_commands);
    connect(m_commands, &QCheckBox::toggled, this,
            [this](bool on) { m_steps->setColumnHidden(StepModel::Command, !on); });
    retranslate();
}

void PlanSteps::setHeightInRows(int least, int most)
{
    m_steps->setHeightInRows(least, most);
}

void PlanSteps::present(OperationKind kind, const QList<OperationStep> &steps, const QString &empty)
{
    m_model->refresh(kind, steps, QDateTime());
    m_steps->setEmptyText(empty);
}

void PlanSteps::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PlanSteps::retranslate()
{
    m_steps->setAccessibleName(tr("Steps that will be taken"));
    m_commands->setText(tr("Show the commands"));
}

} // namespace leitstand
