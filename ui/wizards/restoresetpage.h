// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"
#include "drafts/restoredraft.h"

#include <QWizardPage>

namespace leitstand {

class BackupSetModel;
class PlainLabel;
class TableView;

/// "Which backup?": the sets with what is proven of each, and what is lost by taking the chosen
/// one.
class RestoreSetPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit RestoreSetPage(RestoreDraft *draft);
    void present(const ViewState &state);
    [[nodiscard]] bool isComplete() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(const QString &key);
    void presentLoss();
    void retranslate();

    RestoreDraft *m_draft;
    BackupSetModel *m_model;
    TableView *m_table;
    PlainLabel *m_loss;
    ViewState m_state;
};

} // namespace leitstand
