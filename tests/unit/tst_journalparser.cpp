// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/journalparser.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace leitstand;

// The journal of a run on the server: op-run's lines, whole, cut and hostile.
class JournalParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunFromBeginToEnd();
    void everyPortionGivesTheSame();
    void cancellableUntilThePointOfNoReturn();
    void nothingFollowsTheEnd();
    void aStepEndsOnce();
    void hostileLines_data();
    void hostileLines();
    void outputIsCapped();
    void summaryOfAnEndWithoutResult();
};

namespace {

const QByteArray journal =
    R"({"n":1,"at":"2026-11-24T16:00:00.000Z","type":"begin","id":"7b0c","kind":"restore-database","mode":"drill","environment":"test","request":{"set":"2026-11-24T020000Z"},"by":"admin","console":{"host":"laptop"}}
{"n":2,"at":"2026-11-24T16:00:00.100Z","type":"plan","steps":[{"id":"lock","text":"Take the locks","command":"flock","cancellable":true,"cleanup":false},{"id":"load","text":"Load","command":"pg_restore","cancellable":true},{"id":"swap","text":"Swap","command":"psql","cancellable":false},{"id":"cleanup","text":"Clean up","cleanup":true}]}
{"n":3,"at":"2026-11-24T16:00:01.000Z","type":"step","step":"lock","state":"EXECUTING"}
{"n":4,"at":"2026-11-24T16:00:02.000Z","type":"step","step":"lock","state":"COMPLETED","seconds":1}
{"n":5,"at":"2026-11-24T16:00:02.000Z","type":"step","step":"load","state":"EXECUTING","text":"Loading the dump of prod"}
{"n":6,"at":"2026-11-24T16:00:03.000Z","type":"progress","step":"load","percent":42.5}
{"n":7,"at":"2026-11-24T16:00:04.000Z","type":"output","level":"warning","step":"load","text":"slow\u001b[31m"}
{"n":8,"at":"2026-11-24T16:00:05.000Z","type":"evidence","step":"load","command":["pg_restore","-j","2"],"exit":0,"seconds":3,"tail":""}
{"n":9,"at":"2026-11-24T16:00:05.000Z","type":"step","step":"load","state":"COMPLETED","seconds":3}
{"n":10,"at":"2026-11-24T16:00:05.500Z","type":"noreturn","step":"swap"}
{"n":11,"at":"2026-11-24T16:00:06.000Z","type":"step","step":"swap","state":"EXECUTING"}
{"n":12,"at":"2026-11-24T16:00:06.500Z","type":"step","step":"swap","state":"COMPLETED","seconds":0.5}
{"n":13,"at":"2026-11-24T16:00:09.000Z","type":"end","result":"SUCCESS","exit":0,"text":"done","undo":"restore-test-1","downMilliseconds":1500,"newestWriteRestored":"2026-11-24T01:59:00Z","rtoSeconds":9,"rpoSeconds":50460}
)";

QByteArray firstLines(int count)
{
    qsizetype end = 0;
    for (int i = 0; i < count; ++i)
        end = journal.indexOf('\n', end) + 1;
    return journal.first(end);
}

} // namespace

void JournalParserTest::aRunFromBeginToEnd()
{
    OperationRun run;
    QCOMPARE(applyJournal(journal, run), journal.size());
    QCOMPARE(run.offset, journal.size());
    QCOMPARE(run.summary.kind, OperationKind::RestoreDatabase);
    QCOMPARE(run.summary.mode, OperationMode::Drill);
    QCOMPARE(run.summary.set, QStringLiteral("2026-11-24T020000Z"));
    QCOMPARE(run.summary.host, QStringLiteral("laptop"));
    QCOMPARE(run.steps.size(), 4);
    QCOMPARE(run.steps.at(1).state, StepState::Completed);
    QCOMPARE(run.steps.at(1).text, QStringLiteral("Loading the dump of prod"));
    QCOMPARE(run.steps.at(1).percent, std::optional(42.5));
    QCOMPARE(run.steps.at(1).seconds, std::optional(3.0));
    QCOMPARE(run.steps.at(3).state, StepState::NotStarted);
    QVERIFY(run.steps.at(3).cleanUp);
    QCOMPARE(run.output.size(), 1);
    QCOMPARE(run.output.at(0).level, OutputLevel::Warning);
    QVERIFY(!run.output.at(0).text.contains(QChar(0x1b)));
    QCOMPARE(run.evidence.at(0).command.constFirst(), QStringLiteral("pg_restore"));
    QVERIFY(run.pastPointOfNoReturn);
    QVERIFY(run.end);
    QCOMPARE(run.end->result, RunResult::Success);
    QCOMPARE(run.end->downSeconds, std::optional(1.5));
    QCOMPARE(run.end->rtoSeconds, std::optional(9.0));
    QCOMPARE(run.end->rpoSeconds, std::optional(50460.0));
    QCOMPARE(run.summary.undo, QStringLiteral("restore-test-1"));
    QVERIFY(!run.summary.isRunning());
    QCOMPARE(run.damagedLines, 0);
}

void JournalParserTest::everyPortionGivesTheSame()
{
    OperationRun whole;
    applyJournal(journal, whole);
    for (qsizetype cut = 0; cut <= journal.size(); ++cut) {
        OperationRun run;
        const qsizetype used = applyJournal(journal.first(cut), run);
        QVERIFY(used <= cut);
        applyJournal(journal.sliced(used), run);
        QCOMPARE(run, whole);
    }
}

void JournalParserTest::cancellableUntilThePointOfNoReturn()
{
    OperationRun run;
    applyJournal(firstLines(6), run);
    QVERIFY(run.summary.cancellable);
    QCOMPARE(run.summary.percent, std::optional(42.5));
    OperationRun later;
    applyJournal(firstLines(11), later);
    QVERIFY(!later.summary.cancellable);
    QVERIFY(later.summary.isRunning());
    QCOMPARE(later.summary.step, QStringLiteral("swap"));
}

void JournalParserTest::nothingFollowsTheEnd()
{
    OperationRun run;
    applyJournal(journal, run);
    applyJournal("{\"n\":14,\"type\":\"end\",\"result\":\"ERRORS\"}\n", run);
    QCOMPARE(run.end->result, RunResult::Success);
    QCOMPARE(run.damagedLines, 1);
}

void JournalParserTest::aStepEndsOnce()
{
    OperationRun run;
    applyJournal(firstLines(4), run);
    applyJournal("{\"n\":5,\"type\":\"step\",\"step\":\"lock\",\"state\":\"FAILED\"}\n", run);
    QCOMPARE(run.steps.at(0).state, StepState::Completed);
    QCOMPARE(run.damagedLines, 1);
}

void JournalParserTest::hostileLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("damaged");
    QTest::newRow("no JSON") << QByteArray("STARTED\n") << 1;
    QTest::newRow("array") << QByteArray("[1]\n") << 1;
    QTest::newRow("no type") << QByteArray("{\"n\":1}\n") << 1;
    QTest::newRow("type of a newer stack") << QByteArray("{\"type\":\"weather\"}\n") << 0;
    QTest::newRow("state unknown")
        << QByteArray("{\"type\":\"step\",\"step\":\"a\",\"state\":\"MAYBE\"}\n") << 1;
    QTest::newRow("step without name")
        << QByteArray("{\"type\":\"step\",\"state\":\"EXECUTING\"}\n") << 1;
    QTest::newRow("percent over all bounds")
        << QByteArray("{\"type\":\"progress\",\"step\":\"a\",\"percent\":1e99}\n") << 0;
    QTest::newRow("not UTF-8") << QByteArray("{\"type\":\"output\",\"text\":\"\xff\xfe\"}\n") << 0;
}

void JournalParserTest::hostileLines()
{
    QFETCH(QByteArray, line);
    QFETCH(int, damaged);
    OperationRun run;
    applyJournal(line, run);
    QCOMPARE(run.damagedLines, damaged);
    QVERIFY(!run.end);
    for (const OperationStep &step : std::as_const(run.steps))
        QVERIFY(!step.percent);
}

void JournalParserTest::outputIsCapped()
{
    OperationRun run;
    QByteArray many;
    for (int i = 0; i < OperationRun::maxOutputLines + 10; ++i)
        many += "{\"type\":\"output\",\"level\":\"info\",\"step\":\"a\",\"text\":\""
                + QByteArray::number(i) + "\"}\n";
    applyJournal(many, run);
    QCOMPARE(run.output.size(), OperationRun::maxOutputLines);
    QCOMPARE(run.outputTotal, OperationRun::maxOutputLines + 10);
    QCOMPARE(run.output.constFirst().text, QStringLiteral("10"));
}

void JournalParserTest::summaryOfAnEndWithoutResult()
{
    const OperationSummary summary =
        operationSummaryFrom({{QStringLiteral("id"), QStringLiteral("a")},
                              {QStringLiteral("state"), QStringLiteral("ENDED")},
                              {QStringLiteral("result"), QStringLiteral("GREAT")},
                              {QStringLiteral("cancellable"), true}});
    QCOMPARE(summary.result, std::optional(RunResult::Errors));
    QVERIFY(!summary.cancellable);
}

QTEST_GUILESS_MAIN(JournalParserTest)
#include "tst_journalparser.moc"
