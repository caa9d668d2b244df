// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diskmodel.h"
#include "models/mountmodel.h"
#include "models/raidarraymodel.h"
#include "models/raidmembermodel.h"
#include "models/raidwords.h"

#include <QAbstractItemModelTester>
#include <QTest>
#include <QTimeZone>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

template <typename T>
void put(Reading<T> &reading, const T &value, const ViewState &view)
{
    reading.value = value;
    reading.hasValue = true;
    reading.state = ReadingState::Ok;
    reading.readAt = view.now;
}

ViewState emptyView()
{
    ViewState view;
    view.now = view.snapshot.uptime = 1h;
    view.snapshot.serverTime = QDateTime(QDate(2026, 11, 24), QTime(12, 0), QTimeZone::utc());
    return view;
}

RaidArray mirror(const QString &name, int active)
{
    RaidArray array;
    array.name = name;
    array.level = QStringLiteral("raid1");
    array.state = QStringLiteral("active");
    array.activeMembers = active;
    array.wantedMembers = 2;
    array.degraded = active < 2;
    array.mismatchCount = 0;
    array.members.append({QStringLiteral("nvme0n1p3"), 0, {}, 0, QStringLiteral("in_sync")});
    if (active == 2)
        array.members.append({QStringLiteral("nvme1n1p3"), 1, {}, 0, QStringLiteral("in_sync")});
    return array;
}

RaidStatus statusOf(const RaidArray &array)
{
    RaidStatus status;
    status.arrays = {array};
    return status;
}

} // namespace

class StorageModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allFiveMountsAlways();
    void notMountedAndHungAreFaults();
    void fullMounts();
    void healthyArray();
    void bootedDegradedIsToldApartFromAFault();
    void missingPlacesAreRows();
    void rebuildIsNotMistakenForABootFault();
    void checkOfAHealthyArrayIsFine();
    void inactiveArray();
    void delayedSync();
    void membersCarryTheSerialOfTheirDisk();
    void disksOfPartitions_data();
    void disksOfPartitions();
    void criticalWarnings_data();
    void criticalWarnings();
    void disksJoinSmartAndList();
    void diskWithoutSmartIsUnknown();
};

void StorageModelTest::allFiveMountsAlways()
{
    MountModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    ViewState view = emptyView();
    model.refresh(view);
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.index(2, MountModel::State).data(role::SeverityRole).toInt(),
             int(Severity::Unknown));
    MountUsage root;
    root.mountPoint = QStringLiteral("/");
    root.sizeBytes = 100;
    root.usedBytes = 40;
    root.availableBytes = 60;
    MountUsage other = root;
    other.mountPoint = QStringLiteral("/boot");
    put(view.snapshot.mounts, {other, root}, view);
    model.refresh(view);
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.rowKey(0), QStringLiteral("/"));
    QCOMPARE(model.rowKey(5), QStringLiteral("/boot"));
}

void StorageModelTest::notMountedAndHungAreFaults()
{
    ViewState view = emptyView();
    MountUsage hung;
    hung.mountPoint = QStringLiteral("/mnt/backups");
    hung.hung = true;
    hung.hungSince = view.now - 90s;
    MountUsage closed;
    closed.mountPoint = QStringLiteral("/mnt/building-plans");
    closed.sizeBytes = closed.availableBytes = 1000;
    closed.fileSystem = QStringLiteral("ext4");
    put(view.snapshot.mounts, {hung, closed}, view);
    MountModel mounts;
    mounts.refresh(view);
    const QString writable = mounts.index(3, MountModel::State).data().toString();
    view.snapshot.mounts.value.last().readOnly = true;
    mounts.refresh(view);
    QVERIFY(mounts.index(3, MountModel::State).data().toString() != writable);
    const QList<MountRow> rows = mountRows(view);
    QCOMPARE(rows.at(0).severity,
             Severity::Notice);                     // "/" not told: shares nothing, but is not data
    QCOMPARE(rows.at(2).severity, Severity::Fault); // /mnt/odoo-data is not mounted
    QCOMPARE(rows.at(4).severity, Severity::Fault);
    QCOMPARE(rows.at(4).hungAt, view.serverNow().addSecs(-90));
    MountModel model;
    model.refresh(view);
    QVERIFY(!model.index(4, MountModel::Free).data(role::SortRole).isValid());
}

void StorageModelTest::fullMounts()
{
    ViewState view = emptyView();
    MountUsage plans;
    plans.mountPoint = QStringLiteral("/mnt/building-plans");
    plans.usedBytes = 88;
    plans.availableBytes = 12;
    plans.sizeBytes = 100;
    MountUsage data = plans;
    data.mountPoint = QStringLiteral("/mnt/odoo-data");
    data.usedBytes = 10;
    data.availableBytes = 90;
    data.inodeRatio = 0.97;
    put(view.snapshot.mounts, {plans, data}, view);
    const QList<MountRow> rows = mountRows(view);
    QCOMPARE(rows.at(3).severity, Severity::Notice);
    QCOMPARE(rows.at(2).severity, Severity::Fault);
}

void StorageModelTest::healthyArray()
{
    const RaidArray array = mirror(QStringLiteral("md0"), 2);
    QCOMPARE(arraySeverity(array), Severity::Ok);
    QVERIFY(!bootedDegraded(array));
    QCOMPARE(missingMembers(array), 0);
}

void StorageModelTest::bootedDegradedIsToldApartFromAFault()
{
    const RaidArray booted = mirror(QStringLiteral("md0"), 1);
    QVERIFY(bootedDegraded(booted));
    QCOMPARE(arraySeverity(booted), Severity::Fault);
    RaidArray failed = booted;
    failed.members.append(
        {QStringLiteral("nvme1n1p3"), 1, {QStringLiteral("faulty")}, 3, QStringLiteral("faulty")});
    QVERIFY(!bootedDegraded(failed));
    QCOMPARE(missingMembers(failed), 0);
    QVERIFY(arrayStateText(booted) != arrayStateText(failed));
}

void StorageModelTest::missingPlacesAreRows()
{
    ViewState view = emptyView();
    put(view.snapshot.raid, statusOf(mirror(QStringLiteral("md0"), 1)), view);
    RaidMemberModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.refresh(view);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, RaidMemberModel::State).data(role::SeverityRole).toInt(),
             int(Severity::Fault));
    put(view.snapshot.raid, statusOf(mirror(QStringLiteral("md0"), 2)), view);
    model.refresh(view);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, RaidMemberModel::State).data(role::SeverityRole).toInt(),
             int(Severity::Ok));
}

void StorageModelTest::rebuildIsNotMistakenForABootFault()
{
    RaidArray array = mirror(QStringLiteral("md0"), 1);
    array.members.append({QStringLiteral("nvme1n1p3"), 2, {}, 0, QStringLiteral("spare")});
    array.sync = RaidSync{QStringLiteral("recovery"), QStringLiteral("running"), 8.5, 17.0, 259783};
    QVERIFY(!bootedDegraded(array));
    QCOMPARE(memberSeverity(array, array.members.at(1)), Severity::Notice);
    QCOMPARE(memberSeverity(array, array.members.at(0)), Severity::Ok);
    QVERIFY(syncText(array).contains(QStringLiteral("17 min")));
}

void StorageModelTest::checkOfAHealthyArrayIsFine()
{
    RaidArray array = mirror(QStringLiteral("md0"), 2);
    array.sync = RaidSync{QStringLiteral("check"), QStringLiteral("running"), 12.0, 127.5, 33440};
    QCOMPARE(arraySeverity(array), Severity::Ok);
    array.mismatchCount = 128;
    QCOMPARE(arraySeverity(array), Severity::Notice);
}

void StorageModelTest::inactiveArray()
{
    RaidArray array;
    array.name = QStringLiteral("md9");
    array.state = QStringLiteral("inactive");
    array.members.append(
        {QStringLiteral("sda1"), 0, {QStringLiteral("spare")}, std::nullopt, QString()});
    QCOMPARE(arraySeverity(array), Severity::Fault);
    QCOMPARE(memberSeverity(array, array.members.at(0)), Severity::Notice);
}

void StorageModelTest::delayedSync()
{
    RaidArray array = mirror(QStringLiteral("md0"), 2);
    array.sync = RaidSync{QStringLiteral("resync"), QStringLiteral("delayed"), {}, {}, {}};
    const QString delayed = syncText(array);
    array.sync->state = QStringLiteral("pending");
    QVERIFY(delayed != syncText(array));
    array.sync.reset();
    QVERIFY(!syncText(array).isEmpty());
}

void StorageModelTest::membersCarryTheSerialOfTheirDisk()
{
    ViewState view = emptyView();
    put(view.snapshot.raid, statusOf(mirror(QStringLiteral("md0"), 2)), view);
    put(view.snapshot.disks,
        QList<Disk>{{QStringLiteral("nvme1n1"), QString(), QStringLiteral("S123"), 512, {}}}, view);
    RaidMemberModel model;
    model.refresh(view);
    QCOMPARE(model.rowAt(1).serial, QStringLiteral("S123"));
    QVERIFY(model.rowAt(0).serial.isEmpty());
}

void StorageModelTest::disksOfPartitions_data()
{
    QTest::addColumn<QString>("partition");
    QTest::addColumn<QString>("disk");
    const auto row = [](const char *partition, const char *disk) {
        QTest::newRow(partition) << QString::fromLatin1(partition) << QString::fromLatin1(disk);
    };
    row("nvme0n1p3", "nvme0n1");
    row("nvme0n1", "nvme0n1");
    row("nvme10n1p12", "nvme10n1");
    row("sda2", "sda");
    row("sda", "sda");
    row("sdp1", "sdp");
    row("vdb15", "vdb");
    row("mmcblk0p1", "mmcblk0");
    row("mmcblk0", "mmcblk0");
    row("42", "42");
}

void StorageModelTest::disksOfPartitions()
{
    QFETCH(const QString, partition);
    QTEST(diskOfPartition(partition), "disk");
    QVERIFY(diskOfPartition(QString()).isEmpty());
}

void StorageModelTest::criticalWarnings_data()
{
    QTest::addColumn<int>("bits");
    QTest::addColumn<int>("words");
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("spare") << 1 << 1;
    QTest::newRow("reliability") << 4 << 1;
    QTest::newRow("spare and read-only") << 9 << 2;
    QTest::newRow("all known") << 0x3f << 6;
    QTest::newRow("unknown bit") << 0x84 << 2;
}

void StorageModelTest::criticalWarnings()
{
    QFETCH(const int, bits);
    QTEST(int(criticalWarningWords(bits).size()), "words");
}

void StorageModelTest::disksJoinSmartAndList()
{
    ViewState view = emptyView();
    SmartHealth smart;
    smart.device = QStringLiteral("/dev/nvme0n1");
    smart.serial = QStringLiteral("S1");
    smart.passed = true;
    smart.criticalWarning = 4;
    smart.percentageUsed = 104;
    put(view.snapshot.smart, QList<SmartHealth>{smart}, view);
    put(view.snapshot.disks,
        QList<Disk>{
            {QStringLiteral("nvme0n1"), QStringLiteral("M"), QStringLiteral("S1"), 512, {}},
            {QStringLiteral("nvme1n1"), QStringLiteral("M"), QStringLiteral("S2"), 512, {}}},
        view);
    put(view.snapshot.raid, statusOf(mirror(QStringLiteral("md0"), 2)), view);
    DiskModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.refresh(view);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowKey(0), QStringLiteral("S1"));
    QCOMPARE(model.rowAt(0).severity, Severity::Fault);
    QCOMPARE(model.rowAt(0).arrays, QStringList{QStringLiteral("md0")});
    QCOMPARE(model.index(0, DiskModel::Warning).data(role::SeverityRole).toInt(),
             int(Severity::Fault));
    QCOMPARE(model.index(0, DiskModel::Wear).data(role::SortRole).toInt(), 104);
}

void StorageModelTest::diskWithoutSmartIsUnknown()
{
    ViewState view = emptyView();
    put(view.snapshot.disks, QList<Disk>{{QStringLiteral("sda"), QString(), QString(), 512, {}}},
        view);
    const QList<DiskRow> rows = diskRows(view);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.at(0).severity, Severity::Unknown);
    SmartHealth silent;
    silent.device = QStringLiteral("/dev/sda");
    QCOMPARE(diskSeverity(silent), Severity::Unknown);
}

QTEST_GUILESS_MAIN(StorageModelTest)

#include "tst_storagemodel.moc"
