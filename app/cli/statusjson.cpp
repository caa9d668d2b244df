// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/statusjson.h"

#include "core/format.h"
#include "domain/environment.h"
#include "domain/prioritywords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTimeZone>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(status)
};

QJsonValue timeValue(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

template <typename T>
QJsonValue optionalValue(const std::optional<T> &value)
{
    if (!value)
        return {};
    if constexpr (std::is_same_v<T, bool>)
        return QJsonValue(*value);
    else
        return QJsonValue(double(*value));
}

QString stateName(ReadingState state)
{
    switch (state) {
    case ReadingState::Pending:
        return QStringLiteral("pending");
    case ReadingState::Ok:
        return QStringLiteral("ok");
    case ReadingState::Denied:
        return QStringLiteral("denied");
    case ReadingState::Absent:
        return QStringLiteral("absent");
    case ReadingState::Hung:
        return QStringLiteral("hung");
    case ReadingState::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

template <typename T>
QJsonObject readingObject(const Reading<T> &reading, const ViewState &state)
{
    QJsonObject object{{QStringLiteral("state"), stateName(reading.state)}};
    if (reading.hasValue)
        object.insert(QStringLiteral("ageSeconds"),
                      double(state.ageOf(reading.readAt).count()) / 1000.0);
    if (reading.state != ReadingState::Ok && !reading.error.message.isEmpty()) {
        object.insert(QStringLiteral("error"), reading.error.message);
        object.insert(QStringLiteral("detail"), reading.error.detail);
    }
    if (reading.simulated)
        object.insert(QStringLiteral("simulated"), true);
    return object;
}

QString priorityName(Priority priority)
{
    switch (priority) {
    case Priority::None:
        return QStringLiteral("none");
    case Priority::Low:
        return QStringLiteral("low");
    case Priority::Medium:
        return QStringLiteral("medium");
    case Priority::High:
        return QStringLiteral("high");
    case Priority::Critical:
        return QStringLiteral("critical");
    }
    return {};
}

QString containerStatusName(ContainerStatus status)
{
    switch (status) {
    case ContainerStatus::Created:
        return QStringLiteral("created");
    case ContainerStatus::Running:
        return QStringLiteral("running");
    case ContainerStatus::Paused:
        return QStringLiteral("paused");
    case ContainerStatus::Restarting:
        return QStringLiteral("restarting");
    case ContainerStatus::Removing:
        return QStringLiteral("removing");
    case ContainerStatus::Exited:
        return QStringLiteral("exited");
    case ContainerStatus::Dead:
        return QStringLiteral("dead");
    case ContainerStatus::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QJsonValue healthName(HealthStatus health)
{
    switch (health) {
    case HealthStatus::None:
        return {};
    case HealthStatus::Starting:
        return QStringLiteral("starting");
    case HealthStatus::Healthy:
        return QStringLiteral("healthy");
    case HealthStatus::Unhealthy:
        return QStringLiteral("unhealthy");
    case HealthStatus::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QJsonArray reasonsArray(const Verdict &verdict)
{
    QJsonArray array;
    for (const Reason &reason : verdict.reasons) {
        array.append(QJsonObject{{QStringLiteral("id"), reason.id},
                                 {QStringLiteral("severity"), severityName(reason.severity)},
                                 {QStringLiteral("priority"), priorityName(reason.priority)},
                                 {QStringLiteral("what"), reason.what},
                                 {QStringLiteral("meaning"), reason.meaning},
                                 {QStringLiteral("todo"), reason.todo},
                                 {QStringLiteral("detail"), reason.detail},
                                 {QStringLiteral("since"), timeValue(reason.since)},
                                 {QStringLiteral("subject"), reason.subject},
                                 {QStringLiteral("simulated"), reason.simulated}});
    }
    return array;
}

QJsonArray ladderArray(const ConnectionStatus &connection)
{
    static constexpr std::array names{"not-reached", "checking", "ok",
                                      "warning",     "failed",   "not-needed"};
    QJsonArray array;
    for (const RungStatus &rung : connection.ladder) {
        QJsonObject object{{QStringLiteral("rung"), rungName(rung.rung)},
                           {QStringLiteral("state"), QLatin1String(names[size_t(rung.state)])}};
        if (rung.state == RungState::Failed || rung.state == RungState::Warning) {
            object.insert(QStringLiteral("cause"), errorKindName(rung.error.kind));
            object.insert(QStringLiteral("message"), rung.error.message);
            object.insert(QStringLiteral("remedy"), rung.remedy);
        }
        array.append(object);
    }
    return array;
}

QJsonObject machineObject(const ViewState &state)
{
    const Snapshot &s = state.snapshot;
    QJsonObject object = readingObject(s.cpu, state);
    object.insert(QStringLiteral("host"), s.access.value.host);
    object.insert(QStringLiteral("uptimeSeconds"), double(s.uptime.count()) / 1000.0);
    object.insert(QStringLiteral("cores"),
                  s.cores.hasValue ? QJsonValue(s.cores.value) : QJsonValue());
    object.insert(QStringLiteral("cpuRatio"), optionalValue(s.rates.cpuRatio));
    object.insert(QStringLiteral("load"),
                  s.load.hasValue
                      ? QJsonValue(QJsonArray{s.load.value.oneMinute, s.load.value.fiveMinutes,
                                              s.load.value.fifteenMinutes})
                      : QJsonValue());
    object.insert(QStringLiteral("memoryTotalBytes"), double(s.memory.value.totalBytes));
    object.insert(QStringLiteral("memoryAvailableBytes"), double(s.memory.value.availableBytes));
    object.insert(QStringLiteral("swapUsedBytes"), double(s.memory.value.swapUsedBytes()));
    return object;
}

QJsonObject containersObject(const ViewState &state)
{
    QJsonObject object = readingObject(state.snapshot.containers, state);
    QJsonArray list;
    for (const Container &c : state.snapshot.containers.value) {
        QJsonObject entry{{QStringLiteral("name"), c.name},
                          {QStringLiteral("status"), containerStatusName(c.status)},
                          {QStringLiteral("health"), healthName(c.health)},
                          {QStringLiteral("restarts"), c.restartCount},
                          {QStringLiteral("exitCode"), c.exitCode},
                          {QStringLiteral("oomKilled"), c.oomKilled},
                          {QStringLiteral("image"), c.imageName},
                          {QStringLiteral("startedAt"), timeValue(c.startedAt)}};
        for (const ContainerUsage &usage : state.snapshot.usage) {
            if (usage.containerId != c.id)
                continue;
            entry.insert(QStringLiteral("cpuCores"), optionalValue(usage.cpuCores));
            entry.insert(QStringLiteral("memoryBytes"), double(usage.memoryBytes));
            entry.insert(QStringLiteral("memoryLimitBytes"), optionalValue(usage.memoryLimitBytes));
        }
        list.append(entry);
    }
    object.insert(QStringLiteral("list"), list);
    return object;
}

QJsonObject mountsObject(const ViewState &state)
{
    QJsonObject object = readingObject(state.snapshot.mounts, state);
    QJsonArray list;
    for (const MountUsage &m : state.snapshot.mounts.value) {
        list.append(QJsonObject{{QStringLiteral("mountPoint"), m.mountPoint},
                                {QStringLiteral("sizeBytes"), double(m.sizeBytes)},
                                {QStringLiteral("availableBytes"), double(m.availableBytes)},
                                {QStringLiteral("usedRatio"), m.usedRatio()},
                                {QStringLiteral("inodeRatio"), optionalValue(m.inodeRatio)},
                                {QStringLiteral("mounted"), m.mounted},
                                {QStringLiteral("hung"), m.hung}});
    }
    object.insert(QStringLiteral("list"), list);
    return object;
}

QJsonObject raidObject(const ViewState &state)
{
    QJsonObject object = readingObject(state.snapshot.raid, state);
    QJsonArray list;
    for (const RaidArray &array : state.snapshot.raid.value.arrays) {
        QJsonObject entry{{QStringLiteral("name"), array.name},
                          {QStringLiteral("level"), array.level},
                          {QStringLiteral("degraded"), optionalValue(array.degraded)},
                          {QStringLiteral("active"), optionalValue(array.activeMembers)},
                          {QStringLiteral("wanted"), optionalValue(array.wantedMembers)},
                          {QStringLiteral("mismatchCount"), optionalValue(array.mismatchCount)}};
        if (array.sync) {
            entry.insert(
                QStringLiteral("sync"),
                QJsonObject{
                    {QStringLiteral("action"), array.sync->action},
                    {QStringLiteral("state"), array.sync->state},
                    {QStringLiteral("percent"), optionalValue(array.sync->percent)},
                    {QStringLiteral("finishMinutes"), optionalValue(array.sync->finishMinutes)}});
        } else {
            entry.insert(QStringLiteral("sync"), QJsonValue());
        }
        list.append(entry);
    }
    object.insert(QStringLiteral("arrays"), list);
    return object;
}

QJsonValue proofValue(const BackupProof &proof)
{
    if (proof.state == BackupProof::State::Never)
        return {};
    return QJsonObject{{QStringLiteral("ok"), proof.state == BackupProof::State::Passed},
                       {QStringLiteral("at"), timeValue(proof.at)},
                       {QStringLiteral("detail"), proof.detail}};
}

QJsonArray setsArray(const QList<BackupSet> &sets)
{
    QJsonArray list;
    for (const BackupSet &set : sets) {
        list.append(QJsonObject{
            {QStringLiteral("name"), set.name},
            {QStringLiteral("at"), timeValue(set.at)},
            {QStringLiteral("bytes"), double(set.bytes)},
            {QStringLiteral("complete"), set.complete},
            {QStringLiteral("stored"), proofValue(set.stored)},
            {QStringLiteral("readable"), proofValue(set.readable)},
            {QStringLiteral("restored"), proofValue(set.restored)},
            {QStringLiteral("problems"), QJsonArray::fromStringList(worded(set.problems))}});
    }
    return list;
}

QJsonObject backupsObject(const ViewState &state)
{
    QJsonObject object = readingObject(state.snapshot.backups, state);
    object.insert(QStringLiteral("lastGoodLocal"), timeValue(state.recovery.localAt));
    object.insert(QStringLiteral("lastGoodOffsite"), timeValue(state.recovery.offsiteAt));
    object.insert(QStringLiteral("local"), setsArray(state.snapshot.backups.value.local));
    object.insert(QStringLiteral("offsite"), setsArray(state.snapshot.backups.value.offsite));
    return object;
}

QJsonValue slaValue(const SlaBudget &sla)
{
    if (!sla.measured)
        return {};
    return QJsonObject{{QStringLiteral("target"), sla.target},
                       {QStringLiteral("allowedMinutes"), sla.allowedMinutes},
                       {QStringLiteral("lostMinutes"), sla.lostMinutes},
                       {QStringLiteral("unmeasuredMinutes"), sla.unmeasuredMinutes},
                       {QStringLiteral("leftMinutes"), sla.leftMinutes()}};
}

} // namespace

QJsonObject statusJson(const ViewState &state)
{
    const Snapshot &s = state.snapshot;
    return {
        {QStringLiteral("format"), QStringLiteral("leitstand-status")},
        {QStringLiteral("version"), 1},
        {QStringLiteral("profile"), state.profile.name},
        {QStringLiteral("practice"), state.profile.practice},
        {QStringLiteral("replay"), state.connection.replay},
        {QStringLiteral("asOf"), timeValue(s.serverTime)},
        {QStringLiteral("verdict"), severityName(state.verdict.severity)},
        {QStringLiteral("exitCode"), statusExitCode(state)},
        {QStringLiteral("reasons"), reasonsArray(state.verdict)},
        {QStringLiteral("evidence"), QJsonArray::fromStringList(state.verdict.evidence)},
        {QStringLiteral("connection"), ladderArray(state.connection)},
        {QStringLiteral("machine"), machineObject(state)},
        {QStringLiteral("containers"), containersObject(state)},
        {QStringLiteral("mounts"), mountsObject(state)},
        {QStringLiteral("raid"), raidObject(state)},
        {QStringLiteral("smart"), readingObject(s.smart, state)},
        {QStringLiteral("backups"), backupsObject(state)},
        {QStringLiteral("postgres"), readingObject(s.postgres, state)},
        {QStringLiteral("stack"), readingObject(s.stack, state)},
        {QStringLiteral("sla"), slaValue(state.sla)},
        {QStringLiteral("simulated"), QJsonArray::fromStringList(s.simulatedSections)},
    };
}

int statusExitCode(const ViewState &state)
{
    if (!state.snapshot.access.hasValue)
        return 3; // nothing was read: a cause is told, but the server's state is not known
    switch (state.verdict.severity) {
    case Severity::Ok:
        return 0;
    case Severity::Notice:
        return 1;
    case Severity::Fault:
        return 2;
    case Severity::Unknown:
        break;
    }
    return 3;
}

QString statusText(const ViewState &state)
{
    QStringList lines;
    const Verdict &verdict = state.verdict;
    const QString name = state.profile.name.isEmpty() ? state.connection.peer : state.profile.name;
    if (state.connection.replay)
        lines.append(Texts::tr("RECORDING: this is not a live server."));
    switch (verdict.severity) {
    case Severity::Ok:
        lines.append(Texts::tr("OK – %1: all is well.").arg(name));
        break;
    case Severity::Notice:
        lines.append(
            Texts::tr("NOTICE – %1: %n notice(s).", nullptr, verdict.count(Severity::Notice))
                .arg(name));
        break;
    case Severity::Fault:
        lines.append(Texts::tr("FAULT – %1: %n fault(s).", nullptr, verdict.count(Severity::Fault))
                         .arg(name));
        break;
    case Severity::Unknown:
        lines.append(Texts::tr("UNKNOWN – %1: whether all is well is not known.").arg(name));
        break;
    }
    for (const Reason &reason : verdict.reasons) {
        lines.append(
            QStringLiteral("- ") + reason.what
            + (reason.simulated ? QLatin1Char(' ') + Texts::tr("(simulated)") : QString()));
        lines.append(QStringLiteral("  ") + reason.meaning);
        lines.append(QStringLiteral("  → ") + reason.todo);
        if (reason.priority != Priority::None)
            lines.append(QStringLiteral("  ") + prioritySentence(reason.priority));
    }
    for (const QString &evidence : verdict.evidence)
        lines.append(QStringLiteral("+ ") + evidence);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace leitstand
