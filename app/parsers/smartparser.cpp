// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/smartparser.h"

#include "core/plaintext.h"
#include "parsers/bundleparser.h"
#include "parsers/parsertext.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

#include <cmath>

namespace leitstand {

using namespace parsing;

namespace {

const QLatin1String nvmeLog("nvme_smart_health_information_log");
constexpr int usageBit = 1;
constexpr int openFailedBit = 2;

/// The value at a dotted path of member names.
QJsonValue at(const QJsonObject &object, const char *path)
{
    QJsonValue value = object;
    for (const QString &name : QString::fromLatin1(path).split(u'.'))
        value = value.toObject().value(name);
    return value;
}

/// A counter that may be larger than 64 bit: number, or digits in a string.
std::optional<double> wide(const QJsonValue &value)
{
    std::optional<double> number;
    if (value.isDouble())
        number = value.toDouble();
    else if (value.isString() && value.toString().size() <= 39)
        number = toDecimal(value.toString().toLatin1());
    if (!number || !std::isfinite(*number) || *number < 0)
        return std::nullopt;
    return number;
}

std::optional<int> within(const QJsonValue &value, int max)
{
    const auto number = jsonCount(value);
    return number && *number <= max ? std::optional<int>(int(*number)) : std::nullopt;
}

/// First of several spellings (smartctl writes big numbers also as "x_s", newer versions have other
/// groups).
std::optional<double> firstWide(const QJsonObject &object,
                                std::initializer_list<const char *> paths)
{
    for (const char *path : paths) {
        if (const auto value = wide(at(object, path)))
            return value;
    }
    return std::nullopt;
}

std::optional<int> firstWithin(const QJsonObject &object, int max,
                               std::initializer_list<const char *> paths)
{
    for (const char *path : paths) {
        if (const auto value = within(at(object, path), max))
            return value;
    }
    return std::nullopt;
}

void readNvme(const QJsonObject &object, SmartHealth &health)
{
    /// NVMe base specification, "SMART / Health Information": a unit is 1000 blocks of 512 bytes.
    constexpr double dataUnitBytes = 512'000.0;
    const QJsonObject log = object.value(nvmeLog).toObject();
    health.criticalWarning = within(log.value(QLatin1String("critical_warning")), 255);
    health.percentageUsed = firstWithin(
        object, 255,
        {"nvme_smart_health_information_log.percentage_used", "endurance_used.current_percent"});
    health.availableSparePercent = firstWithin(
        object, 255,
        {"nvme_smart_health_information_log.available_spare", "spare_available.current_percent"});
    health.spareThresholdPercent =
        firstWithin(object, 255,
                    {"nvme_smart_health_information_log.available_spare_threshold",
                     "spare_available.threshold_percent"});
    health.mediaErrors = firstWide(log, {"media_errors", "media_errors_s"});
    health.unsafeShutdowns = firstWide(log, {"unsafe_shutdowns", "unsafe_shutdowns_s"});
    if (const auto units = firstWide(log, {"data_units_written", "data_units_written_s"}))
        health.bytesWritten = *units * dataUnitBytes;
}

void readAta(const QJsonObject &object, SmartHealth &health)
{
    constexpr qint64 reallocated = 5, pending = 197, powerOff = 192, written = 241;
    const QJsonArray table = at(object, "ata_smart_attributes.table").toArray();
    const auto block = jsonCount(object.value(QLatin1String("logical_block_size"))).value_or(512);
    for (const QJsonValue &value : table) {
        const QJsonObject attribute = value.toObject();
        const auto id = jsonCount(attribute.value(QLatin1String("id")));
        const QJsonObject raw = attribute.value(QLatin1String("raw")).toObject();
        const auto count = jsonCount(raw.value(QLatin1String("value")));
        if (!id || !count)
            continue;
        if (*id == reallocated)
            health.reallocatedSectors = count;
        else if (*id == pending)
            health.pendingSectors = count;
        else if (*id == powerOff && !health.unsafeShutdowns)
            health.unsafeShutdowns = double(*count);
        else if (*id == written
                 && attribute.value(QLatin1String("name")).toString()
                        == QLatin1String("Total_LBAs_Written"))
            health.bytesWritten = double(*count) * double(block);
    }
    if (!health.percentageUsed)
        health.percentageUsed = firstWithin(object, 255, {"endurance_used.current_percent"});
}

/// smartctl's own sentences, worst first.
QString messages(const QJsonObject &object)
{
    QStringList texts;
    for (const QJsonValue &value : at(object, "smartctl.messages").toArray()) {
        const QString text = jsonText(value.toObject().value(QLatin1String("string")));
        if (!text.isEmpty() && texts.size() < 8)
            texts.append(text);
    }
    return texts.join(QStringLiteral("; "));
}

QString deviceName(const QJsonObject &object)
{
    QString name = jsonText(at(object, "device.name"), 64);
    if (name.startsWith(QLatin1String("/dev/")))
        name.remove(0, 5);
    return name;
}

} // namespace

Result<SmartHealth> parseSmart(const QByteArray &json, std::optional<int> exitStatus)
{
    const QString source = QStringLiteral("smartctl");
    if (json.size() > maxSmartBytes)
        return tooBig(source, json.size());
    const auto object = jsonObject(trimmed(json).toByteArray(), source, 1);
    if (!object)
        return tl::unexpected(object.error());
    const QJsonArray format = object->value(QLatin1String("json_format_version")).toArray();
    const auto major = format.isEmpty() ? std::nullopt : jsonCount(format.first());
    if (!major || !object->value(QLatin1String("smartctl")).isObject())
        return unexpected(source, QStringLiteral("no json_format_version"));
    if (*major > 1)
        return newerVersion(source, *major);

    SmartHealth health;
    health.device = deviceName(*object);
    const auto told = within(at(*object, "smartctl.exit_status"), 255);
    if (!exitStatus && !told)
        return unexpected(source, QStringLiteral("no exit_status"));
    health.exitStatus = exitStatus.value_or(told.value_or(0)) & 0xFF;
    health.model = jsonText(object->value(QLatin1String("model_name")), 128);
    health.serial = jsonText(object->value(QLatin1String("serial_number")), 128);
    health.firmware = jsonText(object->value(QLatin1String("firmware_version")), 64);
    const QJsonValue passed = at(*object, "smart_status.passed");
    if (passed.isBool())
        health.passed = passed.toBool();
    if (const auto value = at(*object, "temperature.current"); value.isDouble()) {
        const double celsius = value.toDouble();
        if (std::isfinite(celsius) && celsius > -100 && celsius < 300)
            health.celsius = celsius;
    }
    health.powerOnHours = jsonCount(at(*object, "power_on_time.hours"));
    health.capacityBytes =
        jsonCount(at(*object, "user_capacity.bytes"))
            .value_or(jsonCount(object->value(QLatin1String("nvme_total_capacity"))).value_or(0));
    if (object->contains(nvmeLog))
        readNvme(*object, health);
    else
        readAta(*object, health);
    if ((health.exitStatus & (usageBit | openFailedBit)) != 0) {
        health.passed.reset();
        health.problem = Wording::verbatim(messages(*object));
        if (health.problem.isEmpty())
            health.problem = Wording{
                QT_TRANSLATE_NOOP("parsers", "The disk could not be read, or it sleeps."), {}};
    } else if (!health.passed) {
        health.problem = Wording::verbatim(messages(*object));
        if (health.problem.isEmpty())
            health.problem =
                Wording{QT_TRANSLATE_NOOP("parsers", "The disk does not tell its health."), {}};
    }
    return health;
}

Result<QList<SmartHealth>> parseSmartBundle(const QByteArray &bundle)
{
    const auto entries = parseBundle(bundle);
    if (!entries)
        return tl::unexpected(entries.error());
    const QByteArray exitPrefix("exit:");
    QHash<QByteArray, std::optional<int>> codes;
    for (const BundleEntry &entry : *entries) {
        if (!entry.path.startsWith(exitPrefix))
            continue;
        const auto code = toSmall(trimmed(entry.content), 255);
        if (entry.isFile() && !code)
            return unexpected(QStringLiteral("smartctl"),
                              plainText(entry.path + ": " + entry.content));
        codes.insert(entry.path.mid(exitPrefix.size()), code);
    }
    QList<SmartHealth> disks;
    for (const BundleEntry &entry : *entries) {
        if (entry.path.startsWith(exitPrefix))
            continue;
        SmartHealth health;
        if (entry.isFile()) {
            auto parsed = parseSmart(entry.content, codes.value(entry.path));
            if (parsed)
                health = *std::move(parsed);
            else
                health.problem = parsed.error().kind == ErrorKind::NewerVersion
                                     ? laterVersion(QStringLiteral("smartctl"))
                                     : notUnderstood(QStringLiteral("smartctl"));
        } else if (entry.state == BundleEntry::State::Hung) {
            health.problem = Wording{
                QT_TRANSLATE_NOOP("parsers", "The disk does not answer the question for its "
                                             "health."),
                {}};
        } else {
            health.problem = Wording{
                QT_TRANSLATE_NOOP("parsers", "The disk could not be read, or it sleeps."), {}};
        }
        // The name that was asked for: smartctl may answer with the controller's ("/dev/nvme0").
        health.device =
            plainText(entry.path.startsWith("/dev/") ? entry.path.mid(5) : entry.path, 64);
        disks.append(health);
    }
    return disks;
}

} // namespace leitstand
