// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rates.h"

#include <QHash>

namespace leitstand {

std::optional<double> cpuRatio(const CpuTimes &before, const CpuTimes &now)
{
    if (now.total() <= before.total() || now.busy() < before.busy())
        return std::nullopt;
    return double(now.busy() - before.busy()) / double(now.total() - before.total());
}

std::optional<double> perSecond(quint64 before, quint64 now, std::chrono::milliseconds elapsed)
{
    if (elapsed.count() <= 0 || now < before)
        return std::nullopt;
    return double(now - before) * 1000.0 / double(elapsed.count());
}

namespace {

void accumulate(std::optional<double> &sum, std::optional<double> value)
{
    if (value)
        sum = sum.value_or(0.0) + *value;
}

} // namespace

bool carriesTraffic(const NetworkInterface &interface)
{
    return !interface.name.startsWith(QLatin1String("wg"));
}

void updateNetworkRates(MachineRates &rates, const QList<NetworkInterface> &before,
                        const QList<NetworkInterface> &now, std::chrono::milliseconds elapsed)
{
    QHash<QString, NetworkInterface> earlier;
    for (const NetworkInterface &interface : before)
        earlier.insert(interface.name, interface);
    rates.receiveBytesPerSecond.reset();
    rates.sendBytesPerSecond.reset();
    for (const NetworkInterface &interface : now) {
        const auto it = earlier.constFind(interface.name);
        if (it == earlier.constEnd() || !carriesTraffic(interface))
            continue;
        accumulate(rates.receiveBytesPerSecond,
                   perSecond(it->receivedBytes, interface.receivedBytes, elapsed));
        accumulate(rates.sendBytesPerSecond,
                   perSecond(it->sentBytes, interface.sentBytes, elapsed));
    }
}

void updateDiskRates(MachineRates &rates, const QList<DiskActivity> &before,
                     const QList<DiskActivity> &now, std::chrono::milliseconds elapsed)
{
    QHash<QString, DiskActivity> earlier;
    for (const DiskActivity &disk : before)
        earlier.insert(disk.device, disk);
    rates.readBytesPerSecond.reset();
    rates.writeBytesPerSecond.reset();
    for (const DiskActivity &disk : now) {
        const auto it = earlier.constFind(disk.device);
        if (it == earlier.constEnd() || disk.device.startsWith(QLatin1String("md")))
            continue;
        accumulate(rates.readBytesPerSecond, perSecond(it->readBytes, disk.readBytes, elapsed));
        accumulate(rates.writeBytesPerSecond,
                   perSecond(it->writtenBytes, disk.writtenBytes, elapsed));
    }
}

QList<ContainerUsage> containerUsage(const QList<CgroupSample> &before,
                                     const QList<CgroupSample> &now,
                                     std::chrono::milliseconds elapsed)
{
    QHash<QString, quint64> earlier;
    for (const CgroupSample &sample : before)
        earlier.insert(sample.containerId, sample.cpuUsageMicroseconds);
    QList<ContainerUsage> usages;
    usages.reserve(now.size());
    for (const CgroupSample &sample : now) {
        ContainerUsage usage;
        usage.containerId = sample.containerId;
        usage.memoryBytes = sample.memoryBytes;
        usage.memoryLimitBytes = sample.memoryLimitBytes;
        const auto it = earlier.constFind(sample.containerId);
        if (it != earlier.constEnd()) {
            if (const auto microseconds = perSecond(*it, sample.cpuUsageMicroseconds, elapsed))
                usage.cpuCores = *microseconds / 1e6;
        }
        usages.append(usage);
    }
    return usages;
}

} // namespace leitstand
