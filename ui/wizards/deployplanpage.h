// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/deploydraft.h"

#include <QWizardPage>

class QLineEdit;

namespace leitstand {

class FailureBox;
class PlainLabel;
class PlanSteps;

/// "What will happen": the steps, the reason, and for production the name typed once more. Nothing
/// has happened yet when it is shown.
class DeployPlanPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit DeployPlanPage(DeployDraft *draft);
    void initializePage() override;
    [[nodiscard]] bool isComplete() const override;
    /// A start that failed: said here, the draft is kept.
    void showFailure(const Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void presentDraft();
    void presentBand();
    void retranslate();

    DeployDraft *m_draft;
    PlainLabel *m_summary;
    PlanSteps *m_steps;
    PlainLabel *m_effect;
    FailureBox *m_failure;
    PlainLabel *m_reasonLabel;
    QLineEdit *m_reason;
    PlainLabel *m_confirmLabel;
    QLineEdit *m_confirm;
};

} // namespace leitstand
