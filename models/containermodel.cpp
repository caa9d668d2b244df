// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/containermodel.h"

#include "core/format.h"
#include "domain/environment.h"
#include "models/containerwords.h"
#include "models/missingvalue.h"

namespace leitstand {

void ContainerModel::refresh(const ViewState &view)
{
    setRows(containerRows(view));
}

QString ContainerModel::columnId(int column) const
{
    static constexpr std::array names{"name",     "state",  "cpu",   "memory", "restarts",
                                      "exitcode", "uptime", "image", "ports"};
    return QString::fromLatin1(names.at(size_t(column)));
}

QString ContainerModel::keyOf(const ContainerRow &row) const
{
    return row.container.name.isEmpty() ? row.container.id : row.container.name;
}

QString ContainerModel::title(int column) const
{
    switch (column) {
    case Name:
        return tr("Container");
    case State:
        return tr("State");
    case Cpu:
        return tr("CPU (cores)");
    case Memory:
        return tr("Memory");
    case Restarts:
        return tr("Restarts");
    case ExitCode:
        return tr("Exit code");
    case Uptime:
        return tr("Up for");
    case Image:
        return tr("Image");
    case Ports:
        return tr("Published ports");
    default:
        return {};
    }
}

QString ContainerModel::text(int row, int column) const
{
    const ContainerRow &shown = rowAt(row);
    const Container &container = shown.container;
    if (shown.missing && column != Name)
        return column == State ? tr("does not exist") : missingValue();
    switch (column) {
    case Name:
        return containerTitle(container.name);
    case State:
        return containerStateText(container);
    case Cpu:
        if (!shown.cpuCores)
            return missingValue();
        return container.cpuLimit > 0 ? tr("%1 of %2")
                                            .arg(format::number(*shown.cpuCores, 2),
                                                 format::number(container.cpuLimit, 1))
                                      : format::number(*shown.cpuCores, 2);
    case Memory:
        if (!shown.memoryBytes)
            return missingValue();
        return shown.memoryLimitBytes > 0
                   ? format::bytesOf(*shown.memoryBytes, shown.memoryLimitBytes)
                   : format::bytes(*shown.memoryBytes);
    case Restarts:
        return format::number(container.restartCount, 0);
    case ExitCode:
        return container.isRunning() ? missingValue() : QString::number(container.exitCode);
    case Uptime:
        return shown.up ? format::duration(*shown.up) : missingValue();
    case Image:
        return container.imageName;
    case Ports:
        return portsText(container.ports);
    default:
        return {};
    }
}

QVariant ContainerModel::sortValue(int row, int column) const
{
    const ContainerRow &shown = rowAt(row);
    const Container &container = shown.container;
    switch (column) {
    case Name:
        return container.name;
    case State:
        return int(shown.severity);
    case Cpu:
        return shown.cpuCores ? QVariant(*shown.cpuCores) : QVariant();
    case Memory:
        return shown.memoryBytes ? QVariant(*shown.memoryBytes) : QVariant();
    case Restarts:
        return shown.missing ? QVariant() : container.restartCount;
    case ExitCode:
        return shown.missing || container.isRunning() ? QVariant() : container.exitCode;
    case Uptime:
        return shown.up ? QVariant(qint64(shown.up->count())) : QVariant();
    default:
        return text(row, column);
    }
}

QString ContainerModel::copyText(int row, int column) const
{
    const ContainerRow &shown = rowAt(row);
    if (column == Name)
        return shown.container.name;
    if (column == Image && !shown.missing)
        return shown.container.imageName;
    return text(row, column);
}

QString ContainerModel::toolTip(int row, int column) const
{
    const ContainerRow &shown = rowAt(row);
    const Container &container = shown.container;
    switch (column) {
    case Name:
        return container.name;
    case State:
        return container.healthLastOutput.isEmpty()
                   ? text(row, column)
                   : tr("Last answer of the health check: %1").arg(container.healthLastOutput);
    case Uptime:
        return container.startedAt.isValid() ? format::dateTimeWithZone(container.startedAt)
                                             : text(row, column);
    case Image:
        return QStringLiteral("%1\n%2").arg(container.imageName, container.imageId);
    case Ports:
        return wronglyOpenPorts(container).isEmpty()
                   ? text(row, column)
                   : tr("Open to the internet: Docker publishes ports past the firewall.\n%1")
                         .arg(text(row, column));
    default:
        return text(row, column);
    }
}

std::optional<Severity> ContainerModel::severity(int row, int column) const
{
    const ContainerRow &shown = rowAt(row);
    if (column == State)
        return shown.severity;
    if (column == Ports && !wronglyOpenPorts(shown.container).isEmpty())
        return Severity::Notice;
    if (column == Memory && shown.memoryBytes && shown.memoryLimitBytes > 0
        && double(*shown.memoryBytes) >= 0.9 * double(shown.memoryLimitBytes))
        return Severity::Notice;
    return std::nullopt;
}

bool ContainerModel::isNumber(int column) const
{
    return column == Cpu || column == Memory || column == Restarts || column == ExitCode
           || column == Uptime;
}

bool ContainerModel::isStale(int row, int column) const
{
    const ContainerRow &shown = rowAt(row);
    return column == Cpu || column == Memory ? shown.usageStale : shown.stale;
}

bool ContainerModel::isProduction(int row) const
{
    return rowAt(row).container.name == environmentContainer(Environment::Production);
}

} // namespace leitstand
