// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/mdstatparser.h"

#include "core/plaintext.h"
#include "parsers/bundleparser.h"
#include "parsers/parsertext.h"

#include <QMap>

#include <limits>

namespace leitstand {

using namespace parsing;

namespace {

struct RawMember {
    QByteArray state, slot;
    std::optional<quint64> errors;
};

struct RawArray {
    QMap<QByteArray, QByteArray> files;
    QMap<QByteArray, RawMember> members;
};

/// A file's first word; "3 (2)" is what raid_disks says during a reshape.
QByteArray firstWord(const QByteArray &content)
{
    const QList<QByteArrayView> words = fieldsOf(trimmed(content));
    return words.isEmpty() ? QByteArray() : words.constFirst().toByteArray();
}

QString levelName(const QByteArray &level)
{
    return plainText(level, 32);
}

/// array_state in the words of /proc/mdstat; empty when it is not known.
QString stateName(const QByteArray &state)
{
    if (state == "inactive")
        return QStringLiteral("inactive");
    if (state == "readonly")
        return QStringLiteral("active (read-only)");
    if (state == "read-auto")
        return QStringLiteral("active (auto-read-only)");
    for (const char *running :
         {"clean", "active", "active-idle", "write-pending", "suspended", "broken"}) {
        if (state == running)
            return QStringLiteral("active");
    }
    return {};
}

RaidMember memberOf(const QByteArray &device, const RawMember &raw)
{
    RaidMember member;
    member.device = plainText(device, 64);
    member.errors = raw.errors;
    member.state = plainText(raw.state, 128);
    const QList<QByteArray> words = raw.state.split(',');
    const std::pair<const char *, const char *> names[]{{"faulty", "faulty"},
                                                        {"journal", "journal"},
                                                        {"spare", "spare"},
                                                        {"write_mostly", "write-mostly"},
                                                        {"replacement", "replacement"}};
    for (const auto &[sysfs, flag] : names) {
        if (words.contains(sysfs))
            member.flags.append(QLatin1String(flag));
    }
    // A member that is being rebuilt has a slot and counts as "spare" in its state only.
    if (member.flags.contains(QLatin1String("spare")) && toSmall(raw.slot, 65535))
        member.flags.removeAll(QStringLiteral("spare"));
    return member;
}

QString syncAction(const QByteArray &word)
{
    if (word == "recover")
        return QStringLiteral("recovery");
    for (const char *known : {"resync", "reshape", "check", "repair"}) {
        if (word == known)
            return QLatin1String(known);
    }
    return {};
}

std::optional<RaidSync> syncOf(const RawArray &raw)
{
    RaidSync sync;
    sync.action = syncAction(firstWord(raw.files.value("sync_action")));
    if (sync.action.isEmpty())
        return std::nullopt;
    sync.state = QStringLiteral("running");
    const QByteArray completed = raw.files.value("sync_completed");
    const QList<QByteArrayView> words = fieldsOf(trimmed(completed));
    if (words.size() == 3 && words.at(1) == "/") {
        const auto done = toCount(words.at(0));
        const auto all = toCount(words.at(2));
        if (done && all && *all > 0 && *done <= *all)
            sync.percent = 100.0 * double(*done) / double(*all);
    } else if (words.size() == 1 && words.constFirst() == "delayed") {
        sync.state = QStringLiteral("delayed");
    }
    sync.speedKiBs = toCount(firstWord(raw.files.value("sync_speed")));
    return sync;
}

Result<RaidArray> arrayOf(const QByteArray &name, const RawArray &raw)
{
    const QString source = QStringLiteral("/sys/block/%1/md").arg(plainText(name, 64));
    RaidArray array;
    array.name = plainText(name, 64);
    const QByteArray state = firstWord(raw.files.value("array_state"));
    array.state = stateName(state);
    if (array.state.isEmpty() && !state.isEmpty())
        return unexpected(source, QStringLiteral("array_state: ") + plainText(state));
    array.level = levelName(firstWord(raw.files.value("level")));
    const auto number = [&](const char *file) -> std::optional<qint64> {
        return toCount(firstWord(raw.files.value(file)));
    };
    if (const auto sectors = number("size");
        sectors && *sectors <= std::numeric_limits<qint64>::max() / 512)
        array.sizeBytes = *sectors * 512;
    if (const auto mismatches = number("mismatch_cnt"))
        array.mismatchCount = quint64(*mismatches);
    const auto disks = number("raid_disks");
    const auto degraded = number("degraded"); // only redundant arrays that run have this file
    if (degraded && disks && *degraded <= *disks && *disks <= 65535) {
        array.wantedMembers = int(*disks);
        array.activeMembers = int(*disks - *degraded);
        array.degraded = *degraded > 0;
    } else if (degraded) {
        return unexpected(
            source,
            QStringLiteral("degraded %1, raid_disks %2").arg(*degraded).arg(disks.value_or(-1)));
    }
    for (auto it = raw.members.cbegin(); it != raw.members.cend(); ++it)
        array.members.append(memberOf(it.key(), it.value()));
    array.sync = syncOf(raw);
    if (!raw.files.contains("array_state"))
        array.unknownLines.append(source + QStringLiteral(": array_state"));
    return array;
}

bool readEntry(const BundleEntry &entry, QMap<QByteArray, RawArray> &arrays)
{
    const QByteArray folder("block/");
    const qsizetype at = entry.path.indexOf(folder);
    const QList<QByteArray> parts =
        at < 0 ? QList<QByteArray>() : entry.path.mid(at + folder.size()).split('/');
    if (parts.size() < 2 || parts.size() > 4 || parts.at(0).isEmpty())
        return false;
    RawArray &array = arrays[parts.at(0)];
    if (!entry.isFile())
        return true; // a file that this level does not have
    const QByteArray content = trimmed(entry.content).toByteArray();
    if (parts.size() == 2 && parts.at(1) == "size") {
        array.files.insert("size", content);
    } else if (parts.size() == 3 && parts.at(1) == "md") {
        array.files.insert(parts.at(2), content);
    } else if (parts.size() == 4 && parts.at(1) == "md" && parts.at(2).startsWith("dev-")) {
        RawMember &member = array.members[parts.at(2).mid(4)];
        if (parts.at(3) == "state")
            member.state = content;
        else if (parts.at(3) == "slot")
            member.slot = content;
        else if (parts.at(3) == "errors")
            member.errors = toUnsigned(content);
    } else {
        return false;
    }
    return true;
}

} // namespace

Result<RaidStatus> parseMdSysfs(const QByteArray &bundle)
{
    const auto entries = parseBundle(bundle);
    if (!entries)
        return tl::unexpected(entries.error());
    QMap<QByteArray, RawArray> raws;
    for (const BundleEntry &entry : *entries) {
        if (!readEntry(entry, raws))
            return unexpected(QStringLiteral("/sys/block/md*"), plainText(entry.path));
    }
    RaidStatus status;
    for (auto it = raws.cbegin(); it != raws.cend(); ++it) {
        const QByteArray state = firstWord(it->files.value("array_state"));
        const bool empty = it->members.isEmpty() && firstWord(it->files.value("raid_disks")) == "0";
        if (state == "clear" || (state == "inactive" && empty))
            continue; // a device node without an array; /proc/mdstat does not list it either
        auto array = arrayOf(it.key(), *it);
        if (!array)
            return tl::unexpected(array.error());
        status.arrays.append(*array);
    }
    return status;
}

} // namespace leitstand
