// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/maintenancewindow.h"

#include <QTimeZone>

#include <array>

namespace leitstand {

namespace {

struct Rule {
    MaintenanceKind kind;
    Qt::DayOfWeek day;
    QTime begin;
    int hours;
};

const std::array rules{Rule{MaintenanceKind::Routine, Qt::Sunday, QTime(2, 0), 2},
                       Rule{MaintenanceKind::MajorUpgrade, Qt::Saturday, QTime(22, 0), 4}};

constexpr int daysOfWeek = 7;

const Rule &ruleOf(MaintenanceKind kind)
{
    return kind == MaintenanceKind::Routine ? rules.front() : rules.back();
}

MaintenanceWindow windowOn(const Rule &rule, const QDate &day)
{
    const QDateTime begin(day, rule.begin, QTimeZone::utc());
    return {rule.kind, begin, begin.addSecs(rule.hours * 3600LL)};
}

} // namespace

std::optional<MaintenanceWindow> currentWindow(const QDateTime &now)
{
    for (const Rule &rule : rules) {
        const QDate today = now.toUTC().date();
        // one that began yesterday may still be open
        for (const QDate &day : {today, today.addDays(-1)}) {
            const MaintenanceWindow window = windowOn(rule, day);
            if (day.dayOfWeek() == rule.day && window.begin <= now && now < window.end)
                return window;
        }
    }
    return std::nullopt;
}

MaintenanceWindow nextWindow(MaintenanceKind kind, const QDateTime &earliest)
{
    const Rule &rule = ruleOf(kind);
    QDate day = earliest.toUTC().date();
    day = day.addDays((int(rule.day) - day.dayOfWeek() + daysOfWeek) % daysOfWeek);
    const MaintenanceWindow window = windowOn(rule, day);
    return window.begin >= earliest ? window : windowOn(rule, day.addDays(daysOfWeek));
}

MaintenanceWindow nextAnnounceableWindow(MaintenanceKind kind, const QDateTime &now)
{
    return nextWindow(kind, now.addDays(noticeDays));
}

} // namespace leitstand
