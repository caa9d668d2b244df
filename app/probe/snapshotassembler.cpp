// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/snapshotassembler.h"

#include "core/plaintext.h"
#include "domain/rates.h"
#include "parsers/backupparser.h"
#include "parsers/cgroupparser.h"
#include "parsers/containerparser.h"
#include "parsers/healthparser.h"
#include "parsers/machineparser.h"
#include "parsers/mdstatparser.h"
#include "parsers/mountparser.h"
#include "parsers/procparser.h"
#include "parsers/smartparser.h"
#include "parsers/stackparser.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(probe)
};

constexpr int protocolVersion = 2;
constexpr std::chrono::seconds clockJumpLimit{60};
constexpr qsizetype maxProblems = 20;

Error stateError(const Frame &frame)
{
    const QString detail = plainText(frame.payload, 2000);
    if (frame.state == "denied")
        return {ErrorKind::SudoRefused, Texts::tr("This account may not read it."), detail};
    if (frame.state == "absent")
        return {ErrorKind::NotFound, Texts::tr("The server does not have it."), detail};
    if (frame.state == "hung")
        return {ErrorKind::TimedOut, Texts::tr("The server does not come back with an answer."),
                detail};
    if (frame.state == "down")
        return {ErrorKind::ServiceDown, Texts::tr("The Docker engine is not running."), detail};
    if (frame.state == "toobig")
        return {ErrorKind::TooBig, Texts::tr("The answer is larger than Leitstand accepts."),
                detail};
    return {ErrorKind::CommandFailed, Texts::tr("The command on the server failed."), detail};
}

/// Takes over the outcome of a read that brought no facts; the last good value stays.
template <typename T>
void applyState(Reading<T> &reading, const Frame &frame)
{
    if (frame.state == "same") {
        reading.readAt = frame.uptime;
        return;
    }
    if (frame.state == "pending")
        return;
    reading.error = stateError(frame);
    if (frame.state == "denied") {
        reading.state = ReadingState::Denied;
    } else if (frame.state == "absent") {
        reading.state = ReadingState::Absent;
        reading.readAt = frame.uptime;
    } else if (frame.state == "hung") {
        reading.state = ReadingState::Hung;
        bool ok = false;
        const qint64 since = frame.payload.trimmed().split('\n').constFirst().toLongLong(&ok);
        reading.hungSince = std::chrono::milliseconds(ok ? since : frame.uptime.count());
    } else {
        reading.state = ReadingState::Failed;
    }
}

template <typename T>
void setValue(Reading<T> &reading, const Result<T> &parsed, std::chrono::milliseconds uptime)
{
    if (!parsed) {
        reading.state = ReadingState::Failed;
        reading.error = parsed.error();
        return;
    }
    reading.value = *parsed;
    reading.hasValue = true;
    reading.state = ReadingState::Ok;
    reading.error = Error();
    reading.readAt = uptime;
}

template <typename T, typename Parse>
void read(Reading<T> &reading, const Frame &frame, Parse parse)
{
    if (frame.state == "ok")
        setValue<T>(reading, parse(frame.payload), frame.uptime);
    else
        applyState(reading, frame);
}

template <typename T>
void renew(Reading<T> &reading, std::chrono::milliseconds uptime)
{
    if (reading.state == ReadingState::Ok || reading.state == ReadingState::Absent)
        reading.readAt = uptime;
}

} // namespace

/// Section name → where its facts go. `renewed` is called when a tick names the section as
/// unchanged.
struct SectionTable {
    using Apply = void (*)(SnapshotAssembler &, const Frame &);
    using Renew = void (*)(SnapshotAssembler &, std::chrono::milliseconds);
    struct Entry {
        Apply apply;
        Renew renewed;
    };

    template <auto member, auto parse>
    static constexpr Entry plain()
    {
        return {[](SnapshotAssembler &a, const Frame &f) { read(a.m_snapshot.*member, f, parse); },
                [](SnapshotAssembler &a, std::chrono::milliseconds t) {
                    renew(a.m_snapshot.*member, t);
                }};
    }

    static void cpu(SnapshotAssembler &a, const Frame &f)
    {
        const Reading<CpuTimes> before = a.m_snapshot.cpu;
        read(a.m_snapshot.cpu, f, parseCpuTimes);
        a.m_snapshot.rates.cpuRatio.reset();
        if (before.isOk() && a.m_snapshot.cpu.isOk() && before.readAt >= a.m_streamStart)
            a.m_snapshot.rates.cpuRatio = cpuRatio(before.value, a.m_snapshot.cpu.value);
    }
    static void network(SnapshotAssembler &a, const Frame &f)
    {
        const Reading<QList<NetworkInterface>> before = a.m_snapshot.network;
        read(a.m_snapshot.network, f, parseNetworkInterfaces);
        if (before.isOk() && a.m_snapshot.network.isOk() && before.readAt >= a.m_streamStart)
            updateNetworkRates(a.m_snapshot.rates, before.value, a.m_snapshot.network.value,
                               f.uptime - before.readAt);
    }
    static void disks(SnapshotAssembler &a, const Frame &f)
    {
        const Reading<QList<DiskActivity>> before = a.m_snapshot.diskActivity;
        read(a.m_snapshot.diskActivity, f, parseDiskActivity);
        if (before.isOk() && a.m_snapshot.diskActivity.isOk() && before.readAt >= a.m_streamStart)
            updateDiskRates(a.m_snapshot.rates, before.value, a.m_snapshot.diskActivity.value,
                            f.uptime - before.readAt);
    }
    static void cgroups(SnapshotAssembler &a, const Frame &f)
    {
        const Reading<QList<CgroupSample>> before = a.m_snapshot.cgroups;
        read(a.m_snapshot.cgroups, f, parseCgroups);
        a.completeContainerIds();
        if (!a.m_snapshot.cgroups.isOk())
            return;
        const bool hasBefore = before.isOk() && before.readAt >= a.m_streamStart;
        a.m_snapshot.usage = containerUsage(hasBefore ? before.value : QList<CgroupSample>(),
                                            a.m_snapshot.cgroups.value, f.uptime - before.readAt);
    }
    static void containers(SnapshotAssembler &a, const Frame &f)
    {
        read(a.m_snapshot.containers, f, parseContainers);
        a.completeContainerIds();
    }
    /// The probe does not say since when a mount hangs: since it was first seen so.
    static void mounts(SnapshotAssembler &a, const Frame &f)
    {
        const QList<MountUsage> before = a.m_snapshot.mounts.value;
        read(a.m_snapshot.mounts, f, parseMountUsage);
        for (MountUsage &mount : a.m_snapshot.mounts.value) {
            if (!mount.hung || mount.hungSince.count() > 0)
                continue;
            const auto known = std::find_if(before.cbegin(), before.cend(), [&](const auto &m) {
                return m.hung && m.mountPoint == mount.mountPoint;
            });
            mount.hungSince = known == before.cend() ? f.uptime : known->hungSince;
        }
        a.completeMounts();
    }
    static void mountTable(SnapshotAssembler &a, const Frame &f)
    {
        const Result<QList<MountEntry>> table = parseMounts(f.payload);
        if (f.state == "ok" && !table)
            a.problem(table.error().message);
        a.m_mountTable = f.state == "ok" && table ? *table : QList<MountEntry>();
        a.completeMounts();
    }
    static void mdstat(SnapshotAssembler &a, const Frame &f)
    {
        read(a.m_mdstat, f, parseMdstat);
        a.mergeRaidSections();
    }
    static void md(SnapshotAssembler &a, const Frame &f)
    {
        read(a.m_md, f, parseMdSysfs);
        a.mergeRaidSections();
    }
    static void health(SnapshotAssembler &a, const Frame &f)
    {
        if (f.state != "ok") {
            applyState(a.m_snapshot.health, f);
            return;
        }
        const Result<HealthUpdate> update = parseHealth(f.payload);
        if (!update) {
            setValue<HealthHistory>(a.m_snapshot.health, tl::unexpected(update.error()), f.uptime);
            return;
        }
        if (update->damagedLines > 0)
            a.problem(Texts::tr("%n damaged line(s) in the availability history", nullptr,
                                update->damagedLines));
        HealthHistory history = a.m_snapshot.health.value;
        applyHealth(*update, history);
        setValue<HealthHistory>(a.m_snapshot.health, history, f.uptime);
    }
    static void simulated(SnapshotAssembler &a, const Frame &f)
    {
        a.m_snapshot.simulatedSections = parseNameList(f.payload);
        const auto has = [&a](const char *name) {
            return a.m_snapshot.simulatedSections.contains(QLatin1String(name));
        };
        a.m_mdstat.simulated = has("mdstat");
        a.m_md.simulated = has("md");
        a.m_snapshot.raid.simulated = a.m_mdstat.simulated || a.m_md.simulated;
        a.m_snapshot.smart.simulated = has("smart");
        a.m_snapshot.temperatures.simulated = has("hwmon");
        a.m_snapshot.disks.simulated = has("disks");
    }
    static const QHash<QByteArray, Entry> &entries()
    {
        static const QHash<QByteArray, Entry> table{
            {"stat", {cpu, plain<&Snapshot::cpu, parseCpuTimes>().renewed}},
            {"cpus", plain<&Snapshot::cores, parseCpuCores>()},
            {"meminfo", plain<&Snapshot::memory, parseMemory>()},
            {"loadavg", plain<&Snapshot::load, parseLoadAverage>()},
            {"netdev", {network, renewNetwork}},
            {"diskstats", {disks, renewDisks}},
            {"mdstat",
             {mdstat,
              [](SnapshotAssembler &a, std::chrono::milliseconds t) {
                  renew(a.m_mdstat, t);
                  a.mergeRaidSections();
              }}},
            {"md",
             {md,
              [](SnapshotAssembler &a, std::chrono::milliseconds t) {
                  renew(a.m_md, t);
                  a.mergeRaidSections();
              }}},
            {"cgroups", {cgroups, renewCgroups}},
            {"containers", {containers, plain<&Snapshot::containers, parseContainers>().renewed}},
            {"docker", plain<&Snapshot::docker, parseDockerVersion>()},
            {"df", {mounts, plain<&Snapshot::mounts, parseMountUsage>().renewed}},
            {"mounts", {mountTable, [](SnapshotAssembler &, std::chrono::milliseconds) {}}},
            {"hwmon", plain<&Snapshot::temperatures, parseTemperatures>()},
            {"os", plain<&Snapshot::os, parseOperatingSystem>()},
            {"stack", plain<&Snapshot::stack, parseStack>()},
            {"backups", plain<&Snapshot::backups, parseBackups>()},
            {"health",
             {health, [](SnapshotAssembler &a,
                         std::chrono::milliseconds t) { renew(a.m_snapshot.health, t); }}},
            {"pgsize", plain<&Snapshot::postgres, parsePostgres>()},
            {"filestores", plain<&Snapshot::filestoreBytes, parseFilestores>()},
            {"smart", plain<&Snapshot::smart, parseSmartBundle>()},
            {"disks", plain<&Snapshot::disks, parseDisks>()},
            {"certs", plain<&Snapshot::certificates, parseCertificates>()},
            {"simulated", {simulated, nullptr}},
        };
        return table;
    }

    // unchanged counters mean a rate of zero
    static void renewNetwork(SnapshotAssembler &a, std::chrono::milliseconds t)
    {
        updateNetworkRates(a.m_snapshot.rates, a.m_snapshot.network.value,
                           a.m_snapshot.network.value, t - a.m_snapshot.network.readAt);
        renew(a.m_snapshot.network, t);
    }
    static void renewDisks(SnapshotAssembler &a, std::chrono::milliseconds t)
    {
        updateDiskRates(a.m_snapshot.rates, a.m_snapshot.diskActivity.value,
                        a.m_snapshot.diskActivity.value, t - a.m_snapshot.diskActivity.readAt);
        renew(a.m_snapshot.diskActivity, t);
    }
    static void renewCgroups(SnapshotAssembler &a, std::chrono::milliseconds t)
    {
        a.m_snapshot.usage = containerUsage(a.m_snapshot.cgroups.value, a.m_snapshot.cgroups.value,
                                            t - a.m_snapshot.cgroups.readAt);
        renew(a.m_snapshot.cgroups, t);
    }
};

void SnapshotAssembler::startStream()
{
    m_epochMinusUptime.reset();
    m_streamStart = std::chrono::milliseconds::max();
    m_snapshot.clockJumped = false;
    m_snapshot.protocolProblems.clear();
    m_snapshot.rates = MachineRates();
}

Result<void> SnapshotAssembler::apply(const Frame &frame)
{
    noteTime(frame);
    if (frame.type == "hello")
        return applyHello(frame);
    if (frame.type == "section")
        applySection(frame);
    else if (frame.type == "tick")
        applyTick(frame);
    else if (frame.type != "beat" && frame.type != "bye")
        problem(QString::fromLatin1(frame.type));
    return {};
}

Result<void> SnapshotAssembler::applyHello(const Frame &frame)
{
    const Result<ProbeAccess> access = parseHello(frame.payload);
    if (!access)
        return fail(access.error().kind, access.error().message, access.error().detail);
    if (access->protocol != protocolVersion)
        return fail(ErrorKind::NewerVersion,
                    Texts::tr("The server speaks version %1 of the probe's language; this program "
                              "knows version %2.")
                        .arg(access->protocol)
                        .arg(protocolVersion));
    // another boot: the uptime began anew, nothing measured before can be compared
    if (m_snapshot.access.hasValue && m_snapshot.access.value.bootId != access->bootId) {
        *this = SnapshotAssembler();
        noteTime(frame);
    }
    m_streamStart = frame.uptime;
    setValue<ProbeAccess>(m_snapshot.access, access, frame.uptime);
    return {};
}

void SnapshotAssembler::applySection(const Frame &frame)
{
    const auto &table = SectionTable::entries();
    const auto it = table.constFind(frame.name);
    if (it == table.constEnd()) {
        problem(QString::fromLatin1(frame.name));
        return;
    }
    if (frame.state == "same" && it->renewed)
        it->renewed(*this, frame.uptime);
    else
        it->apply(*this, frame);
}

void SnapshotAssembler::applyTick(const Frame &frame)
{
    const auto &table = SectionTable::entries();
    for (const QByteArray &name : frame.payload.split('\n')) {
        if (name.isEmpty())
            continue;
        const auto it = table.constFind(name);
        if (it == table.constEnd())
            problem(plainText(name, 40));
        else if (it->renewed)
            it->renewed(*this, frame.uptime);
    }
    addMetrics(frame.uptime);
}

void SnapshotAssembler::noteTime(const Frame &frame)
{
    m_snapshot.uptime = std::max(m_snapshot.uptime, frame.uptime);
    m_snapshot.serverTime =
        QDateTime::fromMSecsSinceEpoch(frame.epochMilliseconds, QTimeZone::utc());
    const qint64 difference = frame.epochMilliseconds - frame.uptime.count();
    if (!m_epochMinusUptime)
        m_epochMinusUptime = difference;
    else if (std::chrono::milliseconds(std::abs(difference - *m_epochMinusUptime)) > clockJumpLimit)
        m_snapshot.clockJumped = true;
}

void SnapshotAssembler::completeMounts()
{
    for (MountUsage &mount : m_snapshot.mounts.value) {
        const auto entry =
            std::find_if(m_mountTable.cbegin(), m_mountTable.cend(), [&](const MountEntry &each) {
                return each.mountPoint == mount.mountPoint;
            });
        mount.fileSystem = entry == m_mountTable.cend() ? QString() : entry->fileSystem;
        mount.readOnly = entry != m_mountTable.cend() && entry->readOnly;
    }
}

void SnapshotAssembler::mergeRaidSections()
{
    const bool simulated = m_snapshot.raid.simulated;
    const auto usable = [](const Reading<RaidStatus> &r) { return r.state == ReadingState::Ok; };
    if (usable(m_mdstat) && usable(m_md)) {
        m_snapshot.raid = m_mdstat;
        m_snapshot.raid.value = mergeRaid(m_mdstat.value, m_md.value);
        m_snapshot.raid.readAt = std::min(m_mdstat.readAt, m_md.readAt);
    } else if (m_md.state == ReadingState::Hung || m_md.state == ReadingState::Failed) {
        // the truth about members does not come; what was known stays, marked
        const Reading<RaidStatus> before = m_snapshot.raid;
        m_snapshot.raid = m_md;
        m_snapshot.raid.value = before.hasValue ? before.value : m_mdstat.value;
        m_snapshot.raid.hasValue = before.hasValue || m_mdstat.hasValue;
    } else if (m_md.state == ReadingState::Pending && usable(m_mdstat)
               && !m_mdstat.value.arrays.isEmpty()) {
        return; // wait for the members' own state before anything is said
    } else {
        m_snapshot.raid = m_mdstat;
    }
    m_snapshot.raid.simulated = simulated;
}

void SnapshotAssembler::completeContainerIds()
{
    for (CgroupSample &sample : m_snapshot.cgroups.value) {
        if (sample.containerId.size() >= 64)
            continue;
        for (const Container &container : std::as_const(m_snapshot.containers.value)) {
            if (container.id.startsWith(sample.containerId)) {
                sample.containerId = container.id;
                break;
            }
        }
    }
    for (ContainerUsage &usage : m_snapshot.usage) {
        for (const CgroupSample &sample : std::as_const(m_snapshot.cgroups.value)) {
            if (sample.containerId.startsWith(usage.containerId))
                usage.containerId = sample.containerId;
        }
    }
}

void SnapshotAssembler::addMetrics(std::chrono::milliseconds uptime)
{
    const Snapshot &s = m_snapshot;
    const auto add = [this, uptime](const char *key, std::optional<double> value) {
        if (value)
            m_history.add(QString::fromLatin1(key), uptime, *value);
    };
    add("cpu", s.rates.cpuRatio);
    if (s.memory.isOk() && s.memory.value.totalBytes > 0)
        add("ram", double(s.memory.value.usedBytes()) / double(s.memory.value.totalBytes));
    if (s.memory.isOk() && s.memory.value.swapTotalBytes > 0)
        add("swap", double(s.memory.value.swapUsedBytes()) / double(s.memory.value.swapTotalBytes));
    if (s.load.isOk())
        add("load", s.load.value.oneMinute);
    add("net.rx", s.rates.receiveBytesPerSecond);
    add("net.tx", s.rates.sendBytesPerSecond);
    QHash<QString, QString> names;
    for (const Container &container : s.containers.value)
        names.insert(container.id, container.name);
    for (const ContainerUsage &usage : s.usage) {
        const QString name = names.value(usage.containerId);
        if (name.isEmpty())
            continue;
        m_history.add(QStringLiteral("container.%1.memory").arg(name), uptime,
                      double(usage.memoryBytes));
        if (usage.cpuCores)
            m_history.add(QStringLiteral("container.%1.cpu").arg(name), uptime, *usage.cpuCores);
    }
}

void SnapshotAssembler::problem(const QString &text)
{
    QStringList &problems = m_snapshot.protocolProblems;
    if (!problems.contains(text) && problems.size() < maxProblems)
        problems.append(text);
}

} // namespace leitstand
