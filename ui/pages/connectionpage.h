// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/secretanswer.h"

#include <QPointer>

class QDialog;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace leitstand {

class CardFrame;
class PlainLabel;
class RungRow;
class StateLabel;

/// The ladder from the tunnel to the stack, each rung with cause and remedy, and what a person can
/// do about it.
class ConnectionPage : public Page
{
    Q_OBJECT
public:
    explicit ConnectionPage(QWidget *parent = nullptr);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void present(const ViewState &state) override;
    void reveal(const QString &subject) override;

    void setKeychainAvailable(bool available) { m_keychainAvailable = available; }
    /// Opens the dialogue that the connection waits for (host key, passphrase, password), if it
    /// waits for one.
    void askPerson();
    /// True when the connection waits for something that a dialogue can answer.
    [[nodiscard]] static bool canAsk(const ViewState &state);

Q_SIGNALS:
    void connectRequested(const leitstand::Profile &profile);
    void disconnectRequested();
    void retryRequested();
    void tunnelRequested(bool on);
    void importRequested();
    void acceptHostKeyRequested(const QString &sha256);
    void credentialsProvided(const leitstand::SecretAnswer &answer);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildButtons();
    void retranslate();
    void presentButtons();
    void presentExplanation();
    void presentDetails();

    ViewState m_state;
    StateLabel *m_phase;
    PlainLabel *m_peer;
    PlainLabel *m_explanation;
    CardFrame *m_ladderCard;
    QList<RungRow *> m_rungs;
    QPushButton *m_connect;
    QPushButton *m_disconnect;
    QPushButton *m_retry;
    QPushButton *m_answer;
    QPushButton *m_import;
    QPushButton *m_copy;
    QPushButton *m_tunnel;
    QToolButton *m_detailsToggle;
    QPlainTextEdit *m_details;
    QScrollArea *m_scroll;
    QPointer<QDialog> m_dialog;
    bool m_keychainAvailable = true;
};

} // namespace leitstand
