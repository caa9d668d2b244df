// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/operationmodel.h"

#include "core/format.h"
#include "domain/environment.h"
#include "operations/operationwords.h"

#include <array>

namespace leitstand {

namespace {

QDateTime toMinute(QDateTime time)
{
    return time.addSecs(-(time.toSecsSinceEpoch() % 60));
}

} // namespace

std::optional<Severity> resultSeverity(const std::optional<RunResult> &result)
{
    if (!result)
        return std::nullopt;
    switch (*result) {
    case RunResult::Success:
        return Severity::Ok;
    case RunResult::Warnings:
    case RunResult::Cancelled:
        return Severity::Notice;
    case RunResult::Errors:
        return Severity::Fault;
    }
    return std::nullopt;
}

void OperationModel::refresh(const ViewState &view)
{
    QList<OperationRow> rows;
    rows.reserve(view.operations.list.size());
    for (const OperationSummary &summary : view.operations.list) {
        OperationRow row{summary, std::nullopt};
        const QDateTime end = summary.isRunning() ? view.serverNow() : summary.ended;
        if (summary.started.isValid() && end.isValid())
            row.seconds = std::max<qint64>(0, summary.started.secsTo(end));
        rows.append(row);
    }
    setRows(rows);
}

QString OperationModel::columnId(int column) const
{
    static constexpr std::array names{"started", "what", "state", "duration",
                                      "set",     "kept", "by",    "id"};
    return QString::fromLatin1(names.at(size_t(column)));
}

QString OperationModel::title(int column) const
{
    switch (column) {
    case Started:
        return tr("Started");
    case What:
        return tr("Operation");
    case State:
        return tr("State");
    case Duration:
        return tr("Duration");
    case Set:
        return tr("Backup set");
    case Kept:
        return tr("Undo possible until");
    case By:
        return tr("Started by");
    case Id:
        return tr("Number");
    default:
        return {};
    }
}

QString OperationModel::text(int row, int column) const
{
    const OperationSummary &shown = rowAt(row).summary;
    switch (column) {
    case Started:
        return format::dateTime(shown.started);
    case What:
        return shown.mode == OperationMode::Drill
                   ? tr("%1 (drill)").arg(words::operationTitle(shown))
                   : words::operationTitle(shown);
    case State:
        if (shown.result)
            return words::result(*shown.result);
        return shown.percent ? tr("running, %1").arg(format::percent(*shown.percent / 100))
                             : tr("running");
    case Duration:
        return rowAt(row).seconds ? format::duration(std::chrono::seconds(*rowAt(row).seconds))
                                  : QStringLiteral("–");
    case Set:
        return shown.set;
    case Kept:
        switch (shown.undoState) {
        case UndoState::Kept:
            return format::dateTime(shown.expires);
        case UndoState::Undone:
            return tr("undone");
        case UndoState::Released:
            return tr("old data deleted");
        case UndoState::None:
            return {};
        }
        return {};
    case By:
        return shown.host.isEmpty() ? shown.by : tr("%1 from %2").arg(shown.by, shown.host);
    case Id:
        return shown.id;
    default:
        return {};
    }
}

QVariant OperationModel::sortValue(int row, int column) const
{
    const OperationRow &shown = rowAt(row);
    switch (column) {
    case Started:
        return shown.summary.started;
    case Duration:
        return shown.seconds ? QVariant(*shown.seconds) : QVariant();
    case Kept:
        return shown.summary.undoState == UndoState::Kept ? QVariant(shown.summary.expires)
                                                          : QVariant();
    default:
        return text(row, column);
    }
}

QString OperationModel::toolTip(int row, int column) const
{
    const OperationSummary &shown = rowAt(row).summary;
    if (column == Started)
        return format::dateTimeWithZone(toMinute(shown.started));
    if (column == State)
        return shown.isRunning() ? words::step(shown.kind, shown.step, shown.stepText) : shown.text;
    return {};
}

std::optional<Severity> OperationModel::severity(int row, int column) const
{
    return column == State ? resultSeverity(rowAt(row).summary.result) : std::nullopt;
}

bool OperationModel::isProduction(int row) const
{
    return rowAt(row).summary.environment == environmentKey(Environment::Production);
}

} // namespace leitstand
