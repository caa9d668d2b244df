// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <array>
#include <cmath>

namespace leitstand::format {

namespace {

constexpr std::array unitNames{"B", "kB", "MB", "GB", "TB", "PB", "EB"};

QString absent()
{
    return QStringLiteral("\u2013");
}

double scale(int unit)
{
    return std::pow(1000.0, unit);
}

/// Whole bytes; one decimal below 10 of a unit, none above.
int decimalsFor(double scaled, int unit)
{
    return unit > 0 && scaled < 9.95 ? 1 : 0;
}

/// The largest unit in which @p value does not round to less than 1.
int unitFor(double value)
{
    int unit = 0;
    while (unit + 1 < int(unitNames.size()) && value / scale(unit) >= 999.5)
        ++unit;
    return unit;
}

QString inUnit(double value, int unit, const QLocale &locale)
{
    const double scaled = value / scale(unit);
    return number(scaled, decimalsFor(scaled, unit), locale);
}

QString unitName(int unit)
{
    return QLatin1String(unitNames.at(std::size_t(unit)));
}

} // namespace

QString number(double value, int decimals, const QLocale &locale)
{
    return std::isfinite(value) ? locale.toString(value, 'f', decimals) : absent();
}

QString bytes(std::optional<qint64> value, const QLocale &locale)
{
    if (!value || *value < 0)
        return absent();
    const int unit = unitFor(double(*value));
    return QCoreApplication::translate("format", "%1 %2")
        .arg(inUnit(double(*value), unit, locale), unitName(unit));
}

QString bytesOf(qint64 used, qint64 total, const QLocale &locale)
{
    if (used < 0 || total < 0)
        return absent();
    const int unit = unitFor(double(total));
    return QCoreApplication::translate("format", "%1 of %2 %3")
        .arg(inUnit(double(used), unit, locale), inUnit(double(total), unit, locale),
             unitName(unit));
}

QString byteRate(std::optional<double> bytesPerSecond, const QLocale &locale)
{
    if (!bytesPerSecond || !std::isfinite(*bytesPerSecond) || *bytesPerSecond < 0)
        return absent();
    const int unit = unitFor(*bytesPerSecond);
    return QCoreApplication::translate("format", "%1 %2/s")
        .arg(inUnit(*bytesPerSecond, unit, locale), unitName(unit));
}

QString percent(std::optional<double> ratio, int decimals, const QLocale &locale)
{
    if (!ratio || !std::isfinite(*ratio))
        return absent();
    return QCoreApplication::translate("format", "%1 %")
        .arg(number(*ratio * 100.0, decimals, locale));
}

QString duration(std::chrono::milliseconds value)
{
    const qint64 seconds = qMax<qint64>(0, value.count() / 1000);
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    const qint64 days = hours / 24;
    if (minutes == 0)
        return QCoreApplication::translate("format", "%1 s").arg(seconds);
    if (hours == 0) {
        return seconds % 60 == 0 ? QCoreApplication::translate("format", "%1 min").arg(minutes)
                                 : QCoreApplication::translate("format", "%1 min %2 s")
                                       .arg(minutes)
                                       .arg(seconds % 60);
    }
    if (days == 0) {
        return minutes % 60 == 0 ? QCoreApplication::translate("format", "%1 h").arg(hours)
                                 : QCoreApplication::translate("format", "%1 h %2 min")
                                       .arg(hours)
                                       .arg(minutes % 60);
    }
    return hours % 24 == 0
               ? QCoreApplication::translate("format", "%1 d").arg(days)
               : QCoreApplication::translate("format", "%1 d %2 h").arg(days).arg(hours % 24);
}

QString age(std::chrono::milliseconds value)
{
    return value.count() < 0 ? QCoreApplication::translate("format", "in the future")
                             : QCoreApplication::translate("format", "%1 ago").arg(duration(value));
}

QString dateTime(const QDateTime &utc, const QLocale &locale)
{
    return utc.isValid() ? locale.toString(utc.toLocalTime(), QLocale::ShortFormat) : absent();
}

QString moment(const QDateTime &utc, const QDateTime &now, const QLocale &locale)
{
    const QDateTime local = utc.toLocalTime();
    return utc.isValid() && local.date() == now.toLocalTime().date()
               ? locale.toString(local.time(), QLocale::ShortFormat)
               : dateTime(utc, locale);
}

QString dateTimeWithZone(const QDateTime &utc, const QLocale &locale)
{
    if (!utc.isValid())
        return absent();
    const QDateTime local = utc.toLocalTime();
    return QCoreApplication::translate("format", "%1 %2 (%3 UTC)")
        .arg(locale.toString(local.date(), QLocale::ShortFormat) + u' '
                 + locale.toString(local.time(), QStringLiteral("HH:mm:ss")),
             local.timeZoneAbbreviation(),
             utc.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")));
}

QString temperature(double celsius, const QLocale &locale)
{
    return std::isfinite(celsius)
               ? QCoreApplication::translate("format", "%1 °C").arg(number(celsius, 0, locale))
               : absent();
}

} // namespace leitstand::format
