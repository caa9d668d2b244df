// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/severity.h"

#include <QList>
#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;

namespace leitstand {

class StateShape;

/// One line of a detail: what it is, its value, and why that matters. Plain text, translated.
struct Fact {
    QString id; ///< stable; part of the object name "fact_<id>"
    QString label;
    QString value;
    std::optional<Severity> severity; ///< absent: a value that makes no statement
    QString explanation;              ///< below the value, smaller; may be empty
    QString toolTip;                  ///< may be empty
    bool stale = false;
    bool operator==(const Fact &) const = default;
};

/// Label and value pairs that are updated in place: a refresh builds no widget unless a new fact
/// appears. Values can be selected and copied. GUI thread.
class FactList : public QWidget
{
    Q_OBJECT

public:
    explicit FactList(QWidget *parent = nullptr);
    void setFacts(const QList<Fact> &facts);
    [[nodiscard]] const QList<Fact> &facts() const { return m_facts; }
    /// "label: value" lines, for the clipboard.
    [[nodiscard]] QString asText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line {
        QLabel *label;
        StateShape *shape;
        QLabel *value;
        QLabel *explanation;
    };
    Line makeLine(const Fact &fact);
    void fill(const Line &line, const Fact &fact);
    void rebuild(const QList<Fact> &facts);

    QGridLayout *m_grid;
    QList<Fact> m_facts;
    QList<Line> m_lines;
};

} // namespace leitstand
