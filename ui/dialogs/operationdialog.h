// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/operationquestion.h"
#include "operations/oprunprotocol.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLineEdit;

namespace leitstand {

class CodeView;
class FailureBox;
class PlainLabel;

/// Asks before an operation starts: says what it means, and for production wants its name typed.
/// Stays open until the server has taken it, and shows why it did not. GUI thread.
class OperationDialog : public QDialog
{
    Q_OBJECT
public:
    explicit OperationDialog(OperationQuestion question, QWidget *parent = nullptr);
    /// The server did not take it. After a refusal, new entries can be given up where the question
    /// allows it.
    void showFailure(const Error &error);
    /// The server is looking. It holds its locks meanwhile, so a start waits for its answer.
    void awaitPreflight();
    /// The server has looked before anybody pressed anything: what would be lost is said at once.
    void showPreflight(const Result<oprun::Preflight> &preflight);

    /// What a copy would do, with the statements that make it harmless.
    void showCopyFacts(const Result<CopyFacts> &facts);

Q_SIGNALS:
    void startRequested(const leitstand::OperationRequest &request);

private:
    void build();
    void updateButton();
    void ask();

    OperationQuestion m_question;
    bool m_asking = false;
    bool m_awaited = false; ///< a pre-flight is under way
    bool m_queued = false;  ///< pressed while it was
    PlainLabel *m_text;
    CodeView *m_statements;
    QCheckBox *m_acceptLoss;
    PlainLabel *m_confirmLabel;
    QLineEdit *m_confirm;
    FailureBox *m_failure;
    QDialogButtonBox *m_buttons;
};

} // namespace leitstand
