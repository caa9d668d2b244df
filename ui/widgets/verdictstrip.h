// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"

#include <QWidget>

class QPushButton;
class QSpacerItem;

namespace leitstand {

class PlainLabel;
class StateShape;

/// The verdict, on every page: shape, sentence, worst reason, age of the last check. Stays one line
/// high.
class VerdictStrip : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictStrip(QWidget *parent = nullptr);
    void present(const ViewState &state);
    /// The button to the reasons; off on the page that lists them.
    void setReasonsOffered(bool offered);
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] Severity severity() const { return m_severity; }

Q_SIGNALS:
    void reasonsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void arrange();
    Severity m_severity = Severity::Unknown;
    StateShape *m_shape;
    PlainLabel *m_sentence;
    PlainLabel *m_worst;
    PlainLabel *m_age;
    QPushButton *m_reasons;
    QSpacerItem *m_gap = nullptr;
    bool m_offered = false;
    bool m_hasReasons = false;
};

/// "All is well", "1 fault, 2 notices", "The state is not known" … translated.
[[nodiscard]] QString verdictSentence(const ViewState &state);

} // namespace leitstand
