// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QHash>
#include <QList>

namespace ui {

/// Which stretch of time a graph shows.
enum class SpeedSpan { Minute, Hour, Run };

/// Means over equal stretches of time, the oldest first.
struct SpeedSeries {
    qint64 binMs = 0; ///< milliseconds that a value is the mean of
    qint64 fromMs = 0; ///< when the first one begins
    QList<float> speeds; ///< bytes a second

    float highest() const;
    float mean() const;
};

/// How fast one download was in this session, in three grains, each bounded. Plain data; whoever
/// adds hands in the time, which never falls.
class SpeedTrack {
public:
    void add(qint64 nowMs, qint64 bytesPerSecond);
    /// Up to \a nowMs; where nothing was reported, nothing came.
    SpeedSeries series(SpeedSpan span, qint64 nowMs) const;

private:
    struct Bins {
        qint64 binMs = 0;
        qsizetype most = 0;
        qint64 first = 0; ///< number of the first one since time zero
        QList<float> sums;
        QList<int> counts;

        void add(qint64 nowMs, float value);
        void halve();
    };
    Bins m_minute { 500, 120, 0, {}, {} };
    Bins m_hour { 10'000, 360, 0, {}, {} };
    Bins m_run { 500, 512, 0, {}, {} }; ///< its grain doubles when it is full
    qint64 m_firstMs = -1;
};

/// The tracks of the downloads that ran in this session, of the latest of them where there are too
/// many. Lives on the GUI thread.
class SpeedTracks {
public:
    static constexpr qsizetype kMost = 256;

    void add(qint64 nowMs, const QList<engine::Progress> &progress);
    void forget(const QList<engine::DownloadId> &ids);
    /// Null where it did not run, or too many did since.
    const SpeedTrack *find(engine::DownloadId id) const;
    qsizetype count() const { return m_tracks.size(); }
    /// One that did run may have no track any more.
    bool hasDropped() const { return m_hasDropped; }
    /// When the latest sample came; 0 = none did.
    qint64 lastMs() const { return m_lastMs; }

private:
    struct Kept {
        SpeedTrack track;
        qint64 lastMs = 0;
    };
    QHash<engine::DownloadId, Kept> m_tracks;
    qint64 m_lastMs = 0;
    bool m_hasDropped = false;
};

} // namespace ui
