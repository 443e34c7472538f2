// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

namespace engine {

/// What one run would take of the speed, in bytes a second.
struct SpeedWish {
    qint64 want = 0; ///< 0 = all that there is
    qint64 ownLimit = 0; ///< 0 = none
    qint64 queueId = 0; ///< one that \a queueLimits names, or has no limit
};

/// Bytes a second for each of \a wishes, 0 = without a limit: none has more than its own limit,
/// those of a queue together no more than \a queueLimits says of it, all together no more than
/// \a whole (0 = no limit). Each gets at least \a least where it is limited by what is shared.
QList<qint64> sharedSpeeds(const QList<SpeedWish> &wishes, const QHash<qint64, qint64> &queueLimits,
    qint64 whole, qint64 least);

} // namespace engine
