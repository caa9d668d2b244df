// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/secretdialog.h"

#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace leitstand {

SecretDialog::SecretDialog(const Question &question, QWidget *parent)
    : QDialog(parent)
    , m_kind(question.kind)
    , m_secret(new QLineEdit(this))
    , m_remember(new QCheckBox(tr("&Keep in the keychain of this computer"), this))
{
    const bool passphrase = question.kind == Kind::Passphrase;
    setObjectName(QStringLiteral("secretDialog"));
    setWindowTitle(passphrase ? tr("Passphrase needed") : tr("Password needed"));
    auto *what = new PlainLabel(this, true);
    what->display(passphrase ? tr("The key file %1 is encrypted. Its passphrase opens it on this "
                                  "computer; it is not "
                                  "sent to the server.")
                                   .arg(question.keyFile)
                             : tr("%1 asks for a password.").arg(question.peer));
    auto *cause = new PlainLabel(this, true);
    cause->display(question.cause);
    cause->setVisible(!question.cause.isEmpty());
    m_secret->setObjectName(QStringLiteral("secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setAccessibleName(passphrase ? tr("Passphrase") : tr("Password"));
    m_remember->setObjectName(QStringLiteral("remember"));
    m_remember->setEnabled(question.keychainAvailable);
    auto *hint = new PlainLabel(this, true);
    hint->setVisible(!question.keychainAvailable);
    hint->display(
        tr("This computer offers no keychain: the secret is kept until the program ends."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *ok = buttons->button(QDialogButtonBox::Ok);
    ok->setObjectName(QStringLiteral("secretOk"));
    ok->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{what, cause, m_secret, m_remember, hint})
        layout->addWidget(widget);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    connect(m_secret, &QLineEdit::textChanged, ok,
            [ok](const QString &text) { ok->setEnabled(!text.isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &SecretDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_secret->setFocus();
}

void SecretDialog::submit()
{
    SecretAnswer answer;
    (m_kind == Kind::Passphrase ? answer.passphrase : answer.password) = m_secret->text();
    answer.remember = m_remember->isChecked();
    m_secret->clear();
    accept();
    Q_EMIT answered(answer);
}

} // namespace leitstand
