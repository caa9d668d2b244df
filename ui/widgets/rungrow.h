// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"

#include <QWidget>

namespace leitstand {

class PlainLabel;
class StateShape;

/// One rung of the ladder: shape, name, word, what was found, cause, remedy, since when.
class RungRow : public QWidget
{
    Q_OBJECT
public:
    explicit RungRow(Rung rung, QWidget *parent = nullptr);
    /// @p recorded: a recording holds what was read, not how the console got there.
    void present(const RungStatus &status, const QDateTime &now, bool recorded = false);
    [[nodiscard]] Rung rung() const { return m_rung; }

private:
    const Rung m_rung;
    StateShape *m_shape;
    PlainLabel *m_title;
    PlainLabel *m_word;
    PlainLabel *m_since;
    PlainLabel *m_text;
    PlainLabel *m_remedy;
};

} // namespace leitstand
