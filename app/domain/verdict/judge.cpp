// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/verdict/reasons.h"

#include "core/format.h"
#include "domain/viewstate.h"

#include <algorithm>

namespace leitstand {

namespace {

using verdict::Texts;

/// Facts without which no green is given.
struct Essential {
    QString title;
    ReadingState state;
    std::chrono::milliseconds readAt, staleAfter;
};

template <typename T>
Essential essential(const QString &title, const Reading<T> &reading,
                    std::chrono::milliseconds limit)
{
    return {title, reading.state, reading.readAt, limit};
}

QList<Essential> essentials(const Snapshot &s)
{
    return {
        essential(Texts::tr("Processor"), s.cpu, staleAfter::fast),
        essential(Texts::tr("Memory"), s.memory, staleAfter::fast),
        essential(Texts::tr("Storage space"), s.mounts, staleAfter::medium),
        essential(Texts::tr("Containers (Docker)"), s.containers, staleAfter::containers),
        essential(Texts::tr("RAID state"), s.raid, staleAfter::medium),
        essential(Texts::tr("Disk health (SMART)"), s.smart, staleAfter::rare),
        essential(Texts::tr("Backups"), s.backups, staleAfter::slow),
        essential(Texts::tr("Availability history"), s.health, staleAfter::slow),
    };
}

void judgeEssentials(const Snapshot &snapshot, QList<Reason> &reasons)
{
    QStringList pending, stale;
    for (const Essential &part : essentials(snapshot)) {
        if (part.state == ReadingState::Pending)
            pending.append(part.title);
        else if (part.state == ReadingState::Ok && snapshot.uptime - part.readAt > part.staleAfter)
            stale.append(part.title);
    }
    if (!pending.isEmpty()) {
        Reason reason;
        reason.id = QStringLiteral("pending");
        reason.severity = Severity::Unknown;
        reason.what = Texts::tr("Not read yet: %1.").arg(pending.join(QStringLiteral(", ")));
        reason.meaning = Texts::tr("Whether all is well is known when these have been read.");
        reason.todo = Texts::tr("Wait a moment.");
        reasons.append(reason);
    }
    if (!stale.isEmpty()) {
        Reason reason;
        reason.id = QStringLiteral("stale");
        reason.severity = Severity::Unknown;
        reason.priority = Priority::Medium;
        reason.what = Texts::tr("Out of date: %1.").arg(stale.join(QStringLiteral(", ")));
        reason.meaning = Texts::tr("The server has not renewed these values for some time.");
        reason.todo = Texts::tr("If it stays so, disconnect and connect again.");
        reason.next = NextStep::ShowConnection;
        reasons.append(reason);
    }
}

/// "Every green names the test that earned it."
QStringList evidenceOf(const Snapshot &s)
{
    QStringList lines;
    int healthy = 0;
    for (const Container &container : s.containers.value)
        healthy += container.health == HealthStatus::Healthy ? 1 : 0;
    lines.append(Texts::tr("%n container(s) pass their own health check.", nullptr, healthy));
    if (s.raid.isOk()) {
        const QString text = Texts::tr("%n RAID array(s) complete, without differences.", nullptr,
                                       s.raid.value.arrayCount());
        lines.append(s.raid.simulated ? Texts::tr("%1 (simulated)").arg(text) : text);
    }
    if (s.smart.isOk()) {
        const QString text =
            Texts::tr("%n disk(s) report good health (SMART).", nullptr, int(s.smart.value.size()));
        lines.append(s.smart.simulated ? Texts::tr("%1 (simulated)").arg(text) : text);
    }
    if (!s.backups.value.local.isEmpty()) {
        const BackupSet &newest = s.backups.value.local.constFirst();
        lines.append(Texts::tr("Backup %1 is stored and was read back on %2.")
                         .arg(newest.name, format::dateTime(newest.readable.at)));
    }
    lines.append(Texts::tr("All %n mount point(s) have free space and free inodes.", nullptr,
                           int(s.mounts.value.size())));
    return lines;
}

} // namespace

int Verdict::count(Severity s) const
{
    return int(std::count_if(reasons.cbegin(), reasons.cend(),
                             [s](const Reason &reason) { return reason.severity == s; }));
}

Verdict judge(const Snapshot &snapshot, const ConnectionStatus &connection)
{
    Verdict verdict;
    verdict::judgeConnection(connection, verdict.reasons);
    const bool everRead = snapshot.access.hasValue;
    if (everRead) {
        verdict::judgeMachine(snapshot, verdict.reasons);
        verdict::judgeMounts(snapshot, verdict.reasons);
        verdict::judgeContainers(snapshot, verdict.reasons);
        verdict::judgeRaid(snapshot, verdict.reasons);
        verdict::judgeSmart(snapshot, verdict.reasons);
        verdict::judgeBackups(snapshot, verdict.reasons);
        verdict::judgeAvailability(snapshot, verdict.reasons);
        judgeEssentials(snapshot, verdict.reasons);
    } else if (verdict.reasons.isEmpty()) {
        Reason reason;
        reason.id = QStringLiteral("pending");
        reason.severity = Severity::Unknown;
        reason.what = Texts::tr("Nothing has been read from the server yet.");
        reason.meaning = Texts::tr("Whether all is well is known in a moment.");
        reason.todo = Texts::tr("Wait a moment.");
        verdict.reasons.append(reason);
    }
    std::stable_sort(verdict.reasons.begin(), verdict.reasons.end(),
                     [](const Reason &a, const Reason &b) {
                         if (a.severity != b.severity)
                             return a.severity > b.severity;
                         return a.priority > b.priority;
                     });
    verdict.severity = Severity::Ok;
    for (const Reason &reason : std::as_const(verdict.reasons))
        verdict.severity = worse(verdict.severity, reason.severity);
    if (verdict.severity == Severity::Ok)
        verdict.evidence = evidenceOf(snapshot);
    return verdict;
}

} // namespace leitstand
