// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableviewdelegate.h"

#include "models/modelroles.h"
#include "ui/presentation.h"
#include "ui/theme.h"
#include "ui/widgets/statelabel.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
#include <optional>

namespace leitstand {

namespace {

constexpr int margin = 6;
constexpr int bandWidth = 5;

std::optional<Severity> severityOf(const QModelIndex &index)
{
    const QVariant value = index.data(role::SeverityRole);
    return value.isValid() ? std::optional(Severity(value.toInt())) : std::nullopt;
}

int shapeSide(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.ascent() + 1;
}

} // namespace

void TableViewDelegate::initStyleOption(QStyleOptionViewItem *option,
                                        const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus; // the whole row is current: no box around one cell
    const ThemeColors &colors = themeColors(option->palette);
    const std::optional<Severity> severity = severityOf(index);
    if (index.data(role::StaleRole).toBool())
        option->palette.setColor(QPalette::Text, colors.stale);
    else if (severity == Severity::Notice || severity == Severity::Fault
             || severity == Severity::Unknown)
        option->palette.setColor(QPalette::Text, colors.severity(*severity));
    if (index.data(role::ProductionRole).toBool())
        option->font.setWeight(QFont::DemiBold);
}

void TableViewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    const QWidget *widget = option.widget;
    const QStyle *style = widget->style();
    const QString text = cell.text;
    cell.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, widget);

    QRect inner = option.rect.adjusted(margin, 0, -margin, 0);
    const bool selected = option.state & QStyle::State_Selected;
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    const bool first = view && option.rect.left() <= 0;
    if (index.column() == 0 && index.data(role::ProductionRole).toBool()) {
        painter->fillRect(
            QRect(option.rect.left(), option.rect.top(), bandWidth, option.rect.height()),
            themeColors(option.palette).productionBand);
        inner.setLeft(option.rect.left() + bandWidth + margin);
    } else if (first) {
        inner.setLeft(option.rect.left() + margin);
    }
    if (const std::optional<Severity> severity = severityOf(index)) {
        const int side = shapeSide(option);
        int left = inner.left();
        if (cell.displayAlignment & Qt::AlignRight) // close to the number that it speaks of
            left = std::max(left, inner.right() - side - margin
                                      - QFontMetrics(cell.font).horizontalAdvance(text));
        const QRect shape(left, option.rect.center().y() - side / 2, side, side);
        if (selected) { // the shape keeps its colour on its own ground
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(option.palette.color(QPalette::Base));
            painter->drawRoundedRect(shape.adjusted(-2, -2, 2, 2), 3, 3);
            painter->restore();
        }
        const bool stale = index.data(role::StaleRole).toBool();
        paintStateShape(*painter, shape, stale ? Severity::Unknown : *severity, option.palette);
        inner.setLeft(shape.right() + margin);
    }
    painter->save();
    painter->setFont(cell.font);
    const QPalette::ColorGroup group = !(option.state & QStyle::State_Enabled) ? QPalette::Disabled
                                       : option.state & QStyle::State_Active   ? QPalette::Active
                                                                               : QPalette::Inactive;
    painter->setPen(
        cell.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text));
    const QFontMetrics metrics(cell.font);
    painter->drawText(inner, int(cell.displayAlignment) | Qt::TextSingleLine,
                      metrics.elidedText(text, Qt::ElideRight, inner.width()));
    painter->restore();
}

QSize TableViewDelegate::sizeHint(const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    const QFontMetrics metrics(cell.font);
    int width = metrics.horizontalAdvance(cell.text.left(400)) + 2 * margin + 2;
    if (index.data(role::SeverityRole).isValid())
        width += shapeSide(option) + margin;
    if (index.column() == 0)
        width += bandWidth;
    return {width, metrics.height() + 8};
}

bool TableViewDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                  const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!event || event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = index.data(Qt::ToolTipRole).toString();
    if (const std::optional<Severity> severity = severityOf(index))
        text.prepend(severityWord(*severity) + QLatin1Char('\n'));
    QToolTip::showText(event->globalPos(), toolTipText(text), view);
    return true;
}

} // namespace leitstand
