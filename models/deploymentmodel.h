// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deployment.h"
#include "models/keyedlistmodel.h"

namespace leitstand {

struct DeploymentRow {
    Environment environment = Environment::Test;
    DeployedRelease release;
    std::optional<KeptRelease> kept; ///< what a rollback would bring
    bool isCurrent = false;          ///< the newest one of its environment
    bool operator==(const DeploymentRow &) const = default;
};

/// What has been deployed on the three environments.
class DeploymentModel : public KeyedListModel<DeploymentRow>
{
    Q_OBJECT

public:
    enum Column { At, Where, What, Image, Addons, Down, Kept, By, Reason, Id, ColumnCount };

    using KeyedListModel::KeyedListModel;
    /// Of the environments that have been told so far.
    void refresh(const QList<DeployFacts> &facts);
    [[nodiscard]] QString columnId(int column) const override;

protected:
    [[nodiscard]] QString keyOf(const DeploymentRow &row) const override
    {
        return row.release.operation;
    }
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QVariant sortValue(int row, int column) const override;
    [[nodiscard]] QString toolTip(int row, int column) const override;
    [[nodiscard]] bool isNumber(int column) const override { return column == Down; }
    [[nodiscard]] bool isProduction(int row) const override;
};

} // namespace leitstand
