// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationservice.h"

#include <QJsonDocument>
#include <QPromise>
#include <QSignalSpy>
#include <QTest>

#include <deque>

using namespace leitstand;

namespace {

/// The server's answers in the order in which they are asked for; the requests as they came.
struct ScriptedServer {
    struct Question {
        QJsonObject request;
        RemoteCommand command;
        std::shared_ptr<QPromise<Result<CommandOutput>>> promise;
    };
    std::deque<Question> questions;

    OperationService::Runner runner()
    {
        return [this](const RemoteCommand &command) {
            Question question{QJsonDocument::fromJson(command.standardInput).object(), command,
                              std::make_shared<QPromise<Result<CommandOutput>>>()};
            question.promise->start();
            auto future = question.promise->future();
            questions.push_back(std::move(question));
            return future;
        };
    }
    /// The oldest unanswered question of that kind.
    Question take(const QString &what)
    {
        for (auto it = questions.begin(); it != questions.end(); ++it) {
            if (it->request.value(QLatin1String("do")).toString() == what) {
                Question question = std::move(*it);
                questions.erase(it);
                return question;
            }
        }
        return {};
    }
    [[nodiscard]] bool isAsked(const QString &what) const
    {
        return std::any_of(questions.cbegin(), questions.cend(), [&](const Question &question) {
            return question.request.value(QLatin1String("do")).toString() == what;
        });
    }
    bool answer(const QString &what, int exitCode, const QByteArray &output)
    {
        return end(what, CommandOutput{exitCode, {}, output, {}});
    }
    bool drop(const QString &what)
    {
        return end(what, fail(ErrorKind::LineDropped, QStringLiteral("dropped")));
    }

private:
    bool end(const QString &what, const Result<CommandOutput> &outcome)
    {
        if (!QTest::qWaitFor([&] { return isAsked(what); }, 5000))
            return false;
        const Question question = take(what);
        question.promise->addResult(outcome);
        question.promise->finish();
        return true;
    }
};

const QString start = QStringLiteral("start");
const QString follow = QStringLiteral("follow");
const QString list = QStringLiteral("list");

QByteArray portion(qint64 offset, const QByteArray &journal, const char *state = "RUNNING")
{
    return "{\"version\":1,\"id\":\"a\",\"offset\":" + QByteArray::number(offset)
           + ",\"next\":" + QByteArray::number(offset + journal.size())
           + ",\"summary\":{\"id\":\"a\",\"state\":\"" + state + "\"}}\n" + journal;
}

const QByteArray beginning = "{\"type\":\"begin\",\"id\":\"a\",\"kind\":\"backup\"}\n";
const QByteArray ending = "{\"type\":\"end\",\"result\":\"SUCCESS\",\"exit\":0}\n";

OperationRequest backup()
{
    OperationRequest request;
    request.id = QStringLiteral("a");
    request.kind = OperationKind::Backup;
    return request;
}

} // namespace

// Operations as the console sees them, above all when the line drops.
class OperationServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void startsAndFollowsToTheEnd();
    void aLostAnswerIsAskedForAndNotStartedTwice();
    void aRequestThatNeverArrivedIsToldSo();
    void refusalIsNoLostAnswer();
    void followingGoesOnAtTheByteWhereItWas();
    void aPortionOfAnotherOffsetIsNotUsed();
    void whatRunsAlreadyIsFollowed();
    void anEndWithoutWordInTheJournalEndsIt();
    void anotherServerForgets();
    void commandGoesBySudoUnlessRoot();
    void answers_data();
    void answers();

private:
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<OperationService> m_service;
};

void OperationServiceTest::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_service = std::make_unique<OperationService>(m_server->runner());
    m_service->setConnection(QStringLiteral("s"), QStringLiteral("admin"), true);
    QVERIFY(m_server->answer(list, 0, "{\"version\":1,\"operations\":[]}\n"));
    QTRY_VERIFY(m_service->isListKnown());
}

void OperationServiceTest::cleanup()
{
    m_service.reset();
    m_server.reset();
}

void OperationServiceTest::startsAndFollowsToTheEnd()
{
    QSignalSpy ended(m_service.get(), &OperationService::runEnded);
    const auto future = m_service->start(backup());
    QVERIFY(m_server->answer(start, 0, "{\"version\":1,\"started\":\"a\"}\n"));
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result().value(), (oprun::Started{QStringLiteral("a"), false}));
    QVERIFY(m_server->answer(follow, 0, portion(0, beginning)));
    QTRY_VERIFY(m_service->run(QStringLiteral("a"))->summary.kind == OperationKind::Backup);
    QVERIFY(m_server->answer(follow, 0, portion(beginning.size(), ending, "ENDED")));
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(m_service->run(QStringLiteral("a"))->end->result, RunResult::Success);
    QTest::qWait(50);
    QVERIFY(!m_server->isAsked(follow));
}

void OperationServiceTest::aLostAnswerIsAskedForAndNotStartedTwice()
{
    const auto future = m_service->start(backup());
    QTRY_VERIFY(m_server->isAsked(start));
    m_service->setConnection(QStringLiteral("s"), QStringLiteral("admin"), false);
    QVERIFY(m_server->drop(start));
    QTest::qWait(20);
    QVERIFY(!future.isFinished());
    m_service->setConnection(QStringLiteral("s"), QStringLiteral("admin"), true);
    QVERIFY(m_server->answer(follow, 0, portion(0, beginning)));
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result().value(), (oprun::Started{QStringLiteral("a"), true}));
    QVERIFY(!m_server->isAsked(start));
    QTRY_VERIFY(m_server->isAsked(follow)); // and is watched from here on
}

void OperationServiceTest::aRequestThatNeverArrivedIsToldSo()
{
    const auto future = m_service->start(backup());
    QTRY_VERIFY(m_server->isAsked(start));
    m_service->setConnection(QStringLiteral("s"), QStringLiteral("admin"), false);
    QVERIFY(m_server->drop(start));
    m_service->setConnection(QStringLiteral("s"), QStringLiteral("admin"), true);
    QVERIFY(m_server->answer(follow, 5, "{\"error\":\"unknown\",\"id\":\"a\"}\n"));
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result().error().kind, ErrorKind::LineDropped);
    QVERIFY(!m_server->isAsked(start));
}

void OperationServiceTest::refusalIsNoLostAnswer()
{
    const auto future = m_service->start(backup());
    QVERIFY(m_server->answer(start, 75, "{\"error\":\"busy\",\"text\":\"held by bob\"}\n"));
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result().error().kind, ErrorKind::Busy);
    QVERIFY(future.result().error().message.contains(QLatin1String("held by bob")));
    QTest::qWait(50);
    QVERIFY(!m_server->isAsked(follow));
}

void OperationServiceTest::followingGoesOnAtTheByteWhereItWas()
{
    m_service->follow(QStringLiteral("a"));
    QVERIFY(m_server->answer(follow, 0, portion(0, beginning)));
    QTRY_VERIFY(m_server->isAsked(follow));
    m_service->setConnection(QStringLiteral("s"), QStringLiteral("admin"), false);
    QVERIFY(m_server->drop(follow));
    QTest::qWait(20);
    QVERIFY(!m_server->isAsked(follow));
    m_service->setConnection(QStringLiteral("s"), QStringLiteral("admin"), true);
    QTRY_VERIFY(m_server->isAsked(follow));
    const auto question = m_server->take(follow);
    QCOMPARE(question.request.value(QLatin1String("offset")).toInteger(), beginning.size());
    question.promise->addResult(CommandOutput{0, {}, portion(beginning.size(), ending), {}});
    question.promise->finish();
    QTRY_VERIFY(m_service->run(QStringLiteral("a"))->end);
}

void OperationServiceTest::aPortionOfAnotherOffsetIsNotUsed()
{
    m_service->follow(QStringLiteral("a"));
    QVERIFY(m_server->answer(follow, 0, portion(7, beginning)));
    QTRY_VERIFY(m_server->isAsked(follow));
    QCOMPARE(m_service->run(QStringLiteral("a"))->offset, 0);
}

void OperationServiceTest::whatRunsAlreadyIsFollowed()
{
    m_service->refresh();
    QVERIFY(m_server->answer(list, 0,
                             "{\"version\":1,\"operations\":[{\"id\":\"a\",\"state\":\"RUNNING\"},"
                             "{\"id\":\"b\",\"state\":\"ENDED\",\"result\":\"SUCCESS\"}]}\n"));
    QTRY_VERIFY(m_server->isAsked(follow));
    QCOMPARE(m_server->take(follow).request.value(QLatin1String("id")).toString(),
             QStringLiteral("a"));
    QVERIFY(!m_server->isAsked(follow));
}

void OperationServiceTest::anEndWithoutWordInTheJournalEndsIt()
{
    QSignalSpy ended(m_service.get(), &OperationService::runEnded);
    m_service->follow(QStringLiteral("a"));
    QVERIFY(m_server->answer(follow, 0, portion(0, beginning)));
    QVERIFY(m_server->answer(follow, 0, portion(beginning.size(), QByteArray(), "ENDED")));
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(m_service->run(QStringLiteral("a"))->end->result, RunResult::Errors);
}

void OperationServiceTest::anotherServerForgets()
{
    m_service->follow(QStringLiteral("a"));
    QTRY_VERIFY(m_server->isAsked(follow));
    m_service->setConnection(QStringLiteral("other"), QStringLiteral("admin"), true);
    QVERIFY(m_server->answer(follow, 0, portion(0, ending, "ENDED")));
    QTest::qWait(20);
    QVERIFY(!m_service->run(QStringLiteral("a")));
}

void OperationServiceTest::commandGoesBySudoUnlessRoot()
{
    const QJsonObject request{{QStringLiteral("do"), list}};
    const RemoteCommand byUser =
        oprun::command(QStringLiteral("admin"), request, std::chrono::seconds(1));
    QCOMPARE(byUser.program, QStringLiteral("sudo"));
    QCOMPARE(byUser.arguments,
             (QStringList{QStringLiteral("-n"), QStringLiteral("/usr/local/sbin/op-run")}));
    QCOMPARE(oprun::command(QStringLiteral("root"), request, std::chrono::seconds(1)).program,
             QStringLiteral("/usr/local/sbin/op-run"));
    QCOMPARE(byUser.standardInput, QByteArray("{\"do\":\"list\",\"version\":1}\n"));
}

void OperationServiceTest::answers_data()
{
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *name, int exitCode, const char *output, ErrorKind kind) {
        QTest::newRow(name) << exitCode << QByteArray(output) << kind;
    };
    row("no op-run", 127, "", ErrorKind::NotFound);
    row("sudo refuses", 1, "", ErrorKind::SudoRefused);
    row("internal", 1, "{\"error\":\"internal\",\"text\":\"x\"}\n", ErrorKind::CommandFailed);
    row("invalid", 2, "{\"error\":\"invalid\",\"text\":\"x\"}\n", ErrorKind::InvalidInput);
    row("unknown", 5, "{\"error\":\"unknown\"}\n", ErrorKind::NotFound);
    row("refused", 6, "{\"error\":\"refused\",\"text\":\"x\"}\n", ErrorKind::Refused);
    row("busy", 75, "{\"error\":\"busy\",\"text\":\"x\"}\n", ErrorKind::Busy);
    row("newer", 0, "{\"version\":2,\"operations\":[]}\n", ErrorKind::NewerVersion);
    row("no version", 0, "{\"operations\":[]}\n", ErrorKind::UnexpectedOutput);
    row("nonsense", 0, "hello\n", ErrorKind::UnexpectedOutput);
    row("no list", 0, "{\"version\":1}\n", ErrorKind::UnexpectedOutput);
}

void OperationServiceTest::answers()
{
    QFETCH(int, exitCode);
    QFETCH(QByteArray, output);
    QFETCH(ErrorKind, kind);
    const auto operations = oprun::operationsOf(CommandOutput{exitCode, {}, output, {}});
    QVERIFY(!operations);
    QCOMPARE(operations.error().kind, kind);
}

QTEST_GUILESS_MAIN(OperationServiceTest)
#include "tst_operationservice.moc"
