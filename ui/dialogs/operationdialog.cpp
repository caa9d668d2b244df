// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/operationdialog.h"

#include "domain/confirmation.h"
#include "operations/deploywords.h"
#include "operations/operationservice.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/failurebox.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace leitstand {

namespace {
constexpr int dialogWidth = 520;
constexpr int statementsHeight = 200;
} // namespace

OperationDialog::OperationDialog(OperationQuestion question, QWidget *parent)
    : QDialog(parent)
    , m_question(std::move(question))
    , m_text(new PlainLabel(this, true))
    , m_statements(new CodeView)
    , m_acceptLoss(new QCheckBox)
    , m_confirmLabel(new PlainLabel(this, true))
    , m_confirm(new QLineEdit)
    , m_failure(new FailureBox(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel))
{
    setObjectName(QStringLiteral("operationDialog"));
    build();
    connect(m_buttons, &QDialogButtonBox::accepted, this, &OperationDialog::ask);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_confirm, &QLineEdit::textChanged, this, &OperationDialog::updateButton);
    connect(m_acceptLoss, &QCheckBox::toggled, this, &OperationDialog::updateButton);
    updateButton();
}

void OperationDialog::build()
{
    setWindowTitle(m_question.title);
    m_text->setObjectName(QStringLiteral("operationText"));
    m_text->display(m_question.text);
    m_acceptLoss->setObjectName(QStringLiteral("operationAcceptLoss"));
    m_acceptLoss->setText(m_question.acceptLoss);
    m_acceptLoss->hide();
    m_confirm->setObjectName(QStringLiteral("operationConfirm"));
    m_confirmLabel->setBuddy(m_confirm);
    if (m_question.typed) {
        const QString wanted = tr("To confirm, type the environment's name: %1")
                                   .arg(environmentTitle(*m_question.typed));
        m_confirmLabel->display(wanted);
        m_confirm->setAccessibleName(wanted);
    }
    m_confirm->setVisible(m_question.typed.has_value());
    m_confirmLabel->setVisible(m_question.typed.has_value());
    QPushButton *go = m_buttons->addButton(m_question.go, QDialogButtonBox::AcceptRole);
    go->setObjectName(QStringLiteral("operationGo"));
    go->setAutoDefault(false);
    m_buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    m_statements->setObjectName(QStringLiteral("operationStatements"));
    m_statements->setAccessibleName(tr("What is done to the copy"));
    m_statements->setMinimumHeight(statementsHeight);
    m_statements->hide();
    for (QWidget *widget : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_statements),
                            static_cast<QWidget *>(m_failure), static_cast<QWidget *>(m_acceptLoss),
                            static_cast<QWidget *>(m_confirmLabel),
                            static_cast<QWidget *>(m_confirm), static_cast<QWidget *>(m_buttons)})
        layout->addWidget(widget);
    setMinimumWidth(dialogWidth);
}

void OperationDialog::updateButton()
{
    const bool named = !m_question.typed || namesEnvironment(m_confirm->text(), *m_question.typed);
    const bool accepted = m_acceptLoss->isHidden() || m_acceptLoss->isChecked();
    findChild<QPushButton *>(QStringLiteral("operationGo"))
        ->setEnabled(named && accepted && !m_asking);
}

void OperationDialog::ask()
{
    m_asking = true;
    m_queued = m_awaited;
    updateButton();
    if (m_queued)
        return;
    OperationRequest request = m_question.request;
    request.id = OperationService::newId();
    if (m_acceptLoss->isChecked())
        request.parameters.insert(QStringLiteral("acceptLoss"), true);
    Q_EMIT startRequested(request);
}

void OperationDialog::awaitPreflight()
{
    m_awaited = true;
}

void OperationDialog::showPreflight(const Result<oprun::Preflight> &preflight)
{
    m_awaited = false;
    const bool queued = std::exchange(m_queued, false);
    if (m_asking && !queued)
        return; // the answer to the start is the newer one
    m_asking = false;
    updateButton();
    if (!preflight)
        showFailure(preflight.error());
    else if (preflight->ok && queued)
        ask();
    else if (!preflight->ok)
        m_failure->tell(
            {ErrorKind::PreflightFaults, preflight->faults.join(QLatin1Char('\n')), QString()});
}

void OperationDialog::showCopyFacts(const Result<CopyFacts> &facts)
{
    if (!facts) {
        m_failure->tell(facts.error());
        return;
    }
    m_text->display(m_question.text + QStringLiteral("\n\n• ")
                    + words::copyEffects(*facts).join(QStringLiteral("\n• ")));
    m_statements->setCode(words::neutralisation(*facts).toUtf8(), CodeView::Language::Sql);
    m_statements->show();
}

void OperationDialog::showFailure(const Error &error)
{
    m_asking = false;
    m_failure->tell(error);
    if (!m_question.acceptLoss.isEmpty() && error.kind == ErrorKind::Refused)
        m_acceptLoss->show();
    updateButton();
}

} // namespace leitstand
