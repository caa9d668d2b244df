// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/parsertext.h"

#include "core/plaintext.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTimeZone>

#include <cmath>
#include <limits>

namespace leitstand::parsing {

namespace {

constexpr bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

QList<Line> linesOf(const QByteArray &content)
{
    QList<Line> lines;
    const QByteArrayView all(content);
    int number = 0;
    for (qsizetype begin = 0; begin < all.size();) {
        qsizetype end = all.indexOf('\n', begin);
        if (end < 0)
            end = all.size();
        ++number;
        QByteArrayView text = all.sliced(begin, end - begin);
        if (text.endsWith('\r'))
            text.chop(1);
        if (!trimmed(text).isEmpty())
            lines.append({number, text});
        begin = end + 1;
    }
    return lines;
}

QList<QByteArrayView> fieldsOf(QByteArrayView line)
{
    QList<QByteArrayView> fields;
    qsizetype i = 0;
    while (i < line.size()) {
        while (i < line.size() && isBlank(line[i]))
            ++i;
        const qsizetype begin = i;
        while (i < line.size() && !isBlank(line[i]))
            ++i;
        if (i > begin)
            fields.append(line.sliced(begin, i - begin));
    }
    return fields;
}

QByteArrayView trimmed(QByteArrayView text)
{
    const auto blank = [](char c) { return isBlank(c) || c == '\n' || c == '\r'; };
    while (!text.isEmpty() && blank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && blank(text.back()))
        text.chop(1);
    return text;
}

std::optional<quint64> toUnsigned(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > 20)
        return std::nullopt;
    quint64 value = 0;
    for (const char c : text) {
        if (!isDigit(c))
            return std::nullopt;
        const quint64 digit = quint64(c - '0');
        if (value > (std::numeric_limits<quint64>::max() - digit) / 10)
            return std::nullopt;
        value = value * 10 + digit;
    }
    return value;
}

std::optional<qint64> toCount(QByteArrayView text)
{
    const auto value = toUnsigned(text);
    if (!value || *value > quint64(std::numeric_limits<qint64>::max()))
        return std::nullopt;
    return qint64(*value);
}

std::optional<qint64> toSigned(QByteArrayView text)
{
    const bool negative = text.startsWith('-');
    const auto value = toCount(negative ? text.sliced(1) : text);
    if (!value)
        return std::nullopt;
    return negative ? -*value : *value;
}

std::optional<int> toSmall(QByteArrayView text, int max)
{
    const auto value = toUnsigned(text);
    if (!value || *value > quint64(max))
        return std::nullopt;
    return int(*value);
}

std::optional<double> toDecimal(QByteArrayView text)
{
    QByteArrayView digits = text.startsWith('-') ? text.sliced(1) : text;
    if (digits.isEmpty() || digits.size() > 40 || !isDigit(digits.front())
        || !isDigit(digits.back()))
        return std::nullopt;
    int points = 0;
    for (const char c : digits) {
        if (c == '.')
            ++points;
        else if (!isDigit(c))
            return std::nullopt;
    }
    bool ok = false;
    const double value = text.toByteArray().toDouble(&ok);
    if (!ok || points > 1 || !std::isfinite(value))
        return std::nullopt;
    return value;
}

QDateTime utcFromIso(const QString &text)
{
    if (text.size() < 19 || text.size() > 40 || text.at(10) != u'T')
        return {};
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || time.date().year() < 1970)
        return {};
    if (time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), QTimeZone::utc());
    return time.toUTC();
}

std::optional<qint64> jsonSigned(const QJsonValue &value)
{
    if (!value.isDouble())
        return std::nullopt;
    const double number = value.toDouble();
    if (!std::isfinite(number) || std::trunc(number) != number || std::abs(number) > 9.3e18)
        return std::nullopt;
    // toInteger() answers the default where the value is no exact 64-bit number.
    const qint64 first = value.toInteger(1);
    if (first != value.toInteger(2))
        return std::nullopt;
    return first;
}

std::optional<qint64> jsonCount(const QJsonValue &value)
{
    const auto number = jsonSigned(value);
    if (!number || *number < 0)
        return std::nullopt;
    return number;
}

QString jsonText(const QJsonValue &value, qsizetype maxLength)
{
    return plainText(value.toString(), maxLength);
}

QDateTime jsonUtc(const QJsonValue &value)
{
    return utcFromIso(value.toString());
}

Result<QJsonObject> jsonObject(const QByteArray &content, const QString &source, int line)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(content, &error);
    if (error.error == QJsonParseError::IllegalUTF8String)
        document = QJsonDocument::fromJson(QString::fromUtf8(content).toUtf8(), &error);
    if (error.error != QJsonParseError::NoError) {
        return unexpected(source, QStringLiteral("line %1, byte %2: %3")
                                      .arg(line)
                                      .arg(error.offset)
                                      .arg(error.errorString()));
    }
    if (!document.isObject())
        return unexpected(source, line, content);
    return document.object();
}

tl::unexpected<Error> unexpected(const QString &source, int line, QByteArrayView text)
{
    return unexpected(
        source,
        QStringLiteral("line %1: %2")
            .arg(line)
            .arg(plainText(text.first(qMin<qsizetype>(text.size(), 600)).toByteArray(), 120)));
}

Wording notUnderstood(const QString &source)
{
    return {QT_TRANSLATE_NOOP(
                "parsers",
                "The answer about \u201c%1\u201d could not be understood. Nothing was guessed."),
            {source}};
}

Wording laterVersion(const QString &source)
{
    return {QT_TRANSLATE_NOOP(
                "parsers",
                "\u201c%1\u201d was written by a later version of the stack than this program "
                "knows. Update the program."),
            {source}};
}

tl::unexpected<Error> unexpected(const QString &source, const QString &detail)
{
    return fail(ErrorKind::UnexpectedOutput, notUnderstood(source).text(), detail);
}

tl::unexpected<Error> tooBig(const QString &source, qsizetype bytes)
{
    return fail(ErrorKind::TooBig,
                QCoreApplication::translate(
                    "parsers", "The answer about \u201c%1\u201d is too big to be read.")
                    .arg(source),
                QStringLiteral("%1 bytes").arg(bytes));
}

tl::unexpected<Error> newerVersion(const QString &source, qint64 version)
{
    return fail(ErrorKind::NewerVersion, laterVersion(source).text(),
                QStringLiteral("version %1").arg(version));
}

} // namespace leitstand::parsing
