// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"
#include "models/keyedlistmodel.h"

namespace leitstand {

struct OperationRow {
    OperationSummary summary;
    std::optional<qint64> seconds; ///< it took, or takes since
    bool operator==(const OperationRow &) const = default;
};

/// What ran and runs on the server, newest first.
class OperationModel : public KeyedListModel<OperationRow>
{
    Q_OBJECT

public:
    enum Column { Started, What, State, Duration, Set, Kept, By, Id, ColumnCount };

    using KeyedListModel::KeyedListModel;
    void refresh(const ViewState &view);
    [[nodiscard]] QString columnId(int column) const override;

protected:
    [[nodiscard]] QString keyOf(const OperationRow &row) const override { return row.summary.id; }
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QVariant sortValue(int row, int column) const override;
    [[nodiscard]] QString toolTip(int row, int column) const override;
    [[nodiscard]] std::optional<Severity> severity(int row, int column) const override;
    [[nodiscard]] bool isNumber(int column) const override { return column == Duration; }
    [[nodiscard]] bool isProduction(int row) const override;
};

/// How a result is coloured: a run that is still at work makes no statement.
[[nodiscard]] std::optional<Severity> resultSeverity(const std::optional<RunResult> &result);

} // namespace leitstand
