// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/speedshares.h"

#include "app/engine/fairshare.h"

#include <algorithm>

namespace engine {

namespace {

constexpr qint64 kRoomToGrow = 32 * 1024; ///< bytes a second
constexpr qint64 kSmallestShare = 256; ///< bytes a second
constexpr qint64 kSlowestConnection = 128 * 1024; ///< bytes a second
constexpr qint64 kBoundless = Q_INT64_C(1) << 60;
constexpr qint64 kNoLimit = kBoundless / 1'000'000; ///< from a share of kBoundless on

/// Limits in bytes a second, kBoundless where there is none.
struct SpeedPools {
    qint64 whole = kBoundless;
    QHash<qint64, qint64> queues;
};

/// Whoever comes near its limit could take more.
qint64 wantOf(const SpeedNeed &need, qint64 most)
{
    const bool isHungry = need.isYoung || need.limit == 0 || need.speed * 10 >= need.limit * 8;
    return isHungry ? most : std::min(need.speed * 5 / 4 + kRoomToGrow, most);
}

QList<qint64> shareOut(
    const SpeedPools &pools, const QList<SpeedNeed> &needs, QList<qint64> wants, qint64 least)
{
    for (auto queue = pools.queues.begin(); queue != pools.queues.end(); ++queue) {
        QList<qsizetype> places;
        QList<qint64> ofQueue;
        for (qsizetype i = 0; i < needs.size(); ++i) {
            if (needs.at(i).queueId == queue.key()) {
                places.append(i);
                ofQueue.append(wants.at(i));
            }
        }
        const QList<qint64> shares = fairShares(queue.value(), ofQueue, least);
        for (qsizetype i = 0; i < places.size(); ++i) {
            wants[places.at(i)] = shares.at(i);
        }
    }
    return fairShares(pools.whole, wants, least);
}

/// Of \a pools when \a needs have taken \a taken.
SpeedPools leftOf(SpeedPools pools, const QList<SpeedNeed> &needs, const QList<qint64> &taken)
{
    for (qsizetype i = 0; i < needs.size(); ++i) {
        if (pools.whole < kBoundless) {
            pools.whole = std::max<qint64>(pools.whole - taken.at(i), 0);
        }
        const auto queue = pools.queues.find(needs.at(i).queueId);
        if (queue != pools.queues.end()) {
            *queue = std::max<qint64>(*queue - taken.at(i), 0);
        }
    }
    return pools;
}

} // namespace

QList<SpeedShare> speedShares(
    qint64 whole, const QHash<qint64, qint64> &queueLimits, const QList<SpeedNeed> &needs)
{
    const SpeedPools pools { whole > 0 ? whole : kBoundless, queueLimits };
    QList<qint64> most;
    QList<qint64> wants;
    for (const SpeedNeed &need : needs) {
        most.append(need.ownLimit > 0 ? need.ownLimit : kBoundless);
        wants.append(wantOf(need, most.constLast()));
    }
    const QList<qint64> fair = shareOut(pools, needs, most, kSmallestShare);
    const QList<qint64> taken = shareOut(pools, needs, wants, kSmallestShare);
    QList<qint64> more;
    for (qsizetype i = 0; i < needs.size(); ++i) {
        more.append(most.at(i) - taken.at(i));
    }
    const QList<qint64> rest = shareOut(leftOf(pools, needs, taken), needs, more, 0);
    QList<SpeedShare> shares;
    for (qsizetype i = 0; i < needs.size(); ++i) {
        const qint64 limit = taken.at(i) + rest.at(i);
        const bool isLimited = limit < kNoLimit;
        shares.append({ isLimited ? limit : 0, isLimited ? std::max(limit, fair.at(i)) : 0 });
    }
    return shares;
}

int connectionsWithin(qint64 limit)
{
    return static_cast<int>(std::clamp<qint64>(limit / kSlowestConnection, 1, 64));
}

} // namespace engine
