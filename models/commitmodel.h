// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deployment.h"
#include "models/keyedlistmodel.h"

namespace leitstand {

struct CommitRow {
    bool added = true; ///< else taken away
    AddonsCommit commit;
    bool operator==(const CommitRow &) const = default;
};

/// Commits that a deployment of addons brings or takes away, newest first.
class CommitModel : public KeyedListModel<CommitRow>
{
    Q_OBJECT

public:
    enum Column { Change, At, Subject, Commit, ColumnCount };

    using KeyedListModel::KeyedListModel;
    void refresh(const std::optional<CommitDifference> &difference);
    [[nodiscard]] QString columnId(int column) const override;

protected:
    [[nodiscard]] QString keyOf(const CommitRow &row) const override { return row.commit.commit; }
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QVariant sortValue(int row, int column) const override;
    [[nodiscard]] QString toolTip(int row, int column) const override;
};

} // namespace leitstand
