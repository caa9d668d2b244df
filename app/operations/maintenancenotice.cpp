// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/maintenancenotice.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace leitstand::words {

namespace {

constexpr auto subject =
    QT_TRANSLATE_NOOP("maintenancenotice", "Subject: Odoo is not available on %1");
constexpr auto routine = QT_TRANSLATE_NOOP(
    "maintenancenotice",
    "Dear colleagues,\n\non %1 from %2 to %3 (%4, %5 to %6 UTC) Odoo is maintained. At times it is "
    "not available during these hours; a page says so.\n\nPlease save your work before. Afterwards "
    "you log in as usual.\n\nKind regards\nyour administrators");
constexpr auto upgrade = QT_TRANSLATE_NOOP(
    "maintenancenotice",
    "Dear colleagues,\n\non %1 from %2 to %3 (%4, %5 to %6 UTC) Odoo gets a new version. It is not "
    "available during these hours; a page says so.\n\nPlease save your work before. Afterwards "
    "you log in as usual; some pages may look different.\n\nKind regards\nyour administrators");

} // namespace

QString maintenanceNotice(const MaintenanceWindow &window, const QString &language,
                          const QTimeZone &zone)
{
    QTranslator translator;
    const bool loaded =
        translator.load(QStringLiteral(":/leitstand/translations/leitstand_%1.qm").arg(language));
    const auto translated = [&](const char *text) {
        const QString found = loaded ? translator.translate("maintenancenotice", text) : QString();
        return found.isEmpty() ? QString::fromUtf8(text) : found;
    };
    const QLocale locale(language == QLatin1String("de") ? QLocale::German : QLocale::English);
    const QDateTime begin = window.begin.toTimeZone(zone);
    const QDateTime end = window.end.toTimeZone(zone);
    const QString clock = QStringLiteral("HH:mm");
    const QString day = locale.toString(begin.date(), QLocale::LongFormat);
    const auto *body = window.kind == MaintenanceKind::MajorUpgrade ? upgrade : routine;
    return translated(subject).arg(day) + QStringLiteral("\n\n")
           + translated(body).arg(day, begin.toString(clock), end.toString(clock),
                                  zone.abbreviation(window.begin), window.begin.toString(clock),
                                  window.end.toString(clock));
}

} // namespace leitstand::words
