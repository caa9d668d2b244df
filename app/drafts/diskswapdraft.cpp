// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/diskswapdraft.h"

#include "core/whendone.h"
#include "operations/operationservice.h"

namespace leitstand {

namespace {

constexpr std::chrono::seconds lookInterval{10};

} // namespace

DiskSwapDraft::DiskSwapDraft(OperationService *operations, QObject *parent)
    : QObject(parent)
    , m_operations(operations)
{
    m_timer.setInterval(lookInterval);
    connect(&m_timer, &QTimer::timeout, this, &DiskSwapDraft::look);
    m_timer.start();
    connect(m_operations, &OperationService::listChanged, this, &DiskSwapDraft::operationsChanged);
    connect(m_operations, &OperationService::runEnded, this, [this](const QString &id) {
        if (id == lastRun())
            look();
    });
    operationsChanged();
    look();
}

void DiskSwapDraft::look()
{
    if (m_looking || !m_operations->isOnline())
        return;
    m_looking = true;
    whenDone(m_operations->diskFacts(), this, [this](const Result<DiskFacts> &facts) {
        m_looking = false;
        takeFacts(facts);
    });
}

void DiskSwapDraft::takeFacts(const Result<DiskFacts> &facts)
{
    if (facts) {
        m_facts = *facts;
        m_error.reset();
    } else {
        m_error = facts.error();
    }
    judge();
}

/// The journals of the last runs are wanted for the report, also those of other consoles.
void DiskSwapDraft::operationsChanged()
{
    for (const OperationKind kind : {OperationKind::DiskRemove, OperationKind::DiskAdd}) {
        for (const OperationSummary &one : m_operations->operations()) {
            if (one.kind != kind)
                continue;
            m_operations->follow(one.id);
            break;
        }
    }
    judge();
}

void DiskSwapDraft::judge()
{
    if (m_facts) {
        const DiskSwap before = m_swap;
        m_swap = diskSwapOf(*m_facts, runningDiskKind(m_operations->operations()));
        if (m_swap != before)
            askForPlan();
    }
    Q_EMIT changed();
}

OperationRequest DiskSwapDraft::request() const
{
    OperationRequest request;
    request.kind = nextKind(m_swap.stage);
    request.parameters = {{QStringLiteral("serial"), m_swap.serial}};
    request.confirmation = m_confirmation.trimmed();
    return request;
}

void DiskSwapDraft::askForPlan()
{
    m_steps.clear();
    m_planError.reset();
    const quint64 asked = ++m_planned;
    if (!m_swap.allowed)
        return;
    whenDone(m_operations->plan(request()), this,
             [this, asked](const Result<QList<OperationStep>> &steps) {
                 if (asked != m_planned)
                     return;
                 if (steps)
                     m_steps = *steps;
                 else
                     m_planError = steps.error();
                 Q_EMIT changed();
             });
}

void DiskSwapDraft::setConfirmation(const QString &typed)
{
    m_confirmation = typed;
    Q_EMIT changed();
}

bool DiskSwapDraft::isReady() const
{
    return m_swap.allowed && !m_starting && !m_steps.isEmpty() && !m_error
           && m_confirmation.trimmed() == m_swap.serial;
}

void DiskSwapDraft::start()
{
    if (!isReady())
        return;
    m_starting = true;
    Q_EMIT changed();
    OperationRequest wanted = request();
    wanted.id = OperationService::newId();
    whenDone(m_operations->start(wanted), this, [this](const Result<oprun::Started> &answer) {
        m_starting = false;
        if (answer)
            Q_EMIT started(answer->id);
        else
            Q_EMIT failed(answer.error());
        look();
        Q_EMIT changed();
    });
}

QString DiskSwapDraft::lastRun() const
{
    const OperationSummary *last = lastDiskRun(m_operations->operations());
    return last ? last->id : QString();
}

bool DiskSwapDraft::isRunning() const
{
    return runningDiskKind(m_operations->operations()) != OperationKind::Unknown;
}

QList<OperationRun> DiskSwapDraft::endedRuns() const
{
    QList<OperationRun> runs;
    for (const OperationKind kind : {OperationKind::DiskRemove, OperationKind::DiskAdd}) {
        for (const OperationSummary &one : m_operations->operations()) {
            if (one.kind != kind)
                continue;
            const OperationRun *run = m_operations->run(one.id);
            if (run && run->end)
                runs.append(*run);
            break;
        }
    }
    return runs;
}

} // namespace leitstand
