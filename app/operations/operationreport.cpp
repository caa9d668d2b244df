// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationreport.h"

#include "operations/operationjson.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace leitstand {

namespace {

std::optional<bool> keeps(const std::optional<double> &seconds, std::chrono::seconds goal)
{
    if (!seconds)
        return std::nullopt;
    return *seconds <= double(goal.count());
}

QJsonValue boolean(const std::optional<bool> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject goalJson(const std::optional<double> &seconds, std::chrono::seconds goal)
{
    return {{QStringLiteral("measuredSeconds"), seconds ? QJsonValue(*seconds) : QJsonValue()},
            {QStringLiteral("goalSeconds"), qint64(goal.count())},
            {QStringLiteral("kept"), boolean(keeps(seconds, goal))}};
}

} // namespace

std::optional<bool> keepsRto(const OperationRun &run)
{
    return run.end ? keeps(run.end->rtoSeconds, RecoveryGoals::rto) : std::nullopt;
}

std::optional<bool> keepsRpo(const OperationRun &run)
{
    return run.end ? keeps(run.end->rpoSeconds, RecoveryGoals::rpo) : std::nullopt;
}

QString evidenceHash(const OperationEvidence &evidence)
{
    const QByteArray json = QJsonDocument(evidenceJson(evidence)).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex());
}

QJsonObject reportJson(const OperationRun &run, const ReportContext &context)
{
    QJsonObject report = runJson(run);
    report.insert(QStringLiteral("format"), QStringLiteral("leitstand-report"));
    report.insert(QStringLiteral("version"), 1);
    report.insert(QStringLiteral("server"), context.server);
    report.insert(QStringLiteral("peer"), context.peer);
    report.insert(QStringLiteral("console"), context.console);
    report.insert(QStringLiteral("at"), context.at.toString(Qt::ISODate));
    report.insert(QStringLiteral("notes"), context.notes);
    QJsonArray hashes;
    for (const OperationEvidence &evidence : run.evidence)
        hashes.append(evidenceHash(evidence));
    report.insert(QStringLiteral("evidenceHashes"), hashes);
    const OperationEnd end = run.end.value_or(OperationEnd());
    report.insert(QStringLiteral("rto"), goalJson(end.rtoSeconds, RecoveryGoals::rto));
    report.insert(QStringLiteral("rpo"), goalJson(end.rpoSeconds, RecoveryGoals::rpo));
    return report;
}

} // namespace leitstand
