// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/environment.h"

#include <optional>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace leitstand {

/// What an environment runs: the three parts of a release. Empty where the server does not know.
struct ReleaseCode {
    QString image;   ///< by a name that stays: its digest, or a tag of the stack's own
    QString imageId; ///< "sha256:…"
    QString addonsCommit, addonsRef;
    QString configSha256;
    bool operator==(const ReleaseCode &) const = default;
};

struct RunningRelease {
    ReleaseCode code;
    QString digest;
    QDateTime since;            ///< UTC; invalid before the first deployment
    bool changedByHand = false; ///< not what the last deployment put there
    bool operator==(const RunningRelease &) const = default;
};

/// A branch or tag of the addons repository on the server.
struct AddonsRef {
    QString name, commit, subject;
    QDateTime at;
    bool isTag = false;
    bool operator==(const AddonsRef &) const = default;
};

struct AddonsCommit {
    QString commit, subject;
    QDateTime at;
    bool operator==(const AddonsCommit &) const = default;
};

/// Between what runs and a chosen ref; each list is cut at a hundred by the server.
struct CommitDifference {
    QString from, to;
    QList<AddonsCommit> added, removed;
    bool operator==(const CommitDifference &) const = default;
};

/// A deployment or rollback that has passed its gate, as the server's history tells it.
struct DeployedRelease {
    QString operation;
    bool isRollback = false;
    QString rolledBack; ///< the operation that was taken back
    QString by, host, reason;
    QString update;        ///< modules that were updated
    bool untested = false; ///< production got it although test had not run it
    QDateTime at;
    std::optional<double> downSeconds;
    ReleaseCode code;
    bool operator==(const DeployedRelease &) const = default;
};

/// Code and data of before a deployment, kept for a rollback.
struct KeptRelease {
    QString operation; ///< the one that a rollback takes back
    QDateTime at, expires;
    ReleaseCode code; ///< what a rollback brings
    bool operator==(const KeptRelease &) const = default;
};

/// What has been proven on the stage before, newest first.
struct PromotionOffer {
    Environment from = Environment::Test;
    QList<DeployedRelease> releases;
    bool operator==(const PromotionOffer &) const = default;
};

/// What op-run's `deploy-facts` tells of one environment.
struct DeployFacts {
    Environment environment = Environment::Test;
    RunningRelease running;
    QStringList images; ///< on the server
    QList<AddonsRef> refs;
    QString repository; ///< path of the addons repository on the server
    std::optional<CommitDifference> commits;
    QList<KeptRelease> kept;        ///< newest first
    QList<DeployedRelease> history; ///< newest first
    std::optional<PromotionOffer> promotion;
    QString configuration; ///< values that may be secret are "***"
    QString configurationDifference;
    bool operator==(const DeployFacts &) const = default;
};

/// What a copy of production into another environment would do (op-run's `copy-facts`).
struct CopyFacts {
    Environment environment = Environment::Test;
    QString sql;           ///< makes the copy harmless, by production's own modules
    QString extra;         ///< the site's own statements
    QString url;           ///< the copy's address
    bool sameCode = true;  ///< both run the same image and addons
    QDateTime newestWrite; ///< of people, in the data that is put aside; UTC
    bool operator==(const CopyFacts &) const = default;
};

/// The kept release that a rollback of @p operation needs; null when it is kept no longer.
[[nodiscard]] const KeptRelease *keptRelease(const DeployFacts &facts, const QString &operation);

/// "1a2b3c4d5e6f": enough to tell commits and checksums apart.
[[nodiscard]] QString shortHash(const QString &hash);

} // namespace leitstand

Q_DECLARE_METATYPE(leitstand::DeployFacts)
