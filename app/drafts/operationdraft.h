// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/operation.h"
#include "drafts/checkstate.h"
#include "operations/oprunprotocol.h"

#include <QObject>

namespace leitstand {

class OperationService;

/// What a wizard asks before it starts something on the server, and what the server says to it:
/// steps, pre-flight, start. Holds no widget. Answers that come after the draft has changed are not
/// used. Lives in the thread that made it.
class OperationDraft : public QObject
{
    Q_OBJECT
public:
    /// With the id of the next start.
    [[nodiscard]] virtual OperationRequest request() const = 0;

    /// What the person typed to confirm; compared with the environment's name in any case.
    void setConfirmation(const QString &typed);
    /// For the server's log; changes nothing that was checked.
    void setReason(const QString &reason);
    [[nodiscard]] QString reason() const { return m_reason; }

    /// Asks the server for steps and pre-flight of what is chosen now.
    void check();
    [[nodiscard]] CheckState planState() const { return m_planState; }
    [[nodiscard]] CheckState preflightState() const { return m_preflightState; }
    [[nodiscard]] const QList<OperationStep> &steps() const { return m_steps; }
    [[nodiscard]] const oprun::Preflight &preflight() const { return m_preflight; }
    /// Why a check could not be made; empty message otherwise.
    [[nodiscard]] const Error &checkError() const { return m_checkError; }

    /// Complete, checked without faults, confirmed where it must be, and not started yet.
    [[nodiscard]] bool isReady() const;
    /// Starts it, once; started() or failed() follows. After failed() it may be tried again.
    void start();
    [[nodiscard]] bool isStarting() const { return m_starting; }

Q_SIGNALS:
    void changed();
    void started(const QString &operation);
    void failed(const leitstand::Error &error);

protected:
    /// @p operations must outlive it.
    explicit OperationDraft(OperationService *operations, QObject *parent);
    /// Something was chosen: what the server said before is not about it.
    virtual void touch();
    /// Sets a field, and touches the draft when it was another.
    template <typename T>
    void change(T &field, const T &value);
    /// All that has to be chosen is, and it is confirmed.
    [[nodiscard]] virtual bool isComplete() const = 0;
    [[nodiscard]] OperationService *operations() const { return m_operations; }
    [[nodiscard]] QString nextId() const { return m_id; }
    [[nodiscard]] QString confirmation() const { return m_confirmation; }

private:
    OperationService *m_operations;
    QString m_reason, m_confirmation;
    bool m_starting = false;
    quint64 m_revision = 0; ///< grows with every change and check; older answers are not for us
    CheckState m_planState = CheckState::Unknown;
    CheckState m_preflightState = CheckState::Unknown;
    QList<OperationStep> m_steps;
    oprun::Preflight m_preflight;
    Error m_checkError;
    QString m_id; ///< of the next start
};

template <typename T>
void OperationDraft::change(T &field, const T &value)
{
    if (field == value)
        return;
    field = value;
    touch();
}

} // namespace leitstand
