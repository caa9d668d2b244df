// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/mdstatparser.h"

#include "support/fixturefile.h"

#include <QTest>

using namespace leitstand;

namespace {

QByteArray raid1(const QByteArray &degraded, const QByteArray &action,
                 const QByteArray &completed = "none")
{
    const QByteArray md("/sys/block/md2/md/");
    return fixtures::bundle({{md + "array_state", "active\n"},
                             {md + "level", "raid1\n"},
                             {md + "raid_disks", "2\n"},
                             {md + "degraded", degraded + "\n"},
                             {md + "sync_action", action + "\n"},
                             {md + "sync_completed", completed + "\n"},
                             {md + "sync_speed", "25000\n"},
                             {md + "mismatch_cnt", "128\n"},
                             {md + "metadata_version", "1.2\n"},
                             {"/sys/block/md2/size", "930740864\n"},
                             {md + "dev-nvme0n1p3/state", "in_sync\n"},
                             {md + "dev-nvme0n1p3/slot", "0\n"},
                             {md + "dev-nvme0n1p3/errors", "0\n"},
                             {md + "dev-nvme1n1p3/state", "faulty,write_error\n"},
                             {md + "dev-nvme1n1p3/slot", "none\n"},
                             {md + "dev-nvme1n1p3/errors", "17\n"}});
}

RaidStatus parsed(const QByteArray &bundle)
{
    const auto status = parseMdSysfs(bundle);
    if (!status)
        qFatal("%s", qPrintable(status.error().detail));
    return *status;
}

RaidStatus mdstat(const QByteArray &text)
{
    return *parseMdstat("Personalities : [raid1] \n" + text + "unused devices: <none>\n");
}

const QByteArray whole(
    "md2 : active raid1 nvme1n1p3[1] nvme0n1p3[0]\n      465370432 blocks super 1.2 [2/2] [UU]\n");
const QByteArray half("md2 : active raid1 nvme1n1p3[1](F) nvme0n1p3[0]\n      465370432 blocks "
                      "super 1.2 [2/1] [U_]\n");

} // namespace

class MdSysfsParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnArray();
    void readsProgress();
    void nodeWithoutArrayIsLeftOut();
    void arrayWithoutRedundancy();
    void unknownIsReported_data();
    void unknownIsReported();
    void mergeCompletes();
    void mergeBelievesTheWorse();
    void mergeNamesARepair();
    void mergeKeepsWhatOnlyOneKnows();
};

void MdSysfsParserTest::readsAnArray()
{
    const RaidStatus status = parsed(raid1("1", "idle"));
    QCOMPARE(status.arrays.size(), 1);
    const RaidArray array = status.arrays.constFirst();
    QCOMPARE(array.name, QStringLiteral("md2"));
    QCOMPARE(array.state, QStringLiteral("active"));
    QCOMPARE(array.degraded, std::optional<bool>(true));
    QCOMPARE(array.activeMembers, std::optional<int>(1));
    QCOMPARE(array.mismatchCount, std::optional<quint64>(128));
    QCOMPARE(array.sizeBytes, std::optional<qint64>(930740864LL * 512));
    QVERIFY(!array.sync);
    QCOMPARE(array.members.at(1).errors, std::optional<quint64>(17));
    QCOMPARE(array.members.at(1).flags, QStringList(QStringLiteral("faulty")));
    QCOMPARE(array.members.at(0).state, QStringLiteral("in_sync"));
}

void MdSysfsParserTest::readsProgress()
{
    const RaidArray array = parsed(raid1("1", "recover", "250 / 1000")).arrays.constFirst();
    QCOMPARE(array.sync->action, QStringLiteral("recovery"));
    QCOMPARE(array.sync->percent, std::optional<double>(25.0));
    QCOMPARE(array.sync->speedKiBs, std::optional<qint64>(25000));
    QCOMPARE(parsed(raid1("0", "check", "delayed")).arrays.constFirst().sync->state,
             QStringLiteral("delayed"));
    QVERIFY(!parsed(raid1("0", "check", "99 / 0")).arrays.constFirst().sync->percent);
}

void MdSysfsParserTest::nodeWithoutArrayIsLeftOut()
{
    QVERIFY(parsed(fixtures::bundle({{"/sys/block/md127/md/array_state", "clear\n"},
                                     {"/sys/block/md127/md/raid_disks", "0\n"},
                                     {"/sys/block/md127/size", "0\n"}}))
                .arrays.isEmpty());
}

void MdSysfsParserTest::arrayWithoutRedundancy()
{
    const RaidArray array = parsed(fixtures::bundle({{"/sys/block/md9/md/array_state", "clean\n"},
                                                     {"/sys/block/md9/md/level", "raid0\n"},
                                                     {"/sys/block/md9/md/raid_disks", "3 (2)\n"}}))
                                .arrays.constFirst();
    QVERIFY(!array.degraded);
    QCOMPARE(array.level, QStringLiteral("raid0"));
}

void MdSysfsParserTest::unknownIsReported_data()
{
    QTest::addColumn<QByteArray>("bundle");
    QTest::newRow("state") << fixtures::bundle({{"/sys/block/md2/md/array_state", "dreaming\n"}});
    QTest::newRow("degraded more than disks")
        << fixtures::bundle({{"/sys/block/md2/md/array_state", "clean\n"},
                             {"/sys/block/md2/md/raid_disks", "2\n"},
                             {"/sys/block/md2/md/degraded", "9\n"}});
    QTest::newRow("path") << fixtures::bundle({{"/etc/passwd", "x"}});
    QTest::newRow("torn") << raid1("1", "idle").chopped(1);
}

void MdSysfsParserTest::unknownIsReported()
{
    QFETCH(const QByteArray, bundle);
    const auto status = parseMdSysfs(bundle);
    QVERIFY(!status);
    QCOMPARE(status.error().kind, ErrorKind::UnexpectedOutput);
}

void MdSysfsParserTest::mergeCompletes()
{
    const RaidStatus merged = mergeRaid(mdstat(half), parsed(raid1("1", "idle")));
    QCOMPARE(merged.arrays.size(), 1);
    const RaidArray array = merged.arrays.constFirst();
    QCOMPARE(array.members.size(), 2);
    QCOMPARE(array.members.at(0).role, std::optional<int>(1));
    QCOMPARE(array.members.at(0).errors, std::optional<quint64>(17));
    QCOMPARE(array.members.at(0).flags, QStringList(QStringLiteral("faulty")));
    QCOMPARE(array.mismatchCount, std::optional<quint64>(128));
}

void MdSysfsParserTest::mergeBelievesTheWorse()
{
    const auto degraded = [](const RaidStatus &status) {
        return status.arrays.constFirst().degraded;
    };
    QCOMPARE(degraded(mergeRaid(mdstat(whole), parsed(raid1("1", "idle")))),
             std::optional<bool>(true));
    QCOMPARE(mergeRaid(mdstat(whole), parsed(raid1("1", "idle"))).arrays.constFirst().activeMembers,
             std::optional<int>(1));
    QCOMPARE(degraded(mergeRaid(mdstat(half), parsed(raid1("0", "idle")))),
             std::optional<bool>(true));
    QCOMPARE(degraded(mergeRaid(mdstat(whole), parsed(raid1("0", "idle")))),
             std::optional<bool>(false));
    QCOMPARE(degraded(mergeRaid(mdstat(half), RaidStatus())), std::optional<bool>(true));
    QCOMPARE(degraded(mergeRaid(RaidStatus(), parsed(raid1("1", "idle")))),
             std::optional<bool>(true));
}

void MdSysfsParserTest::mergeNamesARepair()
{
    const QByteArray resync =
        whole + "      [=>..]  resync = 10.0% (1/10) finish=1.0min speed=5K/sec\n";
    const RaidSync sync =
        *mergeRaid(mdstat(resync), parsed(raid1("0", "repair", "2 / 10"))).arrays.constFirst().sync;
    QCOMPARE(sync.action, QStringLiteral("repair"));
    QCOMPARE(sync.percent, std::optional<double>(10.0));
}

void MdSysfsParserTest::mergeKeepsWhatOnlyOneKnows()
{
    const QByteArray other(
        "md9 : active raid0 sdb[1] sda[0]\n      9 blocks super 1.2 512k chunks\n");
    const RaidStatus merged = mergeRaid(mdstat(other), parsed(raid1("0", "recover", "5 / 10")));
    QCOMPARE(merged.arrays.size(), 2);
    QCOMPARE(merged.arrays.at(1).name, QStringLiteral("md2"));
    QCOMPARE(merged.arrays.at(1).sync->percent, std::optional<double>(50.0));
}

QTEST_APPLESS_MAIN(MdSysfsParserTest)
#include "tst_mdsysfsparser.moc"
