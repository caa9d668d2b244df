// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"
#include "drafts/deploydraft.h"

#include <QWizardPage>

class QCheckBox;
class QPushButton;

namespace leitstand {

class FactList;
class PreflightBox;

/// "Pre-flight": what the server says to it, backup first or not, the maintenance window. Nothing
/// has happened yet.
class DeployCheckPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit DeployCheckPage(DeployDraft *draft);
    void initializePage() override;
    void present(const ViewState &state);
    [[nodiscard]] bool isComplete() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void presentDraft();
    void presentFacts();
    void openNotice();
    void retranslate();

    DeployDraft *m_draft;
    ViewState m_state;
    PreflightBox *m_preflight;
    QCheckBox *m_untested;
    QCheckBox *m_backup;
    FactList *m_facts;
    QPushButton *m_notice;
};

} // namespace leitstand
