// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/operationreport.h"

#include <QDialog>

class QDialogButtonBox;
class QPlainTextEdit;

namespace leitstand {

class FailureBox;

/// Takes the person's notes and saves the report of a run as PDF and JSON. GUI thread.
class ReportDialog : public QDialog
{
    Q_OBJECT
public:
    ReportDialog(OperationRun run, ReportContext context, QWidget *parent = nullptr);

private:
    void chooseFile();
    void save(const QString &file);

    OperationRun m_run;
    ReportContext m_context;
    QPlainTextEdit *m_notes;
    FailureBox *m_failure;
    QDialogButtonBox *m_buttons;
};

} // namespace leitstand
