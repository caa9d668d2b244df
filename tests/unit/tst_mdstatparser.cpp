// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/mdstatparser.h"

#include "support/fixturefile.h"

#include "domain/verdict.h"

#include <QTest>

using namespace leitstand;

namespace {

RaidStatus parsed(const char *fixture)
{
    const auto status = parseMdstat(fixtures::read(fixture));
    if (!status)
        qFatal("%s: %s", fixture, qPrintable(status.error().detail));
    return *status;
}

RaidArray array(const RaidStatus &status, const char *name)
{
    for (const RaidArray &candidate : status.arrays) {
        if (candidate.name == QLatin1String(name))
            return candidate;
    }
    qFatal("no array %s", name);
}

QStringList devices(const RaidArray &array)
{
    QStringList names;
    for (const RaidMember &member : array.members)
        names.append(member.device);
    return names;
}

} // namespace

class MdstatParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void healthyArrays();
    void degradedArrays();
    void recoveryAndWaiting();
    void checkOfAHealthyArray();
    void levelsAndFlags();
    void containersOfFirmwareRaid();
    void emptySystem();
    void cutShortIsNeverHealthy();
    void noPrefixTurnsGreen();
    void hostileText();
    void laterKernel();
    void foreignFiles_data();
    void foreignFiles();
};

void MdstatParserTest::healthyArrays()
{
    const RaidStatus status = parsed("mdstat/healthy.txt");
    QVERIFY(status.complete);
    QVERIFY(status.unknownLines.isEmpty());
    QCOMPARE(status.personalities.size(), 8);
    QCOMPARE(status.arrays.size(), 3);
    const RaidArray md2 = array(status, "md2");
    QCOMPARE(md2.level, QStringLiteral("raid1"));
    QCOMPARE(md2.state, QStringLiteral("active"));
    QCOMPARE(md2.degraded, std::optional<bool>(false));
    QCOMPARE(md2.activeMembers, std::optional<int>(2));
    QCOMPARE(md2.wantedMembers, std::optional<int>(2));
    QCOMPARE(md2.sizeBytes, std::optional<qint64>(465370432LL * 1024));
    QCOMPARE(devices(md2), QStringList({QStringLiteral("nvme1n1p3"), QStringLiteral("nvme0n1p3")}));
    QCOMPARE(md2.members.at(0).role, std::optional<int>(1));
    QVERIFY(md2.members.at(0).flags.isEmpty());
    QVERIFY(!md2.sync);
    QVERIFY(md2.unknownLines.isEmpty());
}

void MdstatParserTest::degradedArrays()
{
    const RaidStatus status = parsed("mdstat/degraded.txt");
    const RaidArray md2 = array(status, "md2");
    QCOMPARE(md2.degraded, std::optional<bool>(true));
    QCOMPARE(md2.activeMembers, std::optional<int>(1));
    QCOMPARE(md2.members.at(0).flags, QStringList(QStringLiteral("faulty")));
    // a disk that is simply gone leaves no (F)
    const RaidArray md1 = array(status, "md1");
    QCOMPARE(md1.degraded, std::optional<bool>(true));
    QCOMPARE(md1.members.size(), 1);
}

void MdstatParserTest::recoveryAndWaiting()
{
    const RaidStatus status = parsed("mdstat/recovery.txt");
    QVERIFY(status.complete);
    const RaidArray md2 = array(status, "md2");
    QCOMPARE(md2.degraded, std::optional<bool>(true));
    const RaidSync expected{QStringLiteral("recovery"), QStringLiteral("running"), 8.5, 17.0,
                            259783};
    QVERIFY(md2.sync == expected);
    const RaidSync delayed{QStringLiteral("resync"), QStringLiteral("delayed"), {}, {}, {}};
    QVERIFY(array(status, "md1").sync == delayed);
    QCOMPARE(array(status, "md1").degraded, std::optional<bool>(true));
    // a line of the bitmap may stand before or behind the one of the progress
    const RaidArray md0 = array(status, "md0");
    QCOMPARE(md0.state, QStringLiteral("active (auto-read-only)"));
    const RaidSync pending{QStringLiteral("resync"), QStringLiteral("pending"), {}, {}, {}};
    QVERIFY(md0.sync == pending);
    QCOMPARE(md0.degraded, std::optional<bool>(false));
    const RaidArray md7 = array(status, "md7");
    QCOMPARE(md7.sync->finishMinutes, std::optional<double>(127.5));
    QCOMPARE(md7.sync->speedKiBs, std::optional<qint64>(33440));
    QCOMPARE(md7.activeMembers, std::optional<int>(3));
    QCOMPARE(md7.wantedMembers, std::optional<int>(4));
    for (const RaidArray &each : status.arrays)
        QVERIFY2(each.unknownLines.isEmpty(), qPrintable(each.unknownLines.join(u'|')));
}

void MdstatParserTest::checkOfAHealthyArray()
{
    const RaidArray md2 = array(parsed("mdstat/check.txt"), "md2");
    QCOMPARE(md2.degraded, std::optional<bool>(false));
    QCOMPARE(md2.sync->action, QStringLiteral("check"));
    QCOMPARE(md2.sync->percent, std::optional<double>(38.2));
}

void MdstatParserTest::levelsAndFlags()
{
    const RaidStatus status = parsed("mdstat/levels.txt");
    QVERIFY(status.complete);
    QVERIFY(status.unknownLines.isEmpty());
    QCOMPARE(status.arrays.size(), 12);
    for (const RaidArray &each : status.arrays)
        QVERIFY2(each.unknownLines.isEmpty(), qPrintable(each.name + each.unknownLines.join(u'|')));
    for (const char *name : {"md_d0", "md1"}) { // no redundancy, nothing to be degraded
        QVERIFY(!array(status, name).degraded);
        QVERIFY(!array(status, name).wantedMembers);
    }
    QCOMPARE(array(status, "md3").wantedMembers, std::optional<int>(4));
    const RaidArray md4 = array(status, "md4");
    QCOMPARE(md4.members.at(0).flags, QStringList(QStringLiteral("spare")));
    QCOMPARE(md4.members.at(5).flags, QStringList(QStringLiteral("write-mostly")));
    const RaidArray md5 = array(status, "md5");
    QCOMPARE(md5.state, QStringLiteral("active (read-only)"));
    QCOMPARE(md5.members.at(0).flags, QStringList(QStringLiteral("replacement")));
    QCOMPARE(md5.members.at(2).flags,
             QStringList({QStringLiteral("write-mostly"), QStringLiteral("faulty")}));
    QCOMPARE(md5.degraded, std::optional<bool>(true));
    const RaidArray md6 = array(status, "md6");
    QCOMPARE(md6.members.at(0).flags, QStringList(QStringLiteral("journal")));
    QCOMPARE(md6.sync->action, QStringLiteral("reshape"));
    QCOMPARE(array(status, "md8").sync->state, QStringLiteral("remote"));
    QCOMPARE(array(status, "md126").degraded, std::optional<bool>(false));
    const RaidArray container = array(status, "md127");
    QCOMPARE(container.state, QStringLiteral("inactive"));
    QVERIFY(container.level.isEmpty());
    QVERIFY(!container.degraded);
    QVERIFY(!container.activeMembers);
    QCOMPARE(container.members.size(), 2);
    QCOMPARE(array(status, "md/backup").state, QStringLiteral("inactive"));
    QCOMPARE(array(status, "md64").sync->speedKiBs, std::optional<qint64>(0));
}

void MdstatParserTest::containersOfFirmwareRaid()
{
    const RaidStatus status = parsed("mdstat/external.txt");
    for (const char *container : {"md127", "md124"}) {
        QVERIFY(array(status, container).isContainer());
        QVERIFY(array(status, container).unknownLines.isEmpty());
    }
    for (const char *volume : {"md126", "md125"})
        QVERIFY(!array(status, volume).isContainer());
    QCOMPARE(status.arrayCount(), 2);
    // an array that lost its disks is no container
    QVERIFY(!array(parsed("mdstat/levels.txt"), "md/backup").isContainer());

    Snapshot snapshot;
    snapshot.access.hasValue = true;
    snapshot.raid.value = status;
    snapshot.raid.hasValue = true;
    snapshot.raid.state = ReadingState::Ok;
    const auto raidReasons = [](const Snapshot &judged) {
        QStringList ids;
        for (const Reason &reason : judge(judged, ConnectionStatus()).reasons) {
            if (reason.id.startsWith(QLatin1String("raid")))
                ids.append(reason.id);
        }
        return ids;
    };
    QCOMPARE(raidReasons(snapshot), QStringList());
    // containers alone protect nothing
    snapshot.raid.value.arrays.remove(0, 2);
    QCOMPARE(raidReasons(snapshot), QStringList(QStringLiteral("raid-none")));
}

void MdstatParserTest::emptySystem()
{
    const RaidStatus status = parsed("mdstat/none.txt");
    QVERIFY(status.complete);
    QVERIFY(status.arrays.isEmpty());
    QVERIFY(status.personalities.isEmpty());
}

void MdstatParserTest::cutShortIsNeverHealthy()
{
    const RaidStatus status = parsed("mdstat/cut.txt");
    QVERIFY(!status.complete);
    QCOMPARE(array(status, "md2").degraded, std::optional<bool>(false)); // its lines are whole
    QVERIFY(!array(status, "md1").degraded);
    QVERIFY(!array(status, "md1").wantedMembers);
    QCOMPARE(status.unknownLines.size(), 1);
}

void MdstatParserTest::noPrefixTurnsGreen()
{
    for (const auto &[name, content] : fixtures::folder("mdstat")) {
        const auto whole = parseMdstat(content);
        for (qsizetype size = 0; size < content.size(); ++size) {
            const auto status = parseMdstat(content.left(size));
            if (!status)
                continue;
            const QByteArray rest = content.mid(size);
            QVERIFY2(!status->complete || !rest.contains(" : active"),
                     qPrintable(name + QString::number(size)));
            for (const RaidArray &each : status->arrays) {
                if (each.degraded != std::optional<bool>(false))
                    continue;
                // what the part calls whole, the whole text must not call degraded
                for (const RaidArray &other : whole->arrays)
                    QVERIFY2(other.name != each.name || !other.degraded.value_or(false),
                             qPrintable(name));
            }
        }
    }
}

void MdstatParserTest::hostileText()
{
    const RaidStatus status = parsed("mdstat/hostile.txt");
    QVERIFY(status.complete);
    QCOMPARE(status.arrays.size(), 4);
    const RaidArray first = status.arrays.at(0);
    QCOMPARE(first.name, QStringLiteral("md<b>0</b>&nbsp;"));
    QVERIFY(!first.members.at(0).device.contains(QChar(0x1b)));
    QCOMPARE(first.degraded,
             std::optional<bool>(true)); // contradictory lines: the bad one is believed
    QVERIFY(!first.sync);
    QVERIFY(first.unknownLines.size() >= 3);
    QVERIFY(!array(status, "md1").activeMembers); // more active than wanted
    QVERIFY(array(status, "md1").degraded != std::optional<bool>(false));
    QVERIFY(!array(status, "md2").degraded); // a line that is not known: not known to be healthy
    QVERIFY(!array(status, "md3").unknownLines.isEmpty());
    QCOMPARE(status.unknownLines, QStringList(QStringLiteral("stray line")));
}

void MdstatParserTest::laterKernel()
{
    const RaidStatus status = parsed("mdstat/future.txt");
    const RaidArray md0 = array(status, "md0");
    QCOMPARE(md0.level, QStringLiteral("raid9"));
    QVERIFY(!md0.degraded);
    QVERIFY(!md0.unknownLines.isEmpty());
    QCOMPARE(array(status, "md1").degraded, std::optional<bool>(false));
}

void MdstatParserTest::foreignFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray(" \n\n");
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\0\1\2",
                                          8);
    QTest::newRow("other") << QByteArray("cpu  1 2 3 4\n");
    QTest::newRow("json") << QByteArray("{\"arrays\":[]}");
    QTest::newRow("huge") << QByteArray(2 * 1024 * 1024, 'P');
}

void MdstatParserTest::foreignFiles()
{
    QFETCH(const QByteArray, content);
    const auto status = parseMdstat(content);
    QVERIFY(!status);
    QVERIFY(!status.error().message.isEmpty());
}

QTEST_APPLESS_MAIN(MdstatParserTest)
#include "tst_mdstatparser.moc"
