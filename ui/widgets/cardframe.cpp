// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cardframe.h"

#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

namespace leitstand {

namespace {
constexpr double radius = 5;
}

CardFrame::CardFrame(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QWidget(this))
    , m_title(new PlainLabel(m_heading))
    , m_remark(new PlainLabel(m_heading))
    , m_body(new QVBoxLayout)
{
    m_title->setFont(scaledFont(*this, 1.0, true));
    auto *heading = new QHBoxLayout(m_heading);
    heading->setContentsMargins(12, 6, 8, 4);
    heading->setSpacing(8);
    heading->addWidget(m_title);
    heading->addWidget(m_remark);
    heading->addStretch(1);
    m_remark->hide();
    m_heading->setMinimumHeight(fontMetrics().height() + 16);
    m_body->setContentsMargins(12, 4, 12, 10);
    m_body->setSpacing(6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_heading);
    layout->addLayout(m_body, 1);
    applyColors();
}

void CardFrame::setTitle(const QString &title)
{
    m_title->display(title);
    setAccessibleName(title);
}

QString CardFrame::title() const
{
    return m_title->text();
}

void CardFrame::setEnvironment(Environment environment)
{
    m_environment = environment;
    m_heading->layout()->setContentsMargins(12, 5, 8, 5);
    m_body->setContentsMargins(12, 8, 12, 10);
    if (environment == Environment::Production) {
        QFont font = scaledFont(*this, 1.15, true);
        font.setWeight(QFont::Bold);
        font.setCapitalization(QFont::AllUppercase);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.8);
        m_title->setFont(font);
    }
    applyColors();
}

void CardFrame::setRemark(const QString &remark)
{
    m_remark->display(remark);
    m_remark->setVisible(!remark.isEmpty());
}

QToolButton *CardFrame::addDetails(const QString &objectName)
{
    m_details = new QToolButton(m_heading);
    m_details->setObjectName(objectName);
    m_details->setAutoRaise(true);
    m_details->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_details->setFocusPolicy(Qt::StrongFocus);
    m_heading->layout()->addWidget(m_details);
    applyColors();
    return m_details;
}

void CardFrame::setDetailsName(const QString &accessibleName)
{
    m_details->setText(tr("Details ›"));
    m_details->setAccessibleName(accessibleName);
    setPlainToolTip(*m_details, accessibleName);
}

void CardFrame::applyColors()
{
    const ThemeColors &colors = themeColors(palette());
    m_title->setInk(m_environment ? colors.bandText(*m_environment) : QColor());
    m_remark->setInk(m_environment ? colors.bandText(*m_environment) : colors.stale);
    if (m_details) {
        QPalette ink;
        if (m_environment)
            ink.setColor(QPalette::ButtonText, colors.bandText(*m_environment));
        m_details->setPalette(ink);
    }
    update();
}

void CardFrame::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColors();
    QWidget::changeEvent(event);
}

void CardFrame::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    outline.addRoundedRect(box, radius, radius);
    painter.fillPath(outline, colors.card);
    if (m_environment) {
        painter.save();
        painter.setClipPath(outline);
        painter.fillRect(QRectF(0, 0, width(), m_heading->geometry().bottom() + 1),
                         colors.band(*m_environment));
        if (*m_environment == Environment::Production)
            painter.fillRect(QRectF(0, 0, 4, height()), colors.productionBand);
        painter.restore();
    }
    painter.setPen(
        QPen(m_environment == Environment::Production ? colors.productionBand : colors.border, 1));
    painter.drawPath(outline);
}

} // namespace leitstand
