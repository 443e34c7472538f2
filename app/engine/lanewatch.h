// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

#include <chrono>

namespace engine {

/// One connection as LaneWatch sees it; times are of a monotonic clock.
struct LaneSight {
    int key = 0;
    bool isAnswered = false;
    std::chrono::milliseconds begun { 0 };
    std::chrono::milliseconds lastByte { 0 };
    qint64 speed = 0; ///< bytes a second
    qint64 left = 0; ///< bytes it has still to fetch; -1 = unknown
};

enum class LaneFault {
    Stalled, ///< no byte for 30 s (F41)
    Slow, ///< far behind its siblings for 10 s
    Crawling, ///< under 1 KiB/s for 60 s (F42)
};

/// Spots connections that are worth another one. A plain value on the task's thread; whoever asks
/// hands in the time.
class LaneWatch {
public:
    struct Finding {
        int key = 0;
        LaneFault fault = LaneFault::Stalled;
        bool operator==(const Finding &) const = default;
    };

    /// Called a few times a second. \a spotsSlow: false where a limit makes them slow, or where
    /// another connection could not go on from the last byte.
    QList<Finding> look(
        std::chrono::milliseconds now, const QList<LaneSight> &lanes, bool spotsSlow);
    /// No byte was to be expected until \a now: every wait begins anew.
    void forgive() { m_slow.clear(); }

private:
    struct Slow {
        std::chrono::milliseconds behind { -1 }; ///< since when; -1 = it is not
        std::chrono::milliseconds crawling { -1 };
    };
    qint64 siblingsMean(std::chrono::milliseconds now, const QList<LaneSight> &lanes, int key);
    bool isBehind(std::chrono::milliseconds now, const LaneSight &lane, qint64 mean);
    bool isCrawling(std::chrono::milliseconds now, const LaneSight &lane);

    QHash<int, Slow> m_slow;
    qint64 m_lastMean = 0; ///< of siblings that have finished meanwhile
    int m_replaced = 0; ///< for being behind
    bool m_hasReplacedCrawling = false;
};

} // namespace engine
