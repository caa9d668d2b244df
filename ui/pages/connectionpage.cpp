// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connectionpage.h"

#include "ui/connectionwords.h"
#include "ui/dialogs/hostkeydialog.h"
#include "ui/dialogs/secretdialog.h"
#include "ui/presentation.h"
#include "ui/theme.h"
#include "ui/widgets/cardframe.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rungrow.h"
#include "ui/widgets/statelabel.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace leitstand {

namespace {

bool wantsPassword(const ViewState &state)
{
    return state.connection.error.kind == ErrorKind::AuthFailed
           && state.profile.auth == AuthMethod::Password;
}

} // namespace

ConnectionPage::ConnectionPage(QWidget *parent)
    : Page(parent)
    , m_phase(new StateLabel)
    , m_peer(new PlainLabel)
    , m_explanation(new PlainLabel(nullptr, true))
    , m_ladderCard(new CardFrame)
    , m_detailsToggle(new QToolButton)
    , m_details(new QPlainTextEdit)
    , m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("pageConnection"));
    m_phase->setObjectName(QStringLiteral("connectionPhase"));
    m_peer->setObjectName(QStringLiteral("connectionPeer"));
    m_explanation->setObjectName(QStringLiteral("connectionExplanation"));
    m_details->setObjectName(QStringLiteral("connectionDetails"));
    m_detailsToggle->setObjectName(QStringLiteral("connectionDetailsToggle"));
    m_phase->setTextFont(scaledFont(*this, 1.15, true));
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 4, 0);
    layout->setSpacing(10);
    auto *head = new QHBoxLayout;
    head->setSpacing(14);
    head->addWidget(m_phase);
    head->addWidget(m_peer, 1);
    layout->addLayout(head);
    layout->addWidget(m_explanation);
    buildButtons();
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button :
         {m_answer, m_tunnel, m_connect, m_retry, m_disconnect, m_import, m_copy})
        buttons->addWidget(button);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    for (const Rung rung : allRungs) {
        m_rungs.append(new RungRow(rung));
        m_ladderCard->body()->addWidget(m_rungs.constLast());
    }
    m_ladderCard->body()->addStretch(1);
    m_ladderCard->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    layout->addWidget(m_ladderCard);
    m_detailsToggle->setCheckable(true);
    m_detailsToggle->setAutoRaise(true);
    m_detailsToggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_detailsToggle->setArrowType(Qt::RightArrow);
    m_details->setReadOnly(true);
    m_details->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_details->setMinimumHeight(fontMetrics().height() * 9);
    m_details->hide();
    layout->addWidget(m_detailsToggle, 0, Qt::AlignLeft);
    layout->addWidget(m_details, 3);
    layout->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    connect(m_detailsToggle, &QToolButton::toggled, this, [this](bool on) {
        m_details->setVisible(on);
        m_detailsToggle->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
        presentDetails();
    });
    retranslate();
}

void ConnectionPage::buildButtons()
{
    const auto make = [this](const char *name) {
        auto *button = new QPushButton(this);
        button->setObjectName(QLatin1String(name));
        return button;
    };
    m_answer = make("answerButton");
    m_connect = make("connectButton");
    m_retry = make("retryButton");
    m_disconnect = make("disconnectButton");
    m_import = make("importButton");
    m_copy = make("copyButton");
    m_tunnel = make("tunnelButton");
    connect(m_answer, &QPushButton::clicked, this, &ConnectionPage::askPerson);
    connect(m_connect, &QPushButton::clicked, this,
            [this] { Q_EMIT connectRequested(m_state.profile); });
    connect(m_retry, &QPushButton::clicked, this, &ConnectionPage::retryRequested);
    connect(m_disconnect, &QPushButton::clicked, this, &ConnectionPage::disconnectRequested);
    connect(m_import, &QPushButton::clicked, this, &ConnectionPage::importRequested);
    connect(m_tunnel, &QPushButton::clicked, this,
            [this] { Q_EMIT tunnelRequested(!m_state.tunnel.isUp); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(
            connectionAsText(m_state.connection, shownName(m_state), m_state.tunnel));
    });
}

QString ConnectionPage::title() const
{
    return tr("Connection");
}

QString ConnectionPage::iconName() const
{
    return QStringLiteral("network-connect");
}

void ConnectionPage::present(const ViewState &state)
{
    m_state = state;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_phase->setState(connectionSeverity(state.connection),
                      connectionSummary(state.connection, now));
    m_peer->display(state.connection.peer.isEmpty() ? state.profile.host
                                                    : shortened(state.connection.peer, 60));
    const QList<RungStatus> &ladder = state.connection.ladder;
    for (RungRow *row : std::as_const(m_rungs)) {
        RungStatus status;
        status.rung = row->rung();
        for (const RungStatus &rung : ladder) {
            if (rung.rung == row->rung())
                status = rung;
        }
        row->present(status, now, state.connection.replay);
    }
    presentExplanation();
    presentButtons();
    presentDetails();
}

void ConnectionPage::presentExplanation()
{
    QString text;
    const ConnectionStatus &connection = m_state.connection;
    if (connection.replay) {
        text = tr("A recording is shown. There is no connection.");
    } else if (connection.phase == ConnectionPhase::Blocked
               && connection.error.kind == ErrorKind::HostKeyChanged) {
        text =
            tr("The connection is blocked: the server shows another host key than the one known.\n"
               "Expected: %1\nOffered: %2\n"
               "Either the server was set up anew, or somebody else answers in its place. Ask the "
               "administrator. "
               "If the server was set up anew, import its new profile; there is no other way "
               "around.")
                .arg(connection.expectedHostKey, connection.offeredHostKey);
    } else if (connection.phase == ConnectionPhase::WaitingRetry) {
        text = tr("The console tries again by itself (attempt %1).").arg(connection.attempt);
    } else if (connection.phase == ConnectionPhase::Blocked) {
        text = tr("The connection goes on as soon as you have answered.");
    }
    m_explanation->display(text);
    m_explanation->setVisible(!text.isEmpty());
    m_explanation->setInk(connection.error.kind == ErrorKind::HostKeyChanged
                                  && connection.phase == ConnectionPhase::Blocked
                              ? themeColors(palette()).fault
                              : QColor());
}

void ConnectionPage::presentButtons()
{
    const ConnectionPhase phase = m_state.connection.phase;
    const bool replay = m_state.connection.replay;
    m_connect->setVisible(phase == ConnectionPhase::Offline && !replay);
    m_connect->setEnabled(!m_state.profile.host.isEmpty());
    m_retry->setVisible(
        !replay && (phase == ConnectionPhase::WaitingRetry || phase == ConnectionPhase::Blocked));
    m_disconnect->setVisible(!replay && phase != ConnectionPhase::Offline);
    m_answer->setVisible(canAsk(m_state));
    const TunnelStatus &tunnel = m_state.tunnel;
    m_tunnel->setVisible(tunnel.wanted && tunnel.canSwitch && !replay);
    m_tunnel->setEnabled(!tunnel.isBusy);
    m_tunnel->setText(tunnel.isUp ? tr("Switch tunnel &off") : tr("Switch tunnel &on"));
    m_tunnel->setToolTip(tunnel.isProven ? QString()
                                         : tr("This way of running a tunnel is not proven yet."));
    if (m_state.connection.error.kind == ErrorKind::HostKeyUnknown)
        m_answer->setText(tr("&Compare host key …"));
    else
        m_answer->setText(wantsPassword(m_state) ? tr("Enter &password …")
                                                 : tr("Enter &passphrase …"));
}

void ConnectionPage::presentDetails()
{
    if (!m_details->isVisibleTo(this))
        return;
    const QString text = connectionAsText(m_state.connection, shownName(m_state), m_state.tunnel);
    if (text != m_details->toPlainText())
        m_details->setPlainText(text);
}

bool ConnectionPage::canAsk(const ViewState &state)
{
    if (state.connection.phase != ConnectionPhase::Blocked || state.connection.replay)
        return false;
    const ErrorKind kind = state.connection.error.kind;
    return kind == ErrorKind::HostKeyUnknown || kind == ErrorKind::PassphraseNeeded
           || wantsPassword(state);
}

void ConnectionPage::askPerson()
{
    if (!canAsk(m_state) || m_dialog)
        return;
    const ConnectionStatus &connection = m_state.connection;
    if (connection.error.kind == ErrorKind::HostKeyUnknown) {
        auto *dialog = new HostKeyDialog(connection.peer, connection.offeredHostKey, this);
        connect(dialog, &HostKeyDialog::acceptRequested, this,
                &ConnectionPage::acceptHostKeyRequested);
        m_dialog = dialog;
    } else {
        SecretDialog::Question question;
        question.kind =
            wantsPassword(m_state) ? SecretDialog::Kind::Password : SecretDialog::Kind::Passphrase;
        question.peer = connection.peer;
        question.keyFile = m_state.profile.keyFile;
        question.cause = connection.error.message;
        question.keychainAvailable = m_keychainAvailable;
        auto *dialog = new SecretDialog(question, this);
        connect(dialog, &SecretDialog::answered, this, &ConnectionPage::credentialsProvided);
        m_dialog = dialog;
    }
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->open();
}

void ConnectionPage::reveal(const QString &subject)
{
    for (RungRow *row : std::as_const(m_rungs)) {
        if (rungName(row->rung()) == subject)
            m_scroll->ensureWidgetVisible(row, 0, 0);
    }
}

void ConnectionPage::retranslate()
{
    m_ladderCard->setTitle(tr("From the cable up to the stack"));
    m_connect->setText(tr("&Connect"));
    m_retry->setText(tr("Try &again now"));
    m_disconnect->setText(tr("&Disconnect"));
    m_import->setText(tr("&Import profile …"));
    m_copy->setText(tr("Copy as &text"));
    m_detailsToggle->setText(tr("Details"));
    m_details->setAccessibleName(tr("Details of the connection"));
    presentButtons();
}

void ConnectionPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace leitstand
