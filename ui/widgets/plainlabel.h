// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace leitstand {

/// A label that never takes its text for markup: everything from a server is shown through one of
/// these. Text can be selected with the mouse; @p wrap breaks lines.
class PlainLabel : public QLabel
{
    Q_OBJECT
public:
    explicit PlainLabel(QWidget *parent = nullptr, bool wrap = false);
    /// Only when different, so that a refresh costs nothing.
    void display(const QString &text);
    /// Draws the text in @p color, or in the palette's colour when invalid.
    void setInk(const QColor &color);

private:
    QColor m_ink;
};

/// Escapes @p plain and sets it as the tool tip of @p widget if it differs.
void setPlainToolTip(QWidget &widget, const QString &plain);

} // namespace leitstand
