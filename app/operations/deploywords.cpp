// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/deploywords.h"

#include "core/format.h"

#include <QCoreApplication>

namespace leitstand::words {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(deployments)
};

} // namespace

QString imageName(const QString &image)
{
    if (image.isEmpty())
        return Texts::tr("unknown image");
    const qsizetype digest = image.indexOf(QLatin1String("@sha256:"));
    return digest < 0 ? image
                      : image.left(digest) + QLatin1Char('@') + shortHash(image.mid(digest + 1));
}

QString addonsName(const ReleaseCode &code)
{
    if (code.addonsCommit.isEmpty())
        return Texts::tr("addons put there by hand");
    const QString commit = shortHash(code.addonsCommit);
    return code.addonsRef.isEmpty() || code.addonsRef == code.addonsCommit
               ? Texts::tr("addons %1").arg(commit)
               : Texts::tr("addons %1 (%2)").arg(code.addonsRef, commit);
}

QString releaseCode(const ReleaseCode &code)
{
    return QStringLiteral("%1, %2").arg(imageName(code.image), addonsName(code));
}

QString runningRelease(const RunningRelease &release)
{
    QString text = release.since.isValid()
                       ? Texts::tr("Runs %1 since %2.")
                             .arg(releaseCode(release.code), format::dateTime(release.since))
                       : Texts::tr("Runs %1.").arg(releaseCode(release.code));
    if (release.changedByHand)
        text += QLatin1Char(' ') + Texts::tr("Somebody has changed it by hand since.");
    return text;
}

QString deployedRelease(const DeployedRelease &release)
{
    QString text = Texts::tr("%1: %2, %3 by %4", "kind, release, time, person")
                       .arg(deployedKind(release), releaseCode(release.code),
                            format::dateTime(release.at), release.by);
    if (!release.reason.isEmpty())
        text += QStringLiteral(" – ") + release.reason;
    return text;
}

QString deployedKind(const DeployedRelease &release)
{
    if (release.isRollback)
        return Texts::tr("Rollback");
    return release.untested ? Texts::tr("Deployment that test had not run")
                            : Texts::tr("Deployment");
}

QStringList copyEffects(const CopyFacts &facts)
{
    const QString name = environmentTitle(facts.environment);
    QStringList lines{
        Texts::tr("The copy gets an identity of its own and the address %1.").arg(facts.url)};
    if (facts.newestWrite.isValid())
        lines.append(Texts::tr("What was written in %1 until %2 is put aside and kept for an undo.")
                         .arg(name, format::dateTime(facts.newestWrite)));
    if (!facts.sameCode)
        lines.append(Texts::tr("Mind: %1 runs another image or other addons than production. What "
                               "its modules do not know is not neutralised.")
                         .arg(name));
    lines.append(Texts::tr("Not reached by it: passwords, API keys and connections in modules that "
                           "bring no neutralisation of their own."));
    return lines;
}

QString neutralisation(const CopyFacts &facts)
{
    QString sql = facts.sql;
    if (!facts.extra.isEmpty())
        sql += QStringLiteral("\n-- neutralize-extra.sql\n") + facts.extra;
    return sql;
}

} // namespace leitstand::words
