// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cgroupparser.h"

#include "core/plaintext.h"
#include "parsers/bundleparser.h"
#include "parsers/parsertext.h"

#include <QHash>

#include <limits>

namespace leitstand {

using namespace parsing;

namespace {

/// v1 writes "no limit" as the largest multiple of the page size.
constexpr qint64 unlimitedBytes = qint64(1) << 62;

struct Raw {
    std::optional<quint64> cpuMicroseconds, throttledMicroseconds;
    std::optional<qint64> memoryBytes, inactiveBytes, limitBytes, oomKills, processes;
};

/// "usage_usec 123\nnr_throttled 0\n": the number behind @p key.
std::optional<quint64> keyed(const QByteArray &content, QByteArrayView key, bool &wellFormed)
{
    std::optional<quint64> result;
    for (const Line &line : linesOf(content)) {
        const QList<QByteArrayView> fields = fieldsOf(line.text);
        const auto value = fields.size() == 2 ? toUnsigned(fields.at(1)) : std::nullopt;
        if (!value)
            wellFormed = false;
        else if (fields.at(0) == key)
            result = value;
    }
    return result;
}

std::optional<qint64> keyedCount(const QByteArray &content, QByteArrayView key, bool &wellFormed)
{
    const auto value = keyed(content, key, wellFormed);
    if (!value || *value > quint64(std::numeric_limits<qint64>::max()))
        return std::nullopt;
    return qint64(*value);
}

std::optional<qint64> single(const QByteArray &content, bool &wellFormed)
{
    const auto value = toCount(trimmed(content));
    wellFormed = wellFormed && value.has_value();
    return value;
}

/// False: the file is not known or its content is not of its form.
bool readFile(const QByteArray &file, const QByteArray &content, Raw &raw)
{
    bool good = true;
    if (file == "cpu.stat") {
        if (const auto usage = keyed(content, "usage_usec", good))
            raw.cpuMicroseconds = usage;
        if (const auto throttled = keyed(content, "throttled_usec", good))
            raw.throttledMicroseconds = throttled;
        else if (const auto nanoseconds = keyed(content, "throttled_time", good))
            raw.throttledMicroseconds = *nanoseconds / 1000;
    } else if (file == "cpuacct.usage") {
        if (const auto nanoseconds = single(content, good))
            raw.cpuMicroseconds = quint64(*nanoseconds) / 1000;
    } else if (file == "memory.current" || file == "memory.usage_in_bytes") {
        raw.memoryBytes = single(content, good);
    } else if (file == "memory.max" || file == "memory.limit_in_bytes") {
        if (trimmed(content) != "max") {
            raw.limitBytes = single(content, good);
            if (raw.limitBytes && *raw.limitBytes >= unlimitedBytes)
                raw.limitBytes.reset();
        }
    } else if (file == "memory.stat") {
        raw.inactiveBytes = keyedCount(content, "total_inactive_file", good);
        if (!raw.inactiveBytes)
            raw.inactiveBytes = keyedCount(content, "inactive_file", good);
    } else if (file == "memory.events" || file == "memory.oom_control") {
        raw.oomKills = keyedCount(content, "oom_kill", good);
    } else if (file == "pids.current") {
        raw.processes = single(content, good);
    } else {
        return false;
    }
    return good;
}

} // namespace

Result<QList<CgroupSample>> parseCgroups(const QByteArray &bundle)
{
    const QString source = QStringLiteral("cgroup");
    const auto entries = parseBundle(bundle);
    if (!entries)
        return tl::unexpected(entries.error());
    QList<QByteArray> order;
    QHash<QByteArray, Raw> byId;
    for (const BundleEntry &entry : *entries) {
        const qsizetype slash = entry.path.indexOf('/');
        if (slash <= 0)
            return unexpected(source, plainText(entry.path));
        const QByteArray id = entry.path.left(slash);
        if (!byId.contains(id))
            order.append(id);
        Raw &raw = byId[id];
        // A container that ends while it is read leaves empty or unreadable files behind.
        if (!entry.isFile() || trimmed(entry.content).isEmpty())
            continue;
        if (!readFile(entry.path.mid(slash + 1), entry.content, raw))
            return unexpected(source, plainText(entry.path + ": " + entry.content.left(200)));
    }
    QList<CgroupSample> samples;
    for (const QByteArray &id : std::as_const(order)) {
        const Raw &raw = byId[id];
        if (!raw.cpuMicroseconds || !raw.memoryBytes)
            continue;
        CgroupSample sample;
        sample.containerId = plainText(id, 64);
        sample.cpuUsageMicroseconds = *raw.cpuMicroseconds;
        sample.throttledMicroseconds = raw.throttledMicroseconds;
        const qint64 cache = raw.inactiveBytes.value_or(0);
        sample.memoryBytes = *raw.memoryBytes - (cache < *raw.memoryBytes ? cache : 0);
        sample.memoryLimitBytes = raw.limitBytes;
        sample.oomKills = raw.oomKills;
        sample.processes = raw.processes;
        samples.append(sample);
    }
    return samples;
}

} // namespace leitstand
