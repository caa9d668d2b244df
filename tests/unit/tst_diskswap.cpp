// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/diskstatus.h"
#include "core/languageservice.h"
#include "domain/diskneed.h"
#include "operations/diskticket.h"
#include "operations/diskwords.h"
#include "operations/serverwords.h"
#include "parsers/diskfactsparser.h"
#include "support/fixturefile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace leitstand;

namespace {

const auto bad = QStringLiteral("S64DNX0R705678");
const auto good = QStringLiteral("S64DNX0R701234");
const auto fresh = QStringLiteral("S64DNX0R709999");

QJsonObject object(const char *name)
{
    return QJsonDocument::fromJson(fixtures::read(name)).object();
}

DiskFacts facts(const char *name)
{
    const Result<DiskFacts> read = diskFactsFrom(object(name));
    if (!read)
        qFatal("%s: %s", name, qPrintable(read.error().message));
    return *read;
}

DiskSwap swapOf(const char *name, OperationKind running = OperationKind::Unknown)
{
    return diskSwapOf(facts(name), running);
}

/// One array of two disks, both in sync; for what no capture shows.
DiskFacts twoDisks()
{
    DiskFacts made;
    SwapArray array;
    array.name = QStringLiteral("md0");
    array.level = QStringLiteral("raid1");
    array.state = QStringLiteral("clean");
    array.sync = QStringLiteral("idle");
    array.wanted = 2;
    array.lacking = 0;
    for (const QString &name : {QStringLiteral("sda"), QStringLiteral("sdb")}) {
        array.members.append({name + u'1', name, QStringLiteral("in_sync"), 0});
        SwapDisk disk;
        disk.name = name;
        disk.serial = name.toUpper();
        made.disks.append(disk);
    }
    made.arrays = {array};
    return made;
}

} // namespace

// Where the exchange of a disk stands, found from what disk-facts.sh said at each stage (with the
// simulated disks of the practice server), and what people are told of it.
class DiskSwapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stages_data();
    void stages();
    void aRunThatIsAtWorkComesFirst();
    void aBadDiskThatMayGoComesBeforeOneThatMayNot();
    void anArrayThatStandsIsNeverWhole();
    void whatWasCutOffIsTakenUpAgain();
    void rateAndEndTime();
    void strangeAnswersAreNeverWhole();
    void hostileTextsAreCapped();
    void ticketNamesBothDisksInBothLanguages();
    void ticketOfADiskThatNobodyCanRead();
    void noTicketWhenAllIsWell();
    void statusForPeopleAndForMachines();
    void everySentenceOfTheServerIsKnown();
    void theButtonAppearsWhereThereIsSomethingToDo();
};

void DiskSwapTest::stages_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<SwapStage>("stage");
    QTest::addColumn<QString>("serial");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("whole") << "whole" << SwapStage::Whole << QString() << false;
    QTest::newRow("bad") << "bad" << SwapStage::BadDisk << bad << true;
    QTest::newRow("refused") << "refused" << SwapStage::BadDisk << bad << false;
    QTest::newRow("gone from the bus") << "gone" << SwapStage::BadDisk << bad << true;
    QTest::newRow("waiting") << "waiting" << SwapStage::Waiting << QString() << false;
    QTest::newRow("a disk with content") << "notempty" << SwapStage::Waiting << QString() << false;
    QTest::newRow("new disk") << "newdisk" << SwapStage::NewDisk << fresh << true;
    QTest::newRow("its run has died") << "adding" << SwapStage::Unfinished << fresh << true;
}

void DiskSwapTest::stages()
{
    QFETCH(QString, sample);
    const DiskSwap swap = swapOf(qPrintable(QStringLiteral("diskfacts/%1.json").arg(sample)));
    QTEST(swap.stage, "stage");
    QTEST(swap.serial, "serial");
    QTEST(swap.allowed, "allowed");
}

void DiskSwapTest::aRunThatIsAtWorkComesFirst()
{
    const DiskSwap removing = swapOf("diskfacts/bad.json", OperationKind::DiskRemove);
    QCOMPARE(removing.stage, SwapStage::Removing);
    QVERIFY(!removing.allowed);
    const DiskSwap adding = swapOf("diskfacts/adding.json", OperationKind::DiskAdd);
    QCOMPARE(adding.stage, SwapStage::Adding);
    QCOMPARE(adding.serial, fresh);
    QVERIFY(!adding.allowed);
    OperationSummary run;
    run.kind = OperationKind::DiskAdd;
    OperationSummary backup;
    backup.kind = OperationKind::Backup;
    QCOMPARE(runningDiskKind({backup, run}), OperationKind::DiskAdd);
    run.result = RunResult::Success;
    QCOMPARE(runningDiskKind({backup, run}), OperationKind::Unknown);
}

void DiskSwapTest::aBadDiskThatMayGoComesBeforeOneThatMayNot()
{
    DiskFacts both = twoDisks();
    for (SwapDisk &disk : both.disks)
        disk.faults = {QStringLiteral("md counted 7 errors")};
    both.disks[0].whyNotRemove = {QStringLiteral("no")};
    DiskSwap swap = diskSwapOf(both, OperationKind::Unknown);
    QCOMPARE(swap.serial, QStringLiteral("SDB"));
    QVERIFY(swap.allowed);
    both.disks[1].whyNotRemove = {QStringLiteral("no")};
    swap = diskSwapOf(both, OperationKind::Unknown);
    QCOMPARE(swap.stage, SwapStage::BadDisk);
    QVERIFY(!swap.allowed);
    both.disks[0].faults.clear();
    both.disks[0].whyNotRemove.clear(); // it may, but nobody says that it is bad
    QCOMPARE(diskSwapOf(both, OperationKind::Unknown).serial, QStringLiteral("SDB"));
}

void DiskSwapTest::anArrayThatStandsIsNeverWhole()
{
    DiskFacts standing = twoDisks();
    standing.arrays[0].state = QStringLiteral("inactive");
    standing.arrays[0].lacking.reset();
    const DiskSwap swap = diskSwapOf(standing, OperationKind::Unknown);
    QCOMPARE(swap.stage, SwapStage::ArrayStands);
    QCOMPARE(nextKind(swap.stage), OperationKind::Unknown);
    QCOMPARE(diskSwapOf({}, OperationKind::Unknown).stage, SwapStage::NoArray);
}

void DiskSwapTest::whatWasCutOffIsTakenUpAgain()
{
    DiskFacts rebuilt = twoDisks();
    rebuilt.disks[1].added = true;
    DiskSwap swap = diskSwapOf(rebuilt, OperationKind::Unknown);
    QCOMPARE(swap.stage, SwapStage::Unfinished);
    QVERIFY(swap.allowed);
    QCOMPARE(nextKind(swap.stage), OperationKind::DiskAdd);
    rebuilt.disks[1].added = false;
    rebuilt.arrays[0].sync = QStringLiteral("check");
    QCOMPARE(diskSwapOf(rebuilt, OperationKind::Unknown).stage, SwapStage::Checking);
    // somebody's own mdadm --add: it is told, and nothing is started beside it
    rebuilt.arrays[0].sync = QStringLiteral("recover");
    rebuilt.arrays[0].lacking = 1;
    rebuilt.arrays[0].members[1].state = QStringLiteral("spare");
    rebuilt.disks[1].whyNotAdd = {QStringLiteral("it is not empty")};
    swap = diskSwapOf(rebuilt, OperationKind::Unknown);
    QCOMPARE(swap.stage, SwapStage::Rebuilding);
    QVERIFY(!swap.allowed);
}

void DiskSwapTest::rateAndEndTime()
{
    const DiskFacts adding = facts("diskfacts/adding.json");
    const SwapArray &array = adding.arrays.constFirst();
    QCOMPARE(syncRest(array), std::chrono::seconds(5)); // (1024 - 307.2) MB at 128 MB/s
    LanguageService language;
    language.setLanguage(QStringLiteral("en"));
    const QString text = words::arrayNow(array, adding.at);
    QVERIFY2(text.contains(QLatin1String("30")) && text.contains(QLatin1String("128 MB/s"))
                 && text.contains(QLatin1String("5 s")),
             qPrintable(text));
    SwapArray silent = array;
    silent.bytesPerSecond = 0;
    QVERIFY(!syncRest(silent));
    silent.bytesPerSecond.reset();
    QVERIFY(!syncRest(silent));
}

void DiskSwapTest::strangeAnswersAreNeverWhole()
{
    QVERIFY(!diskFactsFrom({}));
    QJsonObject answer = object("diskfacts/whole.json");
    answer.remove(QStringLiteral("arrays"));
    QVERIFY(!diskFactsFrom(answer));
    answer = object("diskfacts/whole.json");
    answer.insert(QStringLiteral("disks"), QStringLiteral("none"));
    QVERIFY(!diskFactsFrom(answer));
    answer = object("diskfacts/whole.json");
    QJsonArray arrays = answer.value(QLatin1String("arrays")).toArray();
    QJsonObject first = arrays.at(0).toObject();
    first.insert(QStringLiteral("lacking"), QStringLiteral("0"));
    arrays.replace(0, first);
    answer.insert(QStringLiteral("arrays"), arrays);
    const Result<DiskFacts> read = diskFactsFrom(answer);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::UnexpectedOutput);
}

void DiskSwapTest::hostileTextsAreCapped()
{
    QJsonObject answer = object("diskfacts/whole.json");
    QJsonObject disk{{QStringLiteral("name"), QString(10000, u'x')},
                     {QStringLiteral("serial"), QStringLiteral("a\u001b[2Jb\nc")},
                     {QStringLiteral("bytes"), -5}};
    QJsonArray disks;
    for (int i = 0; i < 1000; ++i)
        disks.append(disk);
    answer.insert(QStringLiteral("disks"), disks);
    const Result<DiskFacts> read = diskFactsFrom(answer);
    QVERIFY(read);
    QVERIFY(read->disks.size() <= 64);
    QVERIFY(read->disks.constFirst().name.size() <= 300);
    QVERIFY(!read->disks.constFirst().serial.contains(u'\u001b'));
    QVERIFY(!read->disks.constFirst().serial.contains(u'\n'));
    QCOMPARE(read->disks.constFirst().bytes, 0);
    QVERIFY(!read->disks.constFirst().present);
}

void DiskSwapTest::ticketNamesBothDisksInBothLanguages()
{
    LanguageService language;
    for (const char *window : {"en", "de"}) {
        language.setLanguage(QLatin1String(window));
        const QString german = diskTicket(facts("diskfacts/waiting.json"), QStringLiteral("de"));
        const QString english = diskTicket(facts("diskfacts/waiting.json"), QStringLiteral("en"));
        for (const QString &text : {german, english}) {
            QVERIFY(text.indexOf(bad) > 0 && text.indexOf(good) > text.indexOf(bad));
            QVERIFY(text.contains(QLatin1String("0000:02:00.0")));
            QVERIFY(text.contains(QLatin1String("/dev/disk/by-id/nvme-SAMSUNG")));
        }
        QVERIFY2(german.contains(QLatin1String("DEFEKTE Platte")), qPrintable(german));
        QVERIFY(english.contains(QLatin1String("DEFECTIVE disk")));
        QVERIFY(english.contains(QLatin1String("has been taken out")));
    }
    // before it is out nobody may begin
    const QString early = diskTicket(facts("diskfacts/bad.json"), QStringLiteral("en"));
    QVERIFY(early.contains(QLatin1String("Do not begin yet")) && early.contains(bad));
}

void DiskSwapTest::ticketOfADiskThatNobodyCanRead()
{
    DiskFacts lost = facts("diskfacts/waiting.json");
    lost.removed.reset(); // it was not there when the server started
    const QString text = diskTicket(lost, QStringLiteral("en"));
    QVERIFY(text.contains(QLatin1String("cannot be read")));
    QVERIFY(text.contains(good) && !text.contains(bad));
}

void DiskSwapTest::noTicketWhenAllIsWell()
{
    QVERIFY(diskTicket(facts("diskfacts/whole.json"), QStringLiteral("de")).isEmpty());
}

void DiskSwapTest::statusForPeopleAndForMachines()
{
    LanguageService language;
    language.setLanguage(QStringLiteral("en"));
    DiskFacts now = facts("diskfacts/bad.json");
    DiskSwap swap = diskSwapOf(now, OperationKind::Unknown);
    QString text = diskStatusLines(swap, now).join(u'\n');
    QVERIFY(text.contains(QLatin1String("leitstand disk remove --serial ") + bad
                          + QLatin1String(" --yes-i-mean ") + bad));
    QVERIFY(text.contains(QLatin1String("about to fail"))
            && text.contains(QLatin1String("md counted 7 errors of nvme1n1p3 in md0"))
            && text.contains(QLatin1String("nvme1n1p3 has failed in md0")));
    QVERIFY(text.contains(QLatin1String("Simulated")));
    now = facts("diskfacts/refused.json");
    swap = diskSwapOf(now, OperationKind::Unknown);
    text = diskStatusLines(swap, now).join(u'\n');
    QVERIFY(text.contains(QLatin1String("is about to fail itself")));
    QVERIFY(!text.contains(QLatin1String("leitstand disk remove")));
    const QJsonObject json = diskStatusJson(swap, now);
    QCOMPARE(json.value(QLatin1String("stage")).toString(), QStringLiteral("bad-disk"));
    QCOMPARE(json.value(QLatin1String("allowed")).toBool(true), false);
    QVERIFY(json.value(QLatin1String("next")).isNull());
    now = facts("diskfacts/notempty.json");
    text = diskStatusLines(diskSwapOf(now, OperationKind::Unknown), now).join(u'\n');
    QVERIFY2(text.contains(QLatin1String("is not taken in: The new disk is not empty (ext4)")),
             qPrintable(text));
}

/// What disks.sh can say is translated, and what is translated can still be said.
void DiskSwapTest::everySentenceOfTheServerIsKnown()
{
    LanguageService language;
    language.setLanguage(QStringLiteral("de"));
    for (const char *sample :
         {"bad", "refused", "gone", "waiting", "notempty", "newdisk", "whole", "adding"}) {
        const DiskFacts now =
            facts(qPrintable(QStringLiteral("diskfacts/%1.json").arg(QLatin1String(sample))));
        for (const SwapDisk &disk : now.disks) {
            for (const QString &sentence : disk.faults + disk.whyNotRemove + disk.whyNotAdd)
                QVERIFY2(words::serverSentence(sentence) != sentence, qPrintable(sentence));
        }
    }
    const QString folder = QStringLiteral(LEITSTAND_SOURCE_DIR "/resources/stack/scripts/lib/");
    QFile file(folder + QStringLiteral("disks.sh"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression echoed(QStringLiteral("echo \"([^\"]*[a-z]{3} [^\"]*)\""));
    static const QRegularExpression variable(QStringLiteral("\\$\\([^)]*\\)|\\$[a-z0-9_]+"));
    int sentences = 0;
    for (auto it = echoed.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext();) {
        QString sentence = it.next().captured(1);
        sentence.replace(variable, QStringLiteral("7"));
        ++sentences;
        QVERIFY2(words::serverSentence(sentence) != sentence, qPrintable(sentence));
    }
    QVERIFY(sentences > 15);
}

void DiskSwapTest::theButtonAppearsWhereThereIsSomethingToDo()
{
    Snapshot snapshot;
    QVERIFY(!needsDiskSwap(snapshot, {}));
    RaidArray array;
    array.name = QStringLiteral("md0");
    array.state = QStringLiteral("active");
    array.activeMembers = array.wantedMembers = 2;
    array.members = {{QStringLiteral("nvme0n1p3"), 0, {}, 0, {}},
                     {QStringLiteral("nvme1n1p3"), 1, {}, 0, {}}};
    snapshot.raid.value.arrays = {array};
    QVERIFY(!needsDiskSwap(snapshot, {}));
    snapshot.disks.hasValue = true;
    snapshot.disks.value = {{QStringLiteral("nvme0n1"), {}, {}, 0, {}},
                            {QStringLiteral("nvme1n1"), {}, {}, 0, {}}};
    QVERIFY(!needsDiskSwap(snapshot, {}));
    Snapshot lost = snapshot;
    lost.disks.value.removeLast();
    QVERIFY(needsDiskSwap(lost, {}));
    Snapshot failing = snapshot;
    SmartHealth smart;
    smart.exitStatus = 8;
    failing.smart.value = {smart};
    QVERIFY(needsDiskSwap(failing, {}));
    Snapshot degraded = snapshot;
    degraded.raid.value.arrays[0].activeMembers = 1;
    QVERIFY(needsDiskSwap(degraded, {}));
    Snapshot errors = snapshot;
    errors.raid.value.arrays[0].members[1].errors = 3;
    QVERIFY(needsDiskSwap(errors, {}));
    OperationSummary run;
    run.kind = OperationKind::DiskRemove;
    QVERIFY(needsDiskSwap(snapshot, {run}));
}

QTEST_GUILESS_MAIN(DiskSwapTest)
#include "tst_diskswap.moc"
