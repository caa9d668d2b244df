// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/diskswap.h"

#include <QObject>
#include <QTimer>

namespace leitstand {

class OperationService;

/// Walks the exchange of a disk: what the server says of its disks now, where that stands, what the
/// next step would do, and the confirmation of the person. Keeps nothing of the walk itself, so it
/// can be closed at any point. Looks at the server again every few seconds. Holds no widget. Lives
/// in the thread that made it.
class DiskSwapDraft : public QObject
{
    Q_OBJECT
public:
    /// @p operations must outlive it.
    explicit DiskSwapDraft(OperationService *operations, QObject *parent = nullptr);

    /// Asks the server anew; changed() follows.
    void look();
    /// Absent until the first answer.
    [[nodiscard]] const std::optional<DiskFacts> &facts() const { return m_facts; }
    /// Why the last look brought nothing; the facts are then older.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const DiskSwap &swap() const { return m_swap; }

    /// Of the next step; empty until the server has told them.
    [[nodiscard]] const QList<OperationStep> &steps() const { return m_steps; }
    [[nodiscard]] const std::optional<Error> &planError() const { return m_planError; }
    /// What the person typed to confirm: the serial number, exactly.
    void setConfirmation(const QString &typed);
    /// Allowed by the server, its steps known, confirmed, and not being started yet.
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] bool isStarting() const { return m_starting; }
    /// Starts the next step, once; started() or failed() follows.
    void start();

    /// The newest removal or taking in, at work or ended; empty without one.
    [[nodiscard]] QString lastRun() const;
    [[nodiscard]] bool isRunning() const;
    /// Of the newest removal and taking in, those that have ended: for the report; oldest first.
    [[nodiscard]] QList<OperationRun> endedRuns() const;

Q_SIGNALS:
    void changed();
    void started(const QString &operation);
    void failed(const leitstand::Error &error);

private:
    void takeFacts(const Result<DiskFacts> &facts);
    void operationsChanged();
    void judge();
    void askForPlan();
    [[nodiscard]] OperationRequest request() const;

    OperationService *m_operations;
    QTimer m_timer;
    bool m_looking = false;
    std::optional<DiskFacts> m_facts;
    std::optional<Error> m_error, m_planError;
    DiskSwap m_swap;
    QList<OperationStep> m_steps;
    quint64 m_planned =
        0; ///< grows with every plan that is asked for; older answers are not for us
    QString m_confirmation;
    bool m_starting = false;
};

} // namespace leitstand
