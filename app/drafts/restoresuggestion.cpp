// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/restoresuggestion.h"

#include <algorithm>
#include <array>

namespace leitstand {

namespace {

// What a restart can mend; a container that does not exist or was paused by somebody is not of it.
constexpr std::array mendedByRestart{
    "container-stopped:", "container-restarting:", "container-unhealthy:"};

bool isMendedByRestart(const Reason &reason)
{
    return std::any_of(mendedByRestart.cbegin(), mendedByRestart.cend(), [&reason](const char *id) {
        return reason.id.startsWith(QLatin1String(id));
    });
}

/// A warning of wear is no reason to exchange a disk today.
bool isBadDisk(const Reason &reason)
{
    return reason.severity == Severity::Fault
           && (reason.id.startsWith(QLatin1String("raid-degraded:"))
               || reason.id.startsWith(QLatin1String("raid-faulty-member:"))
               || reason.id.startsWith(QLatin1String("smart:")));
}

} // namespace

std::optional<RestoreSuggestion> suggestedRestore(const Verdict &verdict)
{
    std::optional<RestoreSuggestion> found;
    for (const Reason &reason : verdict.reasons) {
        const std::optional<Environment> environment = environmentOfContainer(reason.subject);
        if (!environment || !isMendedByRestart(reason))
            continue;
        if (!found || *environment < found->environment)
            found = RestoreSuggestion{Incident::EnvironmentDown, *environment, reason.what};
    }
    if (found)
        return found; // people cannot work: that comes first
    const auto bad = std::find_if(verdict.reasons.cbegin(), verdict.reasons.cend(), isBadDisk);
    if (bad != verdict.reasons.cend())
        found = RestoreSuggestion{Incident::DiskBad, Environment::Test, bad->what};
    return found;
}

} // namespace leitstand
