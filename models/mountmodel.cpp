// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mountmodel.h"

#include "core/format.h"
#include "domain/environment.h"
#include "models/missingvalue.h"
#include "models/severitywords.h"
#include "models/staleness.h"

#include <algorithm>

namespace leitstand {

namespace {

/// §4.1 of the plan, in the order of plannedMounts.
constexpr std::array<qint64, plannedMounts.size()> plannedSizes{
    100'000'000'000, 150'000'000'000, 150'000'000'000, 250'000'000'000, 50'000'000'000};

qsizetype planIndex(const QString &mountPoint)
{
    for (size_t i = 0; i < plannedMounts.size(); ++i) {
        if (mountPoint == QLatin1String(plannedMounts.at(i)))
            return qsizetype(i);
    }
    return -1;
}

Severity ownSeverity(const MountUsage &usage)
{
    if (usage.hung)
        return Severity::Fault;
    if (!usage.mounted)
        return usage.mountPoint.startsWith(QLatin1String("/mnt/")) ? Severity::Fault
                                                                   : Severity::Notice;
    const double fullest = std::max(usage.usedRatio(), usage.inodeRatio.value_or(0.0));
    return fullest >= 0.95 ? Severity::Fault : (fullest >= 0.85 ? Severity::Notice : Severity::Ok);
}

MountRow rowOf(const MountUsage &usage, const ViewState &view, const SeverityLookup &verdict)
{
    MountRow row;
    row.usage = usage;
    const qsizetype planned = planIndex(usage.mountPoint);
    if (planned >= 0)
        row.plannedBytes = plannedSizes.at(size_t(planned));
    if (usage.hung)
        row.hungAt = view.snapshot.wallClock(usage.hungSince);
    row.severity =
        verdict.find(usage.mountPoint, QLatin1String("mount-")).value_or(ownSeverity(usage));
    return row;
}

} // namespace

QList<MountRow> mountRows(const ViewState &view)
{
    const Reading<QList<MountUsage>> &mounts = view.snapshot.mounts;
    const SeverityLookup verdict(view.verdict);
    QList<MountRow> rows;
    for (const char *planned : plannedMounts) {
        MountUsage missing;
        missing.mountPoint = QString::fromLatin1(planned);
        missing.mounted = false;
        MountRow row = rowOf(missing, view, verdict);
        if (!mounts.hasValue) {
            row.known = false;
            row.severity = Severity::Unknown;
        }
        rows.append(row);
    }
    if (mounts.hasValue) {
        for (const MountUsage &usage : mounts.value) {
            const qsizetype planned = planIndex(usage.mountPoint);
            if (planned >= 0)
                rows[planned] = rowOf(usage, view, verdict);
            else
                rows.append(rowOf(usage, view, verdict));
        }
    }
    const bool stale = isStaleReading(mounts, staleAfter::medium, view);
    for (MountRow &row : rows)
        row.stale = stale;
    return rows;
}

void MountModel::refresh(const ViewState &view)
{
    setRows(mountRows(view));
}

QString MountModel::columnId(int column) const
{
    static constexpr std::array names{"mountpoint", "purpose", "state",   "used",   "usedratio",
                                      "free",       "size",    "planned", "inodes", "device"};
    return QString::fromLatin1(names.at(size_t(column)));
}

QString MountModel::title(int column) const
{
    switch (column) {
    case MountPoint:
        return tr("Mount point");
    case Purpose:
        return tr("Purpose");
    case State:
        return tr("State");
    case Used:
        return tr("Used");
    case UsedRatio:
        return tr("Full");
    case Free:
        return tr("Free");
    case Size:
        return tr("Size");
    case Planned:
        return tr("Planned");
    case Inodes:
        return tr("Inodes");
    case Device:
        return tr("Device");
    default:
        return {};
    }
}

QString MountModel::stateText(const MountRow &row) const
{
    if (!row.known)
        return tr("not known");
    if (row.usage.hung)
        return row.hungAt.isValid() ? tr("hung since %1").arg(format::dateTime(row.hungAt))
                                    : tr("no answer");
    if (!row.usage.mounted)
        return tr("not mounted");
    if (row.usage.readOnly)
        return tr("read-only");
    const double ratio = row.usage.usedRatio();
    if (row.usage.inodeRatio.value_or(0) >= 0.85 && ratio < 0.85)
        return tr("inodes nearly used up");
    return ratio >= 0.95 ? tr("full") : (ratio >= 0.85 ? tr("nearly full") : tr("mounted"));
}

QString MountModel::plannedText(const MountRow &row) const
{
    return row.plannedBytes > 0 ? format::bytes(row.plannedBytes) : tr("not in the plan");
}

QString MountModel::text(int row, int column) const
{
    const MountRow &shown = rowAt(row);
    const bool hasSizes = shown.known && shown.usage.mounted && !shown.usage.hung;
    switch (column) {
    case MountPoint:
        return shown.usage.mountPoint;
    case Purpose:
        switch (planIndex(shown.usage.mountPoint)) {
        case 0:
            return tr("Operating system, logs");
        case 1:
            return tr("Docker: images, volumes");
        case 2:
            return tr("Databases and filestores");
        case 3:
            return tr("Building plans");
        case 4:
            return tr("Local backups");
        default:
            return missingValue();
        }
    case State:
        return stateText(shown);
    case Used:
        return hasSizes ? format::bytes(shown.usage.usedBytes) : missingValue();
    case UsedRatio:
        return hasSizes ? format::percent(shown.usage.usedRatio()) : missingValue();
    case Free:
        return hasSizes ? format::bytes(shown.usage.availableBytes) : missingValue();
    case Size:
        return hasSizes ? format::bytes(shown.usage.sizeBytes) : missingValue();
    case Planned:
        return plannedText(shown);
    case Inodes:
        return hasSizes && shown.usage.inodeRatio ? format::percent(shown.usage.inodeRatio)
                                                  : missingValue();
    case Device:
        return shown.usage.device.isEmpty() ? missingValue() : shown.usage.device;
    default:
        return {};
    }
}

QVariant MountModel::sortValue(int row, int column) const
{
    const MountRow &shown = rowAt(row);
    const bool hasSizes = shown.known && shown.usage.mounted && !shown.usage.hung;
    switch (column) {
    case MountPoint: {
        // The order of the plan, then the others by name.
        const qsizetype planned = planIndex(shown.usage.mountPoint);
        return QStringLiteral("%1 %2").arg(planned < 0 ? 9 : planned).arg(shown.usage.mountPoint);
    }
    case State:
        return int(shown.severity);
    case Used:
        return hasSizes ? QVariant(shown.usage.usedBytes) : QVariant();
    case UsedRatio:
        return hasSizes ? QVariant(shown.usage.usedRatio()) : QVariant();
    case Free:
        return hasSizes ? QVariant(shown.usage.availableBytes) : QVariant();
    case Size:
        return hasSizes ? QVariant(shown.usage.sizeBytes) : QVariant();
    case Planned:
        return shown.plannedBytes > 0 ? QVariant(shown.plannedBytes) : QVariant();
    case Inodes:
        return hasSizes && shown.usage.inodeRatio ? QVariant(*shown.usage.inodeRatio) : QVariant();
    default:
        return text(row, column);
    }
}

QString MountModel::toolTip(int row, int column) const
{
    const MountRow &shown = rowAt(row);
    const bool hasSizes = shown.known && shown.usage.mounted && !shown.usage.hung;
    if ((column == Planned || column == Size) && hasSizes && shown.plannedBytes > 0)
        return tr("The plan asks for %1; the file system has %2, that is %3 of it.")
            .arg(format::bytes(shown.plannedBytes), format::bytes(shown.usage.sizeBytes),
                 format::percent(double(shown.usage.sizeBytes) / double(shown.plannedBytes)));
    if (column == State && !shown.usage.mounted && shown.known)
        return shown.usage.mountPoint.startsWith(QLatin1String("/mnt/"))
                   ? tr("Its data is not reachable, or new data lands on the wrong disk.")
                   : tr("It shares the space of the root file system, unlike the plan.");
    return text(row, column);
}

std::optional<Severity> MountModel::severity(int row, int column) const
{
    const MountRow &shown = rowAt(row);
    if (column == State)
        return shown.severity;
    return std::nullopt;
}

bool MountModel::isNumber(int column) const
{
    return column == Used || column == UsedRatio || column == Free || column == Size
           || column == Planned || column == Inodes;
}

bool MountModel::isStale(int row, int) const
{
    return rowAt(row).stale;
}

} // namespace leitstand
