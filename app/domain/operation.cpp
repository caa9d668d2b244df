// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/operation.h"

#include <algorithm>
#include <array>

namespace leitstand {

namespace {

struct KindName {
    OperationKind kind;
    const char *name;
};

constexpr std::array kindNames{
    KindName{OperationKind::RestoreDatabase, "restore-database"},
    KindName{OperationKind::RestoreFilestore, "restore-filestore"},
    KindName{OperationKind::RestorePlans, "restore-plans"},
    KindName{OperationKind::Undo, "undo"},
    KindName{OperationKind::Release, "release"},
    KindName{OperationKind::Backup, "backup"},
    KindName{OperationKind::Verify, "verify"},
    KindName{OperationKind::Container, "container"},
    KindName{OperationKind::DiskRemove, "disk-remove"},
    KindName{OperationKind::DiskAdd, "disk-add"},
    KindName{OperationKind::Deploy, "deploy"},
    KindName{OperationKind::RollbackDeploy, "rollback-deploy"},
    KindName{OperationKind::CopyEnvironment, "copy-environment"},
};

} // namespace

std::optional<std::chrono::seconds> expectedRest(const OperationSummary &running,
                                                 const QList<OperationSummary> &others,
                                                 const QDateTime &serverNow)
{
    QList<qint64> durations;
    for (const OperationSummary &other : others) {
        if (other.result == RunResult::Success && other.kind == running.kind
            && other.mode == running.mode && other.environment == running.environment
            && other.started.isValid() && other.ended.isValid())
            durations.append(other.started.secsTo(other.ended));
    }
    if (durations.isEmpty() || !running.started.isValid())
        return std::nullopt;
    std::sort(durations.begin(), durations.end());
    const qint64 usual = durations.at(durations.size() / 2);
    const qint64 elapsed = running.started.secsTo(serverNow);
    return std::chrono::seconds(std::max<qint64>(0, usual - elapsed));
}

QString operationKindName(OperationKind kind)
{
    const auto *found = std::find_if(kindNames.begin(), kindNames.end(),
                                     [kind](const KindName &name) { return name.kind == kind; });
    return found == kindNames.end() ? QString() : QString::fromLatin1(found->name);
}

OperationKind operationKindFromName(const QString &name)
{
    const auto *found =
        std::find_if(kindNames.begin(), kindNames.end(),
                     [&name](const KindName &known) { return name == QLatin1String(known.name); });
    return found == kindNames.end() ? OperationKind::Unknown : found->kind;
}

} // namespace leitstand
