// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stepmodel.h"

#include "core/format.h"
#include "operations/operationwords.h"

#include <array>

namespace leitstand {

void StepModel::refresh(OperationKind kind, const QList<OperationStep> &steps,
                        const QDateTime &serverNow)
{
    QList<StepRow> rows;
    rows.reserve(steps.size());
    for (const OperationStep &step : steps) {
        StepRow row{int(rows.size()) + 1, kind, step, std::nullopt};
        if (step.seconds)
            row.seconds = qint64(*step.seconds);
        else if (step.started.isValid() && serverNow.isValid())
            row.seconds = std::max<qint64>(0, step.started.secsTo(serverNow));
        rows.append(row);
    }
    setRows(rows);
}

QString StepModel::columnId(int column) const
{
    static constexpr std::array names{"number", "what", "state", "duration", "command"};
    return QString::fromLatin1(names.at(size_t(column)));
}

QString StepModel::title(int column) const
{
    switch (column) {
    case Number:
        return tr("No.");
    case What:
        return tr("Step");
    case State:
        return tr("State");
    case Duration:
        return tr("Duration");
    case Command:
        return tr("Command on the server");
    default:
        return {};
    }
}

QString StepModel::text(int row, int column) const
{
    const StepRow &shown = rowAt(row);
    switch (column) {
    case Number:
        return format::number(shown.number, 0);
    case What:
        return words::step(shown.kind, shown.step);
    case State:
        return shown.step.state == StepState::Executing && shown.step.percent
                   ? format::percent(*shown.step.percent / 100)
                   : words::stepState(shown.step.state);
    case Duration:
        return shown.seconds ? format::duration(std::chrono::seconds(*shown.seconds)) : QString();
    case Command:
        return shown.step.command;
    default:
        return {};
    }
}

QVariant StepModel::sortValue(int row, int column) const
{
    const StepRow &shown = rowAt(row);
    if (column == Duration)
        return shown.seconds ? QVariant(*shown.seconds) : QVariant();
    return column == Number ? QVariant(shown.number) : QVariant(text(row, column));
}

std::optional<Severity> StepModel::severity(int row, int column) const
{
    if (column != State)
        return std::nullopt;
    switch (rowAt(row).step.state) {
    case StepState::Completed:
        return Severity::Ok;
    case StepState::Failed:
    case StepState::TimedOut:
        return Severity::Fault;
    default:
        return std::nullopt;
    }
}

bool StepModel::isStale(int row, int) const
{
    return rowAt(row).step.state == StepState::NotStarted;
}

} // namespace leitstand
