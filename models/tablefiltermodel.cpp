// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablefiltermodel.h"

#include "modelroles.h"

#include <QCollator>
#include <QDateTime>

#include <algorithm>

namespace leitstand {

namespace {

/// -1, 0, 1. Numbers by value, dates by time, everything else as people sort names (md2 before
/// md10).
int compareValues(const QVariant &left, const QVariant &right)
{
    if (left.userType() == QMetaType::QDateTime && right.userType() == QMetaType::QDateTime) {
        const QDateTime a = left.toDateTime();
        const QDateTime b = right.toDateTime();
        return a < b ? -1 : (b < a ? 1 : 0);
    }
    bool leftIsNumber = false;
    bool rightIsNumber = false;
    if (left.userType() != QMetaType::QString && right.userType() != QMetaType::QString) {
        const double a = left.toDouble(&leftIsNumber);
        const double b = right.toDouble(&rightIsNumber);
        if (leftIsNumber && rightIsNumber)
            return a < b ? -1 : (b < a ? 1 : 0);
    }
    static const QCollator collator = [] {
        QCollator made;
        made.setNumericMode(true);
        made.setCaseSensitivity(Qt::CaseInsensitive);
        return made;
    }();
    return collator.compare(left.toString(), right.toString());
}

} // namespace

TableFilterModel::TableFilterModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(role::SortRole);
    setDynamicSortFilter(true);
}

void TableFilterModel::setFilterText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool TableFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(role::SortRole);
    const QVariant b = right.data(role::SortRole);
    if (a.isValid() != b.isValid()) // unknown comes last, in falling order too
        return a.isValid() == (sortOrder() == Qt::AscendingOrder);
    const int order = a.isValid() ? compareValues(a, b) : 0;
    if (order != 0)
        return order < 0;
    // Equal values keep the order of the source, in either direction.
    return sortOrder() == Qt::AscendingOrder ? left.row() < right.row() : left.row() > right.row();
}

bool TableFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (m_words.isEmpty())
        return true;
    QString all;
    for (int column = 0; column < sourceModel()->columnCount(sourceParent); ++column) {
        all +=
            sourceModel()->index(sourceRow, column, sourceParent).data(role::CopyRole).toString();
        all += QLatin1Char('\n');
    }
    return std::all_of(m_words.cbegin(), m_words.cend(), [&all](const QString &word) {
        return all.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace leitstand
