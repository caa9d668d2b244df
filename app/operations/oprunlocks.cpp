// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/oprunlocks.h"

#include "operations/oprunprotocol.h"
#include "parsers/parsertext.h"

#include <QJsonArray>

#include <algorithm>

namespace leitstand::oprun {

namespace {

constexpr qsizetype maxLocks = 1000;

LockOwner ownerFrom(const QJsonObject &note)
{
    const auto text = [&note](const char *field) {
        return parsing::jsonText(note.value(QLatin1String(field)));
    };
    LockOwner owner;
    owner.pid = parsing::jsonCount(note.value(QLatin1String("pid"))).value_or(0);
    owner.owner = text("owner");
    owner.host = text("host");
    owner.program = text("program");
    owner.operation = text("operation");
    owner.step = text("step");
    owner.reason = text("reason");
    owner.since = parsing::jsonUtc(note.value(QLatin1String("since")));
    owner.heartbeat = parsing::jsonUtc(note.value(QLatin1String("heartbeat")));
    return owner;
}

ServerLock lockFrom(const QJsonObject &object)
{
    ServerLock lock;
    lock.name = parsing::jsonText(object.value(QLatin1String("name")));
    lock.held = object.value(QLatin1String("held")).toBool();
    lock.stale = object.value(QLatin1String("stale")).toBool();
    const QJsonArray owners = object.value(QLatin1String("owners")).toArray();
    for (const QJsonValue &owner : owners)
        lock.owners.append(ownerFrom(owner.toObject()));
    return lock;
}

} // namespace

QJsonObject locksRequest()
{
    return {{QStringLiteral("do"), QStringLiteral("locks")}};
}

QJsonObject breakLockRequest(const QString &name, qint64 pid)
{
    return {{QStringLiteral("do"), QStringLiteral("break-lock")},
            {QStringLiteral("name"), name},
            {QStringLiteral("pid"), pid},
            {QStringLiteral("confirm"), name}};
}

Result<QList<ServerLock>> locksOf(const CommandOutput &output)
{
    const Result<Answer> answer = answerOf(output);
    if (!answer)
        return tl::unexpected(answer.error());
    QList<ServerLock> locks;
    const QJsonArray array = answer->head.value(QLatin1String("locks")).toArray();
    for (qsizetype i = 0; i < std::min(array.size(), maxLocks); ++i) {
        const ServerLock lock = lockFrom(array.at(i).toObject());
        if (!lock.name.isEmpty())
            locks.append(lock);
    }
    return locks;
}

} // namespace leitstand::oprun
