// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"
#include "models/keyedlistmodel.h"

namespace leitstand {

struct RaidMemberRow {
    QString arrayName;
    RaidMember member;
    QString stateText;     ///< translated
    QString serial;        ///< of the disk below the partition; empty when not known
    int missingNumber = 0; ///< > 0: a place without a disk
    Severity severity = Severity::Unknown;
    bool stale = false;
    bool operator==(const RaidMemberRow &) const = default;
};

/// The members of all arrays, one row each, and a row for every place that has no disk.
class RaidMemberModel : public KeyedListModel<RaidMemberRow>
{
    Q_OBJECT

public:
    enum Column { Array, Device, State, Role, Flags, Errors, Serial, ColumnCount };

    using KeyedListModel::KeyedListModel;
    void refresh(const ViewState &view);
    [[nodiscard]] QString columnId(int column) const override;

protected:
    [[nodiscard]] QString keyOf(const RaidMemberRow &row) const override;
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QVariant sortValue(int row, int column) const override;
    [[nodiscard]] QString toolTip(int row, int column) const override;
    [[nodiscard]] std::optional<Severity> severity(int row, int column) const override;
    [[nodiscard]] bool isNumber(int column) const override;
    [[nodiscard]] bool isStale(int row, int column) const override;
};

} // namespace leitstand
