// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/rundetail.h"

#include <QMap>

#include <chrono>

namespace engine {

/// Measures a run that is watched: what the disk takes of its time, and how fast so many
/// connections are together. A plain value on the task's thread; times are a monotonic clock's.
class RunGauge {
public:
    /// Samples are taken as far apart as the reports.
    static constexpr int kSamplesThatTell = 15; ///< 3 s: what a connection begins with is over

    /// \a received and \a writing since some moment; where they fall, they began anew.
    void sample(std::chrono::milliseconds now, qint64 received, std::chrono::nanoseconds writing,
        int connections, bool isLimited);
    /// Of the last three seconds.
    int diskPermille() const;
    /// Those that were seen long enough, the newest words about each; by number of connections.
    QList<ConnectionSum> sums() const;

private:
    struct Sample {
        std::chrono::milliseconds at { 0 };
        qint64 received = 0;
        std::chrono::nanoseconds writing { 0 };
        int connections = 0;
    };
    void count(const Sample &before, const Sample &now);

    QList<Sample> m_samples; ///< at most kSamplesThatTell
    QMap<int, ConnectionSum> m_sums; ///< bounded: there are at most 32 connections
    int m_steady = 0; ///< samples in a row with the same number of connections
};

} // namespace engine
