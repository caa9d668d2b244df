// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"
#include "models/keyedlistmodel.h"

namespace leitstand {

struct RaidArrayRow {
    RaidArray array;
    Severity severity = Severity::Unknown;
    bool stale = false, simulated = false;
    bool operator==(const RaidArrayRow &) const = default;
};

/// The md arrays: state, members in sync, synchronisation with its end, differing sectors.
class RaidArrayModel : public KeyedListModel<RaidArrayRow>
{
    Q_OBJECT

public:
    enum Column { Name, Level, Size, State, Members, Mismatch, Sync, ColumnCount };

    using KeyedListModel::KeyedListModel;
    void refresh(const ViewState &view);
    [[nodiscard]] QString columnId(int column) const override;

protected:
    [[nodiscard]] QString keyOf(const RaidArrayRow &row) const override { return row.array.name; }
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString titleToolTip(int column) const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QVariant sortValue(int row, int column) const override;
    [[nodiscard]] QString toolTip(int row, int column) const override;
    [[nodiscard]] std::optional<Severity> severity(int row, int column) const override;
    [[nodiscard]] bool isNumber(int column) const override;
    [[nodiscard]] bool isStale(int row, int column) const override;
};

} // namespace leitstand
