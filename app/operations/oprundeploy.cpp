// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/oprundeploy.h"

#include "operations/oprunprotocol.h"
#include "parsers/deployfactsparser.h"

#include <QCoreApplication>

namespace leitstand::oprun {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(oprun)
};

} // namespace

QJsonObject deployFactsRequest(const FactsQuestion &question)
{
    QJsonObject request{{QStringLiteral("do"), QStringLiteral("deploy-facts")},
                        {QStringLiteral("environment"), environmentKey(question.environment)}};
    if (!question.addons.isEmpty())
        request.insert(QStringLiteral("addons"), question.addons);
    if (!question.configuration.isEmpty())
        request.insert(QStringLiteral("config"), question.configuration);
    return request;
}

Result<DeployFacts> deployFactsOf(const CommandOutput &output)
{
    const Result<Answer> answer = answerOf(output);
    if (!answer && answer.error().kind == ErrorKind::PreflightFaults) {
        // a ref that is not there: the sentence is the answer
        const Result<Preflight> faults = preflightOf(output);
        if (faults)
            return fail(ErrorKind::InvalidInput, faults->faults.join(QLatin1Char(' ')),
                        answer.error().detail);
    }
    if (!answer)
        return tl::unexpected(answer.error());
    return deployFactsFrom(answer->head);
}

QJsonObject copyFactsRequest(Environment to)
{
    return {{QStringLiteral("do"), QStringLiteral("copy-facts")},
            {QStringLiteral("environment"), environmentKey(to)}};
}

Result<CopyFacts> copyFactsOf(const CommandOutput &output)
{
    const Result<Answer> answer = answerOf(output);
    if (!answer)
        return tl::unexpected(answer.error());
    return copyFactsFrom(answer->head);
}

QJsonObject promotionParameters(const DeployedRelease &release, Environment to)
{
    QJsonObject parameters{{QStringLiteral("environment"), environmentKey(to)},
                           {QStringLiteral("image"), release.code.image}};
    if (!release.code.addonsCommit.isEmpty())
        parameters.insert(QStringLiteral("addons"), release.code.addonsCommit);
    if (!release.update.isEmpty())
        parameters.insert(QStringLiteral("update"), release.update);
    return parameters;
}

Result<DeployedRelease> newestOffer(const DeployFacts &facts)
{
    if (!facts.promotion)
        return fail(ErrorKind::NotFound,
                    Texts::tr("There is no stage before %1 that anything could come from.")
                        .arg(environmentTitle(facts.environment)));
    if (facts.promotion->releases.isEmpty())
        return fail(
            ErrorKind::NotFound,
            Texts::tr("%1 has run nothing that %2 does not run already.")
                .arg(environmentTitle(facts.promotion->from), environmentTitle(facts.environment)));
    return facts.promotion->releases.constFirst();
}

Result<KeptRelease> newestKept(const DeployFacts &facts)
{
    if (facts.kept.isEmpty())
        return fail(ErrorKind::NotFound, Texts::tr("Nothing is kept that %1 could go back to.")
                                             .arg(environmentTitle(facts.environment)));
    return facts.kept.constFirst();
}

} // namespace leitstand::oprun
