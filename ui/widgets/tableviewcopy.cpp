// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableviewcopy.h"

#include "models/modelroles.h"

#include <QStringList>

namespace leitstand {

namespace {

QString csvCell(QString text, QChar separator)
{
    static const QString formula = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && formula.contains(text.front()))
        text.prepend(QLatin1Char('\''));
    const bool quoted = text.contains(separator) || text.contains(QLatin1Char('"'))
                        || text.contains(QLatin1Char('\n')) || text.contains(QLatin1Char('\r'));
    if (!quoted)
        return text;
    text.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

/// Joins the cells of each row by @p cell and @p separator.
template <typename CellText>
QStringList lines(const QModelIndexList &cells, QChar separator, CellText cell)
{
    QStringList made;
    QStringList current;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        current.append(cell(cells.at(i)));
        if (i + 1 == cells.size() || cells.at(i + 1).row() != cells.at(i).row()) {
            made.append(current.join(separator));
            current.clear();
        }
    }
    return made;
}

} // namespace

QString cellsAsText(const QModelIndexList &cells)
{
    const auto plain = [](const QModelIndex &index) {
        return index.data(role::CopyRole)
            .toString()
            .replace(QLatin1Char('\t'), QLatin1Char(' '))
            .replace(QLatin1Char('\n'), QLatin1Char(' '));
    };
    return lines(cells, QLatin1Char('\t'), plain).join(QLatin1Char('\n'));
}

QString cellsAsCsv(const QModelIndexList &cells, const QLocale &locale)
{
    if (cells.isEmpty())
        return {};
    const QChar separator =
        locale.decimalPoint() == QLatin1String(",") ? QLatin1Char(';') : QLatin1Char(',');
    QStringList headings;
    for (const QModelIndex &index : cells) {
        if (index.row() != cells.constFirst().row())
            break;
        headings.append(csvCell(
            index.model()->headerData(index.column(), Qt::Horizontal).toString(), separator));
    }
    QStringList all{headings.join(separator)};
    all += lines(cells, separator, [separator](const QModelIndex &index) {
        return csvCell(index.data(role::CopyRole).toString(), separator);
    });
    return all.join(QLatin1String("\r\n")) + QLatin1String("\r\n");
}

} // namespace leitstand
