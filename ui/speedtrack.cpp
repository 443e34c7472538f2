// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/speedtrack.h"

#include <algorithm>
#include <numeric>

namespace ui {

float SpeedSeries::highest() const
{
    const auto top = std::max_element(speeds.begin(), speeds.end());
    return top == speeds.end() ? 0.0F : *top;
}

float SpeedSeries::mean() const
{
    const double sum = std::accumulate(speeds.begin(), speeds.end(), 0.0);
    return speeds.isEmpty() ? 0.0F : static_cast<float>(sum / static_cast<double>(speeds.size()));
}

void SpeedTrack::Bins::add(qint64 nowMs, float value)
{
    const qint64 bin = nowMs / binMs;
    if (sums.isEmpty() || bin - first - sums.size() >= most) {
        sums.clear();
        counts.clear();
        first = bin;
    }
    while (first + sums.size() <= bin) {
        sums.append(0);
        counts.append(0);
    }
    sums.last() += value;
    ++counts.last();
    if (sums.size() > most) {
        const qsizetype surplus = sums.size() - most;
        sums.remove(0, surplus);
        counts.remove(0, surplus);
        first += surplus;
    }
}

/// Two become one: each is the mean over twice the time.
void SpeedTrack::Bins::halve()
{
    QList<float> means;
    const qint64 begin = first / 2;
    for (qint64 bin = begin; bin <= (first + sums.size() - 1) / 2; ++bin) {
        float sum = 0;
        for (qint64 half = bin * 2; half < bin * 2 + 2; ++half) {
            const qsizetype at = half - first;
            const bool isThere = at >= 0 && at < sums.size() && counts.at(at) > 0;
            sum += isThere ? sums.at(at) / counts.at(at) : 0;
        }
        means.append(sum / 2);
    }
    binMs *= 2;
    first = begin;
    sums = means;
    counts.fill(1, sums.size());
}

void SpeedTrack::add(qint64 nowMs, qint64 bytesPerSecond)
{
    const auto value = static_cast<float>(bytesPerSecond);
    m_firstMs = m_firstMs < 0 ? nowMs : m_firstMs;
    m_minute.add(nowMs, value);
    m_hour.add(nowMs, value);
    while (!m_run.sums.isEmpty() && nowMs / m_run.binMs - m_run.first >= m_run.most) {
        m_run.halve();
    }
    m_run.add(nowMs, value);
}

SpeedSeries SpeedTrack::series(SpeedSpan span, qint64 nowMs) const
{
    const Bins &bins = span == SpeedSpan::Minute ? m_minute
        : span == SpeedSpan::Hour                ? m_hour
                                                 : m_run;
    SpeedSeries series;
    series.binMs = bins.binMs;
    const qint64 last = span == SpeedSpan::Run ? bins.first + bins.sums.size() - 1
                                               : std::max<qint64>(nowMs, 0) / bins.binMs;
    const qint64 begin = std::max(
        span == SpeedSpan::Run ? bins.first : last - bins.most + 1, m_firstMs / bins.binMs);
    series.fromMs = begin * bins.binMs;
    for (qint64 bin = begin; m_firstMs >= 0 && bin <= last; ++bin) {
        const qsizetype at = bin - bins.first;
        const bool isThere = at >= 0 && at < bins.sums.size() && bins.counts.at(at) > 0;
        series.speeds.append(isThere ? bins.sums.at(at) / bins.counts.at(at) : 0.0F);
    }
    return series;
}

void SpeedTracks::add(qint64 nowMs, const QList<engine::Progress> &progress)
{
    m_lastMs = nowMs;
    for (const engine::Progress &each : progress) {
        Kept &kept = m_tracks[each.id];
        kept.track.add(nowMs, each.speed);
        kept.lastMs = nowMs;
    }
    while (m_tracks.size() > kMost) {
        const auto oldest = std::min_element(m_tracks.begin(), m_tracks.end(),
            [](const Kept &a, const Kept &b) { return a.lastMs < b.lastMs; });
        m_tracks.erase(oldest);
        m_hasDropped = true;
    }
}

void SpeedTracks::forget(const QList<engine::DownloadId> &ids)
{
    for (const engine::DownloadId id : ids) {
        m_tracks.remove(id);
    }
}

const SpeedTrack *SpeedTracks::find(engine::DownloadId id) const
{
    const auto found = m_tracks.constFind(id);
    return found == m_tracks.constEnd() ? nullptr : &found->track;
}

} // namespace ui
