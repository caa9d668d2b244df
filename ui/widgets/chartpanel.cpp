// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartpanel.h"

#include "ui/theme.h"

#include <QChart>
#include <QChartView>
#include <QDateTimeAxis>
#include <QEvent>
#include <QLabel>
#include <QLineSeries>
#include <QValueAxis>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace leitstand {

namespace {

/// The next round number that four equal steps divide well; it does not tremble with every sample.
double niceCeiling(double value)
{
    if (!(value > 0))
        return 1.0;
    const double decade = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {1.0, 1.2, 1.6, 2.0, 2.4, 3.2, 4.0, 6.0, 8.0}) {
        if (value * 1.01 <= factor * decade)
            return factor * decade;
    }
    return 10.0 * decade;
}

} // namespace

QList<QPointF> downsampleMinMax(const QList<QPointF> &samples, int columns)
{
    if (columns < 1 || samples.size() <= 2 * qsizetype(columns))
        return samples;
    const double first = samples.constFirst().x();
    const double width = (samples.constLast().x() - first) / columns;
    if (!(width > 0))
        return {samples.constFirst(), samples.constLast()};
    QList<QPointF> shown;
    shown.reserve(2 * qsizetype(columns));
    qsizetype i = 0;
    for (int column = 0; column < columns && i < samples.size(); ++column) {
        const double end =
            column + 1 == columns ? samples.constLast().x() + 1 : first + width * (column + 1);
        qsizetype low = i;
        qsizetype high = i;
        const qsizetype begin = i;
        for (; i < samples.size() && samples.at(i).x() < end; ++i) {
            if (samples.at(i).y() < samples.at(low).y())
                low = i;
            if (samples.at(i).y() > samples.at(high).y())
                high = i;
        }
        if (i == begin)
            continue; // a gap in time
        shown.append(samples.at(std::min(low, high)));
        if (low != high)
            shown.append(samples.at(std::max(low, high)));
    }
    return shown;
}

ChartPanel::ChartPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_empty(new QLabel(this))
    , m_chart(new QChart)
    , m_view(new QChartView(m_chart, this))
    , m_line(new QLineSeries(this))
    , m_limitLine(new QLineSeries(this))
    , m_time(new QDateTimeAxis(this))
    , m_value(new QValueAxis(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->legend()->hide();
    m_chart->setMargins(QMargins(0, 0, 0, 0));
    m_chart->setBackgroundRoundness(0);
    m_chart->setLocalizeNumbers(true);
    m_chart->addSeries(m_line);
    m_chart->addSeries(m_limitLine);
    m_chart->addAxis(m_time, Qt::AlignBottom);
    m_chart->addAxis(m_value, Qt::AlignLeft);
    for (QLineSeries *series : {m_line, m_limitLine}) {
        series->attachAxis(m_time);
        series->attachAxis(m_value);
    }
    m_time->setFormat(QStringLiteral("HH:mm"));
    m_time->setTickCount(5);
    m_value->setTickCount(5);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->viewport()->setFocusPolicy(Qt::NoFocus);
    m_view->setMinimumHeight(120);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_empty);
    layout->addWidget(m_view, 1);
    applyLocale();
    applyColors();
}

void ChartPanel::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
    m_view->setAccessibleName(title);
}

void ChartPanel::setEmptyText(const QString &text)
{
    m_empty->setText(text);
}

void ChartPanel::setDecimals(int decimals)
{
    m_decimals = decimals;
    m_value->setLabelFormat(QStringLiteral("%.%1f").arg(decimals));
}

void ChartPanel::replace(const QList<QPointF> &samples, std::optional<double> limit)
{
    if (samples == m_samples && limit == m_limit)
        return;
    m_samples = samples;
    m_limit = limit;
    draw();
}

QList<QPointF> ChartPanel::shownPoints() const
{
    return m_line->points();
}

QSize ChartPanel::minimumSizeHint() const
{
    return {160, 150};
}

void ChartPanel::draw()
{
    const bool enough = m_samples.size() >= 2;
    m_view->setVisible(enough);
    m_empty->setVisible(!enough);
    if (!enough) {
        m_line->replace(QList<QPointF>());
        return;
    }
    m_drawnColumns = std::max(50, int(m_view->width()));
    const QList<QPointF> shown = downsampleMinMax(m_samples, m_drawnColumns);
    double highest = m_limit.value_or(0.0);
    for (const QPointF &point : shown)
        highest = std::max(highest, point.y());
    const double first = m_samples.constFirst().x();
    const double last = m_samples.constLast().x();
    m_line->replace(shown);
    m_limitLine->replace(m_limit ? QList<QPointF>{{first, *m_limit}, {last, *m_limit}}
                                 : QList<QPointF>());
    m_value->setRange(0, niceCeiling(highest));
    constexpr double shortSpan = 5 * 60 * 1000; // minutes alone would repeat themselves
    const bool isShort = last - first < shortSpan;
    m_time->setFormat(isShort ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
    m_time->setTickCount(timeTicks(isShort));
    m_time->setRange(QDateTime::fromMSecsSinceEpoch(qint64(first)),
                     QDateTime::fromMSecsSinceEpoch(qint64(last)));
}

int ChartPanel::timeTicks(bool withSeconds) const
{
    // Qt Charts cuts a label that is wider than its share of the axis ("0...").
    const QFontMetricsF metrics(m_time->labelsFont());
    const double label = metrics.horizontalAdvance(withSeconds ? QStringLiteral("00:00:00 ")
                                                               : QStringLiteral("00:00 "));
    const double valueLabels = metrics.horizontalAdvance(QStringLiteral("00.000,0  "));
    return std::clamp(int((m_view->width() - valueLabels) / (1.6 * label)), 2, 5);
}

void ChartPanel::applyColors()
{
    const ThemeColors &colors = themeColors(palette());
    const QColor text = palette().color(QPalette::WindowText);
    m_chart->setBackgroundBrush(Qt::NoBrush);
    m_view->setBackgroundBrush(palette().color(QPalette::Window));
    m_line->setPen(QPen(colors.gaugeFill, 1.6));
    m_limitLine->setPen(QPen(colors.gaugeMark, 1.2, Qt::DashLine));
    QFont small = font();
    if (small.pointSizeF() > 0)
        small.setPointSizeF(small.pointSizeF() * 0.85);
    for (QAbstractAxis *axis :
         {static_cast<QAbstractAxis *>(m_time), static_cast<QAbstractAxis *>(m_value)}) {
        axis->setLabelsColor(text);
        axis->setLabelsFont(small);
        axis->setGridLineColor(colors.border);
        axis->setLinePenColor(colors.border);
    }
    draw(); // another font has room for another number of labels
}

void ChartPanel::applyLocale()
{
    m_chart->setLocale(QLocale());
}

void ChartPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyColors();
    else if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        applyLocale();
}

void ChartPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (std::abs(std::max(50, int(m_view->width())) - m_drawnColumns) > 20)
        draw();
}

} // namespace leitstand
