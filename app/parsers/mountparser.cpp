// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/mountparser.h"

#include "core/plaintext.h"
#include "parsers/bundleparser.h"
#include "parsers/parsertext.h"

#include <QSet>

namespace leitstand {

using namespace parsing;

namespace {

/// "/dev/md2  492143656960 9123 480000 3% 1000 250 750 25% /mnt/odoo-data": device and mount point
/// may hold blanks, so the eight number columns are looked for from the first field that starts
/// them.
struct DfLine {
    QByteArray device, mountPoint;
    std::optional<qint64> size, used, available, inodes, usedInodes; ///< absent for "-"
};

bool isNumberColumn(QByteArrayView text)
{
    return text == "-" || toSigned(text).has_value();
}

bool isPercentColumn(QByteArrayView text)
{
    return text == "-" || (text.endsWith('%') && toUnsigned(text.chopped(1)).has_value());
}

/// Three numbers and a percentage from field `at` on.
bool isUsage(const QList<QByteArrayView> &fields, qsizetype at)
{
    return isNumberColumn(fields.at(at)) && isNumberColumn(fields.at(at + 1))
           && isNumberColumn(fields.at(at + 2)) && isPercentColumn(fields.at(at + 3));
}

std::optional<DfLine> readDfLine(QByteArrayView line)
{
    const QList<QByteArrayView> fields = fieldsOf(line);
    for (qsizetype i = 1; i + 8 < fields.size(); ++i) {
        if (!isUsage(fields, i) || !isUsage(fields, i + 4))
            continue;
        const auto offset = [&](qsizetype field) { return fields.at(field).data() - line.data(); };
        return DfLine{trimmed(line.first(offset(i))).toByteArray(),
                      line.sliced(offset(i + 8)).toByteArray(),
                      toSigned(fields.at(i)),
                      toSigned(fields.at(i + 1)),
                      toSigned(fields.at(i + 2)),
                      toSigned(fields.at(i + 4)),
                      toSigned(fields.at(i + 5))};
    }
    return std::nullopt;
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

/// btrfs and others have no fixed number of inodes.
std::optional<double> inodeRatio(const DfLine &line)
{
    if (!line.inodes || !line.usedInodes || *line.inodes <= 0 || *line.usedInodes < 0)
        return std::nullopt;
    return double(*line.usedInodes) / double(*line.inodes);
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
    const QString source = QStringLiteral("df");
    const QList<Line> lines = linesOf(content);
    if (lines.size() != 2 || !lines.constFirst().text.startsWith("Filesystem"))
        return unexpected(source, 1, lines.isEmpty() ? QByteArrayView() : lines.constFirst().text);
    const auto line = readDfLine(lines.at(1).text);
    if (!line)
        return unexpected(source, lines.at(1).number, lines.at(1).text);
    MountUsage usage;
    usage.mountPoint = plainText(mountPoint);
    usage.device = plainText(line->device);
    if (line->mountPoint != asDfPrints(mountPoint)) {
        usage.mounted = false;
        return usage;
    }
    // Available may be below zero when root's reserve is in use: nothing is left then.
    if (!line->size || !line->used || !line->available || *line->size < 0 || *line->used < 0)
        return unexpected(source, lines.at(1).number, lines.at(1).text);
    usage.sizeBytes = *line->size;
    usage.usedBytes = *line->used;
    usage.availableBytes = qMax<qint64>(0, *line->available);
    usage.inodeRatio = inodeRatio(*line);
    return usage;
}

Result<QList<MountUsage>> parseMountUsage(const QByteArray &bundle)
{
    const auto entries = parseBundle(bundle);
    if (!entries)
        return tl::unexpected(entries.error());
    QList<MountUsage> mounts;
    QSet<QByteArray> seen;
    for (const BundleEntry &entry : *entries) {
        MountUsage usage;
        usage.mountPoint = plainText(entry.path);
        if (seen.contains(entry.path))
            return unexpected(QStringLiteral("df"), QStringLiteral("twice: ") + usage.mountPoint);
        seen.insert(entry.path);
        if (entry.isFile()) {
            const auto parsed = parseDf(entry.path, entry.content);
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
