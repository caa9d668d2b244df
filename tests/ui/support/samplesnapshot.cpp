// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/samplesnapshot.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace leitstand::samples {

using namespace std::chrono_literals;

namespace {

constexpr qint64 gib = 1024LL * 1024 * 1024;
constexpr qint64 gb = 1'000'000'000;

template <typename T>
Reading<T> read(T value, const Snapshot &s)
{
    Reading<T> r;
    r.value = std::move(value);
    r.hasValue = true;
    r.state = ReadingState::Ok;
    r.readAt = s.uptime;
    return r;
}

template <typename T>
void spoil(Reading<T> &reading, ReadingState state, ErrorKind kind, const char *message)
{
    reading = Reading<T>();
    reading.state = state;
    reading.error = {kind, QString::fromUtf8(message), QStringLiteral("detail")};
}

Container container(const char *name, const char *image, const char *service, double cpu,
                    qint64 memory)
{
    Container c;
    c.name = QString::fromUtf8(name);
    c.id = QString::fromLatin1(QByteArray(name).toHex().leftJustified(64, '0', true));
    c.imageName = QString::fromUtf8(image);
    c.imageId =
        QStringLiteral("sha256:4f2c9c1be3a6d0a47d2e9a3bb1f0f9f2f6a8a2d1e5c3b7a9d8e6f4c2b1a09f8e");
    c.composeProject = QStringLiteral("odoo-stack");
    c.composeService = QString::fromUtf8(service);
    c.status = ContainerStatus::Running;
    c.health = HealthStatus::Healthy;
    c.restartPolicy = QStringLiteral("unless-stopped");
    c.startedAt = serverNow().addDays(-3).addSecs(-4 * 3600);
    c.memoryLimitBytes = memory;
    c.memoryReservationBytes = memory / 4 * 3;
    c.cpuLimit = cpu;
    return c;
}

RaidArray array(const char *name, const char *first, const char *second, qint64 size)
{
    RaidArray a;
    a.name = QString::fromUtf8(name);
    a.level = QStringLiteral("raid1");
    a.state = QStringLiteral("active");
    a.degraded = false;
    a.activeMembers = 2;
    a.wantedMembers = 2;
    a.sizeBytes = size;
    a.mismatchCount = 0;
    RaidMember one{QString::fromUtf8(first), 0, {}, 0, QStringLiteral("in_sync")};
    RaidMember two{QString::fromUtf8(second), 1, {}, 0, QStringLiteral("in_sync")};
    a.members = {one, two};
    return a;
}

SmartHealth smart(const char *device, const char *serial, int worn)
{
    SmartHealth h;
    h.device = QString::fromUtf8(device);
    h.model = QStringLiteral("SAMSUNG MZVL2512HCJQ-00B00");
    h.serial = QString::fromUtf8(serial);
    h.firmware = QStringLiteral("GXA7801Q");
    h.passed = true;
    h.celsius = 41;
    h.percentageUsed = worn;
    h.availableSparePercent = 100;
    h.spareThresholdPercent = 10;
    h.criticalWarning = 0;
    h.mediaErrors = 0;
    h.unsafeShutdowns = 7;
    h.bytesWritten = 48.2e12;
    h.powerOnHours = 9120;
    h.capacityBytes = 512110190592;
    return h;
}

MountUsage mount(const char *where, const char *device, qint64 size, double ratio)
{
    MountUsage m;
    m.mountPoint = QString::fromUtf8(where);
    m.device = QString::fromUtf8(device);
    m.sizeBytes = size;
    m.usedBytes = qint64(double(size) * ratio);
    m.availableBytes = size - m.usedBytes;
    m.inodeRatio = 0.07;
    return m;
}

BackupSet backupSet(const QDateTime &at, BackupSet::Place place)
{
    BackupSet set;
    set.at = at;
    set.name = at.toString(QStringLiteral("yyyy-MM-dd'T'HHmmss'Z'"));
    set.place = place;
    set.durationSeconds = 1124;
    set.bytes = 11'400'000'000;
    set.host = QStringLiteral("becker-prod");
    set.stackVersion = QStringLiteral("1.0.0");
    set.postgresVersion = QStringLiteral("16.3");
    for (const char *key : {"prod", "test", "dev"}) {
        BackupDatabase db;
        db.environment = QString::fromUtf8(key);
        db.database = QStringLiteral("odoo_%1").arg(db.environment);
        db.file = QStringLiteral("%1.dump").arg(db.database);
        db.odooVersion = QStringLiteral("17.0");
        db.bytes = 1'800'000'000;
        db.databaseBytes = 7'200'000'000;
        db.newestWrite = at.addSecs(-90);
        db.rowCounts = {{QStringLiteral("res_partner"), 10234},
                        {QStringLiteral("product_template"), 20110}};
        set.databases.append(db);
        set.filestores.append({db.environment,
                               QStringLiteral("filestore-%1.tar.zst").arg(db.environment),
                               2'900'000'000, 3'400'000'000, 41210});
    }
    set.plansForm = QStringLiteral("none");
    set.plansReason = QStringLiteral("does-not-fit");
    set.fileCount = 8;
    set.stored = {BackupProof::State::Passed, at.addSecs(1124), {}};
    set.readable = {BackupProof::State::Passed, at.addSecs(2400), {}};
    set.manifestJson = QByteArrayLiteral("{\n  \"formatVersion\": 1\n}\n");
    return set;
}

QDateTime lastNight()
{
    return QDateTime(serverNow().date(), QTime(2, 0), QTimeZone::utc());
}

} // namespace

QDateTime serverNow()
{
    return QDateTime(QDate(2026, 11, 24), QTime(11, 12, 31), QTimeZone::utc());
}

Snapshot wellSnapshot()
{
    Snapshot s;
    s.uptime = std::chrono::hours(12 * 24);
    s.serverTime = serverNow();
    ProbeAccess access;
    access.protocol = 2;
    access.viaReadCommand = true;
    access.uid = 1001;
    access.user = QStringLiteral("observer");
    access.host = QStringLiteral("becker-prod");
    access.sudo = QStringLiteral("read-only");
    s.access = read(access, s);
    CpuTimes cpu;
    cpu.bootTimeEpochSeconds = serverNow().toSecsSinceEpoch() - 12 * 86400;
    cpu.processesRunning = 2;
    s.cpu = read(cpu, s);
    s.cores = read(16, s);
    Memory memory;
    memory.totalBytes = 64 * gib;
    memory.availableBytes = 28 * gib;
    memory.freeBytes = 4 * gib;
    memory.cachedBytes = 23 * gib;
    memory.swapTotalBytes = 8 * gib;
    memory.swapFreeBytes = 8 * gib - gib / 4;
    s.memory = read(memory, s);
    s.load = read(LoadAverage{2.14, 1.92, 1.71, 2, 812}, s);
    s.network = read(QList<NetworkInterface>{{QStringLiteral("eth0"), 812 * gb, 3400 * gb, 0, 0},
                                             {QStringLiteral("wg0"), 12 * gb, 40 * gb, 0, 0}},
                     s);
    s.diskActivity = read(QList<DiskActivity>{{QStringLiteral("nvme0n1"), 1, 2, 3}}, s);
    s.rates = {0.27, 4.1e5, 2.3e6, 1.2e6, 6.4e6};
    s.mounts = read(QList<MountUsage>{mount("/", "/dev/md1", 100 * gb, 0.41),
                                      mount("/var/lib/docker", "/dev/md2", 150 * gb, 0.63),
                                      mount("/mnt/odoo-data", "/dev/md3", 150 * gb, 0.71),
                                      mount("/mnt/building-plans", "/dev/md4", 250 * gb, 0.74),
                                      mount("/mnt/backups", "/dev/md5", 50 * gb, 0.58)},
                    s);
    s.temperatures =
        read(QList<Temperature>{{QStringLiteral("k10temp"), QStringLiteral("Tctl"), 54.2, 95.0},
                                {QStringLiteral("nvme"), QStringLiteral("Composite"), 41.0, 84.0}},
             s);
    s.os = read(OperatingSystem{QStringLiteral("Ubuntu 24.04.1 LTS"),
                                QStringLiteral("6.8.0-48-generic"), QStringLiteral("becker-prod"),
                                QStringLiteral("boot"), false},
                s);
    s.docker = read(DockerEngine{QStringLiteral("26.1.5"), QStringLiteral("1.45")}, s);
    QList<Container> list{container("odoo_prod", "odoo:17.0-20261103", "odoo-prod", 8, 32 * gib),
                          container("odoo_test", "odoo:17.0-20261118", "odoo-test", 4, 16 * gib),
                          container("odoo_dev", "odoo:17.0-20261118", "odoo-dev", 2, 8 * gib),
                          container("odoo_postgres", "postgres:16-alpine", "postgres", 2, 8 * gib),
                          container("odoo_nginx", "nginx:1.27-alpine", "nginx", 1, 2 * gib),
                          container("prometheus", "prom/prometheus:v2.54.1", "prometheus", 0, 0)};
    list[5].health = HealthStatus::None;
    const double cores[] = {2.1, 0.1, 0.04, 0.7, 0.02, 0.01};
    const qint64 used[] = {9'100'000'000, 2'400'000'000, 1'300'000'000,
                           3'900'000'000, 48'000'000,    210'000'000};
    for (qsizetype i = 0; i < list.size(); ++i) {
        s.usage.append({list.at(i).id, cores[i], used[i],
                        list.at(i).memoryLimitBytes > 0
                            ? std::optional<qint64>(list.at(i).memoryLimitBytes)
                            : std::nullopt});
    }
    s.containers = read(list, s);
    s.cgroups = read(QList<CgroupSample>{}, s);
    RaidStatus raid;
    raid.personalities = {QStringLiteral("raid1")};
    raid.arrays = {array("md0", "nvme0n1p1", "nvme1n1p1", gib),
                   array("md1", "nvme0n1p2", "nvme1n1p2", 100 * gb),
                   array("md2", "nvme0n1p3", "nvme1n1p3", 380 * gb)};
    s.raid = read(raid, s);
    s.smart = read(QList<SmartHealth>{smart("nvme0n1", "S676NX0T123456", 8),
                                      smart("nvme1n1", "S676NX0T654321", 7)},
                   s);
    s.disks = read(QList<Disk>{{QStringLiteral("nvme0n1"),
                                QStringLiteral("SAMSUNG MZVL2512HCJQ"),
                                QStringLiteral("S676NX0T123456"),
                                512110190592,
                                {}},
                               {QStringLiteral("nvme1n1"),
                                QStringLiteral("SAMSUNG MZVL2512HCJQ"),
                                QStringLiteral("S676NX0T654321"),
                                512110190592,
                                {}}},
                   s);
    BackupInventory inventory;
    for (int day = 0; day < 7; ++day)
        inventory.local.append(backupSet(lastNight().addDays(-day), BackupSet::Place::Local));
    for (int day = 0; day < 30; ++day)
        inventory.offsite.append(
            backupSet(lastNight().addSecs(7200).addDays(-day), BackupSet::Place::Offsite));
    inventory.local[3].restored = {BackupProof::State::Passed, lastNight().addDays(-2),
                                   QStringLiteral("drill")};
    inventory.local[4].pin = BackupPin{QStringLiteral("before the update to 17.0-20261103"),
                                       QStringLiteral("admin"), lastNight().addDays(-4)};
    inventory.lastRun =
        BackupRun{lastNight(), lastNight().addSecs(1124), 0, inventory.local.constFirst().name, {}};
    inventory.offsiteState = OffsiteState{lastNight().addSecs(7200),
                                          lastNight().addSecs(7200),
                                          {},
                                          inventory.offsite.constFirst().name};
    inventory.latestTarget = inventory.local.constFirst().name;
    s.backups = read(inventory, s);
    s.postgres = read(PostgresFacts{QStringLiteral("16.3"),
                                    {{QStringLiteral("odoo_prod"), 7'200'000'000, 34, 1.2},
                                     {QStringLiteral("odoo_test"), 6'900'000'000, 6, 0},
                                     {QStringLiteral("odoo_dev"), 2'100'000'000, 3, 0}},
                                    175},
                      s);
    s.filestoreBytes = read(QMap<QString, qint64>{{QStringLiteral("prod"), 3'400'000'000},
                                                  {QStringLiteral("test"), 3'300'000'000},
                                                  {QStringLiteral("dev"), 900'000'000}},
                            s);
    StackFacts stack;
    stack.version = QStringLiteral("1.0.0");
    stack.odoo = {{QStringLiteral("prod"),
                   OdooLimits{10, 2, 16, 2684354560, 2147483648, QStringLiteral("odoo_prod"), {}}},
                  {QStringLiteral("test"),
                   OdooLimits{4, 1, 16, 2684354560, 2147483648, QStringLiteral("odoo_test"), {}}},
                  {QStringLiteral("dev"),
                   OdooLimits{0, 1, 16, 2684354560, 2147483648, QStringLiteral("odoo_dev"), {}}}};
    s.stack = read(stack, s);
    HealthHistory health;
    for (int i = 0; i < 12 * 24; ++i)
        health.probes.append({serverNow().addSecs(-300 * (12 * 24 - i)), true, true, true});
    s.health = read(health, s);
    s.certificates =
        read(QList<Certificate>{{QStringLiteral("erp.example.com"), serverNow().addDays(61)}}, s);
    return s;
}

void breakThings(Snapshot &s)
{
    Container &test = s.containers.value[1];
    test.status = ContainerStatus::Exited;
    test.health = HealthStatus::None;
    test.exitCode = 137;
    test.oomKilled = true;
    test.restartCount = 4;
    test.finishedAt = serverNow().addSecs(-780);
    s.usage.removeAt(1);
    s.containers.value[2].health = HealthStatus::Unhealthy;
    s.containers.value[2].healthFailingStreak = 5;
    s.containers.value[2].healthLastOutput = QStringLiteral("curl: (28) Operation timed out");
    MountUsage &plans = s.mounts.value[3];
    plans.usedBytes = plans.sizeBytes / 100 * 88;
    plans.availableBytes = plans.sizeBytes - plans.usedBytes;
    RaidArray &md2 = s.raid.value.arrays[2];
    md2.degraded = true;
    md2.activeMembers = 1;
    md2.members[1].flags = {QStringLiteral("faulty")};
    md2.members[1].errors = 12;
    md2.members[1].state = QStringLiteral("faulty");
    RaidArray &md1 = s.raid.value.arrays[1];
    md1.degraded = true;
    md1.activeMembers = 1;
    md1.sync = RaidSync{QStringLiteral("recovery"), QStringLiteral("running"), 43.0, 17.0, 259783};
    md1.mismatchCount = 128;
    SmartHealth &disk = s.smart.value[1];
    disk.passed = false;
    disk.criticalWarning = 4;
    disk.mediaErrors = 221;
    disk.exitStatus = 8;
    s.backups.value.local.removeFirst();
    s.backups.value.local.prepend(backupSet(lastNight(), BackupSet::Place::Local));
    BackupSet &cut = s.backups.value.local.first();
    cut.stored = {BackupProof::State::Failed, lastNight().addSecs(400),
                  QStringLiteral("no space left on device")};
    cut.readable = {};
    cut.complete = false;
    cut.problems = {{QT_TRANSLATE_NOOP("parsers", "The file %1 is missing."),
                     {QStringLiteral("odoo_test.dump")}}};
    s.backups.value.lastRun = BackupRun{lastNight(), lastNight().addSecs(400), 1, cut.name,
                                        QStringLiteral("No space left on device")};
}

void unreadable(Snapshot &s)
{
    spoil(s.containers, ReadingState::Denied, ErrorKind::DockerRefused,
          "The account may not ask Docker.");
    spoil(s.docker, ReadingState::Denied, ErrorKind::DockerRefused,
          "The account may not ask Docker.");
    spoil(s.raid, ReadingState::Absent, ErrorKind::NotFound, "The server has no RAID array.");
    spoil(s.smart, ReadingState::Hung, ErrorKind::TimedOut, "smartctl does not come back.");
    s.smart.hungSince = s.uptime - 310s;
    spoil(s.backups, ReadingState::Failed, ErrorKind::UnexpectedOutput,
          "The list of backups was not understood.");
    spoil(s.memory, ReadingState::Failed, ErrorKind::UnexpectedOutput,
          "/proc/meminfo was not understood.");
    spoil(s.temperatures, ReadingState::Absent, ErrorKind::NotFound, "The server has no sensors.");
    spoil(s.health, ReadingState::Absent, ErrorKind::NotFound, "There is no health history.");
    spoil(s.load, ReadingState::Denied, ErrorKind::CommandFailed,
          "The account may not read /proc/loadavg.");
    Reading<QList<MountUsage>> mounts = wellSnapshot().mounts;
    s.mounts = mounts;
    s.mounts.readAt = s.uptime;
    s.mounts.value[1].mounted = false;
    s.mounts.value[3].hung = true;
    s.mounts.value[3].hungSince = s.uptime - 95s;
}

void hostile(Snapshot &s)
{
    Container evil =
        container("x", "registry.example.com/<i>img</i>:\"latest\"&amp;", "svc", 1, gib);
    evil.name = QStringLiteral("<b>x</b>&nbsp;<img src='file:///etc/passwd'>");
    Container longOne = evil;
    longOne.id = QString(64, u'9');
    longOne.name = QString(4096, u'W');
    Container bidi = evil;
    bidi.id = QString(64, u'8');
    bidi.name = QStringLiteral("שלום-odoo $(rm -rf ~) `id`; '\"");
    s.containers.value.prepend(bidi);
    s.containers.value.prepend(longOne);
    s.containers.value.prepend(evil);
    // an environment's container with a hostile image name reaches the cards
    s.containers.value[3].imageName = QStringLiteral("<a href=x>odoo</a>:") + QString(300, u'9');
    s.containers.value[4].engineError = QStringLiteral("<script>alert(1)</script>");
    s.raid.value.arrays[0].name = QStringLiteral("<u>md0</u>&lt;");
    s.smart.value[0].model = QStringLiteral("<h1>DISK</h1>");
    s.backups.value.local[1].name = QStringLiteral("2026 <b>set</b>\" ' $() ");
    s.mounts.value[0].device = QStringLiteral("<b>dev</b>");
    s.os.value.hostName = QStringLiteral("<marquee>host</marquee>");
}

void addContainers(Snapshot &s, int count)
{
    for (int i = 0; i < count; ++i) {
        Container c = container("c", "busybox:1.36", "bulk", 0.5, gib);
        c.name = QStringLiteral("bulk_%1").arg(i, 4, 10, QLatin1Char('0'));
        c.id = QStringLiteral("%1").arg(i, 64, 10, QLatin1Char('7'));
        s.containers.value.append(c);
        s.usage.append({c.id, 0.01 * (i % 40), 30'000'000LL + i * 100'000, gib});
    }
}

void addBackups(Snapshot &s, int count)
{
    for (int i = 0; i < count; ++i)
        s.backups.value.local.append(
            backupSet(lastNight().addDays(-10 - i), BackupSet::Place::Local));
}

} // namespace leitstand::samples
