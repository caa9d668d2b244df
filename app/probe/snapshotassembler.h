// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metrichistory.h"
#include "domain/snapshot.h"
#include "parsers/mountparser.h"
#include "probe/framereader.h"

namespace leitstand {

/// Builds the snapshot from frames: chooses the parser, keeps the last good value when a read
/// fails, computes rates. Does no input or output. One thread.
class SnapshotAssembler
{
public:
    /// A new stream: counters have no predecessor any more; facts stay until they are read again.
    void startStream();
    /// An error only when the probe speaks another protocol version; whatever else is unknown goes
    /// to protocolProblems.
    [[nodiscard]] Result<void> apply(const Frame &frame);

    [[nodiscard]] const Snapshot &snapshot() const { return m_snapshot; }
    [[nodiscard]] const MetricHistory &history() const { return m_history; }

private:
    friend struct SectionTable;
    [[nodiscard]] Result<void> applyHello(const Frame &frame);
    void applySection(const Frame &frame);
    void applyTick(const Frame &frame);
    void noteTime(const Frame &frame);
    void mergeRaidSections();
    void completeMounts();
    /// cgroup samples carry the first twelve digits of the id; completed when the container is
    /// known.
    void completeContainerIds();
    void addMetrics(std::chrono::milliseconds uptime);
    void problem(const QString &text);

    Snapshot m_snapshot;
    MetricHistory m_history;
    std::optional<qint64> m_epochMinusUptime; ///< ms, at the start of the stream
    QList<MountEntry> m_mountTable;           ///< /proc/self/mounts; what df does not say
    Reading<RaidStatus> m_mdstat;             ///< /proc/mdstat alone
    Reading<RaidStatus> m_md;                 ///< /sys/block/md* alone
    std::chrono::milliseconds m_streamStart = std::chrono::milliseconds::max(); ///< uptime at hello
};

} // namespace leitstand
