// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plainlabel.h"

#include "ui/presentation.h"
#include "ui/widgets/heightchange.h"

namespace leitstand {

PlainLabel::PlainLabel(QWidget *parent, bool wrap)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setWordWrap(wrap);
}

void PlainLabel::display(const QString &text)
{
    if (text == this->text())
        return;
    setText(text);
    if (wordWrap())
        announceHeight(*this);
}

void PlainLabel::setInk(const QColor &color)
{
    if (color == m_ink)
        return;
    m_ink = color;
    QPalette ink;
    if (color.isValid())
        ink.setColor(QPalette::WindowText, color);
    setPalette(ink);
}

void setPlainToolTip(QWidget &widget, const QString &plain)
{
    const QString tip = toolTipText(plain);
    if (widget.toolTip() != tip)
        widget.setToolTip(tip);
}

} // namespace leitstand
