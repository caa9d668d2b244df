// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/databasemodel.h"

#include "core/format.h"
#include "domain/environment.h"
#include "models/staleness.h"

#include <array>

namespace leitstand {

void DatabaseModel::refresh(const ViewState &view)
{
    const Reading<PostgresFacts> &postgres = view.snapshot.postgres;
    const bool stale = isStaleReading(postgres, staleAfter::slow, view);
    QList<DatabaseRow> rows;
    rows.reserve(postgres.value.databases.size());
    for (const DatabaseFacts &facts : postgres.value.databases) {
        DatabaseRow row{facts, QString(), stale};
        // Databases are named like the containers: odoo_prod, odoo_test, odoo_dev.
        if (const std::optional<Environment> environment = environmentOfContainer(facts.name))
            row.title = environmentTitle(*environment);
        rows.append(row);
    }
    setRows(rows);
}

QString DatabaseModel::columnId(int column) const
{
    static constexpr std::array names{"name", "size", "connections", "longestquery"};
    return QString::fromLatin1(names.at(size_t(column)));
}

QString DatabaseModel::title(int column) const
{
    switch (column) {
    case Name:
        return tr("Database");
    case Size:
        return tr("Size");
    case Connections:
        return tr("Connections");
    case LongestQuery:
        return tr("Longest query");
    default:
        return {};
    }
}

QString DatabaseModel::text(int row, int column) const
{
    const DatabaseRow &shown = rowAt(row);
    switch (column) {
    case Name:
        return shown.title.isEmpty() ? shown.facts.name
                                     : QStringLiteral("%1 (%2)").arg(shown.title, shown.facts.name);
    case Size:
        return format::bytes(shown.facts.sizeBytes);
    case Connections:
        return format::number(shown.facts.connections, 0);
    case LongestQuery:
        return shown.facts.longestQuerySeconds <= 0
                   ? tr("none running")
                   : format::duration(
                       std::chrono::milliseconds(qint64(shown.facts.longestQuerySeconds * 1000)));
    default:
        return {};
    }
}

QVariant DatabaseModel::sortValue(int row, int column) const
{
    const DatabaseFacts &facts = rowAt(row).facts;
    switch (column) {
    case Size:
        return facts.sizeBytes;
    case Connections:
        return facts.connections;
    case LongestQuery:
        return facts.longestQuerySeconds;
    default:
        return facts.name;
    }
}

QString DatabaseModel::copyText(int row, int column) const
{
    return column == Name ? rowAt(row).facts.name : text(row, column);
}

std::optional<Severity> DatabaseModel::severity(int row, int column) const
{
    if (column == LongestQuery && rowAt(row).facts.longestQuerySeconds > longQuerySeconds)
        return Severity::Notice;
    return std::nullopt;
}

bool DatabaseModel::isStale(int row, int) const
{
    return rowAt(row).stale;
}

bool DatabaseModel::isProduction(int row) const
{
    return rowAt(row).facts.name == environmentContainer(Environment::Production);
}

} // namespace leitstand
