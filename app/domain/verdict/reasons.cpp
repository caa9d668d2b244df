// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/verdict/reasons.h"

namespace leitstand::verdict {

void unreadable(ReadingState state, const Error &error, std::chrono::milliseconds hungSince,
                const QString &id, const QString &subject, const Snapshot &snapshot,
                QList<Reason> &reasons)
{
    Reason reason;
    reason.id = QStringLiteral("unreadable:") + id;
    reason.subject = id;
    reason.severity = Severity::Unknown;
    switch (state) {
    case ReadingState::Denied:
        reason.what = Texts::tr("%1: this account may not read it.").arg(subject);
        reason.meaning = Texts::tr("Whether all is well there is not known.");
        reason.todo =
            Texts::tr("Log in as observer or operator, or have the command leitstand-read "
                      "allowed for this account.");
        reason.next = NextStep::ShowConnection;
        break;
    case ReadingState::Absent:
        reason.what = Texts::tr("%1: not found on this server.").arg(subject);
        reason.meaning = Texts::tr("The plan asks for it; nothing can be said about it.");
        reason.todo =
            Texts::tr("Check that this is the right server and that the stack is installed.");
        break;
    case ReadingState::Hung:
        reason.severity = Severity::Fault;
        reason.priority = Priority::High;
        reason.what =
            Texts::tr("%1: the server does not answer the question any more.").arg(subject);
        reason.meaning = Texts::tr("A disk, a mount or the Docker engine probably hangs. "
                                   "The last values shown are old.");
        reason.todo =
            Texts::tr("Look at the disks and at the Docker engine before restarting anything.");
        reason.since = snapshot.wallClock(hungSince);
        break;
    case ReadingState::Failed:
        reason.what = Texts::tr("%1: reading failed.").arg(subject);
        reason.meaning = readingCause(error).isEmpty() ? Texts::tr("The cause is not known.")
                                                       : readingCause(error);
        reason.detail = error.detail.isEmpty() ? error.message : error.detail;
        reason.todo = Texts::tr("The original text is under “Details”.");
        break;
    case ReadingState::Ok:
    case ReadingState::Pending:
        return;
    }
    reasons.append(reason);
}

} // namespace leitstand::verdict
