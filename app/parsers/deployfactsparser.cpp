// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/deployfactsparser.h"

#include "core/plaintext.h"
#include "parsers/parsertext.h"

#include <QJsonArray>

#include <algorithm>

namespace leitstand {

using namespace parsing;

namespace {

constexpr qsizetype maxEntries = 200;
constexpr qsizetype maxLine = 2000;
constexpr qsizetype maxLines = 5000;
constexpr double maxMilliseconds = 1e12;

QJsonValue field(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name));
}

QString text(const QJsonObject &object, const char *name)
{
    return jsonText(field(object, name));
}

/// Line for line, so that the lines stay.
QString block(const QJsonObject &object, const char *name)
{
    QStringList lines = field(object, name).toString().split(QLatin1Char('\n')).mid(0, maxLines);
    for (QString &line : lines)
        line = plainText(line, maxLine);
    return lines.join(QLatin1Char('\n'));
}

/// Entries that @p read knows what to do with; the others are no harm.
template <typename T>
QList<T> listOf(const QJsonValue &value, std::optional<T> (*read)(const QJsonObject &))
{
    QList<T> list;
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < std::min(array.size(), maxEntries); ++i) {
        if (const std::optional<T> one = read(array.at(i).toObject()))
            list.append(*one);
    }
    return list;
}

std::optional<double> downSecondsFrom(const QJsonObject &object)
{
    const QJsonValue value = field(object, "downMilliseconds");
    // a run that was recovered was not measured
    if (!value.isDouble() || value.toDouble() <= 0 || value.toDouble() > maxMilliseconds)
        return std::nullopt;
    return value.toDouble() / 1000;
}

ReleaseCode codeFrom(const QJsonObject &object)
{
    return {text(object, "image"), text(object, "imageId"), text(object, "addonsCommit"),
            text(object, "addonsRef"), text(object, "configSha256")};
}

RunningRelease runningFrom(const QJsonObject &object)
{
    return {codeFrom(object), text(object, "digest"), jsonUtc(field(object, "since")),
            field(object, "changedByHand").toBool()};
}

std::optional<AddonsRef> refFrom(const QJsonObject &object)
{
    AddonsRef ref{text(object, "name"), text(object, "commit"), text(object, "subject"),
                  jsonUtc(field(object, "at")), text(object, "kind") == QLatin1String("tag")};
    return ref.name.isEmpty() ? std::nullopt : std::optional(ref);
}

std::optional<AddonsCommit> commitFrom(const QJsonObject &object)
{
    AddonsCommit commit{text(object, "commit"), text(object, "subject"),
                        jsonUtc(field(object, "at"))};
    return commit.commit.isEmpty() ? std::nullopt : std::optional(commit);
}

std::optional<CommitDifference> differenceFrom(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject object = value.toObject();
    return CommitDifference{text(object, "from"), text(object, "to"),
                            listOf<AddonsCommit>(field(object, "added"), commitFrom),
                            listOf<AddonsCommit>(field(object, "removed"), commitFrom)};
}

std::optional<DeployedRelease> deployedFrom(const QJsonObject &object)
{
    DeployedRelease release;
    release.operation = text(object, "operation");
    release.isRollback = text(object, "kind") == QLatin1String("rollback");
    release.rolledBack = text(object, "of");
    release.by = text(object, "by");
    release.host = text(object, "host");
    release.reason = jsonText(field(object, "reason"), maxLine);
    release.update = jsonText(field(object, "update"), maxLine);
    release.untested = field(object, "untested").toBool();
    release.at = jsonUtc(field(object, "at"));
    release.downSeconds = downSecondsFrom(object);
    release.code = codeFrom(object);
    return release.operation.isEmpty() ? std::nullopt : std::optional(release);
}

std::optional<KeptRelease> keptFrom(const QJsonObject &object)
{
    KeptRelease kept{text(object, "operation"), jsonUtc(field(object, "at")),
                     jsonUtc(field(object, "expires")), codeFrom(object)};
    return kept.operation.isEmpty() ? std::nullopt : std::optional(kept);
}

std::optional<PromotionOffer> promotionFrom(const QJsonValue &value)
{
    const std::optional<Environment> from =
        environmentFromKey(value.toObject().value(QLatin1String("from")).toString());
    if (!from)
        return std::nullopt;
    return PromotionOffer{*from, listOf<DeployedRelease>(
                                     value.toObject().value(QLatin1String("list")), deployedFrom)};
}

} // namespace

Result<DeployFacts> deployFactsFrom(const QJsonObject &object)
{
    const std::optional<Environment> environment =
        environmentFromKey(field(object, "environment").toString());
    if (!environment || !field(object, "running").isObject())
        return unexpected(QStringLiteral("deploy-facts"), text(object, "environment"));
    DeployFacts facts;
    facts.environment = *environment;
    facts.running = runningFrom(field(object, "running").toObject());
    const QJsonArray images = field(object, "images").toArray();
    for (qsizetype i = 0; i < std::min(images.size(), maxEntries); ++i) {
        if (const QString image = jsonText(images.at(i)); !image.isEmpty())
            facts.images.append(image);
    }
    facts.refs = listOf<AddonsRef>(field(object, "refs"), refFrom);
    facts.repository = text(object, "repository");
    facts.commits = differenceFrom(field(object, "commits"));
    facts.kept = listOf<KeptRelease>(field(object, "releases"), keptFrom);
    facts.history = listOf<DeployedRelease>(field(object, "history"), deployedFrom);
    facts.promotion = promotionFrom(field(object, "promotion"));
    facts.configuration = block(object, "configuration");
    facts.configurationDifference = block(object, "configurationDifference");
    return facts;
}

Result<CopyFacts> copyFactsFrom(const QJsonObject &object)
{
    const std::optional<Environment> environment =
        environmentFromKey(field(object, "environment").toString());
    CopyFacts facts;
    facts.sql = block(object, "sql");
    // without a statement there is no neutralisation: nothing that could be shown as one
    if (!environment || facts.sql.trimmed().isEmpty())
        return unexpected(QStringLiteral("copy-facts"), text(object, "environment"));
    facts.environment = *environment;
    facts.extra = block(object, "extra");
    facts.url = text(object, "url");
    facts.sameCode = field(object, "sameCode").toBool();
    facts.newestWrite = jsonUtc(field(object, "newestWrite"));
    return facts;
}

} // namespace leitstand
