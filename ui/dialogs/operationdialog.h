// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/operation.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLineEdit;

namespace leitstand {

class FailureBox;
class PlainLabel;

/// Asks before the old data of a restore comes back (undo) or is deleted (release): says what it
/// means, and for production wants its name typed. Stays open until the server has taken it, and
/// shows why it did not. GUI thread.
class OperationDialog : public QDialog
{
    Q_OBJECT
public:
    /// @p kind: Undo or Release; @p summary: the run whose old data it is about.
    OperationDialog(OperationKind kind, OperationSummary summary, QWidget *parent = nullptr);
    /// The server did not take it. After a refusal of an undo, new entries can be given up.
    void showFailure(const Error &error);

Q_SIGNALS:
    void startRequested(const leitstand::OperationRequest &request);

private:
    void build();
    void updateButton();
    void ask();

    OperationKind m_kind;
    OperationSummary m_summary;
    bool m_asking = false;
    PlainLabel *m_text;
    QCheckBox *m_acceptLoss;
    PlainLabel *m_confirmLabel;
    QLineEdit *m_confirm;
    FailureBox *m_failure;
    QDialogButtonBox *m_buttons;
};

} // namespace leitstand
