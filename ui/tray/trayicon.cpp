// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/trayicon.h"

#include "ui/widgets/statelabel.h"
#include "ui/widgets/verdictstrip.h"

#include <QApplication>
#include <QPainter>

namespace leitstand {

namespace {

QIcon iconOf(Severity severity)
{
    QIcon icon;
    for (const int side : {16, 22, 32, 64}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintStateShape(painter, QRectF(0, 0, side, side), severity, QApplication::palette());
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

/// Desktops read tool tips and messages as markup, some of them: no name from the server is one.
QString withoutMarkup(QString text)
{
    return text.replace(u'<', u'‹').replace(u'>', u'›').replace(u'&', u'+');
}

} // namespace

TrayIcon::TrayIcon(QObject *parent)
    : QObject(parent)
{
    connect(&m_icon, &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                    Q_EMIT windowWanted();
            });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &TrayIcon::windowWanted);
}

void TrayIcon::present(const ViewState &state, bool windowInFront)
{
    if (!m_hasBefore || m_before.verdict.severity != state.verdict.severity)
        m_icon.setIcon(iconOf(state.verdict.severity));
    const QString name =
        state.profile.name.isEmpty() ? QStringLiteral("Leitstand") : state.profile.name;
    const QString tip = withoutMarkup(QStringLiteral("%1: %2").arg(name, verdictSentence(state)));
    if (tip != m_icon.toolTip())
        m_icon.setToolTip(tip);
    if (!m_icon.isVisible() && QSystemTrayIcon::isSystemTrayAvailable())
        m_icon.show();
    if (m_hasBefore && !windowInFront) {
        for (const Notice &notice : noticesBetween(m_before, state))
            show(notice);
    }
    // While the line is down the last known operations stay the state to compare with.
    if (!m_hasBefore || state.connection.phase == ConnectionPhase::Online
        || m_before.profile.id != state.profile.id)
        m_before = state;
    else
        m_before.connection = state.connection;
    m_hasBefore = true;
}

void TrayIcon::show(const Notice &notice)
{
    Q_EMIT noticed(notice);
    if (m_icon.isVisible())
        m_icon.showMessage(withoutMarkup(notice.title), withoutMarkup(notice.text),
                           notice.severity == Severity::Fault    ? QSystemTrayIcon::Critical
                           : notice.severity == Severity::Notice ? QSystemTrayIcon::Warning
                                                                 : QSystemTrayIcon::Information);
}

} // namespace leitstand
