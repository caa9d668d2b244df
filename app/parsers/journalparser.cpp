// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/journalparser.h"

#include "parsers/parsertext.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace leitstand {

using namespace parsing;

namespace {

constexpr qsizetype maxText = 4000;
constexpr qsizetype maxName = 80;
constexpr qsizetype maxSteps = 100;
constexpr qsizetype maxEvidence = 500;
constexpr qsizetype maxArguments = 64;

template <typename T, size_t N>
std::optional<T> fromWord(const std::array<std::pair<const char *, T>, N> &words,
                          const QString &word)
{
    for (const auto &[name, value] : words) {
        if (word == QLatin1String(name))
            return value;
    }
    return std::nullopt;
}

constexpr std::array stepStates{
    std::pair{"NOT_STARTED", StepState::NotStarted}, std::pair{"EXECUTING", StepState::Executing},
    std::pair{"WAITING", StepState::Waiting},        std::pair{"COMPLETED", StepState::Completed},
    std::pair{"FAILED", StepState::Failed},          std::pair{"TIMED_OUT", StepState::TimedOut},
    std::pair{"SKIPPED", StepState::Skipped},
};
constexpr std::array results{
    std::pair{"SUCCESS", RunResult::Success},
    std::pair{"WARNINGS", RunResult::Warnings},
    std::pair{"ERRORS", RunResult::Errors},
    std::pair{"CANCELLED", RunResult::Cancelled},
};
constexpr std::array levels{
    std::pair{"info", OutputLevel::Info},
    std::pair{"warning", OutputLevel::Warning},
    std::pair{"error", OutputLevel::Error},
};
constexpr std::array undoStates{
    std::pair{"kept", UndoState::Kept},
    std::pair{"undone", UndoState::Undone},
    std::pair{"released", UndoState::Released},
};

QJsonValue field(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name));
}

QString word(const QJsonObject &object, const char *name)
{
    return jsonText(field(object, name), maxName);
}

std::optional<double> number(const QJsonObject &object, const char *name, double max)
{
    const QJsonValue value = field(object, name);
    if (!value.isDouble() || value.toDouble() < 0 || value.toDouble() > max)
        return std::nullopt;
    return value.toDouble();
}

constexpr double maxSeconds = 1e9;

int exitCodeFrom(const QJsonObject &object)
{
    return int(std::clamp<qint64>(jsonSigned(field(object, "exit")).value_or(-1), -1, 255));
}

bool isOver(StepState state)
{
    return state != StepState::NotStarted && state != StepState::Executing
           && state != StepState::Waiting;
}

/// The step of that id; one that the plan does not name is added, as long as there is room.
OperationStep *stepOf(OperationRun &run, const QString &id)
{
    const auto found = std::find_if(run.steps.begin(), run.steps.end(),
                                    [&id](const OperationStep &step) { return step.id == id; });
    if (found != run.steps.end())
        return &*found;
    if (id.isEmpty() || run.steps.size() >= maxSteps)
        return nullptr;
    OperationStep step;
    step.id = id;
    step.text = id;
    run.steps.append(step);
    return &run.steps.last();
}

void applyBegin(const QJsonObject &line, OperationRun &run)
{
    OperationSummary &summary = run.summary;
    summary.id = word(line, "id");
    summary.kindName = word(line, "kind");
    summary.kind = operationKindFromName(summary.kindName);
    summary.mode = word(line, "mode") == QLatin1String("drill") ? OperationMode::Drill
                                                                : OperationMode::Emergency;
    summary.environment = word(line, "environment");
    summary.set = word(field(line, "request").toObject(), "set");
    summary.by = word(line, "by");
    summary.host = word(field(line, "console").toObject(), "host");
    summary.started = jsonUtc(field(line, "at"));
}

void applyStep(const QJsonObject &line, OperationRun &run)
{
    const std::optional<StepState> state = fromWord(stepStates, word(line, "state"));
    OperationStep *step = state ? stepOf(run, word(line, "step")) : nullptr;
    if (!step || isOver(step->state)) {
        ++run.damagedLines;
        return;
    }
    step->state = *state;
    if (const QString text = jsonText(field(line, "text"), maxText); !text.isEmpty())
        step->text = text;
    if (*state == StepState::Executing) {
        step->started = jsonUtc(field(line, "at"));
        run.summary.step = step->id;
        run.summary.stepText = step->text;
        run.summary.percent.reset();
        run.summary.cancellable = step->cancellable && !run.pastPointOfNoReturn;
    } else if (isOver(*state)) {
        step->seconds = number(line, "seconds", maxSeconds);
    }
}

void applyProgress(const QJsonObject &line, OperationRun &run)
{
    OperationStep *step = stepOf(run, word(line, "step"));
    const std::optional<double> percent = number(line, "percent", 100);
    if (!step || !percent || isOver(step->state))
        return;
    step->percent = percent;
    run.summary.percent = percent;
}

void applyOutput(const QJsonObject &line, OperationRun &run)
{
    OutputLine output;
    output.at = jsonUtc(field(line, "at"));
    output.level = fromWord(levels, word(line, "level")).value_or(OutputLevel::Info);
    output.step = word(line, "step");
    output.text = jsonText(field(line, "text"), maxText);
    run.output.append(output);
    ++run.outputTotal;
    if (run.output.size() > OperationRun::maxOutputLines)
        run.output.removeFirst();
}

void applyEvidence(const QJsonObject &line, OperationRun &run)
{
    if (run.evidence.size() >= maxEvidence)
        return;
    OperationEvidence evidence;
    evidence.at = jsonUtc(field(line, "at"));
    evidence.step = word(line, "step");
    const QJsonArray command = field(line, "command").toArray();
    for (qsizetype i = 0; i < std::min(command.size(), maxArguments); ++i)
        evidence.command.append(jsonText(command.at(i), maxText));
    evidence.exitCode = exitCodeFrom(line);
    evidence.seconds = number(line, "seconds", maxSeconds).value_or(0);
    evidence.tail = jsonText(field(line, "tail"), maxText);
    run.evidence.append(evidence);
}

void applyEnd(const QJsonObject &line, OperationRun &run)
{
    OperationEnd end;
    end.at = jsonUtc(field(line, "at"));
    end.result = fromWord(results, word(line, "result")).value_or(RunResult::Errors);
    end.exitCode = exitCodeFrom(line);
    end.text = jsonText(field(line, "text"), maxText);
    end.undo = word(line, "undo");
    if (const auto down = number(line, "downMilliseconds", maxSeconds * 1000))
        end.downSeconds = *down / 1000;
    end.rtoSeconds = number(line, "rtoSeconds", maxSeconds);
    end.rpoSeconds = number(line, "rpoSeconds", maxSeconds);
    end.newestWriteRestored = jsonUtc(field(line, "newestWriteRestored"));
    end.newestWriteBefore = jsonUtc(field(line, "newestWriteBefore"));
    end.died = field(line, "died").toBool();
    end.recovered = word(line, "recovered");
    run.summary.ended = end.at;
    run.summary.result = end.result;
    run.summary.text = end.text;
    run.summary.undo = end.undo;
    run.summary.cancellable = false;
    run.summary.percent.reset();
    run.end = end;
}

void applyLine(const QJsonObject &line, OperationRun &run)
{
    const QString type = word(line, "type");
    if (run.end) {
        ++run.damagedLines; // nothing may follow the end
    } else if (type == QLatin1String("begin")) {
        applyBegin(line, run);
    } else if (type == QLatin1String("plan")) {
        run.steps = operationStepsFrom(field(line, "steps").toArray());
    } else if (type == QLatin1String("step")) {
        applyStep(line, run);
    } else if (type == QLatin1String("progress")) {
        applyProgress(line, run);
    } else if (type == QLatin1String("output")) {
        applyOutput(line, run);
    } else if (type == QLatin1String("evidence")) {
        applyEvidence(line, run);
    } else if (type == QLatin1String("noreturn")) {
        run.pastPointOfNoReturn = true;
        run.summary.cancellable = false;
    } else if (type == QLatin1String("adopted")) {
        run.wasAdopted = true;
    } else if (type == QLatin1String("end")) {
        applyEnd(line, run);
    }
}

} // namespace

qsizetype applyJournal(const QByteArray &bytes, OperationRun &run)
{
    const qsizetype used = bytes.lastIndexOf('\n') + 1;
    const QByteArray whole = bytes.first(used); // the lines are views into it
    for (const Line &line : linesOf(whole)) {
        const Result<QJsonObject> object =
            jsonObject(line.text.toByteArray(), QStringLiteral("journal"), line.number);
        if (object && object->contains(QLatin1String("type")))
            applyLine(*object, run);
        else
            ++run.damagedLines;
    }
    run.offset += used;
    return used;
}

OperationSummary operationSummaryFrom(const QJsonObject &object)
{
    OperationSummary summary;
    summary.id = word(object, "id");
    summary.kindName = word(object, "kind");
    summary.kind = operationKindFromName(summary.kindName);
    summary.mode = word(object, "mode") == QLatin1String("drill") ? OperationMode::Drill
                                                                  : OperationMode::Emergency;
    summary.environment = word(object, "environment");
    summary.set = word(object, "set");
    summary.by = word(object, "by");
    summary.host = word(object, "host");
    summary.started = jsonUtc(field(object, "started"));
    summary.ended = jsonUtc(field(object, "ended"));
    summary.result = fromWord(results, word(object, "result"));
    if (!summary.result && word(object, "state") == QLatin1String("ENDED"))
        summary.result = RunResult::Errors; // an end without a known result is no success
    summary.step = word(object, "step");
    summary.stepText = jsonText(field(object, "stepText"), maxText);
    summary.text = jsonText(field(object, "text"), maxText);
    summary.percent = number(object, "percent", 100);
    summary.cancellable = !summary.result && field(object, "cancellable").toBool();
    summary.undo = word(object, "undo");
    summary.undoState = fromWord(undoStates, word(object, "undoState")).value_or(UndoState::None);
    summary.expires = jsonUtc(field(object, "expires"));
    summary.journalBytes = jsonCount(field(object, "journalBytes")).value_or(0);
    return summary;
}

QList<OperationStep> operationStepsFrom(const QJsonArray &array)
{
    QList<OperationStep> steps;
    for (qsizetype i = 0; i < std::min(array.size(), maxSteps); ++i) {
        const QJsonObject object = array.at(i).toObject();
        OperationStep step;
        step.id = word(object, "id");
        step.text = jsonText(field(object, "text"), maxText);
        step.command = jsonText(field(object, "command"), maxText);
        step.cancellable = field(object, "cancellable").toBool();
        step.cleanUp = field(object, "cleanup").toBool();
        if (!step.id.isEmpty())
            steps.append(step);
    }
    return steps;
}

} // namespace leitstand
