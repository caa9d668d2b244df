// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sparkline.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace leitstand {

void paintSparkline(QPainter &painter, const QRectF &area, const QList<QPointF> &samples,
                    double endSeconds, double top, const QColor &color)
{
    constexpr double spanSeconds = 3600;
    const int columns = int(area.width());
    if (columns < 4 || samples.size() < 2)
        return;
    double highest = top;
    if (highest <= 0) {
        for (const QPointF &sample : samples)
            highest = std::max(highest, sample.y());
        highest = highest > 0 ? highest * 1.1 : 1;
    }
    const auto yOf = [&](double value) {
        return area.bottom() - std::clamp(value / highest, 0.0, 1.0) * (area.height() - 1);
    };
    QPolygonF line;
    line.reserve(columns * 2);
    const double begin = endSeconds - spanSeconds;
    const auto columnOf = [&](const QPointF &sample) {
        return std::clamp(int((sample.x() - begin) / spanSeconds * columns), 0, columns - 1);
    };
    qsizetype i = 0;
    while (i < samples.size() && samples.at(i).x() < begin)
        ++i;
    while (i < samples.size()) {
        const int column = columnOf(samples.at(i));
        double low = samples.at(i).y();
        double high = low;
        // the clamp also takes what lies beyond the end, so every pass moves on
        for (; i < samples.size() && columnOf(samples.at(i)) == column; ++i) {
            low = std::min(low, samples.at(i).y());
            high = std::max(high, samples.at(i).y());
        }
        const double x = area.left() + column;
        line.append(QPointF(x, yOf(high)));
        if (high > low)
            line.append(QPointF(x, yOf(low)));
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1));
    painter.drawPolyline(line);
    painter.restore();
}

} // namespace leitstand
