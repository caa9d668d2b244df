// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"
#include "models/keyedlistmodel.h"

namespace leitstand {

struct MountRow {
    MountUsage usage;
    bool known = true;       ///< false: the plan asks for it, nothing was read about it
    qint64 plannedBytes = 0; ///< §4.1 of the plan; 0 = no part of the plan
    QDateTime hungAt;        ///< UTC; invalid = answers
    Severity severity = Severity::Unknown;
    bool stale = false;
    bool operator==(const MountRow &) const = default;
};

/// The five mounts of the plan (always all of them) and what else df told, real size against plan.
class MountModel : public KeyedListModel<MountRow>
{
    Q_OBJECT

public:
    enum Column {
        MountPoint,
        Purpose,
        State,
        Used,
        UsedRatio,
        Free,
        Size,
        Planned,
        Inodes,
        Device,
        ColumnCount
    };

    using KeyedListModel::KeyedListModel;
    void refresh(const ViewState &view);
    [[nodiscard]] QString columnId(int column) const override;

protected:
    [[nodiscard]] QString keyOf(const MountRow &row) const override { return row.usage.mountPoint; }
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QVariant sortValue(int row, int column) const override;
    [[nodiscard]] QString toolTip(int row, int column) const override;
    [[nodiscard]] std::optional<Severity> severity(int row, int column) const override;
    [[nodiscard]] bool isNumber(int column) const override;
    [[nodiscard]] bool isStale(int row, int column) const override;

private:
    [[nodiscard]] QString stateText(const MountRow &row) const;
    [[nodiscard]] QString plannedText(const MountRow &row) const;
};

[[nodiscard]] QList<MountRow> mountRows(const ViewState &view);

} // namespace leitstand
