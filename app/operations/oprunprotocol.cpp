// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/oprunprotocol.h"

#include "core/plaintext.h"
#include "operations/serverwords.h"
#include "parsers/journalparser.h"
#include "parsers/parsertext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace leitstand::oprun {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(oprun)
};

constexpr int version = 1;
constexpr qsizetype maxText = 4000;
constexpr qsizetype maxFaults = 100;

enum ExitCode {
    Internal = 1,
    Invalid = 2,
    Faults = 4,
    UnknownId = 5,
    RefusedByRule = 6,
    BusyLock = 75,
    NotExecutable = 126,
    NoSuchCommand = 127
};

QString modeName(OperationMode mode)
{
    return mode == OperationMode::Drill ? QStringLiteral("drill") : QStringLiteral("emergency");
}

QJsonObject about(const char *what, const OperationRequest &request)
{
    return {{QStringLiteral("do"), QLatin1String(what)},
            {QStringLiteral("kind"), operationKindName(request.kind)},
            {QStringLiteral("mode"), modeName(request.mode)},
            {QStringLiteral("request"), request.parameters}};
}

QByteArray firstLine(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    return end < 0 ? bytes : bytes.first(end);
}

QString detailOf(const CommandOutput &output)
{
    return plainText(QStringLiteral("op-run, exit %1: %2 %3")
                         .arg(output.exitCode)
                         .arg(QString::fromUtf8(output.standardOutput.left(maxText)),
                              QString::fromUtf8(output.standardError.right(maxText))),
                     2 * maxText);
}

/// The server ended without a word of op-run.
tl::unexpected<Error> silentFailure(const CommandOutput &output)
{
    switch (output.exitCode) {
    case NotExecutable:
    case NoSuchCommand:
        return fail(ErrorKind::NotFound,
                    Texts::tr("This server has no op-run: its stack is not installed, or is older "
                              "than this console. Put the current stack on it."),
                    detailOf(output));
    case Internal:
        return fail(ErrorKind::SudoRefused,
                    Texts::tr("This account may not start operations on the server. An operator "
                              "may; an observer may only look."),
                    detailOf(output));
    default:
        return fail(ErrorKind::CommandFailed,
                    Texts::tr("op-run on the server failed without an answer."), detailOf(output));
    }
}

tl::unexpected<Error> namedFailure(const QJsonObject &head, const CommandOutput &output)
{
    const QString text =
        words::serverSentence(parsing::jsonText(head.value(QLatin1String("text")), maxText));
    switch (output.exitCode) {
    case Invalid:
        return fail(ErrorKind::InvalidInput,
                    Texts::tr("The server did not accept the request: %1").arg(text),
                    detailOf(output));
    case Faults:
        return fail(ErrorKind::PreflightFaults,
                    Texts::tr("The pre-flight found something that stands against it."),
                    detailOf(output));
    case UnknownId:
        return fail(ErrorKind::NotFound, Texts::tr("The server does not know this operation."),
                    detailOf(output));
    case RefusedByRule:
        return fail(ErrorKind::Refused, Texts::tr("The server refused it: %1").arg(text),
                    detailOf(output));
    case BusyLock:
        return fail(ErrorKind::Busy, Texts::tr("Another operation is at work: %1").arg(text),
                    detailOf(output));
    default:
        return fail(ErrorKind::CommandFailed,
                    Texts::tr("op-run on the server failed: %1").arg(text), detailOf(output));
    }
}

tl::unexpected<Error> strange(const CommandOutput &output)
{
    return fail(ErrorKind::UnexpectedOutput,
                Texts::tr("The answer of op-run on the server was not understood."),
                detailOf(output));
}

} // namespace

RemoteCommand command(const QString &user, QJsonObject request, std::chrono::milliseconds timeout)
{
    request.insert(QStringLiteral("version"), version);
    RemoteCommand command;
    const QString program = QStringLiteral("/usr/local/sbin/op-run");
    if (user == QLatin1String("root")) {
        command.program = program;
    } else {
        command.program = QStringLiteral("sudo");
        command.arguments = {QStringLiteral("-n"), program};
    }
    command.standardInput = QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n';
    command.timeout = timeout;
    return command;
}

QJsonObject planRequest(const OperationRequest &request)
{
    return about("plan", request);
}

QJsonObject checkRequest(const OperationRequest &request)
{
    return about("check", request);
}

QJsonObject startRequest(const OperationRequest &request, const QString &user, const QString &host)
{
    QJsonObject object = about("start", request);
    object.insert(QStringLiteral("id"), request.id);
    if (!request.reason.isEmpty())
        object.insert(QStringLiteral("reason"), request.reason);
    if (!request.confirmation.isEmpty())
        object.insert(QStringLiteral("confirm"), request.confirmation);
    object.insert(QStringLiteral("console"),
                  QJsonObject{{QStringLiteral("host"), host},
                              {QStringLiteral("user"), user},
                              {QStringLiteral("version"), QCoreApplication::applicationVersion()}});
    return object;
}

QJsonObject listRequest(int limit)
{
    return {{QStringLiteral("do"), QStringLiteral("list")}, {QStringLiteral("limit"), limit}};
}

QJsonObject followRequest(const QString &id, qint64 offset, std::chrono::seconds wait)
{
    return {{QStringLiteral("do"), QStringLiteral("follow")},
            {QStringLiteral("id"), id},
            {QStringLiteral("offset"), offset},
            {QStringLiteral("waitSeconds"), qint64(wait.count())}};
}

QJsonObject cancelRequest(const QString &id)
{
    return {{QStringLiteral("do"), QStringLiteral("cancel")}, {QStringLiteral("id"), id}};
}

QJsonObject auditRequest(qint64 from)
{
    return {{QStringLiteral("do"), QStringLiteral("audit")}, {QStringLiteral("from"), from}};
}

Result<Answer> answerOf(const CommandOutput &output)
{
    const QByteArray line = firstLine(output.standardOutput);
    const Result<QJsonObject> head = parsing::jsonObject(line, QStringLiteral("op-run"));
    if (!head)
        return output.exitCode == 0 ? strange(output) : silentFailure(output);
    if (output.exitCode != 0)
        return namedFailure(*head, output);
    const std::optional<qint64> spoken = parsing::jsonCount(head->value(QLatin1String("version")));
    if (spoken && *spoken > version)
        return parsing::newerVersion(QStringLiteral("op-run"), *spoken);
    if (spoken != version)
        return strange(output);
    return Answer{*head, output.standardOutput.mid(line.size() + 1)};
}

Result<QList<OperationStep>> planOf(const CommandOutput &output)
{
    const Result<Answer> answer = answerOf(output);
    if (!answer)
        return tl::unexpected(answer.error());
    QList<OperationStep> steps =
        operationStepsFrom(answer->head.value(QLatin1String("steps")).toArray());
    if (steps.isEmpty())
        return strange(output);
    return steps;
}

Result<Preflight> preflightOf(const CommandOutput &output)
{
    Preflight preflight;
    const auto sentences = [](const QJsonValue &value) {
        const QJsonArray array = value.toArray();
        QStringList list;
        for (qsizetype i = 0; i < std::min(array.size(), maxFaults); ++i)
            list.append(words::serverSentence(parsing::jsonText(array.at(i), maxText)));
        return list;
    };
    if (output.exitCode == Faults) {
        const Result<QJsonObject> head =
            parsing::jsonObject(firstLine(output.standardOutput), QStringLiteral("op-run"));
        if (head)
            preflight.faults = sentences(head->value(QLatin1String("faults")));
        if (preflight.faults.isEmpty())
            return strange(output);
        return preflight;
    }
    const Result<Answer> answer = answerOf(output);
    if (!answer)
        return tl::unexpected(answer.error());
    preflight.ok = answer->head.value(QLatin1String("ok")).toBool();
    preflight.text = parsing::jsonText(answer->head.value(QLatin1String("text")), maxText);
    preflight.warnings = sentences(answer->head.value(QLatin1String("warnings")));
    preflight.newestWrite = parsing::jsonUtc(answer->head.value(QLatin1String("newestWrite")));
    if (!preflight.ok)
        return strange(output);
    return preflight;
}

Result<Started> startedOf(const CommandOutput &output)
{
    const Result<Answer> answer = answerOf(output);
    if (!answer)
        return tl::unexpected(answer.error());
    const QString started = parsing::jsonText(answer->head.value(QLatin1String("started")));
    const QString existing = parsing::jsonText(answer->head.value(QLatin1String("exists")));
    if (started.isEmpty() == existing.isEmpty())
        return strange(output);
    return Started{started.isEmpty() ? existing : started, started.isEmpty()};
}

Result<QList<OperationSummary>> operationsOf(const CommandOutput &output)
{
    const Result<Answer> answer = answerOf(output);
    if (!answer)
        return tl::unexpected(answer.error());
    const QJsonValue list = answer->head.value(QLatin1String("operations"));
    if (!list.isArray())
        return strange(output);
    QList<OperationSummary> operations;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &value : array)
        operations.append(operationSummaryFrom(value.toObject()));
    return operations;
}

Result<Portion> portionOf(const CommandOutput &output)
{
    const Result<Answer> answer = answerOf(output);
    if (!answer)
        return tl::unexpected(answer.error());
    const std::optional<qint64> offset =
        parsing::jsonCount(answer->head.value(QLatin1String("offset")));
    const std::optional<qint64> next =
        parsing::jsonCount(answer->head.value(QLatin1String("next")));
    // as many bytes as it says, or the portion is not used: nothing may be lost or come twice
    if (!offset || !next || *next - *offset != answer->rest.size())
        return strange(output);
    return Portion{operationSummaryFrom(answer->head.value(QLatin1String("summary")).toObject()),
                   *offset, *next, answer->rest};
}

Result<AuditPortion> auditOf(const CommandOutput &output)
{
    const Result<Answer> answer = answerOf(output);
    if (!answer)
        return tl::unexpected(answer.error());
    const std::optional<qint64> head = parsing::jsonCount(
        answer->head.value(QLatin1String("head")).toObject().value(QLatin1String("n")));
    if (!head)
        return strange(output);
    return AuditPortion{answer->rest, *head, answer->head.value(QLatin1String("more")).toBool()};
}

} // namespace leitstand::oprun
