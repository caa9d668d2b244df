// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/environment.h"
#include "models/containermodel.h"
#include "models/containerwords.h"
#include "models/severitywords.h"
#include "models/staleness.h"

#include <QCoreApplication>

#include <algorithm>

namespace leitstand {

namespace {

/// Containers of the plan in the order of their weight; every other one comes after.
const QStringList &plannedContainers()
{
    static const QStringList names{QStringLiteral("odoo_prod"), QStringLiteral("odoo_test"),
                                   QStringLiteral("odoo_dev"), QStringLiteral("odoo_postgres"),
                                   QStringLiteral("odoo_nginx")};
    return names;
}

qsizetype rank(const QString &name)
{
    const qsizetype index = plannedContainers().indexOf(name);
    return index < 0 ? plannedContainers().size() : index;
}

ContainerRow rowOf(const Container &container, const ViewState &view, const SeverityLookup &verdict,
                   const QHash<QString, const ContainerUsage *> &usage)
{
    ContainerRow row;
    row.container = container;
    row.memoryLimitBytes = container.memoryLimitBytes;
    if (const ContainerUsage *used = usage.value(container.id)) {
        row.cpuCores = used->cpuCores;
        row.memoryBytes = used->memoryBytes;
        if (used->memoryLimitBytes)
            row.memoryLimitBytes = *used->memoryLimitBytes;
    }
    const QDateTime now = view.serverNow();
    if (container.isRunning() && container.startedAt.isValid() && now.isValid())
        row.up = coarse(std::chrono::milliseconds(container.startedAt.msecsTo(now)));
    const std::optional<Severity> judged =
        verdict.find(container.name, QLatin1String("container-"));
    row.severity = judged.value_or(containerSeverity(container));
    return row;
}

} // namespace

QList<ContainerRow> containerRows(const ViewState &view)
{
    const Snapshot &facts = view.snapshot;
    if (!facts.containers.hasValue)
        return {};
    const bool stale = isStaleReading(facts.containers, staleAfter::containers, view);
    const bool usageStale = stale || isStaleReading(facts.cgroups, staleAfter::fast, view);
    const SeverityLookup verdict(view.verdict);
    QHash<QString, const ContainerUsage *> usage;
    usage.reserve(facts.usage.size());
    for (const ContainerUsage &used : facts.usage)
        usage.insert(used.containerId, &used);

    QList<ContainerRow> rows;
    rows.reserve(facts.containers.value.size());
    QStringList absent = plannedContainers();
    for (const Container &container : facts.containers.value) {
        rows.append(rowOf(container, view, verdict, usage));
        absent.removeOne(container.name);
    }
    if (absent.size()
        < plannedContainers().size()) { // no stack at all: nothing is missed one by one
        for (const QString &name : std::as_const(absent)) {
            ContainerRow row;
            row.container.name = name;
            row.missing = true;
            row.severity =
                verdict.find(name, QLatin1String("container-")).value_or(Severity::Fault);
            rows.append(row);
        }
    }
    for (ContainerRow &row : rows) {
        row.stale = stale;
        row.usageStale = usageStale;
    }
    std::stable_sort(rows.begin(), rows.end(), [](const ContainerRow &a, const ContainerRow &b) {
        const qsizetype first = rank(a.container.name);
        const qsizetype second = rank(b.container.name);
        return first != second ? first < second : a.container.name < b.container.name;
    });
    return rows;
}

QString containerTitle(const QString &name)
{
    if (const std::optional<Environment> environment = environmentOfContainer(name))
        return environmentTitle(*environment);
    if (name == QLatin1String("odoo_postgres"))
        return QCoreApplication::translate("containerwords", "Database (PostgreSQL)");
    if (name == QLatin1String("odoo_nginx"))
        return QCoreApplication::translate("containerwords", "Web entrance (nginx)");
    return name;
}

} // namespace leitstand
