// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"
#include "drafts/diskswapdraft.h"

#include <QDialog>

class QCheckBox;
class QPushButton;

namespace leitstand {

class DiskSwapAction;
class DiskTicketPanel;
class FactList;
class FailureBox;
class OperationView;
class PlainLabel;
class StateLabel;

/// Walks the exchange of a disk of the RAID, from the bad disk to the proof. Shows where the server
/// stands and what comes next; may be closed at any point, for days, and opened at any console. GUI
/// thread.
class DiskSwapDialog : public QDialog
{
    Q_OBJECT
public:
    /// @p draft becomes a child of the dialog.
    explicit DiskSwapDialog(DiskSwapDraft *draft, QWidget *parent = nullptr);
    /// Runs and connection, for the operation that is shown.
    void present(const ViewState &state);

Q_SIGNALS:
    void cancelRequested(const QString &operation);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void wire();
    void retranslate();
    void presentDraft();
    void presentTrail();
    void copyReport();

    DiskSwapDraft *m_draft;
    StateLabel *m_stage;
    PlainLabel *m_meaning;
    PlainLabel *m_simulated;
    QList<StateLabel *> m_trail;
    FailureBox *m_failure;
    FactList *m_facts;
    DiskSwapAction *m_action;
    DiskTicketPanel *m_ticket;
    QCheckBox *m_showRun;
    OperationView *m_run;
    QPushButton *m_report;
    QPushButton *m_again;
    QPushButton *m_close;
    bool m_wasRunning = false;
};

} // namespace leitstand
