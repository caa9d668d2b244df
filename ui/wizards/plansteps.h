// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/operation.h"

#include <QWidget>

class QCheckBox;

namespace leitstand {

class StepModel;
class TableView;

/// The steps that will be taken, in plain words; the commands only when they are wanted.
class PlanSteps : public QWidget
{
    Q_OBJECT
public:
    /// @p prefix of the object names: "restore" makes "restoreSteps" and "restoreCommands".
    explicit PlanSteps(const QString &prefix);
    /// As high as its rows, within these bounds.
    void setHeightInRows(int least, int most);
    /// @p empty: what is said while there are no steps.
    void present(OperationKind kind, const QList<OperationStep> &steps, const QString &empty);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    StepModel *m_model;
    TableView *m_steps;
    QCheckBox *m_commands;
};

} // namespace leitstand
