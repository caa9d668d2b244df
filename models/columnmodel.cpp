// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnmodel.h"

#include "severitywords.h"

namespace leitstand {

namespace {

/// Longer texts are cut on screen (a name may be 4 KB long); copy and tooltip keep more of them.
constexpr qsizetype maxShownLength = 200;
constexpr qsizetype maxToolTipLength = 2000;

QString shortened(const QString &text, qsizetype maxLength)
{
    return text.size() <= maxLength ? text : text.left(maxLength - 1) + QChar(0x2026);
}

} // namespace

QVariant ColumnModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return shortened(text(row, column), maxShownLength);
    case Qt::ToolTipRole:
        return shortened(toolTip(row, column), maxToolTipLength);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::AccessibleTextRole: {
        const std::optional<Severity> state = severity(row, column);
        const QString shown = shortened(text(row, column), maxShownLength);
        return state ? QStringLiteral("%1: %2").arg(spokenSeverity(*state), shown) : shown;
    }
    case role::SortRole:
        return sortValue(row, column);
    case role::CopyRole:
        return copyText(row, column);
    case role::KeyRole:
        return rowKey(row);
    case role::StaleRole:
        return isStale(row, column);
    case role::ProductionRole:
        return isProduction(row);
    case role::SeverityRole:
        if (const std::optional<Severity> state = severity(row, column))
            return int(*state);
        return {};
    default:
        return {};
    }
}

QVariant ColumnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return title(section);
    case Qt::ToolTipRole:
        return titleToolTip(section);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

int ColumnModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns();
}

void ColumnModel::retranslate()
{
    if (columns() == 0)
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns() - 1));
}

QString ColumnModel::titleToolTip(int column) const
{
    return title(column);
}

QVariant ColumnModel::sortValue(int row, int column) const
{
    return text(row, column);
}

QString ColumnModel::copyText(int row, int column) const
{
    return text(row, column);
}

QString ColumnModel::toolTip(int row, int column) const
{
    return text(row, column);
}

std::optional<Severity> ColumnModel::severity(int, int) const
{
    return std::nullopt;
}

bool ColumnModel::isNumber(int) const
{
    return false;
}

bool ColumnModel::isStale(int, int) const
{
    return false;
}

bool ColumnModel::isProduction(int) const
{
    return false;
}

} // namespace leitstand
