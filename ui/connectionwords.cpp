// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectionwords.h"

#include "core/format.h"
#include "tunnel/tunnelladder.h"
#include "tunnel/wireguardconf.h"
#include "ui/widgets/statelabel.h"

#include <QCoreApplication>

#include <algorithm>

namespace leitstand {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(connectionwords)
};

} // namespace

QString rungTitle(Rung rung)
{
    switch (rung) {
    case Rung::Interface:
        return Words::tr("Tunnel");
    case Rung::Route:
        return Words::tr("Way to the server");
    case Rung::Handshake:
        return Words::tr("Other end of the tunnel");
    case Rung::Tcp:
        return Words::tr("SSH port");
    case Rung::Banner:
        return Words::tr("SSH service");
    case Rung::HostKey:
        return Words::tr("Host key");
    case Rung::Login:
        return Words::tr("Login");
    case Rung::Sudo:
        return Words::tr("Rights (sudo)");
    case Rung::Docker:
        return Words::tr("Docker");
    case Rung::Stack:
        return Words::tr("Stack");
    }
    return {};
}

QString rungStateWord(RungState state)
{
    switch (state) {
    case RungState::NotReached:
        return Words::tr("not reached");
    case RungState::Checking:
        return Words::tr("being checked");
    case RungState::Ok:
        return Words::tr("OK");
    case RungState::Warning:
        return Words::tr("notice");
    case RungState::Failed:
        return Words::tr("fault");
    case RungState::NotNeeded:
        return Words::tr("not needed");
    }
    return {};
}

Severity rungSeverity(RungState state)
{
    switch (state) {
    case RungState::Ok:
        return Severity::Ok;
    case RungState::Warning:
        return Severity::Notice;
    case RungState::Failed:
        return Severity::Fault;
    case RungState::NotReached:
    case RungState::Checking:
    case RungState::NotNeeded:
        break;
    }
    return Severity::Unknown;
}

QString connectionSummary(const ConnectionStatus &status, const QDateTime &now)
{
    if (status.replay)
        return Words::tr("recording");
    switch (status.phase) {
    case ConnectionPhase::Offline:
        return Words::tr("not connected");
    case ConnectionPhase::Connecting:
        return Words::tr("connecting …");
    case ConnectionPhase::Online:
        return Words::tr("connected");
    case ConnectionPhase::Blocked:
        return status.error.kind == ErrorKind::HostKeyChanged ? Words::tr("blocked")
                                                              : Words::tr("waits for you");
    case ConnectionPhase::WaitingRetry:
        break;
    }
    if (status.error.kind == ErrorKind::TunnelLeak || status.error.kind == ErrorKind::TunnelDown) {
        if (!status.nextTry.isValid())
            return Words::tr("waits for the tunnel");
    }
    const std::chrono::milliseconds left(std::max<qint64>(0, now.msecsTo(status.nextTry)));
    return status.nextTry.isValid()
               ? Words::tr("line dropped, next try in %1").arg(format::duration(left))
               : Words::tr("line dropped");
}

Severity connectionSeverity(const ConnectionStatus &status)
{
    if (status.replay) // nothing is connected, so nothing is well with a connection
        return Severity::Unknown;
    switch (status.phase) {
    case ConnectionPhase::Online: {
        Severity worst = Severity::Ok;
        for (const RungStatus &rung : status.ladder) {
            if (rung.state == RungState::Warning || rung.state == RungState::Failed)
                worst = worse(worst, rungSeverity(rung.state));
        }
        return worst;
    }
    case ConnectionPhase::Blocked:
        return status.error.kind == ErrorKind::HostKeyChanged ? Severity::Fault : Severity::Notice;
    case ConnectionPhase::WaitingRetry:
        return Severity::Fault;
    case ConnectionPhase::Offline:
    case ConnectionPhase::Connecting:
        break;
    }
    return Severity::Unknown;
}

QString connectionAsText(const ConnectionStatus &status, const QString &profileName,
                         const TunnelStatus &tunnel)
{
    QStringList lines{QStringLiteral("Leitstand %1").arg(QCoreApplication::applicationVersion()),
                      QStringLiteral("%1, %2: %3")
                          .arg(profileName, status.peer,
                               connectionSummary(status, QDateTime::currentDateTimeUtc()))};
    for (const RungStatus &rung : status.ladder) {
        QString line = QStringLiteral("%1 %2: %3")
                           .arg(severitySymbol(rungSeverity(rung.state)), rungTitle(rung.rung),
                                rungStateWord(rung.state));
        if (!rung.summary.isEmpty())
            line += QStringLiteral(" (%1)").arg(rung.summary);
        lines.append(line);
        for (const QString &more : {rung.error.message, rung.remedy, rung.error.detail}) {
            if (!more.isEmpty())
                lines.append(QStringLiteral("    ") + more);
        }
    }
    if (!status.offeredHostKey.isEmpty())
        lines.append(Words::tr("Host key offered: %1").arg(status.offeredHostKey));
    if (!status.expectedHostKey.isEmpty())
        lines.append(Words::tr("Host key expected: %1").arg(status.expectedHostKey));
    if (!status.replay)
        lines += tunnelFacts(tunnel, QDateTime::currentDateTimeUtc());
    return withoutKeys(lines.join(QLatin1Char('\n')));
}

} // namespace leitstand
