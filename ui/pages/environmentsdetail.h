// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"
#include "models/containermodel.h"

#include <QScrollArea>

class QLabel;
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

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Group {
        QLabel *heading;
        FactList *facts;
    };
    Group addGroup(const char *objectName);
    void showGroup(const Group &group, const QList<Fact> &facts);
    void presentHeading(const std::optional<ContainerRow> &row);
    void presentCharts(const std::optional<ContainerRow> &row, const ViewState &view);
    void retranslate();
    void applyColors();

    QWidget *m_content;
    QWidget *m_band;
    QLabel *m_title;
    QLabel *m_subtitle;
    Group m_state, m_resources, m_odoo, m_data;
    QLabel *m_historyHeading;
    QWidget *m_charts;
    ChartPanel *m_cpuChart;
    ChartPanel *m_memoryChart;
    QString m_containerName;
};

} // namespace leitstand
