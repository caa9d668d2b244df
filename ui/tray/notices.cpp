// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/notices.h"

#include "models/operationmodel.h"
#include "operations/operationwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(notices)
};

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
                        resultSeverity(one.result).value_or(Severity::Unknown)});
    }
}

bool hasFault(const Verdict &verdict, const QString &id)
{
    return std::any_of(verdict.reasons.cbegin(), verdict.reasons.cend(), [&](const Reason &one) {
        return one.id == id && one.severity == Severity::Fault;
    });
}

// A fault is told once, however often its figures change.
void addVerdict(const ViewState &before, const ViewState &after, QList<Notice> &notices)
{
    const QList<Reason> &reasons = after.verdict.reasons;
    const auto fresh = std::find_if(reasons.cbegin(), reasons.cend(), [&](const Reason &one) {
        return one.severity == Severity::Fault && !hasFault(before.verdict, one.id);
    });
    if (fresh != reasons.cend()) {
        notices.append({Texts::tr("Fault"), fresh->what, Severity::Fault});
        return;
    }
    if (before.verdict.severity != Severity::Fault)
        return;
    if (after.verdict.severity == Severity::Ok)
        notices.append({Texts::tr("All is well again"), after.profile.name, Severity::Ok});
    else if (after.verdict.severity == Severity::Notice)
        notices.append({Texts::tr("The fault is over"),
                        reasons.isEmpty() ? QString() : reasons.constFirst().what,
                        Severity::Notice});
}

} // namespace

QList<Notice> noticesBetween(const ViewState &before, const ViewState &after)
{
    QList<Notice> notices;
    const bool live = after.connection.phase == ConnectionPhase::Online && !after.connection.replay;
    if (!live || before.profile.id != after.profile.id)
        return notices;
    // What happened while the line was down is news when it is back.
    addEnded(before.operations, after.operations, notices);
    addVerdict(before, after, notices);
    return notices;
}

} // namespace leitstand
