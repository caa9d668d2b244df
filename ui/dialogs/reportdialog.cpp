// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/reportdialog.h"

#include "ui/operations/reportwriter.h"
#include "ui/widgets/failurebox.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace leitstand {

ReportDialog::ReportDialog(OperationRun run, ReportContext context, QWidget *parent)
    : QDialog(parent)
    , m_run(std::move(run))
    , m_context(std::move(context))
    , m_notes(new QPlainTextEdit)
    , m_failure(new FailureBox(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel))
{
    setObjectName(QStringLiteral("reportDialog"));
    setWindowTitle(tr("Report"));
    auto *label = new PlainLabel(this, true);
    label->display(tr("Notes for the report (what was noticed, who was there):"));
    label->setBuddy(m_notes);
    m_notes->setObjectName(QStringLiteral("reportNotes"));
    m_notes->setAccessibleName(label->text());
    m_notes->setTabChangesFocus(true);
    QPushButton *choose = m_buttons->addButton(tr("Save as …"), QDialogButtonBox::AcceptRole);
    choose->setObjectName(QStringLiteral("reportSave"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(m_notes, 1);
    layout->addWidget(m_failure);
    layout->addWidget(m_buttons);
    resize(520, 280);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ReportDialog::chooseFile);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ReportDialog::chooseFile()
{
    const QString day = m_run.summary.started.toLocalTime().toString(QStringLiteral("yyyy-MM-dd"));
    const QString proposal =
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
        + QStringLiteral("/leitstand-%1-%2.pdf").arg(m_run.summary.kindName, day);
    auto *dialog = new QFileDialog(this, tr("Save report"), proposal, tr("PDF (*.pdf)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ReportDialog::save);
    dialog->open();
}

void ReportDialog::save(const QString &file)
{
    m_context.notes = m_notes->toPlainText().trimmed();
    m_context.at = QDateTime::currentDateTimeUtc();
    const Result<void> written = writeReport(m_run, m_context, file);
    if (written) {
        accept();
        return;
    }
    m_failure->tell(written.error());
}

} // namespace leitstand
