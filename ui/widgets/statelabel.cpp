// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statelabel.h"

#include "ui/theme.h"
#include "ui/widgets/heightchange.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace leitstand {

void paintStateShape(QPainter &painter, const QRectF &rect, Severity severity,
                     const QPalette &palette)
{
    const QColor color = themeColors(palette).severity(severity);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = std::min(rect.width(), rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(rect.center());
    box.adjust(side * 0.06, side * 0.06, -side * 0.06, -side * 0.06);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (severity) {
    case Severity::Ok:
        painter.drawEllipse(box);
        break;
    case Severity::Notice: {
        QPainterPath path(QPointF(box.center().x(), box.top()));
        path.lineTo(box.right(), box.bottom() - side * 0.04);
        path.lineTo(box.left(), box.bottom() - side * 0.04);
        path.closeSubpath();
        painter.drawPath(path);
        break;
    }
    case Severity::Fault:
        painter.drawRect(box.adjusted(side * 0.05, side * 0.05, -side * 0.05, -side * 0.05));
        break;
    case Severity::Unknown: {
        QPen pen(color, std::max(1.2, side * 0.11));
        pen.setDashPattern({1.6, 1.2});
        pen.setCapStyle(Qt::FlatCap);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(pen);
        const QRectF ring = box.adjusted(side * 0.06, side * 0.06, -side * 0.06, -side * 0.06);
        painter.drawEllipse(ring);
        QPainterPath clip;
        clip.addEllipse(ring.adjusted(side * 0.08, side * 0.08, -side * 0.08, -side * 0.08));
        painter.setClipPath(clip);
        painter.setPen(QPen(color, std::max(0.8, side * 0.06)));
        for (double x = -side; x < side; x += side * 0.24)
            painter.drawLine(QPointF(ring.left() + x, ring.bottom()),
                             QPointF(ring.left() + x + side, ring.top()));
        break;
    }
    }
    painter.restore();
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return QCoreApplication::translate("Severity", "OK");
    case Severity::Notice:
        return QCoreApplication::translate("Severity", "Notice");
    case Severity::Fault:
        return QCoreApplication::translate("Severity", "Fault");
    case Severity::Unknown:
        break;
    }
    return QCoreApplication::translate("Severity", "Unknown");
}

QString severitySymbol(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return QStringLiteral("●");
    case Severity::Notice:
        return QStringLiteral("▲");
    case Severity::Fault:
        return QStringLiteral("■");
    case Severity::Unknown:
        break;
    }
    return QStringLiteral("◌");
}

StateShape::StateShape(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retranslate();
}

void StateShape::setSeverity(Severity severity)
{
    if (severity == m_severity)
        return;
    m_severity = severity;
    retranslate();
    update();
}

void StateShape::retranslate()
{
    setAccessibleName(severityWord(m_severity));
    setToolTip(severityWord(m_severity));
}

QSize StateShape::sizeHint() const
{
    const int side = fontMetrics().ascent() + 1;
    return {side, side};
}

void StateShape::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStateShape(painter, rect(), m_severity, palette());
}

void StateShape::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

StateLabel::StateLabel(QWidget *parent)
    : QWidget(parent)
    , m_shape(new StateShape(this))
    , m_label(new QLabel(this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_shape, 0, Qt::AlignVCenter);
    layout->addWidget(m_label, 1);
    apply();
}

void StateLabel::setState(Severity severity, const QString &text)
{
    if (severity == m_severity && text == m_text)
        return;
    m_severity = severity;
    m_text = text;
    apply();
}

Severity StateLabel::severity() const
{
    return m_severity;
}

QString StateLabel::text() const
{
    return m_label->text();
}

void StateLabel::setWordWrap(bool wrap)
{
    m_label->setWordWrap(wrap);
    m_label->setSizePolicy(wrap ? QSizePolicy::Expanding : QSizePolicy::Preferred,
                           wrap ? QSizePolicy::MinimumExpanding : QSizePolicy::Preferred);
    layout()->setAlignment(m_shape, wrap ? Qt::AlignTop : Qt::AlignVCenter);
}

void StateLabel::setStale(bool stale)
{
    if (stale == m_stale)
        return;
    m_stale = stale;
    apply();
}

void StateLabel::setTextFont(const QFont &font)
{
    m_label->setFont(font);
    m_shape->setFont(font);
}

void StateLabel::apply()
{
    const Severity shown = m_stale && m_severity == Severity::Ok ? Severity::Unknown : m_severity;
    m_shape->setSeverity(shown);
    const QString word = severityWord(shown);
    const QString text = m_text.isEmpty() ? word : m_text;
    if (text != m_label->text()) {
        m_label->setText(text);
        if (m_label->wordWrap())
            announceHeight(*m_label);
    }
    QPalette labelPalette; // no role set: everything else is inherited
    if (m_stale)
        labelPalette.setColor(QPalette::WindowText, themeColors(palette()).stale);
    m_label->setPalette(labelPalette);
    setAccessibleName(m_text.isEmpty() ? word : QStringLiteral("%1: %2").arg(word, m_text));
}

void StateLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        apply();
    QWidget::changeEvent(event);
}

} // namespace leitstand
