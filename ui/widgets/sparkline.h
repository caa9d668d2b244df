// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QPointF>
#include <QRectF>

class QPainter;

namespace leitstand {

/// Paints @p samples (x seconds, y value) into @p area: the last hour before @p endSeconds, y from
/// 0 to @p top. One vertical stroke per pixel column (lowest to highest), so 1800 samples cost no
/// more than the width.
void paintSparkline(QPainter &painter, const QRectF &area, const QList<QPointF> &samples,
                    double endSeconds, double top, const QColor &color);

} // namespace leitstand
