// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace leitstand {

class DiskSwapDraft;
class FailureBox;
class PlainLabel;
class PlanSteps;

/// The next step of the exchange: what it does, its steps with their commands, and the serial
/// number to be typed. Binds to the draft, decides nothing. Hidden where there is no next step. GUI
/// thread.
class DiskSwapAction : public QWidget
{
    Q_OBJECT
public:
    /// @p draft must outlive it.
    explicit DiskSwapAction(DiskSwapDraft *draft, QWidget *parent = nullptr);
    void showFailure(const Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void presentDraft();

    DiskSwapDraft *m_draft;
    PlainLabel *m_effect;
    PlanSteps *m_steps;
    PlainLabel *m_confirmLabel;
    QLineEdit *m_confirm;
    QPushButton *m_go;
    FailureBox *m_failure;
    QString m_subject; ///< what the typed serial number was meant for
};

} // namespace leitstand
