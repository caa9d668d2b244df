// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wording.h"

#include <optional>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

namespace leitstand {

struct DatabaseFacts {
    QString name;
    qint64 sizeBytes = 0;
    int connections = 0;
    double longestQuerySeconds = 0;
    bool operator==(const DatabaseFacts &) const = default;
};

struct PostgresFacts {
    QString version;
    QList<DatabaseFacts> databases;
    std::optional<int> ordinaryConnections; ///< max_connections less those kept for the superuser
    bool operator==(const PostgresFacts &) const = default;
};

/// The whitelisted lines of one odoo.conf. Absent = the file does not set it.
struct OdooLimits {
    std::optional<int> workers, maxCronThreads, dbMaxConn;
    std::optional<qint64> limitMemoryHardBytes, limitMemorySoftBytes;
    QString dbName;
    QList<Wording>
        problems; ///< values that Odoo would not read as meant (E19: comment behind a number)
    bool operator==(const OdooLimits &) const = default;
};

struct StackFacts {
    QString version;
    QMap<QString, OdooLimits> odoo; ///< by environment: prod, test, dev
    bool operator==(const StackFacts &) const = default;
};

struct HealthProbe {
    QDateTime at; ///< UTC
    bool prodOk = false, testOk = false, devOk = false;
    bool operator==(const HealthProbe &) const = default;
};

/// Health history (one line every 5 minutes) and declared maintenance windows; input of the SLA
/// budget.
struct HealthHistory {
    QList<HealthProbe> probes; ///< oldest first
    QList<std::pair<QDateTime, QDateTime>> maintenance;
    int damagedLines =
        0; ///< lines that could not be read; the time they stood for counts as not measured
    bool operator==(const HealthHistory &) const = default;
};

struct Certificate {
    QString name;
    QDateTime expires;
    bool operator==(const Certificate &) const = default;
};

} // namespace leitstand
