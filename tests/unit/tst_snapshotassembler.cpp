// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/snapshotassembler.h"

#include "parsers/bundleparser.h"

#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

Frame df(std::chrono::milliseconds uptime, const QList<BundleEntry> &entries)
{
    Frame frame;
    frame.type = "section";
    frame.name = "df";
    frame.state = "ok";
    frame.uptime = uptime;
    frame.epochMilliseconds = 1'795'000'000'000 + uptime.count();
    frame.payload = writeBundle(entries);
    return frame;
}

BundleEntry hung(const char *mount, const QByteArray &since = {})
{
    return {mount, since, BundleEntry::State::Hung};
}

BundleEntry well(const char *mount)
{
    return {mount,
            "Filesystem 1B-blocks Used Avail Use% Inodes IUsed IFree IUse% Mounted on\n"
            "/dev/md3 100 40 60 40% 100 40 60 40% "
                + QByteArray(mount) + '\n',
            BundleEntry::State::File};
}

std::chrono::milliseconds hungSince(const SnapshotAssembler &assembler)
{
    return assembler.snapshot().mounts.value.constFirst().hungSince;
}

} // namespace

/// What the assembler adds to the parsers: memory from one reading to the next.
class SnapshotAssemblerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hungMountKeepsItsFirstTime();
    void mountTableSaysWhatDfDoesNot();
    void mountThatAnswersStartsAnew();
    void timeOfTheProbeIsBelieved();
};

void SnapshotAssemblerTest::mountTableSaysWhatDfDoesNot()
{
    Frame table;
    table.type = "section";
    table.name = "mounts";
    table.state = "ok";
    table.uptime = 59s;
    table.payload = "/dev/md3 /mnt/backups ext4 ro 0 0\nbox: /mnt/box fuse.sshfs rw 0 0\n";
    SnapshotAssembler assembler;
    QVERIFY(assembler.apply(table));
    QVERIFY(assembler.apply(df(60s, {well("/mnt/backups"), hung("/mnt/box"), well("/mnt/new")})));
    const auto mounts = [&] { return assembler.snapshot().mounts.value; };
    QVERIFY(mounts().at(0).readOnly && !mounts().at(0).isRemote());
    QVERIFY(!mounts().at(1).readOnly && mounts().at(1).isRemote());
    QVERIFY(!mounts().at(2).readOnly && mounts().at(2).fileSystem.isEmpty());
    table.state = "same";
    table.payload.clear();
    QVERIFY(assembler.apply(table));
    QVERIFY(assembler.apply(df(70s, {well("/mnt/backups")})));
    QVERIFY(mounts().constFirst().readOnly);
    // mounted for writing again: told before df is read the next time
    table.state = "ok";
    table.payload = "/dev/md3 /mnt/backups ext4 rw 0 0\n";
    QVERIFY(assembler.apply(table));
    QVERIFY(!mounts().constFirst().readOnly);
}

void SnapshotAssemblerTest::hungMountKeepsItsFirstTime()
{
    SnapshotAssembler assembler;
    QVERIFY(assembler.apply(df(60s, {hung("/mnt/backups")})));
    QCOMPARE(hungSince(assembler), 60s);
    QVERIFY(assembler.apply(df(120s, {hung("/mnt/backups")})));
    QCOMPARE(hungSince(assembler), 60s);
    const Snapshot &snapshot = assembler.snapshot();
    QCOMPARE(snapshot.wallClock(hungSince(assembler)), snapshot.serverTime.addSecs(-60));
}

void SnapshotAssemblerTest::mountThatAnswersStartsAnew()
{
    SnapshotAssembler assembler;
    QVERIFY(assembler.apply(df(60s, {hung("/mnt/backups")})));
    QVERIFY(assembler.apply(df(70s, {well("/mnt/backups")})));
    QVERIFY(!assembler.snapshot().mounts.value.constFirst().hung);
    QVERIFY(assembler.apply(df(80s, {hung("/mnt/backups")})));
    QCOMPARE(hungSince(assembler), 80s);
}

void SnapshotAssemblerTest::timeOfTheProbeIsBelieved()
{
    SnapshotAssembler assembler;
    QVERIFY(assembler.apply(df(60s, {hung("/mnt/backups", "45000\n")})));
    QCOMPARE(hungSince(assembler), 45s);
}

QTEST_GUILESS_MAIN(SnapshotAssemblerTest)

#include "tst_snapshotassembler.moc"
