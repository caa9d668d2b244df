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
    return found;
}

} // namespace leitstand
