// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/restoredraft.h"

#include <QWizardPage>

class QLineEdit;

namespace leitstand {

class FailureBox;
class PlainLabel;
class PlanSteps;
class PreflightBox;

/// "What will happen": the steps, what the server's pre-flight says, and for production the name
/// typed once more. Nothing has happened yet when it is shown.
class RestoreCheckPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit RestoreCheckPage(RestoreDraft *draft);
    void initializePage() override;
    [[nodiscard]] bool isComplete() const override;
    /// A start that failed: said here, the draft is kept.
    void showFailure(const Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void presentDraft();
    void presentPreflight();
    void retranslate();

    RestoreDraft *m_draft;
    PlainLabel *m_summary;
    PlanSteps *m_steps;
    PreflightBox *m_preflight;
    FailureBox *m_failure;
    QLineEdit *m_reason;
    PlainLabel *m_reasonLabel;
    QLineEdit *m_confirm;
    PlainLabel *m_confirmLabel;
};

} // namespace leitstand
