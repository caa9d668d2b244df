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
