// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/lockwords.h"

#include "core/format.h"
#include "domain/environment.h"
#include "operations/operationwords.h"

#include <QCoreApplication>

namespace leitstand::words {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(locks)
};

QString meaningOf(const QString &name)
{
    if (name == QLatin1String("shared"))
        return Texts::tr("PostgreSQL and the web entrance");
    if (name == QLatin1String("backup"))
        return Texts::tr("Backups");
    if (name == QLatin1String("offsite"))
        return Texts::tr("Offsite backup");
    if (name == QLatin1String("health"))
        return Texts::tr("Health check");
    if (name == QLatin1String("provision"))
        return Texts::tr("Setting up the server");
    if (name == QLatin1String("raid"))
        return Texts::tr("Disks of the RAID");
    if (name == QLatin1String("plans"))
        return Texts::tr("Building plans");
    if (name.startsWith(QLatin1String("set-")))
        return Texts::tr("Backup set %1").arg(name.mid(4));
    if (name.startsWith(QLatin1String("deploy-"))) {
        const auto environment = environmentFromKey(name.mid(7));
        return Texts::tr("Deployments on %1")
            .arg(environment ? environmentTitle(*environment) : name.mid(7));
    }
    if (name.startsWith(QLatin1String("env-"))) {
        const auto environment = environmentFromKey(name.mid(4));
        return Texts::tr("Environment %1")
            .arg(environment ? environmentTitle(*environment) : name.mid(4));
    }
    return {};
}

/// What is meant first, then the name that has to be typed.
QString titleOf(const QString &name)
{
    const QString meaning = meaningOf(name);
    return meaning.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(meaning, name);
}

/// Enough to name its step: which script holds the lock.
OperationKind kindOf(const LockOwner &owner)
{
    return owner.program == QLatin1String("deploy.sh") ? OperationKind::Deploy
                                                       : OperationKind::Unknown;
}

} // namespace

QString lockState(const ServerLock &lock)
{
    if (lock.stale)
        return Texts::tr("%1: left behind, nobody holds it. The next one who needs it takes it.")
            .arg(titleOf(lock.name));
    return Texts::tr("%1: held").arg(titleOf(lock.name));
}

QString lockOwner(const LockOwner &owner)
{
    QString text = Texts::tr("%1 (%2, process %3) since %4")
                       .arg(owner.owner, owner.program, QString::number(owner.pid),
                            format::dateTime(owner.since));
    if (!owner.step.isEmpty())
        text += QStringLiteral(" – ") + words::step(kindOf(owner), owner.step, owner.step);
    if (!owner.reason.isEmpty())
        text += QStringLiteral(": ") + owner.reason;
    return text;
}

} // namespace leitstand::words
