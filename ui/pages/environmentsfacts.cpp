// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/environmentsfacts.h"

#include "core/format.h"
#include "models/containerwords.h"
#include "models/missingvalue.h"
#include "models/staleness.h"
#include "ui/pages/environmentstext.h"
#include "ui/presentation.h"

namespace leitstand {

namespace {

Fact fact(const char *id, const QString &label, const QString &value)
{
    Fact made;
    made.id = QString::fromLatin1(id);
    made.label = label;
    made.value = value;
    return made;
}

Fact portsFact(const Container &container)
{
    Fact ports = fact("ports", EnvironmentsText::tr("Published ports"), portsText(container.ports));
    const QList<PublishedPort> open = wronglyOpenPorts(container);
    if (open.isEmpty())
        return ports;
    QStringList numbers;
    for (const PublishedPort &port : open)
        numbers.append(QString::number(port.hostPort));
    numbers.removeDuplicates();
    ports.severity = Severity::Notice;
    ports.explanation =
        EnvironmentsText::tr("Open to the internet: %1. Docker opens published ports past the "
                             "firewall. Publish them on 127.0.0.1 in the Compose file.")
            .arg(numbers.join(QStringLiteral(", ")));
    return ports;
}

Fact exitFact(const Container &container)
{
    const bool ended = !container.isRunning();
    Fact exit = fact("exit", EnvironmentsText::tr("Last end"), missingValue());
    if (container.finishedAt.isValid())
        exit.value = EnvironmentsText::tr("exit code %1, %2")
                         .arg(container.exitCode)
                         .arg(format::dateTime(container.finishedAt));
    else if (ended)
        exit.value = EnvironmentsText::tr("exit code %1").arg(container.exitCode);
    else
        exit.value = EnvironmentsText::tr("never ended");
    exit.toolTip =
        container.finishedAt.isValid() ? format::dateTimeWithZone(container.finishedAt) : QString();
    if (ended && container.exitCode != 0)
        exit.severity = Severity::Fault;
    if (container.exitCode == 137)
        exit.explanation =
            EnvironmentsText::tr("137 means: ended from outside (kill), often for lack of memory.");
    if (!container.engineError.isEmpty())
        exit.explanation = EnvironmentsText::tr("Docker reports: %1").arg(container.engineError);
    return exit;
}

Fact memoryKillFact(const ContainerRow &row, const ViewState &view)
{
    Fact killed = fact("oom", EnvironmentsText::tr("Out of memory"), EnvironmentsText::tr("no"));
    for (const CgroupSample &sample : view.snapshot.cgroups.value) {
        if (sample.containerId != row.container.id || sample.oomKills.value_or(0) <= 0)
            continue;
        killed.value =
            EnvironmentsText::tr("%n process(es) ended by the kernel since the start", nullptr,
                                 int(qMin<qint64>(*sample.oomKills, 1'000'000)));
        killed.severity = Severity::Notice;
    }
    if (row.container.oomKilled) {
        killed.value = EnvironmentsText::tr("yes, the kernel ended the container");
        killed.severity = Severity::Fault;
    }
    return killed;
}

Fact cpuFact(const ContainerRow &row)
{
    const Container &container = row.container;
    Fact cpu = fact("cpu", EnvironmentsText::tr("CPU"), missingValue());
    if (row.cpuCores && container.cpuLimit > 0)
        cpu.value =
            EnvironmentsText::tr("%1 of %2 cores")
                .arg(format::number(*row.cpuCores, 2), format::number(container.cpuLimit, 1));
    else if (row.cpuCores)
        cpu.value =
            EnvironmentsText::tr("%1 cores, no limit").arg(format::number(*row.cpuCores, 2));
    else if (container.cpuLimit > 0)
        cpu.value = EnvironmentsText::tr("not measured, limit %1 cores")
                        .arg(format::number(container.cpuLimit, 1));
    cpu.stale = row.usageStale;
    return cpu;
}

Fact memoryFact(const ContainerRow &row)
{
    Fact memory = fact("memory", EnvironmentsText::tr("Memory"), missingValue());
    const qint64 limit = row.memoryLimitBytes;
    if (row.memoryBytes && limit > 0) {
        const double ratio = double(*row.memoryBytes) / double(limit);
        memory.value = EnvironmentsText::tr("%1 (%2)").arg(format::bytesOf(*row.memoryBytes, limit),
                                                           format::percent(ratio));
        if (ratio >= 0.9) {
            memory.severity = Severity::Notice;
            memory.explanation =
                EnvironmentsText::tr("At the limit the kernel ends a process inside it.");
        }
    } else if (row.memoryBytes) {
        memory.value = EnvironmentsText::tr("%1, no limit").arg(format::bytes(*row.memoryBytes));
        memory.explanation =
            EnvironmentsText::tr("Without a limit it can take the memory of production.");
    } else if (limit > 0) {
        memory.value = EnvironmentsText::tr("not measured, limit %1").arg(format::bytes(limit));
    }
    memory.stale = row.usageStale;
    return memory;
}

} // namespace

QList<Fact> stateFacts(const ContainerRow &row, const ViewState &view)
{
    const Container &container = row.container;
    Fact state =
        fact("state", EnvironmentsText::tr("State"),
             row.missing ? EnvironmentsText::tr("does not exist") : containerStateText(container));
    state.severity = row.severity;
    QList<Fact> facts{state};
    if (row.missing) {
        facts.first().explanation =
            EnvironmentsText::tr("The plan asks for this container; the server does not "
                                 "have it. Start the stack on the server.");
        return facts;
    }
    Fact health = fact("health", EnvironmentsText::tr("Last health answer"),
                       container.healthLastOutput.isEmpty() ? EnvironmentsText::tr("none")
                                                            : container.healthLastOutput);
    if (container.healthFailingStreak > 0) {
        health.severity =
            container.health == HealthStatus::Unhealthy ? Severity::Fault : Severity::Notice;
        health.explanation = EnvironmentsText::tr("Failed %n time(s) in a row.", nullptr,
                                                  container.healthFailingStreak);
    }
    facts.append(health);
    Fact uptime = fact("uptime", EnvironmentsText::tr("Up for"),
                       row.up ? format::duration(*row.up) : EnvironmentsText::tr("not running"));
    uptime.toolTip =
        container.startedAt.isValid() ? format::dateTimeWithZone(container.startedAt) : QString();
    facts.append(uptime);
    facts.append(
        fact("restarts", EnvironmentsText::tr("Restarts by Docker"),
             container.restartPolicy.isEmpty()
                 ? format::number(container.restartCount, 0)
                 : EnvironmentsText::tr("%1 (rule: %2)")
                       .arg(format::number(container.restartCount, 0), container.restartPolicy)));
    facts.append(exitFact(container));
    facts.append(memoryKillFact(row, view));
    facts.append(portsFact(container));
    Fact image = fact("image", EnvironmentsText::tr("Image"), container.imageName);
    image.explanation =
        container.imageId.left(19); // "sha256:" and twelve digits, as docker prints it
    image.toolTip = container.imageId;
    facts.append(image);
    for (Fact &each : facts)
        each.stale = each.stale || row.stale;
    return facts;
}

QList<Fact> resourceFacts(const ContainerRow &row, const ViewState &view)
{
    if (row.missing)
        return {};
    QList<Fact> facts{cpuFact(row), memoryFact(row)};
    if (row.container.memoryReservationBytes > 0)
        facts.append(fact("reserved", EnvironmentsText::tr("Reserved memory"),
                          format::bytes(row.container.memoryReservationBytes)));
    for (const CgroupSample &sample : view.snapshot.cgroups.value) {
        if (sample.containerId == row.container.id && sample.processes)
            facts.append(fact("processes", EnvironmentsText::tr("Processes"),
                              format::number(double(*sample.processes), 0)));
    }
    for (Fact &each : facts)
        each.stale = each.stale || row.usageStale;
    return facts;
}

} // namespace leitstand
