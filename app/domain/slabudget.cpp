// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/verdict.h"

#include <QTimeZone>

#include <algorithm>

namespace leitstand {

namespace {

constexpr qint64 windowSeconds = 30LL * 24 * 3600;
constexpr qint64 longestGapSeconds = 600; ///< E38: a longer gap was not measured

using Span = std::pair<qint64, qint64>; ///< epoch seconds, end excluded

/// §14.2: the monthly routine window, Sunday 02:00–04:00 UTC (first Sunday), and declared ones.
QList<Span> maintenanceSpans(const HealthHistory &history, qint64 from, qint64 to)
{
    QList<Span> spans;
    for (const auto &[begin, end] : history.maintenance) {
        if (begin.isValid() && end.isValid() && end > begin)
            spans.append({begin.toSecsSinceEpoch(), end.toSecsSinceEpoch()});
    }
    QDate day = QDateTime::fromSecsSinceEpoch(from, QTimeZone::utc()).date();
    const QDate last = QDateTime::fromSecsSinceEpoch(to, QTimeZone::utc()).date();
    for (; day <= last; day = day.addDays(1)) {
        if (day.dayOfWeek() == Qt::Sunday && day.day() <= 7) {
            const QDateTime begin(day, QTime(2, 0), QTimeZone::utc());
            spans.append({begin.toSecsSinceEpoch(), begin.toSecsSinceEpoch() + 7200});
        }
    }
    std::sort(spans.begin(), spans.end());
    QList<Span> merged;
    for (Span span : std::as_const(spans)) {
        span.first = std::max(span.first, from);
        span.second = std::min(span.second, to);
        if (span.second <= span.first)
            continue;
        if (!merged.isEmpty() && span.first <= merged.constLast().second)
            merged.last().second = std::max(merged.constLast().second, span.second);
        else
            merged.append(span);
    }
    return merged;
}

/// Seconds of [from, to) that are outside all maintenance spans.
double countedSeconds(const QList<Span> &maintenance, qint64 from, qint64 to)
{
    qint64 covered = 0;
    for (const Span &span : maintenance)
        covered += std::max<qint64>(0, std::min(to, span.second) - std::max(from, span.first));
    return double(std::max<qint64>(0, to - from) - covered);
}

} // namespace

SlaBudget slaBudget(const HealthHistory &history, const QDateTime &now)
{
    SlaBudget budget;
    const qint64 end = now.toSecsSinceEpoch();
    qint64 begin = end - windowSeconds;
    if (history.probes.isEmpty())
        return budget;
    // before the first line ever written nothing was promised to be measured
    begin = std::max(begin, history.probes.constFirst().at.toSecsSinceEpoch());
    budget.measured = true;
    budget.allowedMinutes = double(windowSeconds) / 60.0 * (1.0 - budget.target);
    const QList<Span> maintenance = maintenanceSpans(history, begin, end);
    for (const Span &span : maintenance)
        budget.maintenanceMinutes += double(span.second - span.first) / 60.0;

    const auto account = [&](qint64 from, qint64 to, bool ok) {
        from = std::max(from, begin);
        to = std::min(to, end);
        if (to <= from)
            return;
        if (to - from > longestGapSeconds)
            budget.unmeasuredMinutes += countedSeconds(maintenance, from, to) / 60.0;
        else if (!ok)
            budget.lostMinutes += countedSeconds(maintenance, from, to) / 60.0;
    };
    for (qsizetype i = 0; i + 1 < history.probes.size(); ++i) {
        account(history.probes.at(i).at.toSecsSinceEpoch(),
                history.probes.at(i + 1).at.toSecsSinceEpoch(), history.probes.at(i).prodOk);
    }
    account(history.probes.constLast().at.toSecsSinceEpoch(), end,
            history.probes.constLast().prodOk);
    return budget;
}

} // namespace leitstand
