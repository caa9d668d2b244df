// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "transport/remotecommand.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>

#include <memory>

namespace leitstand {

/// The commands that somebody waits for. Every future is finished exactly once, at the latest with
/// the ledger's end. In the service's thread.
class CommandLedger : public QObject
{
    Q_OBJECT
public:
    using Outcome = Result<CommandOutput>;

    explicit CommandLedger(QObject *parent = nullptr)
        : QObject(parent)
    {}
    ~CommandLedger() override;

    /// A new command; its id is never used again.
    [[nodiscard]] quint64 open();
    [[nodiscard]] QFuture<Outcome> future(quint64 id) const;
    /// Unknown ids (already answered) are ignored.
    void answer(quint64 id, Outcome outcome);

Q_SIGNALS:
    /// Somebody cancelled the future; the command still has to be answered.
    void cancelled(quint64 id);

private:
    QHash<quint64, std::shared_ptr<QPromise<Outcome>>> m_open;
    quint64 m_lastId = 0;
};

} // namespace leitstand
