// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/procparser.h"

#include "core/plaintext.h"
#include "parsers/parsertext.h"

#include <array>
#include <limits>

namespace leitstand {

using namespace parsing;

namespace {

/// "cpu  20328 0 13066 158828 1201 0 328 0 0 0": four columns since ever, eight since 2.6.11, ten
/// since 2.6.33.
bool readCpuLine(const QList<QByteArrayView> &fields, CpuTimes &times)
{
    const std::array<quint64 *, 8> targets{&times.user,    &times.nice,   &times.system,
                                           &times.idle,    &times.ioWait, &times.irq,
                                           &times.softIrq, &times.steal};
    if (fields.size() < 5 || fields.size() > 16)
        return false;
    for (qsizetype i = 1; i < fields.size(); ++i) {
        const auto value = toUnsigned(fields.at(i));
        if (!value || *value > std::numeric_limits<quint64>::max() / 16)
            return false; // the sum of all columns must still fit
        if (i <= qsizetype(targets.size()))
            *targets.at(std::size_t(i - 1)) = *value;
    }
    return true;
}

/// Lines of a known form that this program does not need ("intr 123 4 …").
bool isCounterLine(const QList<QByteArrayView> &fields)
{
    if (fields.size() < 2 || fields.size() > 100'000)
        return false;
    return toUnsigned(fields.at(1)).has_value();
}

} // namespace

Result<CpuTimes> parseCpuTimes(const QByteArray &content)
{
    const QString source = QStringLiteral("/proc/stat");
    CpuTimes times;
    bool found = false;
    for (const Line &line : linesOf(content)) {
        const QList<QByteArrayView> fields = fieldsOf(line.text);
        const QByteArrayView key = fields.constFirst();
        if (key == "cpu") {
            if (found || !readCpuLine(fields, times))
                return unexpected(source, line.number, line.text);
            found = true;
        } else if (key == "btime" || key == "procs_running") {
            const auto value = fields.size() == 2 ? toCount(fields.at(1)) : std::nullopt;
            if (!value || (key == "procs_running" && *value > std::numeric_limits<int>::max()))
                return unexpected(source, line.number, line.text);
            if (key == "btime")
                times.bootTimeEpochSeconds = *value;
            else
                times.processesRunning = int(*value);
        } else if (!isCounterLine(fields)) {
            return unexpected(source, line.number, line.text);
        }
    }
    if (!found)
        return unexpected(source,
                          QStringLiteral("no line \"cpu\" in %1 bytes").arg(content.size()));
    return times;
}

Result<int> parseCpuCores(const QByteArray &content)
{
    const QString source = QStringLiteral("/proc/stat");
    int cores = 0;
    for (const Line &line : linesOf(content)) {
        const QList<QByteArrayView> fields = fieldsOf(line.text);
        const QByteArrayView key = fields.constFirst();
        const bool isCore = key.startsWith("cpu") && key.size() > 3;
        if ((isCore && !toSmall(key.sliced(3), 65535)) || !isCounterLine(fields))
            return unexpected(source, line.number, line.text);
        if (isCore)
            ++cores;
    }
    if (cores == 0)
        return unexpected(source, QStringLiteral("no line \"cpu0\""));
    return cores;
}

Result<Memory> parseMemory(const QByteArray &content)
{
    const QString source = QStringLiteral("/proc/meminfo");
    Memory memory;
    std::optional<qint64> total, available, free;
    for (const Line &line : linesOf(content)) {
        const QList<QByteArrayView> fields = fieldsOf(line.text);
        const bool hasUnit = fields.size() == 3 && fields.at(2) == "kB";
        const qint64 number = fields.size() >= 2 ? toCount(fields.at(1)).value_or(-1) : -1;
        if (!fields.constFirst().endsWith(':') || (!hasUnit && fields.size() != 2) || number < 0
            || number > std::numeric_limits<qint64>::max() / 1024) {
            return unexpected(source, line.number, line.text);
        }
        const QByteArrayView key = fields.constFirst();
        const qint64 bytes = number * 1024;
        if (key.startsWith("HugePages_")) {
            continue; // counts without a unit
        }
        if (!hasUnit)
            return unexpected(source, line.number, line.text);
        if (key == "MemTotal:")
            total = bytes;
        else if (key == "MemAvailable:")
            available = bytes;
        else if (key == "MemFree:")
            free = bytes;
        else if (key == "Cached:")
            memory.cachedBytes = bytes;
        else if (key == "SwapTotal:")
            memory.swapTotalBytes = bytes;
        else if (key == "SwapFree:")
            memory.swapFreeBytes = bytes;
    }
    if (!total || *total == 0 || (!available && !free) || available.value_or(0) > *total
        || free.value_or(0) > *total || memory.swapFreeBytes > memory.swapTotalBytes) {
        return unexpected(source, QStringLiteral("MemTotal, MemAvailable or SwapFree missing or "
                                                 "larger than the total"));
    }
    memory.totalBytes = *total;
    memory.freeBytes = free.value_or(0);
    memory.availableBytes = available.value_or(*free);
    return memory;
}

Result<LoadAverage> parseLoadAverage(const QByteArray &content)
{
    const QString source = QStringLiteral("/proc/loadavg");
    const QList<Line> lines = linesOf(content);
    if (lines.size() != 1)
        return unexpected(source, QStringLiteral("%1 lines").arg(lines.size()));
    const QList<QByteArrayView> fields = fieldsOf(lines.constFirst().text);
    const qsizetype slash = fields.size() == 5 ? fields.at(3).indexOf('/') : -1;
    if (slash < 0)
        return unexpected(source, 1, lines.constFirst().text);
    const auto one = toDecimal(fields.at(0));
    const auto five = toDecimal(fields.at(1));
    const auto fifteen = toDecimal(fields.at(2));
    const auto runnable = toSmall(fields.at(3).first(slash), std::numeric_limits<int>::max());
    const auto total = toSmall(fields.at(3).sliced(slash + 1), std::numeric_limits<int>::max());
    if (!one || !five || !fifteen || *one < 0 || *five < 0 || *fifteen < 0 || !runnable || !total)
        return unexpected(source, 1, lines.constFirst().text);
    return LoadAverage{*one, *five, *fifteen, *runnable, *total};
}

Result<QList<NetworkInterface>> parseNetworkInterfaces(const QByteArray &content)
{
    const QString source = QStringLiteral("/proc/net/dev");
    QList<NetworkInterface> interfaces;
    for (const Line &line : linesOf(content)) {
        if (line.text.contains('|'))
            continue; // the two heading lines
        // "eth0:123 …" (no blank behind the colon) is what the kernel prints for wide counters.
        const qsizetype colon = line.text.lastIndexOf(':');
        if (colon <= 0)
            return unexpected(source, line.number, line.text);
        const QByteArrayView name = trimmed(line.text.first(colon));
        const QList<QByteArrayView> fields = fieldsOf(line.text.sliced(colon + 1));
        if (name.isEmpty() || fields.size() != 16)
            return unexpected(source, line.number, line.text);
        const auto received = toUnsigned(fields.at(0));
        const auto receiveErrors = toUnsigned(fields.at(2));
        const auto sent = toUnsigned(fields.at(8));
        const auto sendErrors = toUnsigned(fields.at(10));
        if (!received || !receiveErrors || !sent || !sendErrors)
            return unexpected(source, line.number, line.text);
        interfaces.append(
            {plainText(name.toByteArray(), 64), *received, *sent, *receiveErrors, *sendErrors});
    }
    return interfaces;
}

Result<QList<DiskActivity>> parseDiskActivity(const QByteArray &content)
{
    const QString source = QStringLiteral("/proc/diskstats");
    constexpr quint64 sectorBytes = 512;
    constexpr quint64 maxSectors = std::numeric_limits<quint64>::max() / sectorBytes;
    QList<DiskActivity> disks;
    for (const Line &line : linesOf(content)) {
        const QList<QByteArrayView> fields = fieldsOf(line.text);
        if (fields.size() < 14)
            return unexpected(source, line.number, line.text);
        const auto read = toUnsigned(fields.at(5));
        const auto written = toUnsigned(fields.at(9));
        const auto busy = toUnsigned(fields.at(12));
        if (!read || !written || !busy || *read > maxSectors || *written > maxSectors)
            return unexpected(source, line.number, line.text);
        disks.append({plainText(fields.at(2).toByteArray(), 64), *read * sectorBytes,
                      *written * sectorBytes, *busy});
    }
    return disks;
}

} // namespace leitstand
