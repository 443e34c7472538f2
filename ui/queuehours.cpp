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

void QueueHours::follow(const engine::Engine &engine)
{
    connect(&engine, &engine::Engine::added, this, &QueueHours::count);
    connect(&engine, &engine::Engine::changed, this, &QueueHours::count);
    connect(&engine, &engine::Engine::removed, this, [this](const QList<engine::DownloadId> &ids) {
        for (const engine::DownloadId id : ids) {
            m_running.remove(id);
        }
        fill();
    });
}

void QueueHours::setQueues(const QList<engine::QueueConfig> &queues)
{
    m_queues = queues;
    fill();
    look();
}

void QueueHours::setTimetable(const engine::SpeedTimetable &timetable)
{
    if (std::exchange(m_timetable, timetable) != timetable) {
        emit changed();
    }
}

void QueueHours::count(const QList<engine::Download> &downloads)
{
    for (const engine::Download &download : downloads) {
        if (engine::traits(download.state).takesSlot) {
            m_running.insert(download.id, download.request.queueId);
        } else {
            m_running.remove(download.id);
        }
    }
    fill();
}

/// Few run at a time, however many there are.
void QueueHours::fill()
{
    QHash<qint64, int> running;
    for (const qint64 queueId : std::as_const(m_running)) {
        ++running[known(queueId)];
    }
    QHash<qint64, int> full;
    for (const engine::QueueConfig &queue : std::as_const(m_queues)) {
        if (queue.downloadsAtOnce > 0 && running.value(queue.id) >= queue.downloadsAtOnce) {
            full.insert(queue.id, queue.downloadsAtOnce);
        }
    }
    if (std::exchange(m_full, full) != full) {
        emit changed();
    }
}

/// The main queue where there is no such queue.
qint64 QueueHours::known(qint64 queueId) const
{
    const bool isKnown = std::any_of(m_queues.begin(), m_queues.end(),
        [queueId](const engine::QueueConfig &queue) { return queue.id == queueId; });
    return isKnown ? queueId : 0;
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
    if (!isWaiting || (m_openings.isEmpty() && m_full.isEmpty())) {
        return {};
    }
    const qint64 queueId = known(download.request.queueId);
    const auto opening = m_openings.constFind(queueId);
    if (opening != m_openings.constEnd()) {
        return words::queueWaitText(*opening, m_wall.now());
    }
    const int atOnce = m_full.value(queueId);
    return atOnce > 0 ? words::queueFullText(atOnce) : QString();
}

} // namespace ui
