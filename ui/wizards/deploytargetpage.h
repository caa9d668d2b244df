// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/deploydraft.h"

#include <QWizardPage>

class QPushButton;

namespace leitstand {

class FactList;
class FailureBox;
class PlainLabel;

/// "Where?": the environment, and what it runs now. Binds to the draft, decides nothing.
class DeployTargetPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit DeployTargetPage(DeployDraft *draft);
    void initializePage() override;
    [[nodiscard]] bool isComplete() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void presentDraft();
    void retranslate();

    DeployDraft *m_draft;
    PlainLabel *m_heading;
    FactList *m_running;
    FailureBox *m_failure;
    QPushButton *m_again;
};

} // namespace leitstand
