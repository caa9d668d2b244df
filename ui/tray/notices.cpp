// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/notices.h"

#include "operations/operationwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(notices)
};

Severity severityOf(RunResult result)
{
    switch (result) {
    case RunResult::Success:
        return Severity::Ok;
    case RunResult::Warnings:
    case RunResult::Cancelled:
        return Severity::Notice;
    case RunResult::Errors:
        break;
    }
    return Severity::Fault;
}

void addEnded(const OperationsView &before, const OperationsView &after, QList<Notice> &notices)
{
    for (const OperationSummary &one : after.list) {
        const auto ran = std::find_if(
            before.list.cbegin(), before.list.cend(),
            [&](const OperationSummary &old) { return old.id == one.id && old.isRunning(); });
        if (ran == before.list.cend() || !one.result)
            continue;
        notices.append({words::operationTitle(one),
                        Texts::tr("Ended on the server: %1").arg(words::result(*one.result)),
                        severityOf(*one.result)});
    }
}

void addVerdict(const ViewState &before, const ViewState &after, QList<Notice> &notices)
{
    const auto worst = [](const Verdict &verdict) {
        return verdict.reasons.isEmpty() ? QString() : verdict.reasons.constFirst().what;
    };
    const bool wasFault = before.verdict.severity == Severity::Fault;
    const bool isFault = after.verdict.severity == Severity::Fault;
    if (isFault && (!wasFault || worst(before.verdict) != worst(after.verdict)))
        notices.append({Texts::tr("Fault"), worst(after.verdict), Severity::Fault});
    else if (wasFault && after.verdict.severity == Severity::Ok)
        notices.append({Texts::tr("All is well again"), after.profile.name, Severity::Ok});
    else if (wasFault && after.verdict.severity == Severity::Notice)
        notices.append({Texts::tr("The fault is over"), worst(after.verdict), Severity::Notice});
}

} // namespace

QList<Notice> noticesBetween(const ViewState &before, const ViewState &after)
{
    QList<Notice> notices;
    const auto online = [](const ViewState &state) {
        return state.connection.phase == ConnectionPhase::Online && !state.connection.replay;
    };
    if (!online(after) || before.profile.id != after.profile.id)
        return notices;
    // a run that ended while the line was down is news when it is back
    addEnded(before.operations, after.operations, notices);
    if (online(before))
        addVerdict(before, after, notices);
    return notices;
}

} // namespace leitstand
