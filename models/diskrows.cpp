// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diskmodel.h"
#include "models/raidwords.h"
#include "models/severitywords.h"
#include "models/staleness.h"

#include <algorithm>

namespace leitstand {

namespace {

/// "/dev/nvme0n1" and "nvme0n1" are the same disk; a controller "/dev/nvme0" is its first name
/// space.
QString shortName(const QString &device)
{
    return device.startsWith(QLatin1String("/dev/")) ? device.mid(5) : device;
}

DiskRow &rowFor(QList<DiskRow> &rows, const QString &device, const QString &serial)
{
    for (DiskRow &row : rows) {
        if (row.device == device || (!serial.isEmpty() && row.serial == serial))
            return row;
    }
    DiskRow row;
    row.device = device;
    row.serial = serial;
    rows.append(row);
    return rows.last();
}

} // namespace

QList<DiskRow> diskRows(const ViewState &view)
{
    const Snapshot &facts = view.snapshot;
    QList<DiskRow> rows;
    for (const Disk &disk : facts.disks.value) {
        DiskRow row;
        row.device = shortName(disk.device);
        row.model = disk.model;
        row.serial = disk.serial;
        row.sizeBytes = disk.sizeBytes;
        row.simulated = facts.disks.simulated;
        rows.append(row);
    }
    for (const SmartHealth &smart : facts.smart.value) {
        DiskRow &row = rowFor(rows, shortName(smart.device), smart.serial);
        row.smart = smart;
        row.simulated = row.simulated || facts.smart.simulated;
        if (row.model.isEmpty())
            row.model = smart.model;
        if (row.serial.isEmpty())
            row.serial = smart.serial;
        if (row.sizeBytes <= 0)
            row.sizeBytes = smart.capacityBytes;
    }
    const SeverityLookup verdict(view.verdict);
    const bool stale = isStaleReading(facts.smart, staleAfter::rare, view);
    for (DiskRow &row : rows) {
        for (const RaidArray &array : facts.raid.value.arrays) {
            const bool member = std::any_of(
                array.members.cbegin(), array.members.cend(), [&row](const RaidMember &m) {
                    return diskOfPartition(m.device) == row.device || m.device == row.device;
                });
            if (member)
                row.arrays.append(array.name);
        }
        row.arrays.sort();
        row.smartStale = stale;
        if (row.smart)
            row.severity = verdict.find(row.smart->device, QLatin1String("smart:"))
                               .value_or(diskSeverity(*row.smart));
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const DiskRow &a, const DiskRow &b) { return a.device < b.device; });
    return rows;
}

} // namespace leitstand
