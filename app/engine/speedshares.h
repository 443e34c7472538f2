// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

namespace engine {

/// A run among those that share limits. Bytes a second.
struct SpeedNeed {
    qint64 speed = 0;
    qint64 limit = 0; ///< what it has now; 0 = none
    qint64 ownLimit = 0; ///< of this download; 0 = none
    qint64 queueId = 0;
    bool isYoung = false; ///< it has not shown yet what it could take
};

/// What a run gets. Bytes a second, 0 = no limit.
struct SpeedShare {
    qint64 limit = 0;
    /// What it gets at least once it can take it. Connections are counted by it: those of a run
    /// that is slow for a while would become fewer, and make it slower still.
    qint64 fair = 0;

    bool operator==(const SpeedShare &) const = default;
};

/// Shares out among \a needs: none has more than its own limit, those of a queue together no more
/// than \a queueLimits says of it, all together no more than \a whole (0, or a queue that is not
/// named = no limit). What one leaves goes to the others, and what nobody takes stays with all.
/// Where it is limited each gets 256 at least.
QList<SpeedShare> speedShares(
    qint64 whole, const QHash<qint64, qint64> &queueLimits, const QList<SpeedNeed> &needs);

/// Connections that are worth having with \a limit bytes a second: 1 to 64. With fewer than 128 KiB
/// a second each the windows that a limited run keeps would let TCP stall now and then.
int connectionsWithin(qint64 limit);

} // namespace engine
