// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPointer>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <type_traits>
#include <utility>

namespace ui {

/// Runs \a job on \a pool and hands its result to \a use on the thread of \a pool, should
/// \a receiver still be there; never from within this call. The pool is the context, as a QObject,
/// since it outlives its jobs; a receiver that goes while its job runs would leave QFuture without
/// one.
template <typename Job, typename Use>
void onPool(QThreadPool &pool, QObject *receiver, Job job, Use use)
{
    using Value = std::invoke_result_t<Job>;
    QtConcurrent::run(&pool, std::move(job))
        .then(static_cast<QObject *>(&pool),
            [receiver = QPointer<QObject>(receiver), use = std::move(use)](const Value &result) {
                if (!receiver) {
                    return;
                }
                // A job that has ended already by now comes here straight from then().
                QMetaObject::invokeMethod(
                    receiver.data(), [use, result] { use(result); }, Qt::QueuedConnection);
            });
}

} // namespace ui
