// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationjson.h"

#include <QJsonArray>

namespace leitstand {

namespace {

QJsonValue time(const QDateTime &utc)
{
    return utc.isValid() ? QJsonValue(utc.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonValue number(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue text(const QString &value)
{
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}

QString stateName(StepState state)
{
    switch (state) {
    case StepState::NotStarted:
        return QStringLiteral("NOT_STARTED");
    case StepState::Executing:
        return QStringLiteral("EXECUTING");
    case StepState::Waiting:
        return QStringLiteral("WAITING");
    case StepState::Completed:
        return QStringLiteral("COMPLETED");
    case StepState::Failed:
        return QStringLiteral("FAILED");
    case StepState::TimedOut:
        return QStringLiteral("TIMED_OUT");
    case StepState::Skipped:
        return QStringLiteral("SKIPPED");
    }
    return {};
}

QString resultName(RunResult result)
{
    switch (result) {
    case RunResult::Success:
        return QStringLiteral("SUCCESS");
    case RunResult::Warnings:
        return QStringLiteral("WARNINGS");
    case RunResult::Errors:
        return QStringLiteral("ERRORS");
    case RunResult::Cancelled:
        return QStringLiteral("CANCELLED");
    }
    return {};
}

QString levelName(OutputLevel level)
{
    switch (level) {
    case OutputLevel::Info:
        return QStringLiteral("info");
    case OutputLevel::Warning:
        return QStringLiteral("warning");
    case OutputLevel::Error:
        return QStringLiteral("error");
    }
    return {};
}

QString undoStateName(UndoState state)
{
    switch (state) {
    case UndoState::Kept:
        return QStringLiteral("kept");
    case UndoState::Undone:
        return QStringLiteral("undone");
    case UndoState::Released:
        return QStringLiteral("released");
    case UndoState::None:
        break;
    }
    return {};
}

template <typename T>
QJsonArray arrayOf(const QList<T> &values, QJsonObject (*json)(const T &))
{
    QJsonArray array;
    for (const T &value : values)
        array.append(json(value));
    return array;
}

} // namespace

QJsonObject stepJson(const OperationStep &step)
{
    return {{QStringLiteral("type"), QStringLiteral("step")},
            {QStringLiteral("step"), step.id},
            {QStringLiteral("text"), step.text},
            {QStringLiteral("command"), text(step.command)},
            {QStringLiteral("cancellable"), step.cancellable},
            {QStringLiteral("cleanup"), step.cleanUp},
            {QStringLiteral("state"), stateName(step.state)},
            {QStringLiteral("percent"), number(step.percent)},
            {QStringLiteral("started"), time(step.started)},
            {QStringLiteral("seconds"), number(step.seconds)}};
}

QJsonObject outputJson(const OutputLine &line)
{
    return {{QStringLiteral("type"), QStringLiteral("output")},
            {QStringLiteral("at"), time(line.at)},
            {QStringLiteral("level"), levelName(line.level)},
            {QStringLiteral("step"), line.step},
            {QStringLiteral("text"), line.text}};
}

QJsonObject preflightJson(const oprun::Preflight &preflight)
{
    return {{QStringLiteral("type"), QStringLiteral("preflight")},
            {QStringLiteral("ok"), preflight.ok},
            {QStringLiteral("text"), text(preflight.text)},
            {QStringLiteral("newestWrite"), time(preflight.newestWrite)},
            {QStringLiteral("faults"), QJsonArray::fromStringList(preflight.faults)},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(preflight.warnings)}};
}

QJsonObject summaryJson(const OperationSummary &summary)
{
    return {{QStringLiteral("type"), QStringLiteral("operation")},
            {QStringLiteral("id"), summary.id},
            {QStringLiteral("kind"), summary.kindName},
            {QStringLiteral("mode"), summary.mode == OperationMode::Drill
                                         ? QStringLiteral("drill")
                                         : QStringLiteral("emergency")},
            {QStringLiteral("environment"), text(summary.environment)},
            {QStringLiteral("set"), text(summary.set)},
            {QStringLiteral("by"), text(summary.by)},
            {QStringLiteral("host"), text(summary.host)},
            {QStringLiteral("started"), time(summary.started)},
            {QStringLiteral("ended"), time(summary.ended)},
            {QStringLiteral("running"), summary.isRunning()},
            {QStringLiteral("result"),
             summary.result ? QJsonValue(resultName(*summary.result)) : QJsonValue()},
            {QStringLiteral("step"), text(summary.step)},
            {QStringLiteral("percent"), number(summary.percent)},
            {QStringLiteral("cancellable"), summary.cancellable},
            {QStringLiteral("text"), text(summary.text)},
            {QStringLiteral("undo"), text(summary.undo)},
            {QStringLiteral("undoState"), text(undoStateName(summary.undoState))},
            {QStringLiteral("expires"), time(summary.expires)}};
}

QJsonObject evidenceJson(const OperationEvidence &evidence)
{
    return {{QStringLiteral("at"), time(evidence.at)},
            {QStringLiteral("step"), evidence.step},
            {QStringLiteral("command"), QJsonArray::fromStringList(evidence.command)},
            {QStringLiteral("exit"), evidence.exitCode},
            {QStringLiteral("seconds"), evidence.seconds},
            {QStringLiteral("tail"), evidence.tail}};
}

QJsonObject endJson(const OperationRun &run)
{
    const OperationEnd end = run.end.value_or(OperationEnd());
    return {{QStringLiteral("type"), QStringLiteral("end")},
            {QStringLiteral("id"), run.summary.id},
            {QStringLiteral("at"), time(end.at)},
            {QStringLiteral("result"), resultName(end.result)},
            {QStringLiteral("exit"), end.exitCode},
            {QStringLiteral("text"), text(end.text)},
            {QStringLiteral("undo"), text(end.undo)},
            {QStringLiteral("downSeconds"), number(end.downSeconds)},
            {QStringLiteral("rtoSeconds"), number(end.rtoSeconds)},
            {QStringLiteral("rpoSeconds"), number(end.rpoSeconds)},
            {QStringLiteral("newestWriteRestored"), time(end.newestWriteRestored)},
            {QStringLiteral("newestWriteBefore"), time(end.newestWriteBefore)},
            {QStringLiteral("died"), end.died},
            {QStringLiteral("recovered"), text(end.recovered)}};
}

QJsonObject runJson(const OperationRun &run)
{
    return {{QStringLiteral("operation"), summaryJson(run.summary)},
            {QStringLiteral("steps"), arrayOf(run.steps, stepJson)},
            {QStringLiteral("output"), arrayOf(run.output, outputJson)},
            {QStringLiteral("evidence"), arrayOf(run.evidence, evidenceJson)},
            {QStringLiteral("end"), run.end ? QJsonValue(endJson(run)) : QJsonValue()}};
}

QJsonObject lockJson(const ServerLock &lock)
{
    QJsonArray owners;
    for (const LockOwner &owner : lock.owners) {
        owners.append(QJsonObject{{QStringLiteral("owner"), text(owner.owner)},
                                  {QStringLiteral("host"), text(owner.host)},
                                  {QStringLiteral("program"), text(owner.program)},
                                  {QStringLiteral("pid"), owner.pid},
                                  {QStringLiteral("operation"), text(owner.operation)},
                                  {QStringLiteral("step"), text(owner.step)},
                                  {QStringLiteral("reason"), text(owner.reason)},
                                  {QStringLiteral("since"), time(owner.since)},
                                  {QStringLiteral("heartbeat"), time(owner.heartbeat)}});
    }
    return {{QStringLiteral("type"), QStringLiteral("lock")},
            {QStringLiteral("name"), lock.name},
            {QStringLiteral("held"), lock.held},
            {QStringLiteral("stale"), lock.stale},
            {QStringLiteral("owners"), owners}};
}

} // namespace leitstand
