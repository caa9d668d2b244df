// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"
#include "models/keyedlistmodel.h"

namespace leitstand {

struct DatabaseRow {
    DatabaseFacts facts;
    QString title; ///< "Production", … or empty for a database of no environment
    bool stale = false;
    bool operator==(const DatabaseRow &) const = default;
};

/// The databases of the PostgreSQL container: size, connections, longest query.
class DatabaseModel : public KeyedListModel<DatabaseRow>
{
    Q_OBJECT

public:
    enum Column { Name, Size, Connections, LongestQuery, ColumnCount };
    /// A query running longer than this is a notice.
    static constexpr double longQuerySeconds = 60;

    using KeyedListModel::KeyedListModel;
    void refresh(const ViewState &view);
    [[nodiscard]] QString columnId(int column) const override;

protected:
    [[nodiscard]] QString keyOf(const DatabaseRow &row) const override { return row.facts.name; }
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QVariant sortValue(int row, int column) const override;
    [[nodiscard]] QString copyText(int row, int column) const override;
    [[nodiscard]] std::optional<Severity> severity(int row, int column) const override;
    [[nodiscard]] bool isNumber(int column) const override { return column != Name; }
    [[nodiscard]] bool isStale(int row, int column) const override;
    [[nodiscard]] bool isProduction(int row) const override;
};

} // namespace leitstand
