// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploymentmodel.h"

#include "core/format.h"
#include "operations/deploywords.h"

#include <array>

namespace leitstand {

void DeploymentModel::refresh(const QList<DeployFacts> &facts)
{
    QList<DeploymentRow> rows;
    for (const DeployFacts &one : facts) {
        for (const DeployedRelease &release : one.history) {
            DeploymentRow row{one.environment, release, std::nullopt,
                              &release == &one.history.constFirst()};
            if (const KeptRelease *kept = keptRelease(one, release.operation))
                row.kept = *kept;
            rows.append(row);
        }
    }
    setRows(rows);
}

QString DeploymentModel::columnId(int column) const
{
    static constexpr std::array names{"at",   "where", "what", "image",  "addons",
                                      "down", "kept",  "by",   "reason", "id"};
    return QString::fromLatin1(names.at(size_t(column)));
}

QString DeploymentModel::title(int column) const
{
    switch (column) {
    case At:
        return tr("Date");
    case Where:
        return tr("Environment");
    case What:
        return tr("What");
    case Image:
        return tr("Image");
    case Addons:
        return tr("Addons");
    case Down:
        return tr("Without service");
    case Kept:
        return tr("Rollback possible until");
    case By:
        return tr("By");
    case Reason:
        return tr("Reason");
    case Id:
        return tr("Number");
    default:
        return {};
    }
}

QString DeploymentModel::text(int row, int column) const
{
    const DeploymentRow &shown = rowAt(row);
    switch (column) {
    case At:
        return format::dateTime(shown.release.at);
    case Where:
        return environmentTitle(shown.environment);
    case What:
        return words::deployedKind(shown.release);
    case Image:
        return words::imageName(shown.release.code.image);
    case Addons:
        return words::addonsName(shown.release.code);
    case Down:
        return shown.release.downSeconds
                   ? tr("%1 s").arg(format::number(*shown.release.downSeconds, 1))
                   : QStringLiteral("–");
    case Kept:
        return shown.kept ? format::dateTime(shown.kept->expires) : QString();
    case By:
        return shown.release.host.isEmpty()
                   ? shown.release.by
                   : tr("%1 from %2").arg(shown.release.by, shown.release.host);
    case Reason:
        return shown.release.reason;
    case Id:
        return shown.release.operation;
    default:
        return {};
    }
}

QVariant DeploymentModel::sortValue(int row, int column) const
{
    const DeploymentRow &shown = rowAt(row);
    switch (column) {
    case At:
        return shown.release.at;
    case Where:
        return int(shown.environment);
    case Down:
        return shown.release.downSeconds ? QVariant(*shown.release.downSeconds) : QVariant();
    case Kept:
        return shown.kept ? QVariant(shown.kept->expires) : QVariant();
    default:
        return text(row, column);
    }
}

QString DeploymentModel::toolTip(int row, int column) const
{
    const DeploymentRow &shown = rowAt(row);
    switch (column) {
    case At:
        return format::dateTimeWithZone(shown.release.at);
    case Image:
        return shown.release.code.image;
    case Addons:
        return shown.release.code.addonsCommit;
    case Kept:
        return shown.kept
                   ? tr("A rollback brings back: %1").arg(words::releaseCode(shown.kept->code))
                   : tr("Code and data of before are kept no longer.");
    default:
        return {};
    }
}

bool DeploymentModel::isProduction(int row) const
{
    return rowAt(row).environment == Environment::Production;
}

} // namespace leitstand
