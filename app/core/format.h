// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <chrono>
#include <optional>

/// Numbers for people, by locale and with their unit. Pure; translated in the context "format".
namespace leitstand::format {

/// Decimal units as in the plan: 999 B, 1.2 kB, 34 MB, 512 GB, 1.2 TB. Negative or absent: "–".
[[nodiscard]] QString bytes(std::optional<qint64> value, const QLocale &locale = QLocale());
/// "9.1 of 32 GB" with one unit for both.
[[nodiscard]] QString bytesOf(qint64 used, qint64 total, const QLocale &locale = QLocale());
/// Per second: "1.2 MB/s".
[[nodiscard]] QString byteRate(std::optional<double> bytesPerSecond,
                               const QLocale &locale = QLocale());
/// @p ratio 0…1 as "43 %"; @p decimals digits.
[[nodiscard]] QString percent(std::optional<double> ratio, int decimals = 0,
                              const QLocale &locale = QLocale());
/// Plain number with unit-free decimals, "2.1".
[[nodiscard]] QString number(double value, int decimals, const QLocale &locale = QLocale());
/// Words, two units at most: "12 s", "4 min 10 s", "9 h 12 min", "3 d 4 h".
[[nodiscard]] QString duration(std::chrono::milliseconds value);
/// "2 s ago" from a duration; negative (clock jumped) says "in the future".
[[nodiscard]] QString age(std::chrono::milliseconds value);
/// Short local date and time; absolute form with time zone and UTC for tooltips.
/// "14:03" on the day of @p now, else as dateTime(). Local time.
[[nodiscard]] QString moment(const QDateTime &utc, const QDateTime &now,
                             const QLocale &locale = QLocale());
[[nodiscard]] QString dateTime(const QDateTime &utc, const QLocale &locale = QLocale());
[[nodiscard]] QString dateTimeWithZone(const QDateTime &utc, const QLocale &locale = QLocale());
/// "48 °C"
[[nodiscard]] QString temperature(double celsius, const QLocale &locale = QLocale());

} // namespace leitstand::format
