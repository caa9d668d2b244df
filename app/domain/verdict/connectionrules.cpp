// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/verdict/reasons.h"

namespace leitstand::verdict {

void judgeConnection(const ConnectionStatus &connection, QList<Reason> &reasons)
{
    if (connection.replay || connection.phase == ConnectionPhase::Online)
        return;
    Reason reason;
    reason.id = QStringLiteral("connection");
    reason.next = NextStep::ShowConnection;
    reason.subject = connection.peer;
    switch (connection.phase) {
    case ConnectionPhase::Offline:
        reason.severity = Severity::Unknown;
        reason.what = Texts::tr("Not connected.");
        reason.meaning = Texts::tr("Nothing is known about the server at this moment.");
        reason.todo = Texts::tr("Connect to the server.");
        break;
    case ConnectionPhase::Connecting:
        reason.severity = Severity::Unknown;
        reason.what = Texts::tr("The connection is being made.");
        reason.meaning = Texts::tr("Values shown are from before and may be out of date.");
        reason.todo = Texts::tr("Wait a moment.");
        break;
    case ConnectionPhase::WaitingRetry:
        reason.severity = Severity::Fault;
        reason.priority = Priority::High;
        reason.what = connection.error.message.isEmpty()
                          ? Texts::tr("The line to the server is interrupted.")
                          : connection.error.message;
        reason.meaning = Texts::tr("Nobody sees at the moment how the server is. "
                                   "It may run on unharmed.");
        reason.todo = Texts::tr("Leitstand tries again by itself. The connection page tells which "
                                "step fails.");
        break;
    case ConnectionPhase::Blocked:
        reason.severity = Severity::Fault;
        reason.priority = Priority::High;
        reason.what = connection.error.message;
        reason.meaning = Texts::tr("Without an answer from you there is no connection.");
        reason.todo = Texts::tr("Open the connection page and follow the marked step.");
        break;
    case ConnectionPhase::Online:
        break;
    }
    for (const RungStatus &rung : connection.ladder) {
        if (rung.state == RungState::Failed)
            reason.since = rung.since;
    }
    reasons.append(reason);
}

} // namespace leitstand::verdict
