// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/verdict/reasons.h"

#include "core/format.h"
#include "domain/environment.h"

#include <algorithm>

namespace leitstand::verdict {

namespace {

struct Part {
    QString container;
    QString title;
    Priority priority;
};

QList<Part> plannedParts()
{
    return {
        {QStringLiteral("odoo_prod"), Texts::tr("Production"), Priority::Critical},
        {QStringLiteral("odoo_postgres"), Texts::tr("Database (PostgreSQL)"), Priority::Critical},
        {QStringLiteral("odoo_nginx"), Texts::tr("Web entrance (nginx)"), Priority::Critical},
        {QStringLiteral("odoo_test"), Texts::tr("Test"), Priority::High},
        {QStringLiteral("odoo_dev"), Texts::tr("Development"), Priority::Medium},
    };
}

/// What people at work notice when this container is down.
QString effectOf(const QString &container)
{
    if (container == QLatin1String("odoo_prod"))
        return Texts::tr("Nobody can work with Odoo.");
    if (container == QLatin1String("odoo_postgres"))
        return Texts::tr("No environment can work without the database.");
    if (container == QLatin1String("odoo_nginx"))
        return Texts::tr("Odoo is not reachable from outside, although it may run.");
    if (environmentOfContainer(container))
        return Texts::tr("Production is not affected. This environment cannot be used.");
    return Texts::tr("The environments run on; this service is missing.");
}

Reason about(const Container &container, const char *id, Severity severity, Priority priority)
{
    Reason reason;
    reason.id = QLatin1String(id) + QLatin1Char(':') + container.name;
    reason.subject = container.name;
    reason.severity = severity;
    reason.priority = priority;
    reason.meaning = effectOf(container.name);
    reason.next = NextStep::ShowEnvironment;
    return reason;
}

QString evidence(const Container &container)
{
    if (container.oomKilled)
        return Texts::tr("The kernel ended it because its memory limit was reached.");
    if (!container.engineError.isEmpty())
        return Texts::tr("Docker reports: %1").arg(container.engineError);
    return Texts::tr("Exit code %1.").arg(container.exitCode);
}

void judgeState(const Container &container, const QString &title, Priority priority, Severity down,
                const Snapshot &snapshot, QList<Reason> &reasons)
{
    switch (container.status) {
    case ContainerStatus::Running:
        break;
    case ContainerStatus::Restarting: {
        Reason reason = about(container, "container-restarting", down, priority);
        reason.what = Texts::tr("%1 keeps restarting (%n time(s) so far). %2", nullptr,
                                container.restartCount)
                          .arg(title, evidence(container));
        reason.todo = Texts::tr("Read its log before anything is restarted by hand.");
        reason.since = container.finishedAt;
        reasons.append(reason);
        return;
    }
    case ContainerStatus::Paused: {
        Reason reason = about(container, "container-paused", down, priority);
        reason.what = Texts::tr("%1 is paused.").arg(title);
        reason.todo = Texts::tr("Find out who paused it and why, then let it run on.");
        reasons.append(reason);
        return;
    }
    case ContainerStatus::Unknown: {
        Reason reason = about(container, "container-unknown", Severity::Unknown, priority);
        reason.what = Texts::tr("%1 is in a state that this version does not know.").arg(title);
        reason.todo = Texts::tr("Install the current version of Leitstand.");
        reasons.append(reason);
        return;
    }
    default: {
        Reason reason = about(container, "container-stopped", down, priority);
        reason.what = Texts::tr("%1 is not running. %2").arg(title, evidence(container));
        reason.todo = Texts::tr("Look at the cause on the environments page, then start it again.");
        reason.since = container.finishedAt;
        reasons.append(reason);
        return;
    }
    }
    if (container.health == HealthStatus::Unhealthy) {
        Reason reason = about(container, "container-unhealthy", down, priority);
        reason.what = Texts::tr("%1 runs but fails its health check (%n time(s) in a row).",
                                nullptr, container.healthFailingStreak)
                          .arg(title);
        reason.todo =
            Texts::tr("Read the last answer of the health check on the environments page.");
        reasons.append(reason);
    } else if (container.health == HealthStatus::Starting) {
        Reason reason = about(container, "container-starting", Severity::Unknown, Priority::Low);
        reason.what = Texts::tr("%1 is starting; its health check has not passed yet.").arg(title);
        reason.meaning = Texts::tr("Whether it works is known in about a minute.");
        reason.todo = Texts::tr("Wait a moment.");
        reason.since = container.startedAt;
        reasons.append(reason);
    } else if (container.health != HealthStatus::Healthy
               && environmentOfContainer(container.name)) {
        Reason reason = about(container, "container-unchecked", Severity::Unknown, Priority::Low);
        reason.what = Texts::tr("%1 runs, but nothing checks whether it works.").arg(title);
        reason.meaning = Texts::tr("The container has no health check.");
        reason.todo = Texts::tr("Add the health check of the stack to the Compose file.");
        reasons.append(reason);
    }
    const bool recent = container.startedAt.isValid() && snapshot.serverTime.isValid()
                        && container.startedAt.secsTo(snapshot.serverTime) < 3600;
    if (container.restartCount > 0 && recent) {
        Reason reason = about(container, "container-restarted", Severity::Notice, Priority::Medium);
        reason.what =
            Texts::tr("%1 was restarted by Docker within the last hour (%n time(s) in all).",
                      nullptr, container.restartCount)
                .arg(title);
        reason.meaning =
            Texts::tr("It crashed before. People may have lost what they had not saved.");
        reason.todo = Texts::tr("Look at the cause on the environments page.");
        reason.since = container.startedAt;
        reasons.append(reason);
    }
}

void judgeUsage(const Container &container, const QString &title, const Snapshot &snapshot,
                QList<Reason> &reasons)
{
    for (const ContainerUsage &usage : snapshot.usage) {
        if (usage.containerId != container.id)
            continue;
        const qint64 limit = usage.memoryLimitBytes.value_or(container.memoryLimitBytes);
        if (limit <= 0 || double(usage.memoryBytes) < 0.9 * double(limit))
            continue;
        Reason reason = about(container, "container-memory", Severity::Notice, Priority::Medium);
        reason.what = Texts::tr("%1 uses %2 of its memory.")
                          .arg(title, format::bytesOf(usage.memoryBytes, limit));
        reason.meaning = Texts::tr("At the limit the kernel ends a process inside it.");
        reason.todo = Texts::tr("Check workers and memory limits on the environments page.");
        reasons.append(reason);
    }
    for (const CgroupSample &sample : snapshot.cgroups.value) {
        if (sample.containerId != container.id || sample.oomKills.value_or(0) <= 0)
            continue;
        Reason reason = about(container, "container-oom", Severity::Notice, Priority::High);
        reason.what = Texts::tr("The kernel has ended %n process(es) in %1 for lack of memory.",
                                nullptr, int(std::min<qint64>(*sample.oomKills, 1'000'000)))
                          .arg(title);
        reason.meaning = Texts::tr("The work of whoever was served by them is lost.");
        reason.todo = Texts::tr("Check workers and memory limits on the environments page.");
        reason.since = container.startedAt;
        reasons.append(reason);
    }
}

void judgePorts(const Container &container, QList<Reason> &reasons)
{
    if (container.name == QLatin1String("odoo_nginx"))
        return;
    for (const PublishedPort &port : container.ports) {
        const bool open = port.hostAddress == QLatin1String("0.0.0.0")
                          || port.hostAddress == QLatin1String("::") || port.hostAddress.isEmpty();
        if (!open || port.hostPort == 0)
            continue;
        Reason reason = about(container, "port-open", Severity::Notice, Priority::High);
        reason.what = Texts::tr("Port %1 of %2 is open to the internet.")
                          .arg(port.hostPort)
                          .arg(container.name);
        reason.meaning = Texts::tr("Docker opens published ports past the firewall.");
        reason.todo = Texts::tr("Publish it on 127.0.0.1 in the Compose file.");
        reasons.append(reason);
        return;
    }
}

void judgeMissing(const Snapshot &snapshot, QList<Reason> &reasons)
{
    const QList<Container> &containers = snapshot.containers.value;
    const auto exists = [&containers](const QString &name) {
        return std::any_of(containers.cbegin(), containers.cend(),
                           [&name](const Container &c) { return c.name == name; });
    };
    QList<Part> missing;
    const QList<Part> parts = plannedParts();
    for (const Part &part : parts) {
        if (!exists(part.container))
            missing.append(part);
    }
    if (missing.size() == parts.size()) {
        Reason reason;
        reason.id = QStringLiteral("no-stack");
        reason.severity = Severity::Unknown;
        reason.what = Texts::tr("There is no Odoo stack on this server.");
        reason.meaning = Texts::tr("None of the containers of the plan exists.");
        reason.todo = Texts::tr("Check that this is the right server.");
        reason.next = NextStep::ShowConnection;
        reasons.append(reason);
        return;
    }
    for (const Part &part : std::as_const(missing)) {
        Reason reason;
        reason.id = QStringLiteral("container-missing:") + part.container;
        reason.subject = part.container;
        reason.severity = Severity::Fault;
        reason.priority = part.priority;
        reason.what = Texts::tr("%1 does not exist as a container.").arg(part.title);
        reason.meaning = effectOf(part.container);
        reason.todo = Texts::tr("Start the stack on the server.");
        reason.next = NextStep::ShowEnvironment;
        reasons.append(reason);
    }
}

void judgeEngineDown(QList<Reason> &reasons)
{
    Reason reason;
    reason.id = QStringLiteral("docker-down");
    reason.severity = Severity::Fault;
    reason.priority = Priority::Critical;
    reason.what = Texts::tr("The Docker engine is not running.");
    reason.meaning = Texts::tr("No environment can be used, production included.");
    reason.todo =
        Texts::tr("Start the service docker on the server. If it does not stay up, look at "
                  "its log and at the free space first.");
    reason.next = NextStep::ShowEnvironment;
    reasons.append(reason);
}

} // namespace

void judgeContainers(const Snapshot &snapshot, QList<Reason> &reasons)
{
    if (snapshot.containers.error.kind == ErrorKind::ServiceDown
        && snapshot.containers.state == ReadingState::Failed) {
        judgeEngineDown(reasons);
        return;
    }
    judgeReading(snapshot.containers, QStringLiteral("containers"),
                 Texts::tr("Containers (Docker)"), snapshot, reasons);
    if (!snapshot.containers.isOk())
        return;
    judgeMissing(snapshot, reasons);
    const QList<Part> parts = plannedParts();
    for (const Container &container : snapshot.containers.value) {
        const auto part = std::find_if(parts.cbegin(), parts.cend(), [&container](const Part &p) {
            return p.container == container.name;
        });
        const bool planned = part != parts.cend();
        if (!planned && container.composeProject.isEmpty())
            continue; // not part of the stack: listed on the page, no part of the verdict
        const QString title = planned ? part->title : container.name;
        judgeState(container, title, planned ? part->priority : Priority::Medium,
                   planned ? Severity::Fault : Severity::Notice, snapshot, reasons);
        judgeUsage(container, title, snapshot, reasons);
        judgePorts(container, reasons);
    }
}

} // namespace leitstand::verdict
