// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/serverlock.h"
#include "operations/oprunprotocol.h"

#include <QJsonObject>

namespace leitstand {

/// The JSON of `leitstand ops` and `leitstand restore`, and of reports. Pure; times are ISO 8601 in
/// UTC, states the words of the server's journal, absent values null.
[[nodiscard]] QJsonObject stepJson(const OperationStep &step);
[[nodiscard]] QJsonObject outputJson(const OutputLine &line);
[[nodiscard]] QJsonObject preflightJson(const oprun::Preflight &preflight);
[[nodiscard]] QJsonObject summaryJson(const OperationSummary &summary);
[[nodiscard]] QJsonObject evidenceJson(const OperationEvidence &evidence);
[[nodiscard]] QJsonObject endJson(const OperationRun &run);
/// Everything that is known of a run: summary, steps, output, evidence, end.
[[nodiscard]] QJsonObject runJson(const OperationRun &run);

[[nodiscard]] QJsonObject lockJson(const ServerLock &lock);

} // namespace leitstand
