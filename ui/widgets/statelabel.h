// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/severity.h"

#include <QWidget>

class QLabel;
class QPainter;

namespace leitstand {

/// ● ok · ▲ notice · ■ fault · ◌ unknown (dashed ring, hatched). Fills @p rect; colours from @p
/// palette.
void paintStateShape(QPainter &painter, const QRectF &rect, Severity severity,
                     const QPalette &palette);
/// Translated word of a severity: OK, Notice, Fault, Unknown.
[[nodiscard]] QString severityWord(Severity severity);
/// "●", "▲", "■", "◌" for plain text that is copied or printed.
[[nodiscard]] QString severitySymbol(Severity severity);

/// Only the painted shape; its tool tip and accessible name are the word.
class StateShape : public QWidget
{
    Q_OBJECT
public:
    explicit StateShape(QWidget *parent = nullptr);
    void setSeverity(Severity severity);
    [[nodiscard]] Severity severity() const { return m_severity; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    Severity m_severity = Severity::Unknown;
};

/// Shape, then a word or sentence in plain text. Accessible name: severity word and text.
class StateLabel : public QWidget
{
    Q_OBJECT
public:
    explicit StateLabel(QWidget *parent = nullptr);
    /// An empty @p text shows the word of the severity.
    void setState(Severity severity, const QString &text = QString());
    [[nodiscard]] Severity severity() const;
    [[nodiscard]] QString text() const;
    void setWordWrap(bool wrap);
    /// Greys the text; the shape keeps its form but loses its colour to Unknown's.
    void setStale(bool stale);
    void setTextFont(const QFont &font);

protected:
    void changeEvent(QEvent *event) override;

private:
    void apply();
    StateShape *m_shape;
    QLabel *m_label;
    Severity m_severity = Severity::Unknown;
    QString m_text;
    bool m_stale = false;
};

} // namespace leitstand
