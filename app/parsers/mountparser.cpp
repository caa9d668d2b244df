// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/mountparser.h"

#include "core/plaintext.h"
#include "parsers/bundleparser.h"
#include "parsers/parsertext.h"

#include <QHash>

#include <array>

namespace leitstand {

using namespace parsing;

namespace {

/// "/dev/md2  492143656960 9123 480000 3% /mnt/odoo-data": device and mount point may hold blanks,
/// so the four number columns are looked for from the first field that starts them.
struct DfLine {
    QByteArray device, mountPoint;
    std::array<std::optional<qint64>, 3> numbers; ///< total, used, available; absent for "-"
};

bool isNumberColumn(QByteArrayView text)
{
    return text == "-" || toSigned(text).has_value();
}

bool isPercentColumn(QByteArrayView text)
{
    return text == "-" || (text.endsWith('%') && toUnsigned(text.chopped(1)).has_value());
}

std::optional<DfLine> readDfLine(QByteArrayView line)
{
    const QList<QByteArrayView> fields = fieldsOf(line);
    for (qsizetype i = 1; i + 4 < fields.size(); ++i) {
        if (!isNumberColumn(fields.at(i)) || !isNumberColumn(fields.at(i + 1))
            || !isNumberColumn(fields.at(i + 2)) || !isPercentColumn(fields.at(i + 3))) {
            continue;
        }
        DfLine result;
        const auto offset = [&](QByteArrayView field) { return field.data() - line.data(); };
        result.device = trimmed(line.first(offset(fields.at(i)))).toByteArray();
        result.mountPoint = line.sliced(offset(fields.at(i + 4))).toByteArray();
        for (std::size_t column = 0; column < result.numbers.size(); ++column)
            result.numbers.at(column) = toSigned(fields.at(i + qsizetype(column)));
        return result;
    }
    return std::nullopt;
}

Result<DfLine> onlyLine(const QByteArray &content)
{
    const QString source = QStringLiteral("df");
    const QList<Line> lines = linesOf(content);
    if (lines.size() != 2 || !lines.constFirst().text.startsWith("Filesystem"))
        return unexpected(source, 1, lines.isEmpty() ? QByteArrayView() : lines.constFirst().text);
    const auto line = readDfLine(lines.at(1).text);
    if (!line)
        return unexpected(source, lines.at(1).number, lines.at(1).text);
    return *line;
}

/// df prints control characters of a mount point as "?".
QByteArray asDfPrints(QByteArray mountPoint)
{
    for (char &c : mountPoint) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            c = '?';
    }
    return mountPoint;
}

Result<std::optional<double>> inodeRatio(const QByteArray &mountPoint, const QByteArray &content)
{
    const Result<DfLine> line = onlyLine(content);
    if (!line)
        return tl::unexpected(line.error());
    const auto [total, used, free] = line->numbers;
    if (line->mountPoint != asDfPrints(mountPoint) || !total || !used || *total <= 0 || *used < 0)
        return std::optional<double>(); // btrfs and others have no fixed number of inodes
    return std::optional<double>(double(*used) / double(*total));
}

QByteArray undoOctal(QByteArrayView text)
{
    QByteArray plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto octal = [&](qsizetype at) { return text[at] >= '0' && text[at] <= '7'; };
        if (text[i] == '\\' && i + 3 < text.size() && octal(i + 1) && octal(i + 2)
            && octal(i + 3)) {
            plain += char(((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0'))
                          & 0xFF);
            i += 3;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

} // namespace

Result<MountUsage> parseDf(const QByteArray &mountPoint, const QByteArray &content)
{
    const Result<DfLine> line = onlyLine(content);
    if (!line)
        return tl::unexpected(line.error());
    MountUsage usage;
    usage.mountPoint = plainText(mountPoint);
    usage.device = plainText(line->device);
    if (line->mountPoint != asDfPrints(mountPoint)) {
        usage.mounted = false;
        return usage;
    }
    const auto [total, used, available] = line->numbers;
    // Available may be below zero when root's reserve is in use: nothing is left then.
    if (!total || !used || !available || *total < 0 || *used < 0)
        return unexpected(QStringLiteral("df"), 2, content);
    usage.sizeBytes = *total;
    usage.usedBytes = *used;
    usage.availableBytes = qMax<qint64>(0, *available);
    return usage;
}

Result<QList<MountUsage>> parseMountUsage(const QByteArray &bundle)
{
    const auto entries = parseBundle(bundle);
    if (!entries)
        return tl::unexpected(entries.error());
    QList<MountUsage> mounts;
    QHash<QByteArray, qsizetype> rows;
    const QByteArray inodePrefix("inodes:");
    for (const BundleEntry &entry : *entries) {
        const bool isInodes = entry.path.startsWith(inodePrefix);
        const QByteArray mountPoint = isInodes ? entry.path.mid(inodePrefix.size()) : entry.path;
        MountUsage usage;
        usage.mountPoint = plainText(mountPoint);
        if (isInodes) {
            const auto row = rows.constFind(mountPoint);
            if (row == rows.cend() || !entry.isFile() || !mounts.at(*row).mounted
                || mounts.at(*row).hung) {
                continue; // the mount itself already tells that it is missing or hangs
            }
            const auto ratio = inodeRatio(mountPoint, entry.content);
            if (!ratio)
                return tl::unexpected(ratio.error());
            mounts[*row].inodeRatio = *ratio;
            continue;
        }
        if (rows.contains(mountPoint))
            return unexpected(QStringLiteral("df"), QStringLiteral("twice: ") + usage.mountPoint);
        if (entry.isFile()) {
            const auto parsed = parseDf(mountPoint, entry.content);
            if (!parsed)
                return tl::unexpected(parsed.error());
            usage = *parsed;
        } else if (entry.state == BundleEntry::State::Hung) {
            usage.hung = true;
            usage.hungSince =
                std::chrono::milliseconds(toCount(trimmed(entry.content)).value_or(0));
        } else {
            usage.mounted = false;
        }
        rows.insert(mountPoint, mounts.size());
        mounts.append(usage);
    }
    return mounts;
}

Result<QList<MountEntry>> parseMounts(const QByteArray &content)
{
    QList<MountEntry> mounts;
    for (const Line &line : linesOf(content)) {
        const QList<QByteArrayView> fields = fieldsOf(line.text);
        if (fields.size() < 4 || fields.size() > 6)
            return unexpected(QStringLiteral("/proc/self/mounts"), line.number, line.text);
        const QList<QByteArray> options = fields.at(3).toByteArray().split(',');
        mounts.append({plainText(undoOctal(fields.at(0))), plainText(undoOctal(fields.at(1))),
                       plainText(fields.at(2).toByteArray(), 64), options.contains("ro")});
    }
    return mounts;
}

} // namespace leitstand
