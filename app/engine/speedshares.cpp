// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/speedshares.h"

#include "app/engine/fairshare.h"

#include <algorithm>

namespace engine {

namespace {

/// The smallest of those that are above 0; 0 where none is.
qint64 smallestAbove0(std::initializer_list<qint64> values)
{
    qint64 smallest = 0;
    for (const qint64 value : values) {
        smallest = value > 0 && (smallest == 0 || value < smallest) ? value : smallest;
    }
    return smallest;
}

/// Shares \a whole out among those of \a wishes that are at \a places, none of which gets more than
/// \a most has for it; into \a most.
void share(qint64 whole, const QList<SpeedWish> &wishes, const QList<qsizetype> &places,
    qint64 least, QList<qint64> &most)
{
    QList<qint64> wants;
    for (const qsizetype place : places) {
        wants.append(smallestAbove0({ whole, wishes.at(place).want, most.at(place) }));
    }
    const QList<qint64> shares = fairShares(whole, wants, least);
    for (qsizetype i = 0; i < places.size(); ++i) {
        most[places.at(i)] = shares.at(i);
    }
}

} // namespace

QList<qint64> sharedSpeeds(const QList<SpeedWish> &wishes, const QHash<qint64, qint64> &queueLimits,
    qint64 whole, qint64 least)
{
    QList<qint64> most;
    QList<qsizetype> all;
    QHash<qint64, QList<qsizetype>> limited;
    for (qsizetype i = 0; i < wishes.size(); ++i) {
        most.append(wishes.at(i).ownLimit);
        all.append(i);
        if (queueLimits.value(wishes.at(i).queueId) > 0) {
            limited[wishes.at(i).queueId].append(i);
        }
    }
    for (auto queue = limited.cbegin(); queue != limited.cend(); ++queue) {
        share(queueLimits.value(queue.key()), wishes, *queue, least, most);
    }
    if (whole > 0) {
        share(whole, wishes, all, least, most);
    }
    return most;
}

} // namespace engine
