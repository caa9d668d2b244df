// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/locksdialog.h"

#include "operations/lockwords.h"
#include "ui/widgets/failurebox.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statelabel.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace leitstand {

namespace {

constexpr int dialogWidth = 560;
constexpr int heightWithLocks = 440;
} // namespace

LocksDialog::LocksDialog(QWidget *parent)
    : QDialog(parent)
    , m_intro(new PlainLabel(this, true))
    , m_scroll(new QScrollArea)
    , m_question(new PlainLabel(this, true))
    , m_confirm(new QLineEdit)
    , m_failure(new FailureBox(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close))
{
    setObjectName(QStringLiteral("locksDialog"));
    setWindowTitle(tr("Locks on the server"));
    m_intro->display(tr("The server is being asked …"));
    m_question->setObjectName(QStringLiteral("lockQuestion"));
    m_confirm->setObjectName(QStringLiteral("lockConfirm"));
    m_failure->setObjectName(QStringLiteral("lockFailure"));
    m_break = m_buttons->addButton(tr("Break lock"), QDialogButtonBox::DestructiveRole);
    m_break->setObjectName(QStringLiteral("lockBreak"));
    m_break->setAutoDefault(false);
    m_buttons->button(QDialogButtonBox::Close)->setDefault(true);
    for (QWidget *widget : {static_cast<QWidget *>(m_question), static_cast<QWidget *>(m_confirm),
                            static_cast<QWidget *>(m_failure), static_cast<QWidget *>(m_break)})
        widget->hide();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_intro);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_question);
    layout->addWidget(m_confirm);
    layout->addWidget(m_failure);
    layout->addWidget(m_buttons);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->hide();
    setMinimumWidth(dialogWidth);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_confirm, &QLineEdit::textChanged, this, &LocksDialog::updateButton);
    connect(m_break, &QPushButton::clicked, this, [this] {
        m_break->setEnabled(false);
        Q_EMIT breakRequested(m_chosen, m_chosenPid);
    });
}

void LocksDialog::showLocks(const QList<ServerLock> &locks)
{
    auto *rows = new QWidget;
    auto *layout = new QVBoxLayout(rows);
    layout->setContentsMargins(0, 0, 0, 0);
    m_chosen.clear();
    for (QWidget *widget : {static_cast<QWidget *>(m_question), static_cast<QWidget *>(m_confirm),
                            static_cast<QWidget *>(m_failure), static_cast<QWidget *>(m_break)})
        widget->hide();
    m_intro->display(
        locks.isEmpty()
            ? tr("No lock is held. An operation can be started.")
            : tr("While a lock is held, what needs it too has to wait. A backup or a restore "
                 "holds its locks to its end; that is no fault."));
    for (const ServerLock &lock : locks)
        addLock(lock, *layout);
    layout->addStretch(1);
    m_scroll->setWidget(rows);
    m_scroll->setVisible(!locks.isEmpty());
    if (!locks.isEmpty())
        resize(width(), std::max(height(), heightWithLocks));
}

void LocksDialog::addLock(const ServerLock &lock, QVBoxLayout &rows)
{
    auto *state = new StateLabel;
    state->setState(lock.stale ? Severity::Notice : Severity::Ok, words::lockState(lock));
    state->setWordWrap(lock.stale); // a sentence; the other is a few words
    rows.addWidget(state);
    for (const LockOwner &owner : lock.owners) {
        auto *text = new PlainLabel(nullptr, true);
        text->display(words::lockOwner(owner));
        rows.addWidget(text);
        if (!lock.held || owner.pid == 0)
            continue;
        auto *button = new QPushButton(tr("Break %1 …").arg(lock.name));
        button->setObjectName(QStringLiteral("breakLock_%1").arg(lock.name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this,
                [this, name = lock.name, owner] { askToBreak(name, owner); });
        rows.addWidget(button);
        rows.setAlignment(button, Qt::AlignLeft);
    }
}

void LocksDialog::askToBreak(const QString &name, const LockOwner &owner)
{
    m_chosen = name;
    m_chosenPid = owner.pid;
    const QString question =
        tr("Breaking it ends process %1 of %2. What it was doing is taken back or brought to its "
           "end by the server; both logs say that you did it. To confirm, type the lock's name: "
           "%3")
            .arg(owner.pid)
            .arg(owner.owner, name);
    m_question->display(question);
    m_confirm->setAccessibleName(question);
    m_confirm->clear();
    m_question->show();
    m_confirm->show();
    m_break->show();
    m_failure->clear();
    m_confirm->setFocus();
    updateButton();
}

void LocksDialog::updateButton()
{
    m_break->setEnabled(!m_chosen.isEmpty() && m_confirm->text().trimmed() == m_chosen);
}

void LocksDialog::showFailure(const Error &error)
{
    m_failure->tell(error);
    updateButton();
}

} // namespace leitstand
