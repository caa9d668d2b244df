// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/operationdialog.h"

#include "core/format.h"
#include "domain/confirmation.h"
#include "operations/operationservice.h"
#include "operations/operationwords.h"
#include "ui/widgets/failurebox.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace leitstand {

namespace {

constexpr int dialogWidth = 520;

QString titleOf(const OperationSummary &summary)
{
    const auto environment = environmentFromKey(summary.environment);
    return environment ? environmentTitle(*environment) : summary.environment;
}

bool needsName(const OperationSummary &summary)
{
    return summary.environment == environmentKey(Environment::Production)
           || summary.environment.isEmpty();
}

} // namespace

OperationDialog::OperationDialog(OperationKind kind, OperationSummary summary, QWidget *parent)
    : QDialog(parent)
    , m_kind(kind)
    , m_summary(std::move(summary))
    , m_text(new PlainLabel(this, true))
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
    const bool undo = m_kind == OperationKind::Undo;
    const QString name = titleOf(m_summary);
    setWindowTitle(words::operationKind(m_kind));
    m_text->display(
        undo ? tr("%1 goes back to the data it had before the restore of %2. People are without "
                  "service for about a minute. What is there now is kept in its place.")
                   .arg(name, format::dateTime(m_summary.started))
             : tr("The data that %1 had before the restore of %2 is deleted. After that there is "
                  "no undo.")
                   .arg(name, format::dateTime(m_summary.started)));
    m_acceptLoss->setObjectName(QStringLiteral("operationAcceptLoss"));
    m_acceptLoss->setText(tr("Go back although people have worked since then"));
    m_acceptLoss->hide();
    m_confirm->setObjectName(QStringLiteral("operationConfirm"));
    m_confirmLabel->setBuddy(m_confirm);
    const QString wanted = tr("To confirm, type the environment's name: %1")
                               .arg(environmentTitle(Environment::Production));
    m_confirmLabel->display(wanted);
    m_confirm->setAccessibleName(wanted);
    m_confirm->setVisible(needsName(m_summary));
    m_confirmLabel->setVisible(needsName(m_summary));
    m_failure->setObjectName(QStringLiteral("operationFailure"));
    QPushButton *go = m_buttons->addButton(undo ? tr("Undo") : tr("Delete old data"),
                                           QDialogButtonBox::AcceptRole);
    go->setObjectName(QStringLiteral("operationGo"));
    go->setAutoDefault(false);
    m_buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_failure),
          static_cast<QWidget *>(m_acceptLoss), static_cast<QWidget *>(m_confirmLabel),
          static_cast<QWidget *>(m_confirm), static_cast<QWidget *>(m_buttons)})
        layout->addWidget(widget);
    setMinimumWidth(dialogWidth);
}

void OperationDialog::updateButton()
{
    const bool named =
        !needsName(m_summary) || namesEnvironment(m_confirm->text(), Environment::Production);
    const bool accepted = m_acceptLoss->isHidden() || m_acceptLoss->isChecked();
    findChild<QPushButton *>(QStringLiteral("operationGo"))
        ->setEnabled(named && accepted && !m_asking);
}

void OperationDialog::ask()
{
    OperationRequest request;
    request.id = OperationService::newId();
    request.kind = m_kind;
    request.parameters = {{QStringLiteral("operation"), m_summary.undo}};
    if (m_acceptLoss->isChecked())
        request.parameters.insert(QStringLiteral("acceptLoss"), true);
    request.confirmation =
        needsName(m_summary) ? environmentKey(Environment::Production) : m_summary.environment;
    m_asking = true;
    updateButton();
    Q_EMIT startRequested(request);
}

void OperationDialog::showFailure(const Error &error)
{
    m_asking = false;
    m_failure->tell(error);
    if (m_kind == OperationKind::Undo && error.kind == ErrorKind::Refused)
        m_acceptLoss->show();
    updateButton();
}

} // namespace leitstand
