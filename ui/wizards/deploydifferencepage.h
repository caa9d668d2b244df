// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/deploydraft.h"

#include <QWizardPage>

namespace leitstand {

class CodeView;
class CommitModel;
class FactList;
class FailureBox;
class PlainLabel;
class StateLabel;
class TableView;

/// "What changes?": image, commits between, configuration; from the server. Nothing has happened.
class DeployDifferencePage : public QWizardPage
{
    Q_OBJECT
public:
    explicit DeployDifferencePage(DeployDraft *draft);
    void initializePage() override;
    [[nodiscard]] bool isComplete() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void presentDraft();
    void retranslate();

    DeployDraft *m_draft;
    StateLabel *m_state;
    FactList *m_facts;
    CommitModel *m_model;
    PlainLabel *m_commitsLabel;
    TableView *m_commits;
    PlainLabel *m_configurationLabel;
    CodeView *m_configuration;
    FailureBox *m_failure;
};

} // namespace leitstand
