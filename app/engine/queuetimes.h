// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engineconfig.h"

#include <QDateTime>

namespace engine {

// When a queue is open. Everything goes by the wall clock that is handed in: after a jump of it, or
// a change to or from summer time, the next question has the right answer (F55). What begins in the
// hour that a change leaves out begins right after it; what lies in the hour that comes twice is
// open twice.

/// Whether downloads of a queue with \a times may run at \a local.
bool isOpen(const QueueTimes &times, const QDateTime &local);

/// The first moment after \a local at which isOpen() says something else, in the same zone; invalid
/// where it always says the same.
QDateTime nextChange(const QueueTimes &times, const QDateTime &local);

} // namespace engine
