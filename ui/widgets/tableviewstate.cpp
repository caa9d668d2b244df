// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/columnmodel.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QSettings>

namespace leitstand {

int TableView::columnOfId(const QString &id) const
{
    for (int column = 0; m_source && column < m_source->columnCount(); ++column) {
        if (m_source->columnId(column) == id)
            return column;
    }
    return -1;
}

// Columns by their name, not by number: a later version may have more of them.
void TableView::saveState(QSettings &settings, const QString &name) const
{
    if (!m_source)
        return;
    const QHeaderView *header = horizontalHeader();
    QStringList layout;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        layout.append(QStringLiteral("%1:%2:%3")
                          .arg(m_source->columnId(column))
                          .arg(m_columnsChosen ? header->sectionSize(column) : 0)
                          .arg(header->isSectionHidden(column) ? 1 : 0));
    }
    settings.setValue(name + QLatin1String("/columns"), layout);
    const int sorted = header->sortIndicatorSection(); // -1: the order of the source
    settings.setValue(name + QLatin1String("/sortColumn"),
                      sorted < 0 ? QString() : m_source->columnId(sorted));
    settings.setValue(name + QLatin1String("/sortDescending"),
                      header->sortIndicatorOrder() == Qt::DescendingOrder);
    settings.setValue(name + QLatin1String("/filter"), m_filterLine->text());
}

void TableView::restoreState(QSettings &settings, const QString &name)
{
    if (!m_source)
        return;
    QHeaderView *header = horizontalHeader();
    const QStringList layout = settings.value(name + QLatin1String("/columns")).toStringList();
    int visual = 0;
    for (const QString &entry : layout) {
        const QStringList parts = entry.split(QLatin1Char(':'));
        const int column = parts.size() == 3 ? columnOfId(parts.at(0)) : -1;
        if (column < 0)
            continue;
        header->moveSection(header->visualIndex(column), visual++);
        const int width = parts.at(1).toInt();
        header->setSectionHidden(column, parts.at(2) == QLatin1String("1"));
        if (width >= 16 && width <= 4000) {
            header->resizeSection(column, width);
            m_columnsFitted = m_columnsChosen = true;
        }
    }
    if (header->hiddenSectionCount() == header->count())
        header->setSectionHidden(0, false);
    const int sortColumn =
        columnOfId(settings.value(name + QLatin1String("/sortColumn")).toString());
    if (sortColumn >= 0)
        sortByColumn(sortColumn, settings.value(name + QLatin1String("/sortDescending")).toBool()
                                     ? Qt::DescendingOrder
                                     : Qt::AscendingOrder);
    m_filterLine->setText(settings.value(name + QLatin1String("/filter")).toString());
}

} // namespace leitstand
