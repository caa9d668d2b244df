// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/stackparser.h"

#include "core/plaintext.h"
#include "parsers/bundleparser.h"
#include "parsers/parsertext.h"

#include <QCoreApplication>
#include <QHash>

#include <limits>

namespace leitstand {

using namespace parsing;

namespace {

constexpr int maxNumber = std::numeric_limits<int>::max();

QByteArrayView keyOf(QByteArrayView line, qsizetype &separator)
{
    // configparser takes the first of the two.
    const qsizetype equals = line.indexOf('=');
    const qsizetype colon = line.indexOf(':');
    separator = equals < 0 ? colon : colon < 0 ? equals : qMin(equals, colon);
    return separator <= 0 ? QByteArrayView() : trimmed(line.first(separator));
}

std::optional<qint64> numberOf(QByteArrayView key, QByteArrayView value, OdooLimits &limits)
{
    const auto number = toCount(value);
    if (number)
        return number;
    const bool hasComment = value.contains('#') || value.contains(';');
    limits.problems.append(
        {hasComment
             ? QT_TRANSLATE_NOOP("parsers", "In odoo.conf, %1 has a comment behind its number: %2. "
                                            "Odoo takes the comment for a part of the value.")
             : QT_TRANSLATE_NOOP("parsers", "In odoo.conf, %1 is not a number: %2."),
         {plainText(key.toByteArray(), 64), plainText(value.toByteArray(), 80)}});
    return std::nullopt;
}

void readNumber(QByteArrayView key, QByteArrayView value, OdooLimits &limits)
{
    std::optional<int> *small = key == "workers"            ? &limits.workers
                                : key == "max_cron_threads" ? &limits.maxCronThreads
                                : key == "db_maxconn"       ? &limits.dbMaxConn
                                                            : nullptr;
    std::optional<qint64> *bytes = key == "limit_memory_hard"   ? &limits.limitMemoryHardBytes
                                   : key == "limit_memory_soft" ? &limits.limitMemorySoftBytes
                                                                : nullptr;
    const bool isNumber = small || bytes || key.startsWith("limit_");
    if (!isNumber)
        return;
    const auto number = numberOf(key, value, limits);
    if (!number)
        return;
    if (bytes)
        *bytes = number;
    else if (small && *number <= maxNumber)
        *small = int(*number);
    else if (small)
        limits.problems.append(
            Wording{QT_TRANSLATE_NOOP("parsers", "In odoo.conf, %1 is not a number: %2."),
                    {plainText(key.toByteArray(), 64), plainText(value.toByteArray(), 80)}});
}

} // namespace

Result<PostgresFacts> parsePostgres(const QByteArray &content)
{
    const QString source = QStringLiteral("psql");
    PostgresFacts facts;
    QHash<QByteArray, QByteArray> settings;
    for (const Line &line : linesOf(content)) {
        const QList<QByteArray> fields = line.text.toByteArray().split('\t');
        if (fields.size() == 2) {
            settings.insert(fields.at(0), trimmed(fields.at(1)).toByteArray());
            continue;
        }
        const auto size = fields.size() == 4 ? toCount(fields.at(1)) : std::nullopt;
        const auto connections =
            fields.size() == 4 ? toSmall(fields.at(2), maxNumber) : std::nullopt;
        const auto seconds = fields.size() == 4 ? toDecimal(fields.at(3)) : std::nullopt;
        if (!size || !connections || !seconds)
            return unexpected(source, line.number, line.text);
        // A server clock that was set back makes a query look younger than now.
        facts.databases.append(
            {plainText(fields.at(0), 64), *size, *connections, qMax(0.0, *seconds)});
    }
    facts.version = plainText(settings.value("version"), 64);
    const auto all = toSmall(settings.value("max_connections"), maxNumber);
    const auto reserved = toSmall(settings.value("superuser_reserved_connections"), maxNumber);
    if (all && reserved)
        facts.ordinaryConnections = qMax(0, *all - *reserved);
    if (facts.version.isEmpty() && facts.databases.isEmpty())
        return unexpected(source, QStringLiteral("no line"));
    return facts;
}

Result<QMap<QString, qint64>> parseFilestores(const QByteArray &content)
{
    const QString source = QStringLiteral("du");
    QMap<QString, qint64> sizes;
    for (const Line &line : linesOf(content)) {
        const qsizetype tab = line.text.indexOf('\t');
        const auto bytes = tab > 0 ? toCount(trimmed(line.text.first(tab))) : std::nullopt;
        const QList<QByteArray> parts =
            tab > 0 ? line.text.sliced(tab + 1).toByteArray().split('/') : QList<QByteArray>();
        if (!bytes || parts.size() < 2 || parts.constLast() != "filestore")
            return unexpected(source, line.number, line.text);
        sizes.insert(plainText(parts.at(parts.size() - 2), 32), *bytes);
    }
    return sizes;
}

OdooLimits parseOdooConf(const QByteArray &content)
{
    OdooLimits limits;
    for (const Line &line : linesOf(content)) {
        const QByteArrayView text = trimmed(line.text);
        if (text.startsWith('#') || text.startsWith(';') || text.startsWith('['))
            continue;
        qsizetype separator = -1;
        const QByteArrayView key = keyOf(text, separator);
        if (key.isEmpty()) {
            limits.problems.append(
                Wording{QT_TRANSLATE_NOOP("parsers", "In odoo.conf, a line is no setting: %1."),
                        {plainText(text.toByteArray(), 80)}});
            continue;
        }
        const QByteArrayView value = trimmed(text.sliced(separator + 1));
        if (key == "db_name")
            limits.dbName = value == "False" ? QString() : plainText(value.toByteArray(), 128);
        else
            readNumber(key, value, limits);
    }
    return limits;
}

Result<StackFacts> parseStack(const QByteArray &bundle)
{
    const auto entries = parseBundle(bundle);
    if (!entries)
        return tl::unexpected(entries.error());
    StackFacts facts;
    for (const BundleEntry &entry : *entries) {
        if (entry.path.endsWith("/VERSION") || entry.path == "VERSION") {
            const QList<Line> lines = linesOf(entry.content);
            if (!lines.isEmpty())
                facts.version = plainText(trimmed(lines.constFirst().text).toByteArray(), 64);
        } else if (entry.path.startsWith("conf/") && entry.path.size() > 5) {
            OdooLimits limits;
            if (entry.isFile())
                limits = parseOdooConf(entry.content);
            else
                limits.problems.append(Wording{
                    QT_TRANSLATE_NOOP("parsers", "The file odoo.conf may not be read."), {}});
            facts.odoo.insert(plainText(entry.path.mid(5), 32), limits);
        } else if (entry.path != "listing") {
            return unexpected(QStringLiteral("stack"), plainText(entry.path));
        }
    }
    return facts;
}

} // namespace leitstand
