// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/speedshares.h"

#include "app/engine/fairshare.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace engine {

namespace {

constexpr qint64 kRoomToGrow = 32 * 1024; ///< bytes a second
constexpr qint64 kSmallestShare = 256; ///< bytes a second
constexpr qint64 kSlowestConnection = 64 * 1024; ///< bytes a second

/// Whoever comes near its limit could take more.
qint64 wantOf(const SpeedNeed &need, qint64 most)
{
    const bool isHungry = need.isYoung || need.limit == 0 || need.speed * 10 >= need.limit * 8;
    return isHungry ? most : std::min(need.speed * 5 / 4 + kRoomToGrow, most);
}

} // namespace

QList<SpeedShare> speedShares(qint64 whole, const QList<SpeedNeed> &needs)
{
    QList<SpeedShare> shares(needs.size());
    QList<qint64> most(needs.size());
    QList<qint64> wants(needs.size());
    for (qsizetype i = 0; i < needs.size(); ++i) {
        const qint64 own = needs.at(i).ownLimit;
        shares[i] = { own, own };
        most[i] = own > 0 ? std::min(own, whole) : whole;
        wants[i] = wantOf(needs.at(i), most.at(i));
    }
    if (whole <= 0) {
        return shares;
    }
    const QList<qint64> fair = fairShares(whole, most, kSmallestShare);
    const QList<qint64> taken = fairShares(whole, wants, kSmallestShare);
    const qint64 left = whole - std::accumulate(taken.begin(), taken.end(), qint64(0));
    QList<qint64> more(needs.size());
    std::transform(most.begin(), most.end(), taken.begin(), more.begin(), std::minus<>());
    const QList<qint64> rest = fairShares(std::max<qint64>(left, 0), more, 0);
    for (qsizetype i = 0; i < needs.size(); ++i) {
        const qint64 limit = taken.at(i) + rest.at(i);
        shares[i] = { limit, std::max(limit, fair.at(i)) };
    }
    return shares;
}

int connectionsWithin(qint64 limit)
{
    return static_cast<int>(std::clamp<qint64>(limit / kSlowestConnection, 1, 64));
}

} // namespace engine
