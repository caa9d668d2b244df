// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/deployjson.h"

#include <QJsonArray>

namespace leitstand {

namespace {

QJsonValue time(const QDateTime &utc)
{
    return utc.isValid() ? QJsonValue(utc.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonValue text(const QString &value)
{
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}

QJsonObject codeJson(const ReleaseCode &code)
{
    return {{QStringLiteral("image"), text(code.image)},
            {QStringLiteral("imageId"), text(code.imageId)},
            {QStringLiteral("addonsCommit"), text(code.addonsCommit)},
            {QStringLiteral("addonsRef"), text(code.addonsRef)},
            {QStringLiteral("configSha256"), text(code.configSha256)}};
}

QJsonObject deployedJson(const DeployedRelease &release, const DeployFacts &facts)
{
    const KeptRelease *kept = keptRelease(facts, release.operation);
    return {{QStringLiteral("operation"), release.operation},
            {QStringLiteral("rollback"), release.isRollback},
            {QStringLiteral("rolledBack"), text(release.rolledBack)},
            {QStringLiteral("at"), time(release.at)},
            {QStringLiteral("by"), text(release.by)},
            {QStringLiteral("host"), text(release.host)},
            {QStringLiteral("reason"), text(release.reason)},
            {QStringLiteral("update"), text(release.update)},
            {QStringLiteral("untested"), release.untested},
            {QStringLiteral("downSeconds"),
             release.downSeconds ? QJsonValue(*release.downSeconds) : QJsonValue()},
            {QStringLiteral("code"), codeJson(release.code)},
            {QStringLiteral("keptUntil"), kept ? time(kept->expires) : QJsonValue()}};
}

QJsonArray deployedArray(const QList<DeployedRelease> &releases, const DeployFacts &facts)
{
    QJsonArray array;
    for (const DeployedRelease &release : releases)
        array.append(deployedJson(release, facts));
    return array;
}

} // namespace

QJsonObject deployFactsJson(const DeployFacts &facts)
{
    QJsonObject json{{QStringLiteral("type"), QStringLiteral("deployments")},
                     {QStringLiteral("environment"), environmentKey(facts.environment)},
                     {QStringLiteral("running"), codeJson(facts.running.code)},
                     {QStringLiteral("since"), time(facts.running.since)},
                     {QStringLiteral("changedByHand"), facts.running.changedByHand},
                     {QStringLiteral("history"), deployedArray(facts.history, facts)},
                     {QStringLiteral("promotion"), QJsonValue()}};
    if (facts.promotion)
        json.insert(QStringLiteral("promotion"),
                    QJsonObject{{QStringLiteral("from"), environmentKey(facts.promotion->from)},
                                {QStringLiteral("releases"),
                                 deployedArray(facts.promotion->releases, facts)}});
    return json;
}

} // namespace leitstand
