// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "domain/serverlock.h"

#include <QDialog>

class QDialogButtonBox;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace leitstand {

class FailureBox;
class PlainLabel;

/// The locks of the server: who holds each, since when, why. One that hangs can be broken, with its
/// name typed.
class LocksDialog : public QDialog
{
    Q_OBJECT
public:
    explicit LocksDialog(QWidget *parent = nullptr);
    void showLocks(const QList<ServerLock> &locks);
    /// The question for the locks, or the breaking, failed.
    void showFailure(const Error &error);

Q_SIGNALS:
    void breakRequested(const QString &name, qint64 pid);

private:
    void addLock(const ServerLock &lock, QVBoxLayout &rows);
    void askToBreak(const QString &name, const LockOwner &owner);
    void updateButton();

    PlainLabel *m_intro;
    QScrollArea *m_scroll;
    PlainLabel *m_question;
    QLineEdit *m_confirm;
    FailureBox *m_failure;
    QPushButton *m_break;
    QDialogButtonBox *m_buttons;
    QString m_chosen;
    qint64 m_chosenPid = 0;
};

} // namespace leitstand
