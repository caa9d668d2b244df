// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "domain/environment.h"
#include "domain/odoocapacity.h"
#include "models/databasemodel.h"
#include "ui/pages/environmentsfacts.h"
#include "ui/pages/environmentstext.h"
#include "ui/presentation.h"

#include <algorithm>

namespace leitstand {

namespace {

Fact fact(const char *id, const QString &label)
{
    Fact made;
    made.id = QString::fromLatin1(id);
    made.label = label;
    return made;
}

/// The word and remedy in the place of a value that could not be had.
void fillMissing(Fact &fact, const Freshness &how)
{
    fact.value = how.word;
    fact.severity = how.state == ReadingState::Hung ? Severity::Fault : Severity::Unknown;
    fact.explanation = how.remedy;
}

/// A value that is shown, but old: grey, with its age.
void markOld(Fact &fact, const Freshness &how)
{
    fact.stale = how.stale;
    if (how.stale && fact.explanation.isEmpty())
        fact.explanation = how.word;
    fact.toolTip = how.ageText;
}

Fact workersFact(const OdooCapacity &capacity)
{
    Fact workers = fact("workers", EnvironmentsText::tr("Processes of Odoo"));
    if (capacity.workers == 0) {
        workers.value = EnvironmentsText::tr("one process with threads");
        workers.explanation = EnvironmentsText::tr(
            "“workers” is not set: the live chat has no process of its own and "
            "one slow request holds up the others.");
        workers.severity = Severity::Notice;
        return workers;
    }
    workers.value =
        EnvironmentsText::tr("%1: %2 workers, %3 for scheduled jobs, 1 for the live connection")
            .arg(capacity.processes)
            .arg(capacity.workers)
            .arg(capacity.cronThreads);
    if (capacity.defaultsUsed)
        workers.explanation =
            EnvironmentsText::tr("Options that the file does not set count with Odoo's default.");
    return workers;
}

Fact workerMemoryFact(const OdooCapacity &capacity, const ContainerRow &row, const ViewState &view)
{
    Fact memory = fact("workermemory", EnvironmentsText::tr("Memory at most"));
    const qint64 container =
        row.memoryLimitBytes > 0 ? row.memoryLimitBytes : view.snapshot.memory.value.totalBytes;
    memory.value =
        EnvironmentsText::tr("%1 × %2 = %3")
            .arg(QString::number(capacity.processes), format::bytes(capacity.hardLimitBytes),
                 format::bytes(capacity.memoryBytes()));
    if (container <= 0) {
        memory.severity = Severity::Unknown;
        memory.explanation = EnvironmentsText::tr("The limit of the container is not known.");
        return memory;
    }
    if (capacity.memoryBytes() > container) {
        memory.severity = Severity::Notice;
        memory.explanation =
            EnvironmentsText::tr(
                "The container has %1. Before Odoo can recycle a worker that grows, the "
                "kernel ends one and its user loses the work. Set fewer workers or a "
                "lower limit_memory_hard.")
                .arg(format::bytes(container));
    } else {
        memory.severity = Severity::Ok;
        memory.explanation =
            EnvironmentsText::tr(
                "It fits into the %1 of the container: Odoo recycles a worker before "
                "the kernel has to.")
                .arg(format::bytes(container));
    }
    return memory;
}

/// @p allowed what PostgreSQL allows; absent while it has not been asked.
Fact connectionsFact(const OdooCapacity &capacity, const StackFacts &stack,
                     std::optional<int> allowed)
{
    Fact connections = fact("dbmaxconn", EnvironmentsText::tr("Connections at most"));
    connections.value = EnvironmentsText::tr("%1 × %2 = %3")
                            .arg(capacity.processes)
                            .arg(capacity.connectionsPerProcess)
                            .arg(capacity.connections());
    const int all = possibleConnections(stack);
    if (!allowed) {
        connections.explanation =
            EnvironmentsText::tr("db_maxconn counts per process. All environments together may ask "
                                 "for %1; how many PostgreSQL allows is not known.")
                .arg(all);
    } else if (all > *allowed) {
        connections.severity = Severity::Notice;
        connections.explanation =
            EnvironmentsText::tr("db_maxconn counts per process. All environments together may ask "
                                 "for %1; PostgreSQL allows %2. Beyond that, Odoo answers with an "
                                 "error. Lower db_maxconn.")
                .arg(all)
                .arg(*allowed);
    } else {
        connections.severity = Severity::Ok;
        connections.explanation =
            EnvironmentsText::tr("db_maxconn counts per process. All environments together may ask "
                                 "for %1; PostgreSQL allows %2.")
                .arg(all)
                .arg(*allowed);
    }
    return connections;
}

} // namespace

QList<Fact> odooFacts(const ContainerRow &row, const ViewState &view)
{
    const std::optional<Environment> environment = environmentOfContainer(row.container.name);
    if (!environment)
        return {};
    const Freshness how = freshness(view.snapshot.stack, view, staleAfter::rare);
    const auto limits = view.snapshot.stack.value.odoo.constFind(environmentKey(*environment));
    if (!how.hasValue || limits == view.snapshot.stack.value.odoo.cend()) {
        Fact missing = fact("workers", EnvironmentsText::tr("Configuration of Odoo"));
        fillMissing(missing, how);
        if (how.hasValue) {
            missing.value = EnvironmentsText::tr("not read");
            missing.explanation =
                EnvironmentsText::tr(
                    "The server has no file config/odoo-%1.conf in the stack's folder.")
                    .arg(environmentKey(*environment));
        }
        return {missing};
    }
    const OdooCapacity capacity = odooCapacity(*limits);
    QList<Fact> facts{workersFact(capacity), workerMemoryFact(capacity, row, view),
                      connectionsFact(capacity, view.snapshot.stack.value,
                                      view.snapshot.postgres.value.ordinaryConnections)};
    if (!limits->problems.isEmpty()) {
        Fact problems = fact("confproblems", EnvironmentsText::tr("Mistakes in odoo.conf"));
        problems.value = worded(limits->problems).join(QLatin1Char('\n'));
        problems.severity = Severity::Notice;
        facts.append(problems);
    }
    for (Fact &each : facts)
        markOld(each, how);
    return facts;
}

QList<Fact> dataFacts(const ContainerRow &row, const ViewState &view)
{
    const std::optional<Environment> environment = environmentOfContainer(row.container.name);
    if (!environment)
        return {};
    QList<Fact> facts;
    const Freshness database = freshness(view.snapshot.postgres, view, staleAfter::slow);
    const QList<DatabaseFacts> &all = view.snapshot.postgres.value.databases;
    const auto found = std::find_if(all.cbegin(), all.cend(), [&row](const DatabaseFacts &facts_) {
        return facts_.name == row.container.name;
    });
    Fact size = fact("databasesize", EnvironmentsText::tr("Database"));
    if (database.hasValue && found != all.cend()) {
        size.value =
            EnvironmentsText::tr("%1 (%2)").arg(format::bytes(found->sizeBytes), found->name);
        Fact connections = fact("connections", EnvironmentsText::tr("Open connections"));
        connections.value = format::number(found->connections, 0);
        Fact query = fact("longestquery", EnvironmentsText::tr("Longest query"));
        query.value = found->longestQuerySeconds > 0 ? format::duration(
                          std::chrono::milliseconds(qint64(found->longestQuerySeconds * 1000)))
                                                     : EnvironmentsText::tr("none running");
        if (found->longestQuerySeconds > DatabaseModel::longQuerySeconds) {
            query.severity = Severity::Notice;
            query.explanation =
                EnvironmentsText::tr("Someone is probably waiting for a page or a report.");
        }
        facts = {size, connections, query};
    } else {
        fillMissing(size, database);
        if (database.hasValue) {
            size.value = EnvironmentsText::tr("does not exist");
            size.severity = Severity::Fault;
            size.explanation =
                EnvironmentsText::tr("PostgreSQL has no database %1.").arg(row.container.name);
        }
        facts = {size};
    }
    for (Fact &each : facts)
        markOld(each, database);

    const Freshness files = freshness(view.snapshot.filestoreBytes, view, staleAfter::hourly);
    Fact filestore = fact("filestore", EnvironmentsText::tr("Filestore"));
    const auto bytes = view.snapshot.filestoreBytes.value.constFind(environmentKey(*environment));
    if (files.hasValue && bytes != view.snapshot.filestoreBytes.value.cend()) {
        filestore.value = format::bytes(*bytes);
        markOld(filestore, files);
    } else {
        fillMissing(filestore, files);
        if (files.hasValue)
            filestore.value = EnvironmentsText::tr("not found");
    }
    facts.append(filestore);
    return facts;
}

} // namespace leitstand
