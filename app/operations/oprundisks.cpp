// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/oprundisks.h"

#include "operations/oprunprotocol.h"
#include "parsers/diskfactsparser.h"

namespace leitstand::oprun {

QJsonObject diskFactsRequest()
{
    return {{QStringLiteral("do"), QStringLiteral("disk-facts")}};
}

Result<DiskFacts> diskFactsOf(const CommandOutput &output)
{
    const Result<Answer> answer = answerOf(output);
    if (!answer)
        return tl::unexpected(answer.error());
    return diskFactsFrom(answer->head);
}

} // namespace leitstand::oprun
