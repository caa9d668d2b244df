// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diskmodel.h"

#include "core/format.h"
#include "models/missingvalue.h"
#include "models/raidwords.h"

#include <algorithm>
#include <array>

namespace leitstand {

void DiskModel::refresh(const ViewState &view)
{
    setRows(diskRows(view));
}

QString DiskModel::keyOf(const DiskRow &row) const
{
    return row.serial.isEmpty() ? row.device : row.serial;
}

QString DiskModel::columnId(int column) const
{
    static constexpr std::array names{"serial", "device", "health",      "warning",
                                      "wear",   "spare",  "temperature", "mediaerrors",
                                      "arrays", "size",   "poweron",     "model"};
    return QString::fromLatin1(names.at(size_t(column)));
}

QString DiskModel::title(int column) const
{
    switch (column) {
    case Serial:
        return tr("Serial number");
    case Device:
        return tr("Disk");
    case Model:
        return tr("Model");
    case Health:
        return tr("Own verdict (SMART)");
    case Wear:
        return tr("Worn");
    case Spare:
        return tr("Spare");
    case Temperature:
        return tr("Temperature");
    case MediaErrors:
        return tr("Media errors");
    case Warning:
        return tr("Warnings");
    case Size:
        return tr("Size");
    case Arrays:
        return tr("In array");
    case PowerOn:
        return tr("Switched on for");
    default:
        return {};
    }
}

QString DiskModel::smartText(const SmartHealth &smart, int column) const
{
    switch (column) {
    case Health:
        if (!smart.passed)
            return smart.problem.isEmpty() ? tr("not told") : tr("could not be read");
        return *smart.passed ? tr("passed") : tr("expects to fail");
    case Wear:
        return smart.percentageUsed ? format::percent(*smart.percentageUsed / 100.0)
                                    : missingValue();
    case Spare:
        return smart.availableSparePercent ? format::percent(*smart.availableSparePercent / 100.0)
                                           : missingValue();
    case Temperature:
        return smart.celsius ? format::temperature(*smart.celsius) : missingValue();
    case MediaErrors:
        if (smart.mediaErrors)
            return format::number(*smart.mediaErrors, 0);
        if (smart.reallocatedSectors)
            return tr("%1 reallocated").arg(format::number(double(*smart.reallocatedSectors), 0));
        return missingValue();
    case Warning:
        if (!smart.criticalWarning)
            return missingValue();
        return *smart.criticalWarning == 0
                   ? tr("none")
                   : criticalWarningWords(*smart.criticalWarning).join(QStringLiteral("; "));
    case PowerOn:
        return smart.powerOnHours ? format::duration(
                   std::chrono::hours(std::clamp<qint64>(*smart.powerOnHours, 0, 9'999'999)))
                                  : missingValue();
    default:
        return {};
    }
}

QString DiskModel::text(int row, int column) const
{
    const DiskRow &shown = rowAt(row);
    switch (column) {
    case Serial:
        return shown.serial.isEmpty() ? tr("not told") : shown.serial;
    case Device:
        return shown.simulated ? tr("%1 (simulated)").arg(shown.device) : shown.device;
    case Model:
        return shown.model.isEmpty() ? missingValue() : shown.model;
    case Size:
        return shown.sizeBytes > 0 ? format::bytes(shown.sizeBytes) : missingValue();
    case Arrays:
        return shown.arrays.isEmpty() ? tr("none") : shown.arrays.join(QStringLiteral(", "));
    default:
        break;
    }
    if (shown.smart)
        return smartText(*shown.smart, column);
    return column == Health ? tr("not read") : missingValue();
}

QVariant DiskModel::sortValue(int row, int column) const
{
    const DiskRow &shown = rowAt(row);
    if (column == Size)
        return shown.sizeBytes > 0 ? QVariant(shown.sizeBytes) : QVariant();
    if (column == Health)
        return int(shown.severity);
    if (column == Serial || column == Device || column == Model || column == Arrays)
        return text(row, column);
    if (!shown.smart)
        return {};
    const SmartHealth &smart = *shown.smart;
    switch (column) {
    case Wear:
        return smart.percentageUsed ? QVariant(*smart.percentageUsed) : QVariant();
    case Spare:
        return smart.availableSparePercent ? QVariant(*smart.availableSparePercent) : QVariant();
    case Temperature:
        return smart.celsius ? QVariant(*smart.celsius) : QVariant();
    case MediaErrors:
        return smart.mediaErrors
                   ? QVariant(*smart.mediaErrors)
                   : (smart.reallocatedSectors ? QVariant(double(*smart.reallocatedSectors))
                                               : QVariant());
    case Warning:
        return smart.criticalWarning ? QVariant(*smart.criticalWarning) : QVariant();
    case PowerOn:
        return smart.powerOnHours ? QVariant(*smart.powerOnHours) : QVariant();
    default:
        return {};
    }
}

QString DiskModel::toolTip(int row, int column) const
{
    const DiskRow &shown = rowAt(row);
    if (column == Health && shown.smart && !shown.smart->problem.isEmpty())
        return shown.smart->problem.text();
    if (column == Device && shown.simulated)
        return tr("The practice server has no such disk. These facts come from files.");
    if (column == Spare && shown.smart && shown.smart->spareThresholdPercent)
        return tr("Spare blocks left; the disk warns below %1.")
            .arg(format::percent(*shown.smart->spareThresholdPercent / 100.0));
    if (column == Wear)
        return tr("Share of the rated life that is used up; it may pass 100 %.");
    return text(row, column);
}

std::optional<Severity> DiskModel::severity(int row, int column) const
{
    const DiskRow &shown = rowAt(row);
    if (column == Health)
        return shown.severity;
    if (!shown.smart)
        return std::nullopt;
    const SmartHealth &smart = *shown.smart;
    if (column == Warning && smart.criticalWarning.value_or(0) != 0)
        return Severity::Fault;
    if (column == Wear && smart.percentageUsed.value_or(0) >= 90)
        return Severity::Notice;
    if (column == Spare && smart.availableSparePercent && smart.spareThresholdPercent
        && *smart.availableSparePercent <= *smart.spareThresholdPercent)
        return Severity::Fault;
    if (column == MediaErrors
        && (smart.mediaErrors.value_or(0) > 0 || smart.reallocatedSectors.value_or(0) > 0))
        return Severity::Notice;
    return std::nullopt;
}

bool DiskModel::isNumber(int column) const
{
    return column == Wear || column == Spare || column == Temperature || column == MediaErrors
           || column == Size || column == PowerOn;
}

bool DiskModel::isStale(int row, int column) const
{
    const bool fromList = column == Serial || column == Device || column == Model || column == Size
                          || column == Arrays;
    return !fromList && rowAt(row).smartStale;
}

} // namespace leitstand
