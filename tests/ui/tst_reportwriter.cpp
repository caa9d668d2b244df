// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operations/reportwriter.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace leitstand;

namespace {

OperationRun drill()
{
    OperationRun run;
    run.summary.kind = OperationKind::RestoreDatabase;
    run.summary.kindName = QStringLiteral("restore-database");
    run.summary.mode = OperationMode::Drill;
    run.summary.environment = QStringLiteral("prod");
    run.summary.started = QDateTime(QDate(2026, 11, 24), QTime(16, 0), QTimeZone::utc());
    run.summary.ended = run.summary.started.addSecs(60);
    run.steps = {{QStringLiteral("load"),
                  QStringLiteral("Load"),
                  {},
                  true,
                  false,
                  StepState::Completed,
                  {},
                  run.summary.started,
                  12.0}};
    OperationEvidence evidence;
    evidence.command = {QStringLiteral("pg_restore"), QStringLiteral("<b>x</b>")};
    run.evidence = {evidence};
    OutputLine line;
    line.level = OutputLevel::Warning;
    line.text = QStringLiteral("<img src=x>");
    run.output = {line};
    OperationEnd end;
    end.result = RunResult::Success;
    end.rtoSeconds = 60;
    end.rpoSeconds = 100'000;
    run.end = end;
    return run;
}

} // namespace

// The report of a run: PDF for people, JSON for machines.
class ReportWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothFiles();
    void goals();
    void textsOfTheServerAreEscaped();
    void aFolderThatIsNotThere();
};

void ReportWriterTest::bothFiles()
{
    QTemporaryDir folder;
    const QString pdf = folder.filePath(QStringLiteral("drill.pdf"));
    ReportContext context;
    context.server = QStringLiteral("becker");
    context.notes = QStringLiteral("two people");
    QVERIFY(writeReport(drill(), context, pdf));
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    QVERIFY(file.size() > 2000);
    QFile json(folder.filePath(QStringLiteral("drill.json")));
    QVERIFY(json.open(QIODevice::ReadOnly));
    const QJsonObject report = QJsonDocument::fromJson(json.readAll()).object();
    QCOMPARE(report.value(QLatin1String("format")).toString(), QStringLiteral("leitstand-report"));
    QCOMPARE(report.value(QLatin1String("notes")).toString(), context.notes);
    QCOMPARE(report.value(QLatin1String("evidenceHashes")).toArray().at(0).toString(),
             evidenceHash(drill().evidence.constFirst()));
}

void ReportWriterTest::goals()
{
    QCOMPARE(keepsRto(drill()), std::optional(true));
    QCOMPARE(keepsRpo(drill()), std::optional(false)); // 100 000 s are more than a day
    OperationRun unmeasured = drill();
    unmeasured.end->rtoSeconds.reset();
    QCOMPARE(keepsRto(unmeasured), std::optional<bool>());
}

void ReportWriterTest::textsOfTheServerAreEscaped()
{
    const QString html = reportHtml(drill(), ReportContext());
    QVERIFY(!html.contains(QLatin1String("<img")));
    QVERIFY(!html.contains(QLatin1String("<b>x</b>")));
    QVERIFY(html.contains(QLatin1String("&lt;img")));
}

void ReportWriterTest::aFolderThatIsNotThere()
{
    const Result<void> written =
        writeReport(drill(), ReportContext(), QStringLiteral("/nowhere/at/all/x.pdf"));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::LocalIo);
}

QTEST_MAIN(ReportWriterTest)
#include "tst_reportwriter.moc"
