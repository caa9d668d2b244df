// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/diskfactsparser.h"

#include "parsers/parsertext.h"

#include <QJsonArray>

#include <algorithm>

namespace leitstand {

namespace {

constexpr qsizetype maxEntries = 64;
constexpr qsizetype maxSentence = 1000;

QString text(const QJsonObject &object, const char *field)
{
    return parsing::jsonText(object.value(QLatin1String(field)));
}

std::optional<qint64> count(const QJsonObject &object, const char *field)
{
    return parsing::jsonCount(object.value(QLatin1String(field)));
}

QStringList sentences(const QJsonObject &object, const char *field)
{
    QStringList list;
    const QJsonArray array = object.value(QLatin1String(field)).toArray();
    for (qsizetype i = 0; i < std::min(array.size(), maxEntries); ++i)
        list.append(parsing::jsonText(array.at(i), maxSentence));
    return list;
}

template <typename T>
QList<T> each(const QJsonObject &object, const char *field, T (*read)(const QJsonObject &))
{
    QList<T> list;
    const QJsonArray array = object.value(QLatin1String(field)).toArray();
    for (qsizetype i = 0; i < std::min(array.size(), maxEntries); ++i)
        list.append(read(array.at(i).toObject()));
    return list;
}

SwapMember memberFrom(const QJsonObject &object)
{
    return {text(object, "part"), text(object, "disk"), text(object, "state"),
            count(object, "errors")};
}

SwapArray arrayFrom(const QJsonObject &object)
{
    SwapArray array;
    array.name = text(object, "name");
    array.level = text(object, "level");
    array.state = text(object, "state");
    array.sync = text(object, "sync");
    array.wanted = count(object, "wanted");
    array.lacking = count(object, "lacking");
    array.mismatches = count(object, "mismatches");
    array.syncedBytes = count(object, "syncedBytes");
    array.syncBytes = count(object, "syncBytes");
    array.bytesPerSecond = count(object, "bytesPerSecond");
    array.members = each(object, "members", memberFrom);
    return array;
}

std::optional<SwapSmart> smartFrom(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject object = value.toObject();
    SwapSmart smart;
    // no exit status: it could not be asked, as smartctl says by its first bit
    smart.exit = int(std::min<qint64>(count(object, "exit").value_or(1), 255));
    smart.wearPercent = count(object, "wearPercent");
    smart.sparePercent = count(object, "sparePercent");
    smart.mediaErrors = count(object, "mediaErrors");
    smart.reallocatedSectors = count(object, "reallocatedSectors");
    smart.pendingSectors = count(object, "pendingSectors");
    return smart;
}

SwapDisk diskFrom(const QJsonObject &object)
{
    SwapDisk disk;
    disk.name = text(object, "name");
    disk.serial = text(object, "serial");
    disk.serialKnown = object.value(QLatin1String("serialKnown")).toBool();
    disk.present = object.value(QLatin1String("present")).toBool();
    disk.model = text(object, "model");
    disk.slot = text(object, "slot");
    disk.byId = sentences(object, "byId");
    disk.bytes = count(object, "bytes").value_or(0);
    disk.smart = smartFrom(object.value(QLatin1String("smart")));
    disk.content = text(object, "content");
    disk.added = object.value(QLatin1String("added")).toBool();
    disk.faults = sentences(object, "faults");
    disk.whyNotRemove = sentences(object, "whyNotRemove");
    disk.whyNotAdd = sentences(object, "whyNotAdd");
    return disk;
}

std::optional<SwapNote> noteFrom(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject object = value.toObject();
    return SwapNote{
        text(object, "serial"),      text(object, "model"),
        text(object, "slot"),        text(object, "disk"),
        sentences(object, "byId"),   sentences(object, "faults"),
        sentences(object, "arrays"), parsing::jsonUtc(object.value(QLatin1String("at")))};
}

} // namespace

Result<DiskFacts> diskFactsFrom(const QJsonObject &object)
{
    for (const char *field : {"arrays", "disks"}) {
        if (!object.value(QLatin1String(field)).isArray())
            return parsing::unexpected(QStringLiteral("disk-facts"), QLatin1String(field));
    }
    DiskFacts facts;
    facts.at = parsing::jsonUtc(object.value(QLatin1String("at")));
    facts.host = text(object, "host");
    facts.firmware = text(object, "firmware");
    facts.simulated = object.value(QLatin1String("simulated")).toBool();
    facts.backupLate = text(object, "backup") != QLatin1String("ok");
    facts.arrays = each(object, "arrays", arrayFrom);
    facts.disks = each(object, "disks", diskFrom);
    facts.removed = noteFrom(object.value(QLatin1String("removed")));
    // a mirror that does not say how many disks it lacks is not known to be whole
    for (const SwapArray &array : std::as_const(facts.arrays)) {
        if (!array.lacking && array.isRedundant() && array.runs())
            return parsing::unexpected(QStringLiteral("disk-facts"), array.name);
    }
    return facts;
}

} // namespace leitstand
