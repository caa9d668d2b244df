// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/secretanswer.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace leitstand {

/// Asks for the passphrase of a key file or the password of an account. The text leaves through
/// answered() only.
class SecretDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Kind { Passphrase, Password };
    struct Question {
        Kind kind = Kind::Passphrase;
        QString peer;    ///< "observer@10.8.0.1:22"
        QString keyFile; ///< for Passphrase
        QString cause;   ///< why it is asked (again)
        bool keychainAvailable = true;
    };
    explicit SecretDialog(const Question &question, QWidget *parent = nullptr);

Q_SIGNALS:
    void answered(const leitstand::SecretAnswer &answer);

private:
    void submit();
    const Kind m_kind;
    QLineEdit *m_secret;
    QCheckBox *m_remember;
};

} // namespace leitstand
