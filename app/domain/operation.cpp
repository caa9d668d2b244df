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
};

} // namespace

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
