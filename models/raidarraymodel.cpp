// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/raidarraymodel.h"

#include "core/format.h"
#include "models/missingvalue.h"
#include "models/raidwords.h"
#include "models/severitywords.h"
#include "models/staleness.h"

#include <algorithm>
#include <array>

namespace leitstand {

void RaidArrayModel::refresh(const ViewState &view)
{
    const Reading<RaidStatus> &raid = view.snapshot.raid;
    const SeverityLookup verdict(view.verdict);
    const bool stale = isStaleReading(raid, staleAfter::medium, view);
    QList<RaidArrayRow> rows;
    rows.reserve(raid.value.arrays.size());
    for (const RaidArray &array : raid.value.arrays) {
        const std::optional<Severity> judged = verdict.find(array.name, QLatin1String("raid-"));
        rows.append({array, judged.value_or(arraySeverity(array)), stale, raid.simulated});
    }
    std::sort(rows.begin(), rows.end(), [](const RaidArrayRow &a, const RaidArrayRow &b) {
        return a.array.name < b.array.name;
    });
    setRows(rows);
}

QString RaidArrayModel::columnId(int column) const
{
    static constexpr std::array names{"name",    "level",    "size", "state",
                                      "members", "mismatch", "sync"};
    return QString::fromLatin1(names.at(size_t(column)));
}

QString RaidArrayModel::title(int column) const
{
    switch (column) {
    case Name:
        return tr("RAID array");
    case Level:
        return tr("Level");
    case State:
        return tr("State");
    case Members:
        return tr("Members");
    case Sync:
        return tr("Synchronisation");
    case Mismatch:
        return tr("Differences");
    case Size:
        return tr("Size");
    default:
        return {};
    }
}

QString RaidArrayModel::titleToolTip(int column) const
{
    return column == Members ? tr("Members in sync, of those wanted") : title(column);
}

QString RaidArrayModel::text(int row, int column) const
{
    const RaidArrayRow &shown = rowAt(row);
    const RaidArray &array = shown.array;
    switch (column) {
    case Name:
        return shown.simulated ? tr("%1 (simulated)").arg(array.name) : array.name;
    case Level:
        return array.level.isEmpty() ? missingValue() : array.level;
    case State:
        return arrayStateText(array);
    case Members:
        if (!array.activeMembers || !array.wantedMembers)
            return missingValue();
        return tr("%1 of %2").arg(*array.activeMembers).arg(*array.wantedMembers);
    case Sync:
        return syncText(array);
    case Mismatch:
        return array.mismatchCount ? format::number(double(*array.mismatchCount), 0)
                                   : missingValue();
    case Size:
        return format::bytes(array.sizeBytes);
    default:
        return {};
    }
}

QVariant RaidArrayModel::sortValue(int row, int column) const
{
    const RaidArrayRow &shown = rowAt(row);
    const RaidArray &array = shown.array;
    switch (column) {
    case State:
        return int(shown.severity);
    case Members:
        return array.activeMembers && array.wantedMembers
                   ? QVariant(*array.activeMembers - *array.wantedMembers)
                   : QVariant();
    case Sync:
        return array.sync && array.sync->percent ? QVariant(*array.sync->percent) : QVariant();
    case Mismatch:
        return array.mismatchCount ? QVariant(*array.mismatchCount) : QVariant();
    case Size:
        return array.sizeBytes ? QVariant(*array.sizeBytes) : QVariant();
    default:
        return text(row, column);
    }
}

QString RaidArrayModel::toolTip(int row, int column) const
{
    const RaidArrayRow &shown = rowAt(row);
    const RaidArray &array = shown.array;
    if (column == Name && shown.simulated)
        return tr("The practice server's kernel has no RAID. These facts come from files.");
    if (column == State && !array.unknownLines.isEmpty())
        return tr("Not understood: %1").arg(array.unknownLines.join(QLatin1Char('\n')));
    if (column == State)
        return QStringLiteral("%1\n%2").arg(arrayStateText(array), array.state);
    if (column == Sync && array.sync && array.sync->speedKiBs)
        return QStringLiteral("%1\n%2").arg(
            syncText(array), format::byteRate(double(*array.sync->speedKiBs) * 1024.0));
    if (column == Mismatch)
        return tr(
            "Sectors in which the copies differ, found by the last check. A small number can be "
            "harmless (swap), a growing one is not.");
    return text(row, column);
}

std::optional<Severity> RaidArrayModel::severity(int row, int column) const
{
    const RaidArrayRow &shown = rowAt(row);
    if (column == State)
        return shown.severity;
    if (column == Mismatch && shown.array.mismatchCount.value_or(0) > 0)
        return Severity::Notice;
    return std::nullopt;
}

bool RaidArrayModel::isNumber(int column) const
{
    return column == Mismatch || column == Size;
}

bool RaidArrayModel::isStale(int row, int) const
{
    return rowAt(row).stale;
}

} // namespace leitstand
