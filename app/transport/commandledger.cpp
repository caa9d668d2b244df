// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/commandledger.h"

#include "transport/connectiontexts.h"

#include <QFutureWatcher>

namespace leitstand {

CommandLedger::~CommandLedger()
{
    const auto ids = m_open.keys();
    for (const quint64 id : ids)
        answer(id, tl::unexpected<Error>(errorOf(Finding{Cause::Stopped, {}, {}})));
}

quint64 CommandLedger::open()
{
    const quint64 id = ++m_lastId;
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    auto *watcher = new QFutureWatcher<Outcome>(this);
    connect(watcher, &QFutureWatcherBase::canceled, this, [this, id] { Q_EMIT cancelled(id); });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(promise->future());
    m_open.insert(id, std::move(promise));
    return id;
}

QFuture<CommandLedger::Outcome> CommandLedger::future(quint64 id) const
{
    return m_open.value(id)->future();
}

void CommandLedger::answer(quint64 id, Outcome outcome)
{
    const auto promise = m_open.take(id);
    if (!promise)
        return;
    promise->addResult(std::move(outcome));
    promise->finish();
}

} // namespace leitstand
