// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QPointF>
#include <QWidget>

#include <optional>

class QChart;
class QChartView;
class QDateTimeAxis;
class QLabel;
class QLineSeries;
class QValueAxis;

namespace leitstand {

/// At most two points (lowest and highest) per column of @p columns equal slices of x, in order.
/// Pure.
/// @p samples must rise in x. Nothing of a peak is lost.
[[nodiscard]] QList<QPointF> downsampleMinMax(const QList<QPointF> &samples, int columns);

/// A line over time with an optional limit. The only class that knows Qt Charts (deprecated from
/// Qt 6.10 on). GUI thread. x = milliseconds since 1970, y = plain numbers in the unit that the
/// title names.
class ChartPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ChartPanel(QWidget *parent = nullptr);

    /// Plain text: what is shown, with its unit.
    void setTitle(const QString &title);
    /// Said in the place of the chart while there are fewer than two samples.
    void setEmptyText(const QString &text);
    void setDecimals(int decimals);
    /// Replaces the whole line; @p limit is drawn as a dashed mark. Unchanged samples cost nothing.
    void replace(const QList<QPointF> &samples, std::optional<double> limit);
    [[nodiscard]] QList<QPointF> shownPoints() const;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void draw();
    /// How many labels of time fit below the chart without being cut, 2 to 5.
    [[nodiscard]] int timeTicks(bool withSeconds) const;
    void applyColors();
    void applyLocale();

    QLabel *m_title;
    QLabel *m_empty;
    QChart *m_chart;
    QChartView *m_view;
    QLineSeries *m_line;
    QLineSeries *m_limitLine;
    QDateTimeAxis *m_time;
    QValueAxis *m_value;
    QList<QPointF> m_samples;
    std::optional<double> m_limit;
    int m_drawnColumns = 0;
    int m_decimals = 1;
};

} // namespace leitstand
