// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/deployment.h"
#include "domain/operation.h"
#include "transport/remotecommand.h"

/// The part of op-run's wire that is about deployments (OPERATIONS.md of the stack), and the
/// requests that follow from what it tells. Pure.
namespace leitstand::oprun {

/// What is compared with what runs; empty: nothing.
struct FactsQuestion {
    Environment environment = Environment::Test;
    QString addons;        ///< git ref
    QString configuration; ///< whole text of an odoo.conf
    bool operator==(const FactsQuestion &) const = default;
};

[[nodiscard]] QJsonObject deployFactsRequest(const FactsQuestion &question);
[[nodiscard]] Result<DeployFacts> deployFactsOf(const CommandOutput &output);

[[nodiscard]] QJsonObject copyFactsRequest(Environment to);
[[nodiscard]] Result<CopyFacts> copyFactsOf(const CommandOutput &output);

/// Fields of a deployment of @p release, as it was proven, on @p to.
[[nodiscard]] QJsonObject promotionParameters(const DeployedRelease &release, Environment to);
/// The newest release that the stage before offers; NotFound with the reason when there is none.
[[nodiscard]] Result<DeployedRelease> newestOffer(const DeployFacts &facts);
/// The newest release that is kept; NotFound when none is.
[[nodiscard]] Result<KeptRelease> newestKept(const DeployFacts &facts);

} // namespace leitstand::oprun
