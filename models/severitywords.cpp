// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "severitywords.h"

#include <QCoreApplication>

namespace leitstand {

QString spokenSeverity(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return QCoreApplication::translate("Severity", "OK");
    case Severity::Unknown:
        return QCoreApplication::translate("Severity", "Unknown");
    case Severity::Notice:
        return QCoreApplication::translate("Severity", "Notice");
    case Severity::Fault:
        return QCoreApplication::translate("Severity", "Fault");
    }
    return {};
}

QString priorityText(Priority priority)
{
    switch (priority) {
    case Priority::Critical:
        return QCoreApplication::translate("Priority", "Critical · reaction within 30 min");
    case Priority::High:
        return QCoreApplication::translate("Priority", "High · reaction within 2 h");
    case Priority::Medium:
        return QCoreApplication::translate("Priority", "Medium · reaction within 1 working day");
    case Priority::Low:
        return QCoreApplication::translate("Priority", "Low · reaction within 3 working days");
    case Priority::None:
        break;
    }
    return {};
}

QString prioritySentence(Priority priority)
{
    switch (priority) {
    case Priority::Critical:
        return QCoreApplication::translate(
            "Priority", "Priority critical: C-led reacts within 30 minutes and solves it within "
                        "4 hours.");
    case Priority::High:
        return QCoreApplication::translate(
            "Priority", "Priority high: C-led reacts within 2 hours and solves it within 8 hours.");
    case Priority::Medium:
        return QCoreApplication::translate(
            "Priority", "Priority medium: C-led reacts within 1 working day and solves it within "
                        "3 working days.");
    case Priority::Low:
        return QCoreApplication::translate(
            "Priority", "Priority low: C-led reacts within 3 working days; the solution depends "
                        "on the effort.");
    case Priority::None:
        break;
    }
    return {};
}

SeverityLookup::SeverityLookup(const Verdict &verdict)
{
    for (const Reason &reason : verdict.reasons) {
        if (!reason.subject.isEmpty())
            m_bySubject[reason.subject].append({reason.id, reason.severity});
    }
}

std::optional<Severity> SeverityLookup::find(const QString &subject, QLatin1String idPrefix) const
{
    const auto found = m_bySubject.constFind(subject);
    if (found == m_bySubject.cend())
        return std::nullopt;
    std::optional<Severity> worst;
    for (const auto &[id, severity] : *found) {
        if (id.startsWith(idPrefix))
            worst = worse(worst.value_or(Severity::Ok), severity);
    }
    return worst;
}

} // namespace leitstand
