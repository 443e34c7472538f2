// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/queuegates.h"

#include "app/engine/leftover.h"
#include "app/engine/queuetimes.h"

namespace engine {

bool QueueGates::setQueues(const QList<QueueConfig> &queues)
{
    QHash<qint64, QueueConfig> asked { { kMainQueue, {} } };
    for (const QueueConfig &queue : queues) {
        if (queue.id >= kMainQueue) {
            asked.insert(queue.id, queue);
        }
    }
    const QSet<qint64> ids(asked.keyBegin(), asked.keyEnd());
    const bool isOther = ids != QSet<qint64>(m_queues.keyBegin(), m_queues.keyEnd());
    m_queues = asked;
    m_due.intersect(ids);
    m_looked = {};
    recount();
    return isOther;
}

bool QueueGates::look(const QDateTime &local)
{
    const bool isForeseen = m_looked.isValid() && local >= m_looked
        && local.offsetFromUtc() == m_looked.offsetFromUtc()
        && !(m_nextChange.isValid() && local >= m_nextChange);
    if (isForeseen) { // asked for each row that changes its queue
        return false;
    }
    m_looked = local;
    m_nextChange = {};
    QSet<qint64> closed;
    for (const QueueConfig &queue : std::as_const(m_queues)) {
        if (!engine::isOpen(queue.times, local)) {
            closed.insert(queue.id);
        }
        const QDateTime change = engine::nextChange(queue.times, local);
        if (change.isValid() && !(m_nextChange.isValid() && m_nextChange <= change)) {
            m_nextChange = change;
        }
    }
    return std::exchange(m_closed, closed) != closed;
}

bool QueueGates::hasRoom(qint64 queue) const
{
    const int atOnce = m_queues.value(queue).downloadsAtOnce;
    return isOpen(queue) && (atOnce <= 0 || m_counts.value(queue) < atOnce);
}

qint64 QueueGates::lineOf(const Download &download) const
{
    return m_beyond.contains(download.id) ? kBeyondLimits : known(download.request.queueId);
}

void QueueGates::started(const Download &download)
{
    m_haveRun.insert(download.id);
    m_running.insert(download.id, download.request.queueId);
    recount();
}

void QueueGates::stopped(DownloadId id)
{
    m_running.remove(id);
    recount();
}

void QueueGates::moved(const Download &download)
{
    if (m_running.contains(download.id)) {
        m_running.insert(download.id, download.request.queueId);
        recount();
    }
}

void QueueGates::forget(const QList<DownloadId> &ids)
{
    for (const DownloadId id : ids) {
        m_beyond.remove(id);
        m_haveRun.remove(id);
    }
}

QList<DownloadId> QueueGates::overtime() const
{
    QList<DownloadId> ids;
    for (auto it = m_running.begin(); it != m_running.end(); ++it) {
        if (!isOpen(known(it.value())) && !m_beyond.contains(it.key())) {
            ids.append(it.key());
        }
    }
    return ids;
}

QSet<qint64> QueueGates::settle(const QList<Download> &changed)
{
    QSet<qint64> ended;
    for (const Download &download : changed) {
        if (isReusing(download)) {
            m_haveRun.insert(download.id);
        }
    }
    if (m_beyond.isEmpty() && m_haveRun.isEmpty()) {
        return ended;
    }
    for (const Download &download : changed) {
        const bool isPaused = download.state == DownloadState::Paused;
        const bool isOver
            = traits(download.state).isComplete || download.state == DownloadState::Failed;
        if (isPaused || isOver) {
            m_beyond.remove(download.id);
            if (m_haveRun.remove(download.id) && isOver) {
                ended.insert(known(download.request.queueId));
            }
        }
    }
    m_due.unite(ended);
    return ended;
}

void QueueGates::recount()
{
    m_counts.clear();
    for (const qint64 queue : std::as_const(m_running)) {
        ++m_counts[known(queue)];
    }
}

} // namespace engine
