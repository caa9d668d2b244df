// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/verdict.h"

#include "domain/environment.h"

#include <QTest>
#include <QTimeZone>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), QTimeZone::utc());

template <typename T>
Reading<T> read(T value)
{
    Reading<T> reading;
    reading.value = std::move(value);
    reading.hasValue = true;
    reading.state = ReadingState::Ok;
    reading.readAt = 100h;
    return reading;
}

template <typename T>
Reading<T> without(ReadingState state)
{
    Reading<T> reading;
    reading.state = state;
    reading.error =
        Error{ErrorKind::CommandFailed, QStringLiteral("cause"), QStringLiteral("detail")};
    return reading;
}

Container container(const QString &name)
{
    Container c;
    c.id = name;
    c.name = name;
    c.composeProject = QStringLiteral("odoo-stack");
    c.status = ContainerStatus::Running;
    c.health = HealthStatus::Healthy;
    c.startedAt = now.addDays(-3);
    return c;
}

BackupSet backupSet(const QDateTime &at)
{
    BackupSet set;
    set.name = at.toString(QStringLiteral("yyyy-MM-dd'T'hhmmss'Z'"));
    set.at = at;
    for (const Environment environment : allEnvironments) {
        BackupDatabase db;
        db.environment = environmentKey(environment);
        set.databases.append(db);
    }
    set.stored = set.readable = set.restored = BackupProof{BackupProof::State::Passed, at, {}};
    return set;
}

Snapshot allWell()
{
    Snapshot s;
    s.uptime = 100h;
    s.serverTime = now;
    s.access = read(ProbeAccess());
    s.cpu = read(CpuTimes());
    s.cores = read(16);
    Memory memory;
    memory.totalBytes = 64'000'000'000;
    memory.availableBytes = 40'000'000'000;
    s.memory = read(memory);
    s.load = read(LoadAverage());
    QList<MountUsage> mounts;
    for (const char *path : plannedMounts) {
        MountUsage mount;
        mount.mountPoint = QString::fromLatin1(path);
        mount.sizeBytes = 100'000'000'000;
        mount.usedBytes = 40'000'000'000;
        mount.availableBytes = 60'000'000'000;
        mounts.append(mount);
    }
    s.mounts = read(mounts);
    s.containers = read(QList<Container>{
        container(QStringLiteral("odoo_prod")), container(QStringLiteral("odoo_test")),
        container(QStringLiteral("odoo_dev")), container(QStringLiteral("odoo_postgres")),
        container(QStringLiteral("odoo_nginx"))});
    RaidArray array;
    array.name = QStringLiteral("md0");
    array.level = QStringLiteral("raid1");
    array.state = QStringLiteral("active");
    array.degraded = false;
    array.activeMembers = array.wantedMembers = 2;
    RaidStatus raid;
    raid.arrays.append(array);
    s.raid = read(raid);
    SmartHealth disk;
    disk.device = QStringLiteral("nvme0n1");
    disk.passed = true;
    s.smart = read(QList<SmartHealth>{disk});
    BackupInventory inventory;
    for (int day = 0; day < 7; ++day)
        inventory.local.append(backupSet(now.addDays(-day).addSecs(-10 * 3600)));
    inventory.offsite.append(backupSet(now.addSecs(-7 * 3600)));
    s.backups = read(inventory);
    HealthHistory health;
    for (QDateTime t = now.addDays(-2); t <= now; t = t.addSecs(300)) {
        HealthProbe probe;
        probe.at = t;
        probe.prodOk = probe.testOk = probe.devOk = true;
        health.probes.append(probe);
    }
    s.health = read(health);
    return s;
}

ConnectionStatus online()
{
    ConnectionStatus status;
    status.phase = ConnectionPhase::Online;
    return status;
}

} // namespace

class TestVerdict : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allWellIsGreenAndSaysWhy();
    void nothingKnownIsNeverGreen();
    void reasons_data();
    void reasons();
    void aBackupOfOneEnvironmentSpeaksForNoOther();
    void everyReasonHasThreeLines();
    void worstFirst();
    void stoppedEngineIsAFault();
    void unreadableIsNeverGreen_data();
    void unreadableIsNeverGreen();
    void staleIsNotGreen();
    void droppedLineComesFirst();
};

using Change = std::function<void(Snapshot &)>;
Q_DECLARE_METATYPE(Change)

void TestVerdict::allWellIsGreenAndSaysWhy()
{
    const Verdict verdict = judge(allWell(), online());
    QStringList ids;
    for (const Reason &reason : verdict.reasons)
        ids.append(reason.id);
    QCOMPARE(ids, QStringList());
    QCOMPARE(verdict.severity, Severity::Ok);
    QVERIFY(verdict.evidence.size() >= 4);
}

void TestVerdict::nothingKnownIsNeverGreen()
{
    QCOMPARE(judge(Snapshot(), ConnectionStatus()).severity, Severity::Unknown);
    QCOMPARE(judge(Snapshot(), online()).severity, Severity::Unknown);
}

void TestVerdict::reasons_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("id");
    QTest::addColumn<Severity>("severity");
    const auto row = [](const char *id, Severity severity, const Change &change) {
        QTest::newRow(id) << change << QString::fromLatin1(id) << severity;
    };
    row("container-stopped:odoo_test", Severity::Fault, [](Snapshot &s) {
        s.containers.value[1].status = ContainerStatus::Exited;
        s.containers.value[1].exitCode = 137;
    });
    row("container-unhealthy:odoo_prod", Severity::Fault,
        [](Snapshot &s) { s.containers.value[0].health = HealthStatus::Unhealthy; });
    row("container-restarting:odoo_dev", Severity::Fault,
        [](Snapshot &s) { s.containers.value[2].status = ContainerStatus::Restarting; });
    row("container-missing:odoo_postgres", Severity::Fault,
        [](Snapshot &s) { s.containers.value.removeAt(3); });
    row("container-unchecked:odoo_test", Severity::Unknown,
        [](Snapshot &s) { s.containers.value[1].health = HealthStatus::None; });
    row("container-oom:odoo_prod", Severity::Notice, [](Snapshot &s) {
        CgroupSample sample;
        sample.containerId = QStringLiteral("odoo_prod");
        sample.oomKills = 2;
        s.cgroups.value.append(sample);
    });
    row("port-open:odoo_prod", Severity::Notice, [](Snapshot &s) {
        s.containers.value[0].ports.append(
            {QStringLiteral("8069/tcp"), QStringLiteral("0.0.0.0"), 8069});
    });
    row("no-stack", Severity::Unknown, [](Snapshot &s) { s.containers.value.clear(); });
    row("mount-full:/mnt/odoo-data", Severity::Fault, [](Snapshot &s) {
        s.mounts.value[2].usedBytes = 97'000'000'000;
        s.mounts.value[2].availableBytes = 3'000'000'000;
    });
    row("mount-full:/mnt/building-plans", Severity::Notice, [](Snapshot &s) {
        s.mounts.value[3].usedBytes = 88'000'000'000;
        s.mounts.value[3].availableBytes = 12'000'000'000;
    });
    row("mount-missing:/mnt/backups", Severity::Fault,
        [](Snapshot &s) { s.mounts.value[4].mounted = false; });
    row("mount-hung:/mnt/backups", Severity::Fault,
        [](Snapshot &s) { s.mounts.value[4].hung = true; });
    row("mount-readonly:/mnt/odoo-data", Severity::Fault, [](Snapshot &s) {
        s.mounts.value[2].fileSystem = QStringLiteral("ext4");
        s.mounts.value[2].readOnly = true;
    });
    row("raid-degraded:md0", Severity::Fault, [](Snapshot &s) {
        s.raid.value.arrays[0].degraded = true;
        s.raid.value.arrays[0].activeMembers = 1;
    });
    row("raid-inactive:md0", Severity::Fault,
        [](Snapshot &s) { s.raid.value.arrays[0].state = QStringLiteral("inactive"); });
    row("raid-unknown:md0", Severity::Unknown,
        [](Snapshot &s) { s.raid.value.arrays[0].degraded.reset(); });
    row("raid-mismatch:md0", Severity::Notice,
        [](Snapshot &s) { s.raid.value.arrays[0].mismatchCount = 128; });
    row("raid-incomplete", Severity::Unknown, [](Snapshot &s) { s.raid.value.complete = false; });
    row("raid-none", Severity::Notice, [](Snapshot &s) { s.raid.value.arrays.clear(); });
    row("smart:nvme0n1", Severity::Fault,
        [](Snapshot &s) { s.smart.value[0].criticalWarning = 4; });
    row("backup-late:local", Severity::Fault,
        [](Snapshot &s) { s.backups.value.local.remove(0, 2); });
    row("backup-none:local", Severity::Fault, [](Snapshot &s) { s.backups.value.local.clear(); });
    row("backup-none:offsite", Severity::Fault,
        [](Snapshot &s) { s.backups.value.offsite.clear(); });
    row("backup-missed", Severity::Notice, [](Snapshot &s) { s.backups.value.local.removeAt(3); });
    row("backup-unread:2026-11-23T020000Z", Severity::Notice,
        [](Snapshot &s) { s.backups.value.local[0].readable = BackupProof(); });
    row("backup-bad:2026-11-23T020000Z", Severity::Fault,
        [](Snapshot &s) { s.backups.value.local[0].complete = false; });
    row("backup-lacks:prod", Severity::Fault,
        [](Snapshot &s) { s.backups.value.local[0].databases.removeAt(0); });
    row("backup-run-failed", Severity::Fault, [](Snapshot &s) {
        s.backups.value.lastRun = BackupRun{now, now, 1, {}, {}};
    });
    row("offsite-failed", Severity::Fault, [](Snapshot &s) {
        OffsiteState state;
        state.lastError = QStringLiteral("full");
        s.backups.value.offsiteState = state;
    });
    row("memory-low", Severity::Fault,
        [](Snapshot &s) { s.memory.value.availableBytes = 1'000'000'000; });
    row("clock-jumped", Severity::Notice, [](Snapshot &s) { s.clockJumped = true; });
    row("sla-spent", Severity::Fault, [](Snapshot &s) {
        for (HealthProbe &probe : s.health.value.probes)
            probe.prodOk = false;
    });
    row("protocol", Severity::Unknown,
        [](Snapshot &s) { s.protocolProblems.append(QStringLiteral("new-section")); });
}

void TestVerdict::reasons()
{
    QFETCH(Change, change);
    QFETCH(QString, id);
    QFETCH(Severity, severity);
    Snapshot snapshot = allWell();
    change(snapshot);
    const Verdict verdict = judge(snapshot, online());
    QVERIFY(verdict.severity != Severity::Ok);
    QVERIFY(verdict.evidence.isEmpty());
    const auto it = std::find_if(verdict.reasons.cbegin(), verdict.reasons.cend(),
                                 [&id](const Reason &reason) { return reason.id == id; });
    QVERIFY2(it != verdict.reasons.cend(), qPrintable(id));
    QCOMPARE(it->severity, severity);
    for (const Reason &reason : verdict.reasons) {
        QVERIFY2(reason.severity != Severity::Fault || reason.priority != Priority::None,
                 qPrintable(reason.id)); // D9
        QVERIFY(!reason.what.isEmpty());
        QVERIFY(!reason.what.contains(QLatin1Char('%'))
                || reason.what.contains(QLatin1String(" %")));
    }
}

void TestVerdict::aBackupOfOneEnvironmentSpeaksForNoOther()
{
    // made by day, before a deployment: newer than the night's
    const auto withOneOfTestAlone = [](Snapshot snapshot) {
        QList<BackupSet> &sets = snapshot.backups.value.local;
        BackupSet partial = sets.constFirst();
        partial.name = QStringLiteral("of-test-alone");
        partial.at = partial.at.addSecs(7 * 3600);
        partial.complete = true;
        partial.databases.clear();
        partial.databases.append(BackupDatabase());
        partial.databases[0].environment = QStringLiteral("test");
        sets.prepend(partial);
        return snapshot;
    };
    const auto severityOf = [](const Snapshot &snapshot, const QString &id) {
        const QList<Reason> reasons = judge(snapshot, online()).reasons;
        const auto it = std::find_if(reasons.cbegin(), reasons.cend(),
                                     [&id](const Reason &reason) { return reason.id == id; });
        return it == reasons.cend() ? Severity::Ok : it->severity;
    };
    QCOMPARE(judge(withOneOfTestAlone(allWell()), online()).severity, Severity::Ok);

    Snapshot damaged = allWell();
    damaged.backups.value.local[0].complete = false;
    const QString bad = QStringLiteral("backup-bad:") + damaged.backups.value.local[0].name;
    QCOMPARE(severityOf(damaged, bad), Severity::Fault);
    QCOMPARE(severityOf(withOneOfTestAlone(damaged), bad), Severity::Fault);

    Snapshot lacking = allWell();
    lacking.backups.value.local[0].databases.removeAt(0);
    QCOMPARE(severityOf(withOneOfTestAlone(lacking), QStringLiteral("backup-lacks:prod")),
             Severity::Fault);

    Snapshot missed = allWell();
    missed.backups.value.local.removeAt(3);
    BackupSet byDay = withOneOfTestAlone(allWell()).backups.value.local.constFirst();
    byDay.at = byDay.at.addDays(-3);
    missed.backups.value.local.insert(3, byDay);
    QCOMPARE(severityOf(missed, QStringLiteral("backup-missed")), Severity::Notice);
}

void TestVerdict::everyReasonHasThreeLines()
{
    Snapshot snapshot = allWell();
    snapshot.containers.value[0].status = ContainerStatus::Exited;
    snapshot.raid.value.arrays[0].degraded = true;
    snapshot.backups.value.local.clear();
    for (const Reason &reason : judge(snapshot, online()).reasons) {
        QVERIFY(!reason.what.isEmpty());
        QVERIFY(!reason.meaning.isEmpty());
        QVERIFY(!reason.todo.isEmpty());
    }
}

void TestVerdict::worstFirst()
{
    Snapshot snapshot = allWell();
    snapshot.raid.value.arrays[0].mismatchCount = 8;
    snapshot.containers.value[2].status = ContainerStatus::Exited;
    snapshot.containers.value[0].status = ContainerStatus::Exited;
    const Verdict verdict = judge(snapshot, online());
    QCOMPARE(verdict.severity, Severity::Fault);
    QCOMPARE(verdict.reasons.constFirst().id, QStringLiteral("container-stopped:odoo_prod"));
    QCOMPARE(verdict.reasons.constLast().severity, Severity::Notice);
}

void TestVerdict::stoppedEngineIsAFault()
{
    Snapshot snapshot = allWell();
    snapshot.containers.state = ReadingState::Failed;
    snapshot.containers.error.kind = ErrorKind::ServiceDown;
    const Verdict verdict = judge(snapshot, online());
    QCOMPARE(verdict.severity, Severity::Fault);
    QCOMPARE(verdict.reasons.constFirst().id, QStringLiteral("docker-down"));
    QCOMPARE(verdict.reasons.constFirst().priority, Priority::Critical);
}

void TestVerdict::unreadableIsNeverGreen_data()
{
    QTest::addColumn<ReadingState>("state");
    QTest::newRow("pending") << ReadingState::Pending;
    QTest::newRow("denied") << ReadingState::Denied;
    QTest::newRow("absent") << ReadingState::Absent;
    QTest::newRow("hung") << ReadingState::Hung;
    QTest::newRow("failed") << ReadingState::Failed;
}

void TestVerdict::unreadableIsNeverGreen()
{
    QFETCH(ReadingState, state);
    const QList<std::pair<const char *, Change>> parts{
        {"cpu", [state](Snapshot &s) { s.cpu = without<CpuTimes>(state); }},
        {"memory", [state](Snapshot &s) { s.memory = without<Memory>(state); }},
        {"mounts", [state](Snapshot &s) { s.mounts = without<QList<MountUsage>>(state); }},
        {"containers", [state](Snapshot &s) { s.containers = without<QList<Container>>(state); }},
        {"raid", [state](Snapshot &s) { s.raid = without<RaidStatus>(state); }},
        {"smart", [state](Snapshot &s) { s.smart = without<QList<SmartHealth>>(state); }},
        {"backups", [state](Snapshot &s) { s.backups = without<BackupInventory>(state); }},
        {"health", [state](Snapshot &s) { s.health = without<HealthHistory>(state); }},
    };
    for (const auto &[name, change] : parts) {
        Snapshot snapshot = allWell();
        change(snapshot);
        QVERIFY2(judge(snapshot, online()).severity != Severity::Ok, name);
    }
}

void TestVerdict::staleIsNotGreen()
{
    Snapshot snapshot = allWell();
    snapshot.containers.readAt = snapshot.uptime - 10min;
    const Verdict verdict = judge(snapshot, online());
    QCOMPARE(verdict.severity, Severity::Unknown);
    QCOMPARE(verdict.reasons.constFirst().id, QStringLiteral("stale"));
}

void TestVerdict::droppedLineComesFirst()
{
    ConnectionStatus lost;
    lost.phase = ConnectionPhase::WaitingRetry;
    lost.error = Error{ErrorKind::LineDropped, QStringLiteral("The line dropped."), {}};
    const Verdict verdict = judge(allWell(), lost);
    QCOMPARE(verdict.severity, Severity::Fault);
    QCOMPARE(verdict.reasons.constFirst().id, QStringLiteral("connection"));
}

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
