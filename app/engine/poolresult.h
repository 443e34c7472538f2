// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QThread>

#include <utility>

namespace engine {

/// Hands what \a future comes to over to \a use, on the calling thread, which is \a receiver's:
/// never from within this call, once, and not at all when \a receiver is gone by then. When the
/// future was cancelled, \a giveUp is called instead, after its job has ended. QFuture::then()
/// cannot be had for this: in Qt 6.4 a job that ends just while then() is called runs the
/// continuation twice, the second time without its promise.
template <typename Value, typename Use, typename GiveUp>
void whenDone(const QFuture<Value> &future, QObject *receiver, Use use, GiveUp giveUp)
{
    Q_ASSERT(QThread::currentThread() == receiver->thread());
    auto *const watcher = new QFutureWatcher<Value>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver,
        [watcher, use = std::move(use), giveUp = std::move(giveUp)]() mutable {
            watcher->deleteLater();
            if (watcher->isCanceled()) {
                giveUp();
            } else {
                use(watcher->result()); // it is there: nothing waits
            }
        });
    watcher->setFuture(future);
}

template <typename Value, typename Use>
void whenDone(const QFuture<Value> &future, QObject *receiver, Use use)
{
    whenDone(future, receiver, std::move(use), [] {});
}

} // namespace engine
