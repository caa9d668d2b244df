// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/severity.h"

namespace leitstand {

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return QStringLiteral("ok");
    case Severity::Unknown:
        return QStringLiteral("unknown");
    case Severity::Notice:
        return QStringLiteral("notice");
    case Severity::Fault:
        return QStringLiteral("fault");
    }
    return QStringLiteral("unknown");
}

} // namespace leitstand
