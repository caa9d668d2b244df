// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/containerwords.h"

#include "domain/environment.h"

#include <QCoreApplication>
#include <QStringList>

namespace leitstand {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(containerwords)
};

QString runningText(const Container &container)
{
    switch (container.health) {
    case HealthStatus::Healthy:
        return Words::tr("running, healthy");
    case HealthStatus::Unhealthy:
        return Words::tr("running, health check fails");
    case HealthStatus::Starting:
        return Words::tr("starting, not checked yet");
    case HealthStatus::None:
        return Words::tr("running, no health check");
    case HealthStatus::Unknown:
        return Words::tr("running, health not known");
    }
    return {};
}

QString endedText(const Container &container)
{
    if (container.oomKilled)
        return Words::tr("ended: out of memory");
    return Words::tr("ended with exit code %1").arg(container.exitCode);
}

} // namespace

QString containerStateText(const Container &container)
{
    switch (container.status) {
    case ContainerStatus::Created:
        return Words::tr("created, never started");
    case ContainerStatus::Running:
        return runningText(container);
    case ContainerStatus::Paused:
        return Words::tr("paused");
    case ContainerStatus::Restarting:
        return Words::tr("keeps restarting");
    case ContainerStatus::Removing:
        return Words::tr("being removed");
    case ContainerStatus::Exited:
        return endedText(container);
    case ContainerStatus::Dead:
        return Words::tr("dead: Docker could not remove it");
    case ContainerStatus::Unknown:
        return Words::tr("state not known");
    }
    return {};
}

Severity containerSeverity(const Container &container)
{
    switch (container.status) {
    case ContainerStatus::Running:
        break;
    case ContainerStatus::Exited:
        return container.exitCode == 0 && !container.oomKilled ? Severity::Notice : Severity::Fault;
    case ContainerStatus::Created:
    case ContainerStatus::Removing:
        return Severity::Notice;
    case ContainerStatus::Paused:
    case ContainerStatus::Restarting:
    case ContainerStatus::Dead:
        return Severity::Fault;
    case ContainerStatus::Unknown:
        return Severity::Unknown;
    }
    switch (container.health) {
    case HealthStatus::Healthy:
        return Severity::Ok;
    case HealthStatus::Unhealthy:
        return Severity::Fault;
    case HealthStatus::None: // nobody checks: unknown where people work, good enough for helpers
        return environmentOfContainer(container.name) ? Severity::Unknown : Severity::Ok;
    case HealthStatus::Starting:
    case HealthStatus::Unknown:
        return Severity::Unknown;
    }
    return Severity::Unknown;
}

QString portsText(const QList<PublishedPort> &ports)
{
    if (ports.isEmpty())
        return Words::tr("none");
    QStringList texts;
    texts.reserve(ports.size());
    for (const PublishedPort &port : ports) {
        const bool six = port.hostAddress.contains(QLatin1Char(':'));
        const QString address =
            six ? QLatin1Char('[') + port.hostAddress + QLatin1Char(']') : port.hostAddress;
        texts.append(QStringLiteral("%1:%2 → %3")
                         .arg(address, QString::number(port.hostPort), port.containerPort));
    }
    return texts.join(QStringLiteral(", "));
}

bool isOpenToAll(const PublishedPort &port)
{
    return port.hostPort != 0
           && (port.hostAddress.isEmpty() || port.hostAddress == QLatin1String("0.0.0.0")
               || port.hostAddress == QLatin1String("::"));
}

QList<PublishedPort> wronglyOpenPorts(const Container &container)
{
    const bool isNginx = container.name == QLatin1String("odoo_nginx");
    QList<PublishedPort> open;
    for (const PublishedPort &port : container.ports) {
        const bool web = isNginx && (port.hostPort == 80 || port.hostPort == 443);
        if (isOpenToAll(port) && !web)
            open.append(port);
    }
    return open;
}

} // namespace leitstand
