// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "operations/operationreport.h"

namespace leitstand {

/// Writes the report of a run as PDF (A4) to @p pdfFile, and as JSON beside it (same name,
/// ".json"). GUI thread. Fails with LocalIo; then neither file is left half-written.
[[nodiscard]] Result<void> writeReport(const OperationRun &run, const ReportContext &context,
                                       const QString &pdfFile);

} // namespace leitstand
