// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"
#include "ui/widgets/cardframe.h"

class QPushButton;
class QToolButton;

namespace leitstand {

class StateShape;

/// One reason: what; since when and what it means; what to do, with a button that leads there; what
/// the server said, folded away.
class ReasonRow : public QWidget
{
    Q_OBJECT
public:
    explicit ReasonRow(QWidget *parent = nullptr);
    void present(const Reason &reason, const QDateTime &serverNow);
    [[nodiscard]] const Reason &reason() const { return m_reason; }
    /// Its buttons from top to bottom.
    [[nodiscard]] QList<QWidget *> tabOrder() const;
    void retranslate();

Q_SIGNALS:
    void navigateRequested(leitstand::NextStep step, const QString &subject);

private:
    Reason m_reason;
    StateShape *m_shape;
    PlainLabel *m_what;
    PlainLabel *m_meaning;
    PlainLabel *m_todo;
    QToolButton *m_toggle;
    PlainLabel *m_detail;
    PlainLabel *m_priority;
    QPushButton *m_go;
};

/// "What is to do": the reasons, worst first; when all is well, the tests that earned it. Rows are
/// reused, never rebuilt, so the keyboard focus stays where it is.
class TodoPanel : public CardFrame
{
    Q_OBJECT
public:
    static constexpr qsizetype firstReasons = 4;  ///< until the person asks for all
    static constexpr qsizetype shownReasons = 20; ///< never more
    explicit TodoPanel(QWidget *parent = nullptr);
    void present(const ViewState &state);
    void retranslate();
    [[nodiscard]] QList<ReasonRow *> rows() const { return m_rows; }
    /// Its buttons from top to bottom.
    [[nodiscard]] QList<QWidget *> tabOrder() const;

Q_SIGNALS:
    void navigateRequested(leitstand::NextStep step, const QString &subject);

private:
    void presentRows();
    void presentMore();
    void presentEvidence(const ViewState &state);
    ViewState m_state;
    bool m_all = false;
    QVBoxLayout *m_list;
    QList<ReasonRow *> m_rows; ///< in order of the layout; surplus rows are hidden
    PlainLabel *m_calm;
    QPushButton *m_expand;
    PlainLabel *m_more;
};

} // namespace leitstand
