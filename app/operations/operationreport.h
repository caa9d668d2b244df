// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/operation.h"

#include <QJsonObject>

namespace leitstand {

/// What a report says beside the run itself.
struct ReportContext {
    QString server;  ///< name of the profile
    QString peer;    ///< "admin@10.8.0.1:22"
    QString console; ///< version of this program
    QDateTime at;    ///< UTC, when the report is made
    QString notes;   ///< of the person
};

/// Goals of the plan (§6.2) that a drill is measured against.
struct RecoveryGoals {
    static constexpr std::chrono::hours rto{8};
    static constexpr std::chrono::hours rpo{24};
};

/// Whether the measured time keeps the goal; absent when it was not measured.
[[nodiscard]] std::optional<bool> keepsRto(const OperationRun &run);
[[nodiscard]] std::optional<bool> keepsRpo(const OperationRun &run);

/// SHA-256 (hex) of one piece of evidence in its JSON form, so that a printed report can be checked
/// against the JSON beside it.
[[nodiscard]] QString evidenceHash(const OperationEvidence &evidence);

/// The report for machines: format "leitstand-report", version 1. Pure.
[[nodiscard]] QJsonObject reportJson(const OperationRun &run, const ReportContext &context);

/// The report for people, as HTML of QTextDocument's kind, in the language of the moment; every
/// text from the server is escaped. Pure.
[[nodiscard]] QString reportHtml(const OperationRun &run, const ReportContext &context);

} // namespace leitstand
