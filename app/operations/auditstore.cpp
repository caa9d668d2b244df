// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/auditstore.h"

#include "parsers/parsertext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(auditstore)
};

constexpr auto ownLog = "own"; ///< name of the own log among the heads
constexpr int lockPatienceMs = 5000;
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

tl::unexpected<Error> ioFailure(const QFileDevice &file)
{
    return fail(ErrorKind::LocalIo, Texts::tr("The log of this console cannot be written or read."),
                QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()));
}

} // namespace

AuditStore::AuditStore(const QString &folder)
    : m_folder(folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                                      + QStringLiteral("/audit")
                                : folder)
{}

QString AuditStore::logFile() const
{
    return m_folder + QStringLiteral("/console.jsonl");
}

QString AuditStore::headsFile() const
{
    return m_folder + QStringLiteral("/heads.json");
}

Result<QJsonObject> AuditStore::heads() const
{
    QFile file(headsFile());
    if (!file.exists())
        return QJsonObject();
    if (!file.open(QIODevice::ReadOnly))
        return ioFailure(file);
    return parsing::jsonObject(file.readAll(), headsFile());
}

Result<std::optional<AuditHead>> AuditStore::seenHead(const QString &server) const
{
    const Result<QJsonObject> all = heads();
    if (!all)
        return tl::unexpected(all.error());
    if (!all->contains(server))
        return std::optional<AuditHead>();
    const QJsonObject head = all->value(server).toObject();
    return std::optional(AuditHead{head.value(QLatin1String("n")).toInteger(),
                                   head.value(QLatin1String("hash")).toString()});
}

Result<void> AuditStore::noteHead(const QString &server, const AuditHead &head)
{
    Result<QJsonObject> all = heads();
    if (!all)
        return tl::unexpected(all.error());
    all->insert(server,
                QJsonObject{{QStringLiteral("n"), head.n}, {QStringLiteral("hash"), head.hash}});
    QDir().mkpath(m_folder);
    QSaveFile file(headsFile());
    if (!file.open(QIODevice::WriteOnly))
        return ioFailure(file);
    file.setPermissions(ownerOnly);
    file.write(QJsonDocument(*all).toJson());
    if (!file.commit())
        return ioFailure(file);
    return {};
}

Result<void> AuditStore::append(const QString &server, QJsonObject fields)
{
    QDir().mkpath(m_folder);
    QLockFile lock(m_folder + QStringLiteral("/lock")); // two consoles of one person
    QFile file(logFile());
    if (!lock.tryLock(lockPatienceMs) || !file.open(QIODevice::ReadWrite | QIODevice::Append))
        return ioFailure(file);
    file.setPermissions(ownerOnly);
    fields.insert(QStringLiteral("at"),
                  QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    fields.insert(QStringLiteral("server"), server);
    const Result<std::optional<AuditHead>> seen = seenHead(QLatin1String(ownLog));
    if (!seen)
        return tl::unexpected(seen.error());
    const AuditHead before = seen->value_or(AuditHead::ofEmptyLog());
    const QByteArray line = AuditChain::nextLine(before, fields);
    const qint64 size = file.size();
    if (file.write(line) != line.size() || !file.flush()) {
        const auto failure = ioFailure(file);
        file.resize(size);
        return failure;
    }
    Result<void> noted = noteHead(QLatin1String(ownLog), AuditChain::headAfter(before, line));
    if (!noted)
        file.resize(size);
    return noted;
}

Result<AuditVerdict> AuditStore::verifyOwn() const
{
    QFile file(logFile());
    const Result<std::optional<AuditHead>> seen = seenHead(QLatin1String(ownLog));
    if (!seen)
        return tl::unexpected(seen.error());
    AuditChain chain(*seen);
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return ioFailure(file);
        while (!file.atEnd())
            chain.add(file.readLine());
    }
    return chain.verdict();
}

} // namespace leitstand
