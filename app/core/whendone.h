// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QFutureWatcher>

#include <utility>

namespace leitstand {

/// Calls @p then with the answer in the thread of @p context, unless that has gone by then.
/// QFuture::then(context, …) of Qt 6.4 aborts when its context dies before the answer comes; and a
/// promise that is dropped without an answer would be waited for in vain: here it is Cancelled.
template <typename T, typename Then>
void whenDone(const QFuture<Result<T>> &future, QObject *context, Then then)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, then = std::move(then)]() mutable {
                         const Result<T> answer =
                             watcher->future().resultCount() > 0
                                 ? watcher->result()
                                 : Result<T>(tl::unexpected(Error{ErrorKind::Cancelled, {}, {}}));
                         watcher->deleteLater();
                         then(answer);
                     });
    watcher->setFuture(future);
}

} // namespace leitstand
