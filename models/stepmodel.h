// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/operation.h"
#include "models/keyedlistmodel.h"

namespace leitstand {

struct StepRow {
    int number = 0; ///< from 1
    OperationKind kind = OperationKind::Unknown;
    OperationStep step;
    std::optional<qint64> seconds; ///< it took, or takes since
    bool operator==(const StepRow &) const = default;
};

/// The steps of a plan or of a run, in their order.
class StepModel : public KeyedListModel<StepRow>
{
    Q_OBJECT

public:
    enum Column { Number, What, State, Duration, Command, ColumnCount };

    using KeyedListModel::KeyedListModel;
    /// @p serverNow: for the time of the step that is at work.
    void refresh(OperationKind kind, const QList<OperationStep> &steps, const QDateTime &serverNow);
    [[nodiscard]] QString columnId(int column) const override;

protected:
    [[nodiscard]] QString keyOf(const StepRow &row) const override { return row.step.id; }
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QVariant sortValue(int row, int column) const override;
    [[nodiscard]] std::optional<Severity> severity(int row, int column) const override;
    [[nodiscard]] bool isNumber(int column) const override
    {
        return column == Number || column == Duration;
    }
    [[nodiscard]] bool isStale(int row, int column) const override;
};

} // namespace leitstand
