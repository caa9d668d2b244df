// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/verdict.h"

namespace leitstand {

/// The worst severity of the reasons whose id starts with @p idPrefix; Ok when there is none.
[[nodiscard]] inline Severity severityOfReasons(const Verdict &verdict, QAnyStringView idPrefix)
{
    const QString prefix = idPrefix.toString();
    Severity worst = Severity::Ok;
    for (const Reason &reason : verdict.reasons) {
        if (reason.id.startsWith(prefix))
            worst = worse(worst, reason.severity);
    }
    return worst;
}

} // namespace leitstand
