// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/gaugewidget.h"

#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sparkline.h"
#include "ui/widgets/statelabel.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace leitstand {

namespace {

constexpr int barHeight = 8;
constexpr int gap = 10;
constexpr int sparkWidth = 64;
constexpr int lineGap = 4;

QFont valueFont(const QWidget &widget)
{
    return scaledFont(widget, 1.0, true);
}

QFont detailFont(const QWidget &widget)
{
    return scaledFont(widget, 0.88);
}

} // namespace

GaugeWidget::GaugeWidget(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void GaugeWidget::present(const GaugeReading &reading)
{
    if (reading == m_reading)
        return;
    const int before = textWidth();
    m_reading = reading;
    const bool grows = !reading.detail.isEmpty() && !m_hasDetail;
    m_hasDetail = m_hasDetail || !reading.detail.isEmpty();
    QString spoken = QStringLiteral("%1: %2").arg(reading.title, reading.text);
    if (reading.severity != Severity::Ok)
        spoken += QStringLiteral(" (%1)").arg(severityWord(reading.severity));
    setAccessibleName(spoken);
    setAccessibleDescription(reading.toolTip);
    setPlainToolTip(*this, reading.toolTip);
    if (grows || textWidth() != before)
        updateGeometry();
    update();
}

void GaugeWidget::presentHistory(const QList<QPointF> &samples, double endSeconds, double top)
{
    const bool same = samples.size() == m_samples.size() && endSeconds - m_endSeconds < 1
                      && (samples.isEmpty() || samples.constLast() == m_samples.constLast());
    if (same)
        return;
    m_samples = samples;
    m_endSeconds = endSeconds;
    m_top = top;
    update();
}

int GaugeWidget::textWidth() const
{
    const int title = fontMetrics().horizontalAdvance(m_reading.title);
    const int value = QFontMetrics(valueFont(*this)).horizontalAdvance(m_reading.text);
    const int detail = QFontMetrics(detailFont(*this)).horizontalAdvance(m_reading.detail);
    const int shape = m_reading.severity == Severity::Ok ? 0 : fontMetrics().ascent() + 5;
    const int first = m_reading.missing ? title + shape : title + gap + shape + value;
    const int second = m_reading.missing ? value : detail;
    // rounded up, so that a changing digit does not move the layout
    return (std::max(first, second) + 15) / 16 * 16;
}

QSize GaugeWidget::minimumSizeHint() const
{
    int height = 2 * fontMetrics().height() + lineGap; // second line: bar, or the word
    if (m_hasDetail)
        height += QFontMetrics(detailFont(*this)).height();
    return {textWidth(), height};
}

QSize GaugeWidget::sizeHint() const
{
    const QSize least = minimumSizeHint();
    return {std::max(least.width(), 160), least.height()};
}

void GaugeWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void GaugeWidget::paintTexts(QPainter &painter) const
{
    const ThemeColors &colors = themeColors(palette());
    const int height = fontMetrics().height();
    const QColor ink = palette().color(QPalette::WindowText);
    const QColor valueInk = m_reading.stale || m_reading.missing ? colors.stale : ink;
    painter.setPen(ink);
    painter.drawText(QRect(0, 0, width(), height), Qt::AlignLeft | Qt::AlignVCenter,
                     m_reading.title);
    const QFont strong = valueFont(*this);
    const int advance = QFontMetrics(strong).horizontalAdvance(m_reading.text);
    int shapeRight = width() - (m_reading.missing ? 0 : advance + 5);
    if (m_reading.severity != Severity::Ok) {
        const int side = fontMetrics().ascent();
        paintStateShape(painter, QRectF(shapeRight - side, (height - side) / 2.0, side, side),
                        m_reading.severity, palette());
    }
    painter.setFont(strong);
    painter.setPen(valueInk);
    if (m_reading.missing) {
        painter.drawText(QRect(0, height + lineGap - 1, width(), height),
                         Qt::AlignLeft | Qt::AlignVCenter, m_reading.text);
        return;
    }
    painter.drawText(QRect(0, 0, width(), height), Qt::AlignRight | Qt::AlignVCenter,
                     m_reading.text);
    if (!m_reading.detail.isEmpty()) {
        const QFont small = detailFont(*this);
        const int smallHeight = QFontMetrics(small).height();
        painter.setFont(small);
        painter.setPen(colors.stale);
        painter.drawText(QRect(0, 2 * height + lineGap - 1, width(), smallHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, m_reading.detail);
    }
}

void GaugeWidget::paintBar(QPainter &painter, const QRectF &bar) const
{
    const ThemeColors &colors = themeColors(palette());
    painter.fillRect(bar, colors.gaugeTrack);
    QColor fill = colors.gaugeFill;
    if (m_reading.severity == Severity::Notice || m_reading.severity == Severity::Fault)
        fill = colors.severity(m_reading.severity);
    if (m_reading.stale)
        fill = colors.gaugeStale;
    QRectF used = bar;
    used.setWidth(bar.width() * std::clamp(m_reading.ratio.value_or(0), 0.0, 1.0));
    painter.fillRect(used, fill);
    painter.setPen(Qt::NoPen);
    if (m_reading.mark) {
        const double x = bar.left() + bar.width() * std::clamp(*m_reading.mark, 0.0, 1.0);
        painter.fillRect(QRectF(x - 1, bar.top() - 2, 2, bar.height() + 4), colors.gaugeMark);
    }
    // the limit itself: a line at the right end
    painter.fillRect(QRectF(bar.right() - 1.5, bar.top() - 1, 1.5, bar.height() + 2),
                     colors.gaugeMark);
}

void GaugeWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintTexts(painter);
    if (m_reading.missing)
        return;
    const ThemeColors &colors = themeColors(palette());
    const int top = fontMetrics().height() + lineGap;
    const int lineHeight = fontMetrics().height() - 2;
    QRectF bar(0, top + (lineHeight - barHeight) / 2.0, width(), barHeight);
    QRectF spark;
    if (m_samples.size() > 1 && width() >= 2 * sparkWidth) {
        const bool alone = !m_reading.ratio.has_value();
        const double sparkLeft = alone ? 0 : width() - sparkWidth;
        spark = QRectF(sparkLeft, top, width() - sparkLeft, lineHeight);
        bar.setWidth(width() - sparkWidth - gap);
    }
    if (m_reading.ratio)
        paintBar(painter, bar);
    if (!spark.isNull())
        paintSparkline(painter, spark, m_samples, m_endSeconds, m_top,
                       m_reading.stale ? colors.gaugeStale : colors.gaugeFill);
}

} // namespace leitstand
