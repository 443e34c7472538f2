// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/poolresult.h"

#include <QThreadPool>
#include <QtConcurrentRun>

#include <utility>

namespace ui {

/// Runs \a job on \a pool and hands its result to \a use on the calling thread, should \a receiver
/// still be there; never from within this call.
template <typename Job, typename Use>
void onPool(QThreadPool &pool, QObject *receiver, Job job, Use use)
{
    engine::whenDone(QtConcurrent::run(&pool, std::move(job)), receiver, std::move(use));
}

} // namespace ui
