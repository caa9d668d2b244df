// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deployment.h"

#include <algorithm>

namespace leitstand {

namespace {
constexpr qsizetype shownDigits = 12;
}

const KeptRelease *keptRelease(const DeployFacts &facts, const QString &operation)
{
    const auto found =
        std::find_if(facts.kept.cbegin(), facts.kept.cend(),
                     [&](const KeptRelease &one) { return one.operation == operation; });
    return found == facts.kept.cend() ? nullptr : &*found;
}

QString shortHash(const QString &hash)
{
    const qsizetype colon = hash.lastIndexOf(QLatin1Char(':'));
    return hash.mid(colon + 1, shownDigits);
}

} // namespace leitstand
