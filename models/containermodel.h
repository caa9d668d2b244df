// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"
#include "models/keyedlistmodel.h"

namespace leitstand {

/// One container with its use, as the table and the detail show it.
struct ContainerRow {
    Container container;
    std::optional<double> cpuCores;
    std::optional<qint64> memoryBytes;
    qint64 memoryLimitBytes = 0;                 ///< 0 = none
    std::optional<std::chrono::milliseconds> up; ///< since the start; absent unless running
    Severity severity = Severity::Unknown;
    bool missing = false; ///< the plan asks for it, the server does not have it
    bool stale = false;   ///< container facts are old
    bool usageStale = false;
    bool operator==(const ContainerRow &) const = default;
};

/// All containers: the three environments first, then PostgreSQL and nginx, then the others by
/// name.
class ContainerModel : public KeyedListModel<ContainerRow>
{
    Q_OBJECT

public:
    enum Column { Name, State, Cpu, Memory, Restarts, ExitCode, Uptime, Image, Ports, ColumnCount };

    using KeyedListModel::KeyedListModel;
    void refresh(const ViewState &view);
    [[nodiscard]] QString columnId(int column) const override;

protected:
    [[nodiscard]] QString keyOf(const ContainerRow &row) const override;
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QVariant sortValue(int row, int column) const override;
    [[nodiscard]] QString copyText(int row, int column) const override;
    [[nodiscard]] QString toolTip(int row, int column) const override;
    [[nodiscard]] std::optional<Severity> severity(int row, int column) const override;
    [[nodiscard]] bool isNumber(int column) const override;
    [[nodiscard]] bool isStale(int row, int column) const override;
    [[nodiscard]] bool isProduction(int row) const override;
};

/// The rows of the model, without it. Pure. Planned containers that do not exist are rows too
/// (missing).
[[nodiscard]] QList<ContainerRow> containerRows(const ViewState &view);
/// "Production", "Test", "Development", "Database (PostgreSQL)", "Web entrance (nginx)", else the
/// name itself.
[[nodiscard]] QString containerTitle(const QString &name);

} // namespace leitstand
