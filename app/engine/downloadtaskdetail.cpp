// SPDX-License-Identifier: GPL-3.0-or-later
// What DownloadTask reports of its download: how far it is, what it is made of, its history.
#include "app/engine/downloadtask.h"

#include <algorithm>

namespace engine {

namespace {

/// \a whole without \a taken; all sorted and disjoint. There may be thousands, so both are walked
/// through once.
QList<Segment> difference(const QList<Segment> &whole, const QList<Segment> &taken)
{
    QList<Segment> rest;
    auto next = taken.begin();
    for (const Segment &segment : whole) {
        qint64 from = segment.from;
        while (next != taken.end() && next->to <= from) {
            ++next;
        }
        for (auto cut = next; cut != taken.end() && cut->from < segment.to; ++cut) {
            if (cut->from > from) {
                rest.append({ from, cut->from });
            }
            from = std::max(from, cut->to);
        }
        if (from < segment.to) {
            rest.append({ from, segment.to });
        }
    }
    return rest;
}

} // namespace

void DownloadTask::reportProgress()
{
    m_lastReport = now();
    const qint64 received = m_fetch->written().size();
    m_meter.sample(m_lastReport, std::max<qint64>(received - m_receivedAtStart, 0));
    const qint64 speed = std::max<qint64>(m_meter.speed(), 0); // a seam that is mended is a loss
    const Progress progress { m_job.download.id, received, m_fetch->download().total, speed,
        m_fetch->connections() };
    if (progress != m_lastProgress) {
        m_lastProgress = progress;
        Q_EMIT progressed(progress);
    }
}

void DownloadTask::reportDetail()
{
    if (!m_job.isWatched) {
        return;
    }
    RunDetail detail = m_fetch->detail();
    const RangeSet written = m_fetch->written();
    const auto writing
        = m_fetch->part() ? m_fetch->part()->writing() : std::chrono::nanoseconds::zero();
    m_gauge.sample(
        m_lastReport, written.size(), writing, m_fetch->connections(), detail.figures.limit > 0);
    detail.synced = m_durable.segments();
    detail.unsynced = difference(written.segments(), m_durable.segments());
    RunFigures &figures = detail.figures;
    figures.speed = std::max<qint64>(m_meter.speed(), 0);
    figures.connections = m_fetch->connections();
    figures.receiving = static_cast<int>(std::count_if(detail.connections.begin(),
        detail.connections.end(), [](const ConnectionDetail &connection) {
            return connection.stage == ConnectionStage::Receiving
                || connection.stage == ConnectionStage::Limited;
        }));
    figures.diskPermille = m_gauge.diskPermille();
    figures.sums = m_gauge.sums();
    if (detail != m_lastDetail) {
        m_lastDetail = detail;
        Q_EMIT reported(Detailed { detail });
    }
}

void DownloadTask::note(const HistoryEntry &entry)
{
    if (m_job.isNoted) {
        m_notes.append(entry);
        m_notes.last().at = QDateTime::currentDateTimeUtc();
        boundHistory(m_notes);
    }
}

void DownloadTask::reportNotes()
{
    if (!m_notes.isEmpty()) {
        Q_EMIT reported(Noted { std::exchange(m_notes, {}) });
    }
}

} // namespace engine
