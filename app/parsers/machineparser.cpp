// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/machineparser.h"

#include "core/plaintext.h"
#include "parsers/bundleparser.h"
#include "parsers/parsertext.h"

#include <QLocale>
#include <QMap>
#include <QTimeZone>

#include <limits>

namespace leitstand {

using namespace parsing;

namespace {

QByteArray fileName(const QByteArray &path)
{
    return path.mid(path.lastIndexOf('/') + 1);
}

/// "/sys/block/sda/device/model" with "/block/" gives {"sda", "device/model"}.
std::pair<QByteArray, QByteArray> splitBelow(const QByteArray &path, const QByteArray &folder)
{
    const qsizetype at = path.indexOf(folder);
    if (at < 0)
        return {};
    const QByteArray rest = path.mid(at + folder.size());
    const qsizetype slash = rest.indexOf('/');
    return slash <= 0 ? std::pair<QByteArray, QByteArray>()
                      : std::pair(rest.left(slash), rest.mid(slash + 1));
}

std::optional<double> celsius(const QByteArray &milliDegrees)
{
    const auto value = toSigned(trimmed(milliDegrees));
    if (!value || *value < -100'000 || *value > 250'000)
        return std::nullopt;
    return double(*value) / 1000.0;
}

struct Sensor {
    QByteArray label;
    std::optional<double> value, critical;
};

struct Chip {
    QByteArray name;
    QMap<int, Sensor> sensors;
};

} // namespace

Result<QList<Temperature>> parseTemperatures(const QByteArray &bundle)
{
    const QString source = QStringLiteral("hwmon");
    const auto entries = parseBundle(bundle);
    if (!entries)
        return tl::unexpected(entries.error());
    QMap<QByteArray, Chip> chips;
    for (const BundleEntry &entry : *entries) {
        const auto [chip, file] = splitBelow(entry.path, "/hwmon/");
        if (chip.isEmpty())
            return unexpected(source, plainText(entry.path));
        Chip &target = chips[chip];
        if (file == "name") {
            target.name = entry.isFile() ? trimmed(entry.content).toByteArray() : chip;
            continue;
        }
        const qsizetype underscore = file.indexOf('_');
        int number = -1;
        if (file.startsWith("temp") && underscore > 4)
            number = toSmall(QByteArrayView(file).sliced(4, underscore - 4), 9999).value_or(-1);
        const QByteArray what = file.mid(underscore + 1);
        if (number < 0 || (what != "input" && what != "label" && what != "crit"))
            return unexpected(source, plainText(entry.path));
        if (!entry.isFile())
            continue; // an unplugged sensor answers ENODATA
        Sensor &sensor = target.sensors[number];
        if (what == "label") {
            sensor.label = trimmed(entry.content).toByteArray();
        } else if (what == "crit") {
            sensor.critical = celsius(entry.content);
        } else {
            sensor.value = celsius(entry.content);
            if (!sensor.value)
                return unexpected(source, plainText(entry.path + ": " + entry.content));
        }
    }
    QList<Temperature> temperatures;
    for (auto chip = chips.cbegin(); chip != chips.cend(); ++chip) {
        for (auto sensor = chip->sensors.cbegin(); sensor != chip->sensors.cend(); ++sensor) {
            if (!sensor->value)
                continue;
            const QByteArray label =
                sensor->label.isEmpty() ? "temp" + QByteArray::number(sensor.key()) : sensor->label;
            temperatures.append({plainText(chip->name.isEmpty() ? chip.key() : chip->name, 64),
                                 plainText(label, 64), *sensor->value, sensor->critical});
        }
    }
    return temperatures;
}

Result<OperatingSystem> parseOperatingSystem(const QByteArray &bundle)
{
    const auto entries = parseBundle(bundle);
    if (!entries)
        return tl::unexpected(entries.error());
    OperatingSystem os;
    for (const BundleEntry &entry : *entries) {
        const QByteArray name = fileName(entry.path);
        if (!entry.isFile())
            continue;
        if (name == "os-release") {
            for (const Line &line : linesOf(entry.content)) {
                if (!line.text.startsWith("PRETTY_NAME="))
                    continue;
                QByteArray value = trimmed(line.text.sliced(12)).toByteArray();
                const bool quoted = value.size() >= 2 && value.front() == value.back()
                                    && (value.front() == '"' || value.front() == '\'');
                os.prettyName = plainText(quoted ? value.mid(1, value.size() - 2) : value, 128);
            }
        } else if (name == "version") {
            const QList<QByteArrayView> words = fieldsOf(trimmed(entry.content));
            if (words.size() < 3 || words.at(0) != "Linux" || words.at(1) != "version")
                return unexpected(QStringLiteral("/proc/version"), 1, entry.content);
            os.kernel = plainText(words.at(2).toByteArray(), 128);
        } else if (name == "boot_id") {
            os.bootId = plainText(trimmed(entry.content).toByteArray(), 64);
        } else if (name == "hostname") {
            os.hostName = plainText(trimmed(entry.content).toByteArray(), 128);
        } else if (name == "reboot-required") {
            os.rebootRequired = true;
        } else {
            return unexpected(QStringLiteral("os"), plainText(entry.path));
        }
    }
    return os;
}

Result<QList<Disk>> parseDisks(const QByteArray &bundle)
{
    const QString source = QStringLiteral("disks");
    const auto entries = parseBundle(bundle);
    if (!entries)
        return tl::unexpected(entries.error());
    QMap<QByteArray, Disk> disks;
    QByteArray byId;
    for (const BundleEntry &entry : *entries) {
        if (entry.path == "by-id") {
            byId = entry.content;
            continue;
        }
        const auto [device, file] =
            splitBelow(entry.path, entry.path.contains("/block/") ? "/block/" : "/disks/");
        if (device.isEmpty())
            return unexpected(source, plainText(entry.path));
        Disk &disk = disks[device];
        disk.device = plainText(device, 64);
        if (!entry.isFile())
            continue; // virtual disks have no model or serial
        const QByteArray value = trimmed(entry.content).toByteArray();
        const QByteArray name = fileName(file);
        if (name == "size") {
            const auto sectors = toCount(value);
            if (!sectors || *sectors > std::numeric_limits<qint64>::max() / 512)
                return unexpected(source, plainText(entry.path + ": " + value));
            disk.sizeBytes = *sectors * 512;
        } else if (name == "model") {
            disk.model = plainText(value, 128);
        } else if (name == "serial") {
            disk.serial = plainText(value, 128);
        } else if (name != "rotational") {
            return unexpected(source, plainText(entry.path));
        }
    }
    const QList<QByteArray> parts = byId.split('\0');
    if (!byId.isEmpty() && (!byId.endsWith('\0') || parts.size() % 2 == 0))
        return unexpected(source, QStringLiteral("by-id: torn list"));
    for (qsizetype i = 0; i + 1 < parts.size(); i += 2) {
        const auto disk = disks.find(fileName(parts.at(i + 1)));
        if (disk != disks.end()) // links to partitions are not asked for
            disk->byId.append(plainText(parts.at(i)));
    }
    for (Disk &disk : disks)
        disk.byId.sort();
    return disks.values();
}

Result<QList<Certificate>> parseCertificates(const QByteArray &bundle)
{
    const auto entries = parseBundle(bundle);
    if (!entries)
        return tl::unexpected(entries.error());
    QList<Certificate> certificates;
    for (const BundleEntry &entry : *entries) {
        Certificate certificate;
        certificate.name = plainText(entry.path);
        for (const Line &line : linesOf(entry.content)) {
            if (!line.text.startsWith("notAfter="))
                continue;
            // "Feb  3 11:04:09 2027 GMT"
            const QString text =
                QString::fromLatin1(line.text.sliced(9).toByteArray()).simplified();
            QDateTime time = QLocale::c().toDateTime(text.left(text.size() - 4),
                                                     QStringLiteral("MMM d HH:mm:ss yyyy"));
            if (!text.endsWith(QLatin1String(" GMT")) || !time.isValid())
                return unexpected(QStringLiteral("openssl x509"), line.number, line.text);
            certificate.expires = QDateTime(time.date(), time.time(), QTimeZone::utc());
        }
        if (entry.isFile() && !certificate.expires.isValid())
            return unexpected(QStringLiteral("openssl x509"), 1, entry.content);
        certificates.append(certificate);
    }
    return certificates;
}

Result<ProbeAccess> parseHello(const QByteArray &payload)
{
    const QString source = QStringLiteral("hello");
    ProbeAccess access;
    bool hasProtocol = false;
    for (const Line &line : linesOf(payload)) {
        const qsizetype equals = line.text.indexOf('=');
        if (equals <= 0)
            return unexpected(source, line.number, line.text);
        const QByteArrayView key = line.text.first(equals);
        const QByteArray value = line.text.sliced(equals + 1).toByteArray();
        if (key == "protocol") {
            const auto number = toSmall(value, 9999);
            if (!number)
                return unexpected(source, line.number, line.text);
            access.protocol = *number;
            hasProtocol = true;
        } else if (key == "uid") {
            access.uid = toSmall(value, std::numeric_limits<int>::max()).value_or(-1);
        } else if (key == "via") {
            access.viaReadCommand = value == "leitstand-read";
        } else if (key == "user") {
            access.user = plainText(value, 64);
        } else if (key == "host") {
            access.host = plainText(value, 128);
        } else if (key == "boot") {
            access.bootId = plainText(value, 64);
        } else if (key == "sudo") {
            access.sudo = plainText(value, 32);
        }
    }
    if (!hasProtocol)
        return unexpected(source, QStringLiteral("no protocol version"));
    return access;
}

QStringList parseNameList(const QByteArray &payload)
{
    QStringList names;
    for (const Line &line : linesOf(payload))
        names.append(plainText(trimmed(line.text).toByteArray(), 64));
    return names;
}

} // namespace leitstand
