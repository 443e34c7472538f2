// SPDX-License-Identifier: GPL-3.0-or-later
// Which of Dispatcher's downloads is next: queues, priorities, ranks and hours.
#include "app/engine/dispatcher.h"

#include "app/engine/transport.h"

#include <algorithm>

namespace engine {

namespace {

constexpr int kTiers = 3;

int tierOf(Priority priority)
{
    switch (priority) {
    case Priority::High:
        return 0;
    case Priority::Normal:
        return 1;
    case Priority::Low:
        return 2;
    }
    return 1; // a number from elsewhere
}

} // namespace

/// Links that run out soon go before all others, whatever their priority.
QueueSpot Dispatcher::spotOf(const Download &record)
{
    QueueSpot spot;
    spot.rank = record.queueRank;
    spot.host = hostKey(record.request.url);
    spot.queue = m_gates.lineOf(record);
    spot.tier = tierOf(record.request.priority);
    if (!m_deadlines.hurries(record, QDateTime::currentDateTimeUtc())) {
        spot.tier += kTiers;
    }
    return spot;
}

std::optional<DownloadId> Dispatcher::nextToStart() const
{
    const bool hasSlot = m_runner.hasSlot();
    const bool hasThread = m_runner.running() < QueueGates::kMostAtOnce;
    if (!hasThread) {
        return std::nullopt;
    }
    const auto isOpen = [this, hasSlot](qint64 queue) {
        return queue == QueueGates::kBeyondLimits || (hasSlot && m_gates.hasRoom(queue));
    };
    return m_queue.next(isOpen, [this](const QString &host) {
        return m_runner.hasRoom(host) && !m_secrets.isAsking(host);
    });
}

void Dispatcher::rerank(const QList<DownloadId> &ids)
{
    // Taken out first: two rows that swap ranks would push each other out.
    QList<std::pair<DownloadId, std::optional<std::chrono::milliseconds>>> taken;
    for (const DownloadId id : ids) {
        if (m_queue.contains(id)) {
            taken.append({ id, m_queue.dueTime(id) });
            m_queue.remove(id);
        }
    }
    for (const auto &[id, due] : std::as_const(taken)) {
        const QueueSpot spot = spotOf(*m_book.find(id));
        due ? m_queue.insertLater(id, spot, *due) : m_queue.insert(id, spot);
    }
}

void Dispatcher::requeue(const QList<DownloadId> &ids)
{
    for (const DownloadId id : ids) {
        const Download &record = *m_book.find(id);
        m_gates.moved(record);
        m_runner.moved(id, record.request.queueId);
    }
    rerank(ids);
    watchQueues();
    scheduleSoon();
}

void Dispatcher::watchQueues()
{
    if (m_gates.look(m_wall.now())) {
        scheduleSoon();
    }
    m_wall.wakeAt(m_gates.nextChange());
    const QList<DownloadId> overtime = m_gates.overtime();
    if (!m_isHalted && !overtime.isEmpty()) {
        Q_EMIT overtimeFound(overtime);
    }
}

/// The last one of a queue may also be removed, or moved to another queue.
void Dispatcher::settle(const QList<Download> &changed)
{
    const QSet<qint64> ended = m_gates.settle(changed);
    const QSet<qint64> due = m_gates.due();
    if (due.isEmpty() || m_isHalted) {
        return;
    }
    QSet<qint64> busy;
    const QHash<qint64, int> unfinished = m_book.unfinished();
    for (auto it = unfinished.keyBegin(); it != unfinished.keyEnd(); ++it) {
        busy.insert(m_gates.known(*it));
    }
    for (const qint64 queue : due - busy) {
        m_gates.endTold(queue);
        // Whoever pauses the last one wants nothing to follow.
        const bool isPaused
            = std::any_of(changed.begin(), changed.end(), [this, queue](const Download &download) {
                  return download.state == DownloadState::Paused
                      && m_gates.known(download.request.queueId) == queue;
              });
        if (ended.contains(queue) || !isPaused) {
            Q_EMIT queueDone(queue);
        }
    }
}

void Dispatcher::forget(const QList<DownloadId> &ids)
{
    m_gates.forget(ids);
    settle({});
}

} // namespace engine
