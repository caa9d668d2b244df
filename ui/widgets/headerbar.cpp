// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/headerbar.h"

#include "core/format.h"
#include "ui/connectionwords.h"
#include "ui/presentation.h"
#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statelabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

namespace leitstand {

HeaderBar::HeaderBar(QWidget *parent)
    : QWidget(parent)
    , m_profile(new PlainLabel(this))
    , m_connection(new StateLabel(this))
    , m_latency(new PlainLabel(this))
    , m_asOf(new PlainLabel(this))
    , m_language(new QToolButton(this))
    , m_menu(new QToolButton(this))
{
    setObjectName(QStringLiteral("header"));
    m_profile->setObjectName(QStringLiteral("headerProfile"));
    m_connection->setObjectName(QStringLiteral("headerConnection"));
    m_latency->setObjectName(QStringLiteral("headerLatency"));
    m_asOf->setObjectName(QStringLiteral("headerAsOf"));
    m_language->setObjectName(QStringLiteral("languageButton"));
    m_menu->setObjectName(QStringLiteral("menuButton"));
    m_profile->setFont(scaledFont(*this, 1.15, true));
    for (QToolButton *button : {m_language, m_menu}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setPopupMode(QToolButton::InstantPopup);
    }
    m_language->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 8, 6);
    layout->setSpacing(14);
    layout->addWidget(m_profile);
    layout->addSpacing(6);
    layout->addWidget(m_connection);
    layout->addWidget(m_latency);
    layout->addWidget(m_asOf);
    layout->addStretch(1);
    layout->addWidget(m_language);
    layout->addWidget(m_menu);
    retranslate();
}

void HeaderBar::retranslate()
{
    m_menu->setIcon(QIcon::fromTheme(QStringLiteral("application-menu")));
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setToolTip(toolTipText(tr("Menu")));
    m_language->setAccessibleName(tr("Language"));
    m_language->setToolTip(toolTipText(tr("Language")));
}

void HeaderBar::setMenu(QMenu *menu)
{
    m_menu->setMenu(menu);
}

void HeaderBar::setLanguageMenu(QMenu *menu, const QString &current)
{
    m_language->setMenu(menu);
    m_language->setText(current.toUpper());
}

void HeaderBar::present(const ViewState &state)
{
    const QString name = shownName(state);
    m_profile->display(name.isEmpty() ? QStringLiteral("Leitstand") : shortened(name, 36));
    setPlainToolTip(*m_profile, name);
    m_connection->setState(connectionSeverity(state.connection),
                           connectionSummary(state.connection, QDateTime::currentDateTimeUtc()));
    setPlainToolTip(*m_connection, state.connection.peer);
    const bool measured = state.connection.phase == ConnectionPhase::Online
                          && !state.connection.replay && state.connection.roundTrip.count() > 0;
    m_latency->display(measured ? tr("%1 ms").arg(
                           QLocale().toString(qlonglong(state.connection.roundTrip.count())))
                                : QString());
    m_latency->setVisible(measured);
    setPlainToolTip(*m_latency, tr("Time for a way to the server and back"));
    const QDateTime at = state.snapshot.serverTime;
    m_asOf->display(at.isValid() ? tr("as of %1")
                                       .arg(QLocale().toString(at.toLocalTime().time(),
                                                               QStringLiteral("HH:mm:ss")))
                                 : QString());
    m_asOf->setVisible(at.isValid());
    setPlainToolTip(*m_asOf, format::dateTimeWithZone(at));
}

void HeaderBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace leitstand
