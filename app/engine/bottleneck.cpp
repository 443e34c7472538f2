// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/bottleneck.h"

#include <algorithm>

namespace engine {

namespace {

constexpr int kBusyDisk = 500; ///< permille of the time: more than is left for the network
constexpr qint64 kNearLimit = 85; ///< per cent of a limit that count as all of it
constexpr qint64 kMuchMore = 30; ///< per cent of the growth that as many connections promise
constexpr qint64 kGoodPart = 3; ///< one of so many parts

bool isAtLimit(const RunFigures &figures)
{
    return figures.limit > 0 && figures.speed >= figures.limit / 100 * kNearLimit;
}

/// Which of the limits that several downloads share.
Bottleneck sharedLimit(const RunFigures &figures)
{
    const bool isQueue = figures.queueLimit > 0
        && (figures.sharedLimit == 0
            || figures.queueSpeed >= figures.queueLimit / 100 * kNearLimit);
    return isQueue ? Bottleneck::QueueLimit : Bottleneck::SharedLimit;
}

/// The best of those with clearly fewer connections than there are now.
const ConnectionSum *fewer(const RunFigures &figures, int connections)
{
    const ConnectionSum *best = nullptr;
    for (const ConnectionSum &sum : figures.sums) {
        if (sum.connections * 4 <= connections * 3 && (!best || sum.speed > best->speed)) {
            best = &sum;
        }
    }
    return best;
}

/// Told from the sum of so many connections against that of fewer.
Bottleneck fromSums(const RunFigures &figures)
{
    const auto now = std::find_if(figures.sums.begin(), figures.sums.end(),
        [&](const ConnectionSum &sum) { return sum.connections == figures.connections; });
    const ConnectionSum *before
        = now == figures.sums.end() ? nullptr : fewer(figures, now->connections);
    if (!before || before->speed <= 0) {
        return Bottleneck::Unknown;
    }
    // Were each as fast as those few, the sum would have grown by so much.
    const double promised = static_cast<double>(before->speed)
        * (now->connections - before->connections) / before->connections;
    const double gained = static_cast<double>(now->speed - before->speed);
    if (gained * 100 >= promised * (100 - kMuchMore)) {
        return Bottleneck::Connection;
    }
    if (gained * 100 > promised * kMuchMore) {
        return Bottleneck::Unknown; // something of both
    }
    const bool sharesNetwork
        = figures.others > 0 && figures.othersSpeed >= figures.speed / kGoodPart;
    return sharesNetwork ? Bottleneck::SharedNetwork : Bottleneck::ServerOrNetwork;
}

} // namespace

Bottleneck findBottleneck(const RunFigures &figures)
{
    if (figures.diskPermille >= kBusyDisk) {
        return Bottleneck::Disk;
    }
    if (isAtLimit(figures)) {
        const bool isOwn = figures.ownLimit > 0 && figures.limit >= figures.ownLimit;
        return isOwn ? Bottleneck::OwnLimit : sharedLimit(figures);
    }
    if (figures.receiving == 0) {
        return Bottleneck::ServerAnswer;
    }
    return fromSums(figures);
}

} // namespace engine
