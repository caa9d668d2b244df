// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/severity.h"

#include <QList>
#include <QPointF>
#include <QString>
#include <QWidget>

#include <optional>

namespace leitstand {

/// What a gauge shows. All texts are translated or plain server text; none is markup.
struct GaugeReading {
    QString title;               ///< "RAM"
    QString text;                ///< value with unit; or the word when the value is missing
    QString detail;              ///< small line below, may be empty
    std::optional<double> ratio; ///< share of the limit, 0…1; absent: no bar
    std::optional<double> mark;  ///< reservation or warning line, 0…1
    Severity severity = Severity::Ok;
    bool stale = false;   ///< value is old: grey
    bool missing = false; ///< there is no value: hatched, text is the word
    QString toolTip;      ///< plain
    bool operator==(const GaugeReading &) const = default;
};

/// A flat painted bar with title, value as text, limit at its right end, a mark, and the last hour
/// beside it.
class GaugeWidget : public QWidget
{
    Q_OBJECT
public:
    explicit GaugeWidget(QWidget *parent = nullptr);
    void present(const GaugeReading &reading);
    /// @p top: value at the upper edge; 0 = highest sample.
    void presentHistory(const QList<QPointF> &samples, double endSeconds, double top);
    [[nodiscard]] const GaugeReading &reading() const { return m_reading; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int textWidth() const;
    void paintTexts(QPainter &painter) const;
    void paintBar(QPainter &painter, const QRectF &bar) const;

    GaugeReading m_reading;
    QList<QPointF> m_samples;
    double m_endSeconds = 0;
    double m_top = 0;
    bool m_hasDetail = false; ///< keeps the height once a detail was shown
};

} // namespace leitstand
