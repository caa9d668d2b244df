// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/operationdraft.h"

#include "core/whendone.h"
#include "operations/operationservice.h"

namespace leitstand {

OperationDraft::OperationDraft(OperationService *operations, QObject *parent)
    : QObject(parent)
    , m_operations(operations)
    , m_id(OperationService::newId())
{}

void OperationDraft::touch()
{
    ++m_revision;
    m_planState = m_preflightState = CheckState::Unknown;
    m_steps.clear();
    m_preflight = {};
    m_checkError = {};
    Q_EMIT changed();
}

void OperationDraft::setConfirmation(const QString &typed)
{
    m_confirmation = typed;
    Q_EMIT changed();
}

void OperationDraft::setReason(const QString &reason)
{
    m_reason = reason;
    Q_EMIT changed();
}

void OperationDraft::check()
{
    const quint64 asked = ++m_revision;
    m_planState = m_preflightState = CheckState::Checking;
    m_checkError = {};
    whenDone(m_operations->plan(request()), this,
             [this, asked](const Result<QList<OperationStep>> &steps) {
                 if (asked != m_revision)
                     return;
                 m_planState = steps ? CheckState::Ok : CheckState::Failed;
                 if (steps)
                     m_steps = *steps;
                 else
                     m_checkError = steps.error();
                 Q_EMIT changed();
             });
    whenDone(m_operations->preflight(request()), this,
             [this, asked](const Result<oprun::Preflight> &preflight) {
                 if (asked != m_revision)
                     return;
                 if (preflight)
                     m_preflight = *preflight;
                 else
                     m_checkError = preflight.error();
                 m_preflightState =
                     preflight && preflight->ok ? CheckState::Ok : CheckState::Failed;
                 Q_EMIT changed();
             });
    Q_EMIT changed();
}

bool OperationDraft::isReady() const
{
    return !m_starting && m_planState == CheckState::Ok && m_preflightState == CheckState::Ok
           && isComplete();
}

void OperationDraft::start()
{
    if (!isReady())
        return;
    m_starting = true;
    Q_EMIT changed();
    whenDone(m_operations->start(request()), this, [this](const Result<oprun::Started> &answer) {
        m_starting = false;
        if (answer) {
            Q_EMIT started(answer->id);
            return;
        }
        m_id = OperationService::newId(); // the old one is used up, or was never taken
        Q_EMIT changed();
        Q_EMIT failed(answer.error());
    });
}

} // namespace leitstand
