// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queuehours.h"

#include "app/engine/queuetimes.h"
#include "app/words/words.h"

#include <algorithm>
#include <utility>

namespace ui {

QHash<qint64, QDateTime> openings(const QList<engine::QueueConfig> &queues, const QDateTime &local)
{
    QHash<qint64, QDateTime> opening;
    for (const engine::QueueConfig &queue : queues) {
        if (!engine::isOpen(queue.times, local)) {
            opening.insert(queue.id, engine::nextChange(queue.times, local));
        }
    }
    return opening;
}

QueueHours::QueueHours(const engine::WallClock &clock, QObject *parent)
    : QObject(parent)
    , m_wall(clock)
{
    connect(&m_wall, &engine::WallWatch::due, this, &QueueHours::look);
    connect(&m_wall, &engine::WallWatch::jumped, this, &QueueHours::look);
}

void QueueHours::setQueues(const QList<engine::QueueConfig> &queues)
{
    m_queues = queues;
    look();
}

void QueueHours::look()
{
    const QDateTime local = m_wall.now();
    const auto opening = openings(m_queues, local);
    // At midnight "tomorrow" is over.
    QDateTime next = opening.isEmpty() ? QDateTime() : local.date().addDays(1).startOfDay();
    for (const engine::QueueConfig &queue : std::as_const(m_queues)) {
        const QDateTime change = engine::nextChange(queue.times, local);
        if (change.isValid()) {
            next = next.isValid() ? std::min(next, change) : change;
        }
    }
    m_wall.wakeAt(next);
    const bool isOther = std::exchange(m_openings, opening) != opening;
    const bool isOtherDay = std::exchange(m_today, local.date()) != local.date();
    if (isOther || (isOtherDay && !opening.isEmpty())) {
        emit changed();
    }
}

QString QueueHours::wait(const engine::Download &download) const
{
    const bool isWaiting = download.state == engine::DownloadState::Queued
        && download.holdReason == engine::HoldReason::None && !download.notBefore.isValid();
    if (!isWaiting || m_openings.isEmpty()) {
        return {};
    }
    const auto isOfQueue = [id = download.request.queueId](
                               const engine::QueueConfig &queue) { return queue.id == id; };
    const bool isKnown = std::any_of(m_queues.begin(), m_queues.end(), isOfQueue);
    const auto opening = m_openings.constFind(isKnown ? download.request.queueId : 0);
    return opening == m_openings.constEnd() ? QString()
                                            : words::queueWaitText(*opening, m_wall.now());
}

} // namespace ui
