// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columnlayout.h"

#include <QWidget>

#include <algorithm>

namespace leitstand {

ColumnLayout::ColumnLayout(int columns, QWidget *parent)
    : QLayout(parent)
    , m_columns(columns)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(10);
}

ColumnLayout::~ColumnLayout()
{
    qDeleteAll(m_items);
}

void ColumnLayout::setWeight(int index, double weight)
{
    while (m_weights.size() <= index)
        m_weights.append(1.0);
    m_weights[index] = weight;
    invalidate();
}

void ColumnLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

int ColumnLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *ColumnLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *ColumnLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int ColumnLayout::columnsFor(int width) const
{
    int widest = 1;
    for (const QLayoutItem *item : m_items)
        widest = std::max(widest, item->minimumSize().width());
    const int count = std::min(m_columns, std::max(1, int(m_items.size())));
    int fitting = std::clamp((width + spacing()) / (widest + spacing()), 1, count);
    // even rows look calmer: 6 items in 4 columns become 3 and 3
    const int rows = (int(m_items.size()) + fitting - 1) / fitting;
    if (rows > 1)
        fitting = std::min(fitting, (int(m_items.size()) + rows - 1) / rows);
    return fitting;
}

int ColumnLayout::arrange(const QRect &rect, bool apply) const
{
    const QMargins margins = contentsMargins();
    const QRect area = rect.marginsRemoved(margins);
    const int columns = columnsFor(area.width());
    int y = area.top();
    for (int first = 0; first < m_items.size(); first += columns) {
        const int used = std::min(columns, int(m_items.size()) - first);
        const bool single = columns >= m_items.size();
        QList<int> widths(columns, (area.width() - spacing() * (columns - 1)) / columns);
        if (single && !m_weights.isEmpty()) {
            double sum = 0;
            for (int i = 0; i < columns; ++i)
                sum += m_weights.value(i, 1.0);
            for (int i = 0; i < columns; ++i) {
                const double share = m_weights.value(i, 1.0) / sum;
                widths[i] = std::max(m_items.at(i)->minimumSize().width(),
                                     int((area.width() - spacing() * (columns - 1)) * share));
            }
        }
        int height = 0;
        for (int i = 0; i < used; ++i) {
            QLayoutItem *item = m_items.at(first + i);
            // the minimum of wrapped text is that of a very narrow column: only its height for this
            // width counts
            const int wanted = item->hasHeightForWidth() ? item->heightForWidth(widths.at(i))
                                                         : std::max(item->sizeHint().height(),
                                                                    item->minimumSize().height());
            height = std::max(height, wanted);
        }
        int x = area.left();
        for (int i = 0; apply && i < used; ++i) {
            QRect cell(x, y, widths.at(i), height);
            if (parentWidget() && parentWidget()->layoutDirection() == Qt::RightToLeft)
                cell.moveRight(area.right() - (x - area.left()));
            m_items.at(first + i)->setGeometry(cell);
            x += widths.at(i) + spacing();
        }
        y += height + (first + columns < m_items.size() ? spacing() : 0);
    }
    return y - rect.top() + margins.bottom();
}

QSize ColumnLayout::sizeHint() const
{
    int width = 0;
    for (const QLayoutItem *item : m_items)
        width = std::max(width, item->sizeHint().width());
    const int columns = std::min(m_columns, std::max(1, int(m_items.size())));
    width = width * columns + spacing() * (columns - 1);
    return {width, heightForWidth(width)};
}

QSize ColumnLayout::minimumSize() const
{
    QSize least(0, 0);
    for (const QLayoutItem *item : m_items)
        least = least.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return least + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

int ColumnLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

void ColumnLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

} // namespace leitstand
