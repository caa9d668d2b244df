// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/raidmembermodel.h"

#include "core/format.h"
#include "models/missingvalue.h"
#include "models/raidwords.h"
#include "models/staleness.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace leitstand {

void RaidMemberModel::refresh(const ViewState &view)
{
    const Reading<RaidStatus> &raid = view.snapshot.raid;
    QHash<QString, QString> serials;
    for (const Disk &disk : view.snapshot.disks.value)
        serials.insert(disk.device, disk.serial);
    const bool stale = isStaleReading(raid, staleAfter::medium, view);
    QList<RaidMemberRow> rows;
    for (const RaidArray &array : raid.value.arrays) {
        for (const RaidMember &member : array.members) {
            RaidMemberRow row;
            row.arrayName = array.name;
            row.member = member;
            row.stateText = memberStateText(array, member);
            row.serial = serials.value(diskOfPartition(member.device));
            row.severity = memberSeverity(array, member);
            row.stale = stale;
            rows.append(row);
        }
        for (int n = 1; n <= std::min(missingMembers(array), 64); ++n) {
            RaidMemberRow row;
            row.arrayName = array.name;
            row.stateText = tr("missing");
            row.missingNumber = n;
            row.severity = Severity::Fault;
            row.stale = stale;
            rows.append(row);
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const RaidMemberRow &a, const RaidMemberRow &b) {
        return a.arrayName < b.arrayName;
    });
    setRows(rows);
}

QString RaidMemberModel::keyOf(const RaidMemberRow &row) const
{
    return row.missingNumber > 0
               ? QStringLiteral("%1/ missing %2").arg(row.arrayName).arg(row.missingNumber)
               : QStringLiteral("%1/%2").arg(row.arrayName, row.member.device);
}

QString RaidMemberModel::columnId(int column) const
{
    static constexpr std::array names{"array", "device", "state", "role",
                                      "flags", "errors", "serial"};
    return QString::fromLatin1(names.at(size_t(column)));
}

QString RaidMemberModel::title(int column) const
{
    switch (column) {
    case Array:
        return tr("RAID array");
    case Device:
        return tr("Member");
    case State:
        return tr("State");
    case Role:
        return tr("Number");
    case Flags:
        return tr("Flags");
    case Errors:
        return tr("Errors");
    case Serial:
        return tr("Serial number of the disk");
    default:
        return {};
    }
}

QString RaidMemberModel::text(int row, int column) const
{
    const RaidMemberRow &shown = rowAt(row);
    switch (column) {
    case Array:
        return shown.arrayName;
    case Device:
        return shown.missingNumber > 0 ? tr("no disk") : shown.member.device;
    case State:
        return shown.stateText;
    case Role:
        return shown.member.role ? QString::number(*shown.member.role) : missingValue();
    case Flags:
        return shown.member.flags.isEmpty() ? missingValue()
                                            : shown.member.flags.join(QStringLiteral(", "));
    case Errors:
        return shown.member.errors ? format::number(double(*shown.member.errors), 0)
                                   : missingValue();
    case Serial:
        return shown.serial.isEmpty() ? missingValue() : shown.serial;
    default:
        return {};
    }
}

QVariant RaidMemberModel::sortValue(int row, int column) const
{
    const RaidMemberRow &shown = rowAt(row);
    switch (column) {
    case State:
        return int(shown.severity);
    case Role:
        return shown.member.role ? QVariant(*shown.member.role) : QVariant();
    case Errors:
        return shown.member.errors ? QVariant(*shown.member.errors) : QVariant();
    default:
        return text(row, column);
    }
}

QString RaidMemberModel::toolTip(int row, int column) const
{
    const RaidMemberRow &shown = rowAt(row);
    if (column == State && shown.missingNumber > 0)
        return tr(
            "The array wants one more disk than it has. Nothing is marked as faulty: the disk "
            "was not there when the server started, or it has been removed.");
    return text(row, column);
}

std::optional<Severity> RaidMemberModel::severity(int row, int column) const
{
    const RaidMemberRow &shown = rowAt(row);
    if (column == State)
        return shown.severity;
    if (column == Errors && shown.member.errors.value_or(0) > 0)
        return Severity::Notice;
    return std::nullopt;
}

bool RaidMemberModel::isNumber(int column) const
{
    return column == Role || column == Errors;
}

bool RaidMemberModel::isStale(int row, int) const
{
    return rowAt(row).stale;
}

} // namespace leitstand
