// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deployment.h"

/// Releases in the user's words. Pure; translated in the context "deployments".
namespace leitstand::words {

/// "odoo:17.0", or a digest cut so that it can be told apart; "unknown" without one.
[[nodiscard]] QString imageName(const QString &image);
/// "v2 (1a2b3c4d5e6f)", the commit alone, or that they were put there by hand.
[[nodiscard]] QString addonsName(const ReleaseCode &code);
/// Image and addons in one line.
[[nodiscard]] QString releaseCode(const ReleaseCode &code);
/// What runs, since when, and whether somebody changed it by hand.
[[nodiscard]] QString runningRelease(const RunningRelease &release);
/// What was deployed, when, by whom and why.
[[nodiscard]] QString deployedRelease(const DeployedRelease &release);
/// "Deployment" or "Rollback of …", with what makes it special.
[[nodiscard]] QString deployedKind(const DeployedRelease &release);

/// What a copy of production brings and puts aside, and what neutralisation does not reach.
[[nodiscard]] QStringList copyEffects(const CopyFacts &facts);
/// All statements that make it harmless, with the site's own.
[[nodiscard]] QString neutralisation(const CopyFacts &facts);

} // namespace leitstand::words
