// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/operationarguments.h"
#include "core/languageservice.h"
#include "domain/backupage.h"
#include "domain/maintenancewindow.h"
#include "operations/deployjson.h"
#include "operations/deploywords.h"
#include "operations/maintenancenotice.h"
#include "operations/operationquestion.h"
#include "operations/operationwords.h"
#include "operations/oprundeploy.h"
#include "operations/oprunprotocol.h"
#include "parsers/deployfactsparser.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace leitstand;

namespace {

const QByteArray factsOfProduction = R"({"version":1,"environment":"prod",
"running":{"image":"odoo@sha256:0123456789abcdef","imageId":"sha256:aa","digest":"odoo@sha256:0123456789abcdef",
"addonsCommit":"1111111111111111111111111111111111111111","addonsRef":"v1","configSha256":"cc",
"since":"2026-11-20T10:00:00Z","changedByHand":true},
"images":["odoo:17.0","odoo:17.1"],
"refs":[{"name":"v2","kind":"tag","commit":"2222","at":"2026-11-21T10:00:00+01:00","subject":"two"},
{"kind":"branch","commit":"x"},{"name":"main","kind":"branch","commit":"3333","at":"","subject":""}],
"commits":{"from":"1111","to":"2222","added":[{"commit":"2222","at":"2026-11-21T10:00:00Z","subject":"two"}],"removed":[]},
"releases":[{"operation":"op-2","at":"2026-11-20T10:00:00Z","expires":"2026-11-27T10:00:00Z","downMilliseconds":2000,
"image":"odoo:16.0","imageId":"sha256:bb","addonsCommit":"","addonsRef":"","configSha256":"dd"}],
"history":[{"operation":"op-2","kind":"deploy","at":"2026-11-20T10:00:00Z","by":"anna","host":"desk","reason":"new",
"update":"sale","untested":true,"downMilliseconds":2500,"image":"odoo@sha256:0123456789abcdef","imageId":"sha256:aa",
"addonsCommit":"1111111111111111111111111111111111111111","addonsRef":"v1","configSha256":"cc"},
{"operation":"op-1","kind":"rollback","of":"op-0","at":"2026-11-19T10:00:00Z","by":"bob","downMilliseconds":0}],
"promotion":{"from":"test","list":[{"operation":"op-t","kind":"deploy","at":"2026-11-22T10:00:00Z","by":"anna",
"image":"odoo:17.1","imageId":"sha256:ee","addonsCommit":"4444","addonsRef":"v2","update":"sale"}]},
"repository":"/srv/git/odoo-addons.git",
"configuration":"[options]\ndb_password = ***\n","configurationDifference":"-a\n+b\u001b[2J\n"})";

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QDateTime utc(int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute), QTimeZone::utc());
}

CommandOutput output(int exitCode, const QByteArray &text)
{
    return {exitCode, {}, text, {}};
}

Result<OperationArguments> arguments(const QString &line)
{
    return readOperationArguments(
        (QStringLiteral("leitstand ") + line).split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

OperationRun failedDeployment(bool takenBack, StepState gate)
{
    OperationRun run;
    run.summary.kind = OperationKind::Deploy;
    run.steps.append(
        {QStringLiteral("gate"), {}, {}, false, false, StepState::TimedOut, {}, {}, {}});
    if (takenBack) {
        run.pastPointOfNoReturn = true;
        run.steps.append(
            {QStringLiteral("take-back"), {}, {}, false, false, StepState::Completed, {}, {}, {}});
        run.steps.append({QStringLiteral("gate-back"), {}, {}, false, false, gate, {}, {}, {}});
    }
    run.end = OperationEnd{};
    return run;
}

} // namespace

// Deployments as the server tells them, the requests that follow from it, and the words.
class DeploymentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language.setLanguage(QStringLiteral("en")); }
    void facts();
    void factsOfNothing();
    void hostileFacts();
    void aRefThatIsNotThereIsNamed();
    void promotion();
    void nothingToPromote();
    void windows_data();
    void windows();
    void notice();
    void backupAge();
    void endings();
    void stepsHaveTheirOwnWords();
    void rollbackQuestion();
    void undoOfADeploymentIsItsRollback();
    void commandLines();
    void copies();
    void wrongCommandLines_data();
    void wrongCommandLines();
    void configurationFile();

private:
    LanguageService m_language;
};

void DeploymentTest::facts()
{
    const Result<DeployFacts> read = deployFactsFrom(object(factsOfProduction));
    QVERIFY(read);
    QCOMPARE(read->environment, Environment::Production);
    QCOMPARE(read->running.code.addonsRef, QStringLiteral("v1"));
    QVERIFY(read->running.changedByHand);
    QCOMPARE(read->running.since, utc(20, 10));
    QCOMPARE(read->images.size(), 2);
    QCOMPARE(read->refs.size(), 2); // one without a name is left out
    QVERIFY(read->refs.at(0).isTag);
    QCOMPARE(read->refs.at(0).at, utc(21, 9));
    QCOMPARE(read->commits->added.size(), 1);
    QCOMPARE(read->kept.size(), 1);
    QCOMPARE(read->history.size(), 2);
    QVERIFY(read->history.at(0).untested);
    QCOMPARE(read->history.at(0).downSeconds, std::optional(2.5));
    QVERIFY(read->history.at(1).isRollback);
    QVERIFY(!read->history.at(1).downSeconds); // a recovered run was not measured
    QCOMPARE(read->promotion->from, Environment::Test);
    QVERIFY(keptRelease(*read, QStringLiteral("op-2")));
    QVERIFY(!keptRelease(*read, QStringLiteral("op-1")));
    QCOMPARE(read->configuration, QStringLiteral("[options]\ndb_password = ***\n"));
    QVERIFY(!read->configurationDifference.contains(QChar(0x1b)));
    QVERIFY(read->configurationDifference.startsWith(QLatin1String("-a\n+b")));
    QCOMPARE(deployFactsJson(*read)
                 .value(QLatin1String("history"))
                 .toArray()
                 .at(0)
                 .toObject()
                 .value(QLatin1String("keptUntil"))
                 .toString(),
             QStringLiteral("2026-11-27T10:00:00.000Z"));
}

void DeploymentTest::factsOfNothing()
{
    QVERIFY(!deployFactsFrom({}));
    QVERIFY(!deployFactsFrom(object(R"({"environment":"live","running":{}})")));
    const Result<DeployFacts> read = deployFactsFrom(
        object(R"({"environment":"dev","running":{},"promotion":null,"commits":null})"));
    QVERIFY(read);
    QVERIFY(!read->promotion);
    QVERIFY(!read->commits);
    QVERIFY(read->history.isEmpty());
    QCOMPARE(words::runningRelease(read->running),
             QStringLiteral("Runs unknown image, addons put there by hand."));
}

void DeploymentTest::hostileFacts()
{
    QJsonArray many;
    for (int i = 0; i < 5000; ++i)
        many.append(QJsonObject{{QStringLiteral("operation"), QString::number(i)},
                                {QStringLiteral("downMilliseconds"), -1},
                                {QStringLiteral("reason"), QString(100'000, QLatin1Char('x'))}});
    const Result<DeployFacts> read =
        deployFactsFrom({{QStringLiteral("environment"), QStringLiteral("test")},
                         {QStringLiteral("running"), QJsonObject{{QStringLiteral("image"), 7}}},
                         {QStringLiteral("history"), many},
                         {QStringLiteral("refs"), QStringLiteral("none")},
                         {QStringLiteral("images"), QJsonArray{QStringLiteral("a\u001b[31m"), 5}}});
    QVERIFY(read);
    QVERIFY(read->history.size() <= 200);
    QVERIFY(read->history.at(0).reason.size() <= 2001);
    QVERIFY(!read->history.at(0).downSeconds);
    QCOMPARE(read->images.size(), 1);
    QVERIFY(!read->images.at(0).contains(QChar(0x1b)));
}

void DeploymentTest::aRefThatIsNotThereIsNamed()
{
    const Result<DeployFacts> read = oprun::deployFactsOf(
        output(4, "{\"error\":\"faults\",\"faults\":[\"The addons repository has no v9\"]}\n"));
    QVERIFY(!read);
    QVERIFY(read.error().message.contains(QLatin1String("v9")));
}

void DeploymentTest::promotion()
{
    const DeployFacts facts = *deployFactsFrom(object(factsOfProduction));
    const Result<DeployedRelease> offer = oprun::newestOffer(facts);
    QVERIFY(offer);
    QCOMPARE(oprun::promotionParameters(*offer, Environment::Production),
             (QJsonObject{{QStringLiteral("environment"), QStringLiteral("prod")},
                          {QStringLiteral("image"), QStringLiteral("odoo:17.1")},
                          {QStringLiteral("addons"), QStringLiteral("4444")},
                          {QStringLiteral("update"), QStringLiteral("sale")}}));
    QCOMPARE(oprun::newestKept(facts)->operation, QStringLiteral("op-2"));
}

void DeploymentTest::nothingToPromote()
{
    DeployFacts facts;
    facts.environment = Environment::Development;
    QVERIFY(oprun::newestOffer(facts).error().message.contains(QLatin1String("no stage before")));
    facts.promotion = PromotionOffer{Environment::Test, {}};
    QVERIFY(!oprun::newestOffer(facts));
    QCOMPARE(oprun::newestKept(facts).error().kind, ErrorKind::NotFound);
}

void DeploymentTest::windows_data()
{
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<int>("open"); // -1: none
    QTest::addColumn<QDateTime>("nextRoutine");
    // 28.11.2026 is a Saturday
    QTest::newRow("noon") << utc(28, 12) << -1 << utc(29, 2);
    QTest::newRow("upgrade begins")
        << utc(28, 22) << int(MaintenanceKind::MajorUpgrade) << utc(29, 2);
    QTest::newRow("upgrade past midnight")
        << utc(29, 1, 59) << int(MaintenanceKind::MajorUpgrade) << utc(29, 2);
    QTest::newRow("routine begins") << utc(29, 2) << int(MaintenanceKind::Routine) << utc(29, 2);
    QTest::newRow("routine is over")
        << utc(29, 4) << -1 << QDateTime(QDate(2026, 12, 6), QTime(2, 0), QTimeZone::utc());
}

void DeploymentTest::windows()
{
    QFETCH(QDateTime, now);
    QFETCH(int, open);
    QFETCH(QDateTime, nextRoutine);
    const auto window = currentWindow(now);
    QCOMPARE(window ? int(window->kind) : -1, open);
    QCOMPARE(nextWindow(MaintenanceKind::Routine, now).begin, nextRoutine);
    const MaintenanceWindow announced = nextAnnounceableWindow(MaintenanceKind::Routine, now);
    QVERIFY(now.daysTo(announced.begin) >= noticeDays);
    QVERIFY(now.daysTo(announced.begin) <= 2 * noticeDays);
    QCOMPARE(announced.begin.secsTo(announced.end), 2 * 3600);
}

void DeploymentTest::notice()
{
    const MaintenanceWindow window = nextWindow(MaintenanceKind::Routine, utc(28, 12));
    const QTimeZone berlin("Europe/Berlin");
    const QString german = words::maintenanceNotice(window, QStringLiteral("de"), berlin);
    const QString english = words::maintenanceNotice(window, QStringLiteral("en"), berlin);
    // Berlin is an hour ahead in winter; the reader's language is not the window's
    QVERIFY2(german.contains(QStringLiteral("03:00 bis 05:00")), qPrintable(german));
    QVERIFY(german.contains(QStringLiteral("29. November 2026")));
    QVERIFY(german.startsWith(QStringLiteral("Betreff:")));
    QVERIFY2(english.contains(QStringLiteral("03:00 to 05:00")), qPrintable(english));
    QVERIFY(english.contains(QStringLiteral("02:00 to 04:00 UTC")));
    QVERIFY(!german.contains(QLatin1Char('%')));
    QVERIFY(!english.contains(QLatin1Char('%')));
}

void DeploymentTest::backupAge()
{
    BackupInventory inventory;
    QVERIFY(!newestBackupOf(inventory, Environment::Production).isValid());
    BackupSet set;
    set.complete = true;
    set.databases.append(BackupDatabase());
    set.databases.last().environment = QStringLiteral("prod");
    set.at = utc(24, 2);
    inventory.local.append(set);
    set.at = utc(25, 2);
    set.readable.state = BackupProof::State::Failed;
    inventory.local.append(set);
    QCOMPARE(newestBackupOf(inventory, Environment::Production), utc(24, 2));
    QVERIFY(!newestBackupOf(inventory, Environment::Test).isValid());
}

void DeploymentTest::endings()
{
    QVERIFY(words::ending(failedDeployment(true, StepState::Completed))
                .endsWith(QLatin1String("are back, and people can work.")));
    QVERIFY(words::ending(failedDeployment(true, StepState::TimedOut))
                .contains(QLatin1String("does not come up on them either")));
    QVERIFY(words::ending(failedDeployment(false, StepState::NotStarted))
                .endsWith(QLatin1String("Nothing was changed.")));
    OperationRun killed = failedDeployment(false, StepState::NotStarted);
    killed.end->died = true;
    killed.end->recovered = QStringLiteral("back");
    QVERIFY(words::ending(killed).contains(QLatin1String("data of before are back")));
}

void DeploymentTest::stepsHaveTheirOwnWords()
{
    const QString id = QStringLiteral("copy");
    QVERIFY(words::step(OperationKind::Deploy, id, {}).contains(QLatin1String("database")));
    QVERIFY(words::step(OperationKind::RestorePlans, id, {}).contains(QLatin1String("plans")));
    for (const OperationKind kind :
         {OperationKind::Deploy, OperationKind::RollbackDeploy, OperationKind::CopyEnvironment}) {
        QVERIFY(!operationKindName(kind).isEmpty());
        QCOMPARE(operationKindFromName(operationKindName(kind)), kind);
        QVERIFY(!words::operationKind(kind).isEmpty());
    }
}

void DeploymentTest::rollbackQuestion()
{
    const DeployFacts facts = *deployFactsFrom(object(factsOfProduction));
    const OperationQuestion question =
        questionForRollback(Environment::Production, facts.history.at(0), facts.kept.at(0));
    QCOMPARE(question.request.kind, OperationKind::RollbackDeploy);
    QCOMPARE(question.request.parameters.value(QLatin1String("operation")).toString(),
             QStringLiteral("op-2"));
    QCOMPARE(question.typed, std::optional(Environment::Production));
    QVERIFY(question.text.contains(QLatin1String("odoo:16.0")));
    QVERIFY(!question.acceptLoss.isEmpty());
}

void DeploymentTest::undoOfADeploymentIsItsRollback()
{
    OperationSummary summary;
    summary.kind = OperationKind::Deploy;
    summary.environment = QStringLiteral("test");
    summary.undo = QStringLiteral("op-2");
    const OperationQuestion question = questionForUndo(summary);
    QCOMPARE(question.request.kind, OperationKind::RollbackDeploy);
    QVERIFY(!question.typed);
}

void DeploymentTest::commandLines()
{
    auto read = arguments(QStringLiteral("deploy --env test --image odoo:17.1 --addons v2 --update "
                                         "sale,stock --backup --yes-i-mean test"));
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    QCOMPARE(read->options.action, OperationCommand::Action::Start);
    QCOMPARE(read->options.request.kind, OperationKind::Deploy);
    QCOMPARE(read->options.request.parameters,
             (QJsonObject{{QStringLiteral("environment"), QStringLiteral("test")},
                          {QStringLiteral("image"), QStringLiteral("odoo:17.1")},
                          {QStringLiteral("addons"), QStringLiteral("v2")},
                          {QStringLiteral("update"), QStringLiteral("sale,stock")},
                          {QStringLiteral("backup"), true}}));
    read = arguments(QStringLiteral("deploy --env prod --image odoo:17.1 --plan"));
    QVERIFY(read);
    QCOMPARE(read->options.action, OperationCommand::Action::Plan);
    read = arguments(QStringLiteral("deploy --env prod --list --json"));
    QVERIFY(read);
    QCOMPARE(read->options.action, OperationCommand::Action::Deployments);
    QCOMPARE(read->options.environment, Environment::Production);
    read = arguments(QStringLiteral("rollback --env prod --yes-i-mean prod"));
    QVERIFY(read);
    QCOMPARE(read->options.lookup, OperationCommand::Lookup::NewestKept);
    QCOMPARE(read->options.request.kind, OperationKind::RollbackDeploy);
    read = arguments(
        QStringLiteral("rollback --env prod --to-before op-2 --accept-loss --yes-i-mean prod"));
    QVERIFY(read);
    QCOMPARE(read->options.lookup, OperationCommand::Lookup::Nothing);
    QVERIFY(read->options.request.parameters.value(QLatin1String("acceptLoss")).toBool());
    read = arguments(QStringLiteral("promote --env prod --backup --yes-i-mean prod"));
    QVERIFY(read);
    QCOMPARE(read->options.lookup, OperationCommand::Lookup::NewestOffer);
}

void DeploymentTest::copies()
{
    const Result<CopyFacts> read = oprun::copyFactsOf(output(
        0, "{\"version\":1,\"environment\":\"test\",\"sql\":\"BEGIN;\\nUPDATE x;\\nCOMMIT;\","
           "\"extra\":\"DELETE FROM y;\",\"url\":\"https://test\",\"sameCode\":false,"
           "\"newestWrite\":\"2026-11-28T10:00:00Z\"}\n"));
    QVERIFY(read);
    const QString effects = words::copyEffects(*read).join(QLatin1Char(' '));
    QVERIFY(effects.contains(QLatin1String("https://test")));
    QVERIFY(effects.contains(QLatin1String("other addons than production")));
    QVERIFY(words::neutralisation(*read).endsWith(QLatin1String("DELETE FROM y;")));
    // an answer that neutralises nothing is none
    QVERIFY(
        !oprun::copyFactsOf(output(0, "{\"version\":1,\"environment\":\"test\",\"sql\":\"\"}\n")));
    const OperationQuestion question = questionForCopy(Environment::Development);
    QCOMPARE(question.request.kind, OperationKind::CopyEnvironment);
    QCOMPARE(question.request.confirmation, QStringLiteral("dev"));
    const auto line = arguments(QStringLiteral("copy --env dev --yes-i-mean dev"));
    QVERIFY(line);
    QCOMPARE(line->options.request.parameters,
             (QJsonObject{{QStringLiteral("environment"), QStringLiteral("dev")},
                          {QStringLiteral("filestore"), true},
                          {QStringLiteral("fresh"), true}}));
}

void DeploymentTest::wrongCommandLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("no name typed") << QStringLiteral("deploy --env test --image odoo:17.1");
    QTest::newRow("another name typed")
        << QStringLiteral("deploy --env prod --image odoo:17.1 --yes-i-mean test");
    QTest::newRow("copy over production") << QStringLiteral("copy --env prod --yes-i-mean prod");
    QTest::newRow("nothing to deploy") << QStringLiteral("deploy --env test --yes-i-mean test");
    QTest::newRow("backup alone") << QStringLiteral("deploy --env test --backup --yes-i-mean test");
    QTest::newRow("no environment") << QStringLiteral("deploy --image odoo:17.1");
    QTest::newRow("unknown environment") << QStringLiteral("promote --env live --yes-i-mean live");
    QTest::newRow("rollback of an image")
        << QStringLiteral("rollback --env test --image odoo:17.1 --yes-i-mean test");
    QTest::newRow("a word too many")
        << QStringLiteral("deploy now --env test --image odoo:17.1 --yes-i-mean test");
    QTest::newRow("no such file") << QStringLiteral(
        "deploy --env test --config /nowhere/odoo.conf --yes-i-mean test");
}

void DeploymentTest::wrongCommandLines()
{
    QFETCH(QString, line);
    const auto read = arguments(line);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!read.error().detail.isEmpty());
}

void DeploymentTest::configurationFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("odoo.conf"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[options]\r\nworkers = 2\r\n");
    file.close();
    const QString line =
        QStringLiteral("deploy --env test --config %1 --yes-i-mean test").arg(path);
    QCOMPARE(arguments(line)->options.request.parameters.value(QLatin1String("config")).toString(),
             QStringLiteral("[options]\nworkers = 2\n"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(32769, 'x'));
    file.close();
    QVERIFY(!arguments(line));
}

QTEST_GUILESS_MAIN(DeploymentTest)
#include "tst_deployment.moc"
