// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/environment.h"

namespace leitstand {

/// Whether what a person typed to confirm names @p environment: by its title in the language of the
/// moment or by its key, in any case, blanks around it do not matter.
[[nodiscard]] inline bool namesEnvironment(const QString &typed, Environment environment)
{
    const QString name = typed.trimmed();
    return name.compare(environmentTitle(environment), Qt::CaseInsensitive) == 0
           || name.compare(environmentKey(environment), Qt::CaseInsensitive) == 0;
}

} // namespace leitstand
