// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"
#include "domain/severity.h"
#include "domain/snapshot.h"

namespace leitstand {

/// Where the console can help with a reason.
enum class NextStep {
    None,
    ShowConnection,
    ShowEnvironment,
    ShowStorage,
    ShowBackups,
    ShowRestore
};

/// One reason of the verdict: what, since when and what it means, what to do.
struct Reason {
    QString id; ///< stable, for tests and selection: "container-stopped:odoo_test"
    Severity severity = Severity::Unknown;
    Priority priority = Priority::None;
    QString what, meaning, todo; ///< translated sentences
    QDateTime since;             ///< UTC; invalid = not known
    NextStep next = NextStep::None;
    QString subject; ///< container, mount, array, set …
    bool simulated = false;
    QString detail = {}; ///< untranslated: what the server said; empty when there is nothing to add
    bool operator==(const Reason &) const = default;
};

struct Verdict {
    Severity severity = Severity::Unknown;
    QList<Reason> reasons; ///< worst first
    QStringList evidence;  ///< for Ok: the tests that earned it, translated
    bool operator==(const Verdict &) const = default;
    [[nodiscard]] int count(Severity s) const;
};

/// RPO clock (D5) and SLA budget (D6).
struct RecoveryPoint {
    QDateTime localAt,
        offsiteAt; ///< UTC, last good set (readable or at least stored); invalid = none
    std::chrono::hours target{24};
    bool operator==(const RecoveryPoint &) const = default;
};

struct SlaBudget {
    double target = 0.995;
    double allowedMinutes = 216, lostMinutes = 0, unmeasuredMinutes = 0, maintenanceMinutes = 0;
    bool measured = false; ///< false: no history at all
    bool operator==(const SlaBudget &) const = default;
    [[nodiscard]] double leftMinutes() const
    {
        return allowedMinutes - lostMinutes - unmeasuredMinutes;
    }
};

[[nodiscard]] RecoveryPoint recoveryPoint(const BackupInventory &inventory);
/// @p now = server time, window of 30 days before it.
[[nodiscard]] SlaBudget slaBudget(const HealthHistory &history, const QDateTime &now);
/// Pure. @p connectionOk false: the facts are old, the verdict says so first.
[[nodiscard]] Verdict judge(const Snapshot &snapshot, const ConnectionStatus &connection);

} // namespace leitstand

Q_DECLARE_METATYPE(leitstand::Verdict)
