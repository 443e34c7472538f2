// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engineconfig.h"

#include <QDateTime>

namespace ui {

/// What is left of one queue.
struct QueueLoad {
    engine::QueueTimes times;
    qint64 bytes = 0; ///< of those whose size is known
    int count = 0;
    qint64 limit = 0; ///< of the queue, bytes a second; 0 = none

    bool operator==(const QueueLoad &) const = default;
};

/// When all of it will be there.
struct QueueForecast {
    QDateTime end; ///< local; invalid: cannot be told
    QDateTime goesOn; ///< everything waits until then; invalid: something is open

    bool operator==(const QueueForecast &) const = default;
};

/// Each queue goes on while it is open, all at \a bytesPerSecond together, from \a local on; slower
/// in the hours that \a timetable limits more, and each no faster than its own limit. What nobody
/// has seen yet, a higher speed than this, is not counted on.
QueueForecast queueForecast(const QList<QueueLoad> &loads, qint64 bytesPerSecond,
    const QDateTime &local, const engine::SpeedTimetable &timetable = {});

} // namespace ui
