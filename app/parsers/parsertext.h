// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/wording.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>

/// Small strict readers that all parsers share. Pure; a value that does not fit is absent, never
/// clipped.
namespace leitstand::parsing {

struct Line {
    int number = 0; ///< from 1
    QByteArrayView text;
};

/// Lines without their ends (also "\r\n"); empty lines are left out but counted.
[[nodiscard]] QList<Line> linesOf(const QByteArray &content);
/// Split at runs of blanks and tabs.
[[nodiscard]] QList<QByteArrayView> fieldsOf(QByteArrayView line);
[[nodiscard]] QByteArrayView trimmed(QByteArrayView text);

/// Decimal digits only, no sign, no blank; absent above 2^64-1.
[[nodiscard]] std::optional<quint64> toUnsigned(QByteArrayView text);
/// As toUnsigned, up to 2^63-1: sizes and counts that are shown.
[[nodiscard]] std::optional<qint64> toCount(QByteArrayView text);
/// With optional minus.
[[nodiscard]] std::optional<qint64> toSigned(QByteArrayView text);
/// 0 … @p max.
[[nodiscard]] std::optional<int> toSmall(QByteArrayView text, int max);
/// Digits with an optional point and minus; finite; no exponent, no hex, no "nan".
[[nodiscard]] std::optional<double> toDecimal(QByteArrayView text);

/// UTC from ISO 8601 ("2026-11-23T02:00:00Z", with fraction or offset; without any: UTC). Docker's
/// zero date (year 1) and everything that is no date are invalid.
[[nodiscard]] QDateTime utcFromIso(const QString &text);

/// Whole number of a JSON value within 0 … 2^63-1; absent for anything else (also 1.5, NaN,
/// strings).
[[nodiscard]] std::optional<qint64> jsonCount(const QJsonValue &value);
[[nodiscard]] std::optional<qint64> jsonSigned(const QJsonValue &value);
/// Safe to show: plainText() of a JSON string, empty for anything else.
[[nodiscard]] QString jsonText(const QJsonValue &value, qsizetype maxLength = 256);
[[nodiscard]] QDateTime jsonUtc(const QJsonValue &value);

/// One JSON object. Bytes that are not UTF-8 become U+FFFD first: a cut or foreign character costs
/// one character, not the whole section. @p source names the origin in the message ("docker
/// inspect").
[[nodiscard]] Result<QJsonObject> jsonObject(const QByteArray &content, const QString &source,
                                             int line = 0);

/// UnexpectedOutput naming @p source, with the line's number and its beginning in detail.
[[nodiscard]] tl::unexpected<Error> unexpected(const QString &source, int line,
                                               QByteArrayView text);
[[nodiscard]] tl::unexpected<Error> unexpected(const QString &source, const QString &detail);
[[nodiscard]] tl::unexpected<Error> tooBig(const QString &source, qsizetype bytes);
/// The sentences of unexpected() and newerVersion(), for facts that keep their problems.
[[nodiscard]] Wording notUnderstood(const QString &source);
[[nodiscard]] Wording laterVersion(const QString &source);
[[nodiscard]] tl::unexpected<Error> newerVersion(const QString &source, qint64 version);

} // namespace leitstand::parsing
