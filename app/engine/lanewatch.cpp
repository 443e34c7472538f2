// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/lanewatch.h"

#include <algorithm>

namespace engine {

using namespace std::chrono_literals;

namespace {

constexpr auto kStall = 30s;
constexpr auto kBehind = 10s;
constexpr auto kCrawl = 60s;
constexpr auto kWarmUp = 3s; ///< a younger connection's speed says nothing
constexpr qint64 kCrawlSpeed = 1024; ///< bytes a second
constexpr qint64 kWorthSeconds = 3; ///< what ends sooner is not worth another connection
constexpr int kMostDoublings = 4;

/// Whether \a is true since \a span; keeps in \a since when it became so.
bool lasts(bool is, std::chrono::milliseconds now, std::chrono::milliseconds *since,
    std::chrono::milliseconds span)
{
    if (!is) {
        *since = -1ms;
        return false;
    }
    if (*since < 0ms) {
        *since = now;
    }
    return now - *since >= span;
}

} // namespace

qint64 LaneWatch::siblingsMean(
    std::chrono::milliseconds now, const QList<LaneSight> &lanes, int key)
{
    qint64 sum = 0;
    qint64 count = 0;
    for (const LaneSight &lane : lanes) {
        if (lane.key != key && lane.isAnswered && now - lane.begun >= kWarmUp) {
            sum += lane.speed;
            ++count;
        }
    }
    if (count > 0) {
        m_lastMean = sum / count;
    }
    return m_lastMean;
}

bool LaneWatch::isBehind(std::chrono::milliseconds now, const LaneSight &lane, qint64 mean)
{
    const bool isWarm = lane.isAnswered && now - lane.begun >= kWarmUp;
    const bool isWorthIt
        = lane.left < 0 || lane.left / std::max<qint64>(lane.speed, 1) >= kWorthSeconds;
    // A server that serves one of them worse each time is not asked again and again.
    const auto patience = kBehind * (1 << std::min(m_replaced, kMostDoublings));
    return lasts(
        isWarm && isWorthIt && lane.speed * 3 < mean, now, &m_slow[lane.key].behind, patience);
}

bool LaneWatch::isCrawling(std::chrono::milliseconds now, const LaneSight &lane)
{
    const bool isWarm = lane.isAnswered && now - lane.begun >= kWarmUp;
    return lasts(isWarm && lane.speed < kCrawlSpeed, now, &m_slow[lane.key].crawling, kCrawl)
        && !m_hasReplacedCrawling;
}

QList<LaneWatch::Finding> LaneWatch::look(
    std::chrono::milliseconds now, const QList<LaneSight> &lanes, bool spotsSlow)
{
    QList<Finding> findings;
    if (!spotsSlow) {
        forgive();
    }
    for (const LaneSight &lane : lanes) {
        if (now - lane.lastByte > kStall) {
            findings.append({ lane.key, LaneFault::Stalled });
        } else if (spotsSlow && isBehind(now, lane, siblingsMean(now, lanes, lane.key))) {
            ++m_replaced;
            findings.append({ lane.key, LaneFault::Slow });
        } else if (spotsSlow && isCrawling(now, lane)) {
            m_hasReplacedCrawling = true; // once, then it is left alone: it may be all there is
            findings.append({ lane.key, LaneFault::Crawling });
        }
    }
    m_slow.removeIf([&](const auto &slow) {
        return std::none_of(lanes.begin(), lanes.end(),
            [&](const LaneSight &lane) { return lane.key == slow.key(); });
    });
    return findings;
}

} // namespace engine
