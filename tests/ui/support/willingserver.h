// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/operationservice.h"

#include <QJsonDocument>
#include <QPromise>

#include <vector>

namespace leitstand {

/// Answers every question of a wizard at once, as a server on which all is well; what it was asked
/// is kept.
struct WillingServer {
    QList<QJsonObject> asked;
    QByteArray faults; ///< answer of the pre-flight, when not empty
    QByteArray check = "{\"version\":1,\"ok\":true,\"text\":\"fine\"}\n";
    QByteArray facts; ///< answer to deploy-facts
    CommandOutput startAnswer{0, {}, "{\"version\":1,\"started\":\"a\"}\n", {}};

    QFuture<Result<CommandOutput>> operator()(const RemoteCommand &command)
    {
        const QJsonObject request = QJsonDocument::fromJson(command.standardInput).object();
        asked.append(request);
        const QString what = request.value(QLatin1String("do")).toString();
        QPromise<Result<CommandOutput>> promise;
        auto future = promise.future();
        promise.start();
        if (what != QLatin1String("follow")) { // its answer never comes: the run goes on
            promise.addResult(answer(what));
            promise.finish();
        } else {
            pending.push_back(std::move(promise));
        }
        return future;
    }
    [[nodiscard]] QJsonObject last(const char *what) const
    {
        for (auto it = asked.crbegin(); it != asked.crend(); ++it) {
            if (it->value(QLatin1String("do")).toString() == QLatin1String(what))
                return *it;
        }
        return {};
    }

private:
    [[nodiscard]] CommandOutput answer(const QString &what) const
    {
        if (what == QLatin1String("plan"))
            return {0,
                    {},
                    "{\"version\":1,\"steps\":[{\"id\":\"lock\",\"text\":\"Lock\",\"command\":"
                    "\"flock\",\"cancellable\":true},{\"id\":\"swap\",\"text\":\"Swap\"}]}\n",
                    {}};
        if (what == QLatin1String("check") && !faults.isEmpty())
            return {4, {}, faults, {}};
        if (what == QLatin1String("check"))
            return {0, {}, check, {}};
        if (what == QLatin1String("start"))
            return startAnswer;
        if (what == QLatin1String("deploy-facts"))
            return {0, {}, facts, {}};
        return {0, {}, "{\"version\":1,\"operations\":[]}\n", {}};
    }
    std::vector<QPromise<Result<CommandOutput>>> pending;
};

} // namespace leitstand
