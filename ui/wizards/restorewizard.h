// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"
#include "drafts/restoredraft.h"

#include <QWizard>

namespace leitstand {

class RestoreCheckPage;
class RestoreIncidentPage;
class RestoreSetPage;

/// Asks one question a page, shows what will happen, and starts it on the server. The draft holds
/// every answer; the wizard is its order only. Closes itself when the run has started. GUI thread.
class RestoreWizard : public QWizard
{
    Q_OBJECT
public:
    enum PageId { IncidentPage, TargetPage, SetPage, CheckPage };

    /// @p draft becomes a child of the wizard.
    explicit RestoreWizard(RestoreDraft *draft, QWidget *parent = nullptr);
    /// Says on the first page why the draft begins with what it begins with (translated sentence).
    void showSuggestion(const QString &seen);
    /// New facts from the server: backups, connection.
    void present(const ViewState &state);
    [[nodiscard]] int nextId() const override;
    [[nodiscard]] RestoreDraft *draft() const { return m_draft; }

Q_SIGNALS:
    /// The run is at work on the server.
    void started(const QString &operation);
    /// A disk is bad: the exchange of disks is wanted in place of this wizard.
    void diskSwapRequested();

protected:
    void changeEvent(QEvent *event) override;
    /// Starts the run; the wizard closes when the server has taken it.
    void accept() override;

private:
    void retranslate();

    RestoreDraft *m_draft;
    RestoreIncidentPage *m_incident;
    RestoreSetPage *m_sets;
    RestoreCheckPage *m_check;
};

} // namespace leitstand
