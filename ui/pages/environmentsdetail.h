// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"
#include "models/containermodel.h"
#include "operations/operationquestion.h"

#include <QScrollArea>

class QLabel;
class QPushButton;
class QWidget;

namespace leitstand {

class ChartPanel;
class FactList;
struct Fact;

/// Everything about one container: heading with the environment's colour band, facts in groups,
/// history of CPU and memory. Updated in place; shows and decides nothing else. GUI thread.
class EnvironmentsDetail : public QScrollArea
{
    Q_OBJECT

public:
    explicit EnvironmentsDetail(QWidget *parent = nullptr);
    /// No row: says that none is chosen.
    void present(const std::optional<ContainerRow> &row, const ViewState &view);

Q_SIGNALS:
    /// The environment is to be started, stopped or restarted, once the person has confirmed it.
    void questionAsked(const leitstand::OperationQuestion &question);
    void deployRequested(leitstand::Environment environment);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Group {
        QLabel *heading;
        FactList *facts;
    };
    Group addGroup(const char *objectName);
    void showGroup(const Group &group, const QList<Fact> &facts);
    QPushButton *addAction(const char *objectName, ContainerAction action);
    void presentHeading(const std::optional<ContainerRow> &row);
    void presentActions(const std::optional<ContainerRow> &row, const ViewState &view);
    void presentCharts(const std::optional<ContainerRow> &row, const ViewState &view);
    void retranslate();
    void applyColors();

    QWidget *m_content;
    QWidget *m_band;
    QLabel *m_title;
    QLabel *m_subtitle;
    QWidget *m_actions;
    QPushButton *m_start;
    QPushButton *m_restart;
    QPushButton *m_stop;
    QPushButton *m_deploy;
    QPushButton *m_copy;
    Group m_state, m_resources, m_odoo, m_data;
    QLabel *m_historyHeading;
    QWidget *m_charts;
    ChartPanel *m_cpuChart;
    ChartPanel *m_memoryChart;
    QString m_containerName;
};

} // namespace leitstand
