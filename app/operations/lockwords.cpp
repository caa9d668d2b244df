// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/lockwords.h"

#include "core/format.h"
#include "operations/operationwords.h"

#include <QCoreApplication>

namespace leitstand::words {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(locks)
};

} // namespace

QString lockState(const ServerLock &lock)
{
    if (lock.stale)
        return Texts::tr("%1: left behind, nobody holds it. The next one who needs it takes it.")
            .arg(lock.name);
    return Texts::tr("%1: held").arg(lock.name);
}

QString lockOwner(const LockOwner &owner)
{
    QString text = Texts::tr("%1 (%2, process %3) since %4")
                       .arg(owner.owner, owner.program, QString::number(owner.pid),
                            format::dateTime(owner.since));
    if (!owner.step.isEmpty())
        text += QStringLiteral(" – ") + words::step(owner.step, owner.step);
    if (!owner.reason.isEmpty())
        text += QStringLiteral(": ") + owner.reason;
    return text;
}

} // namespace leitstand::words
