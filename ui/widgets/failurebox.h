// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QWidget>

class QToolButton;

namespace leitstand {

class PlainLabel;

/// What went wrong, in the colour of a fault, with the original text folded away under "Details".
/// Both can be selected and copied. Hidden until there is something to say.
class FailureBox : public QWidget
{
    Q_OBJECT
public:
    explicit FailureBox(QWidget *parent = nullptr);
    void tell(const Error &error);
    /// Hides itself.
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    PlainLabel *m_message;
    QToolButton *m_toggle;
    PlainLabel *m_detail;
};

} // namespace leitstand
