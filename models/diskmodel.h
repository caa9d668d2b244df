// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"
#include "models/keyedlistmodel.h"

namespace leitstand {

struct DiskRow {
    QString device, model, serial;
    qint64 sizeBytes = 0;
    std::optional<SmartHealth> smart; ///< absent: not read
    QStringList arrays;               ///< arrays it is a member of
    Severity severity = Severity::Unknown;
    bool smartStale = false, simulated = false;
    bool operator==(const DiskRow &) const = default;
};

/// The physical disks by serial number, with their own opinion of themselves (SMART).
class DiskModel : public KeyedListModel<DiskRow>
{
    Q_OBJECT

public:
    enum Column {
        Serial,
        Device,
        Health,
        Warning,
        Wear,
        Spare,
        Temperature,
        MediaErrors,
        Arrays,
        Size,
        PowerOn,
        Model,
        ColumnCount
    };

    using KeyedListModel::KeyedListModel;
    void refresh(const ViewState &view);
    [[nodiscard]] QString columnId(int column) const override;

protected:
    [[nodiscard]] QString keyOf(const DiskRow &row) const override;
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QVariant sortValue(int row, int column) const override;
    [[nodiscard]] QString toolTip(int row, int column) const override;
    [[nodiscard]] std::optional<Severity> severity(int row, int column) const override;
    [[nodiscard]] bool isNumber(int column) const override;
    [[nodiscard]] bool isStale(int row, int column) const override;

private:
    [[nodiscard]] QString smartText(const SmartHealth &smart, int column) const;
};

/// SMART and disk list joined by device. Pure.
[[nodiscard]] QList<DiskRow> diskRows(const ViewState &view);

} // namespace leitstand
