// SPDX-License-Identifier: GPL-3.0-or-later
// How TaskRunner shares out the speed, where it is limited, among what runs.
#include "app/engine/speedshares.h"
#include "app/engine/tasklink.h"
#include "app/engine/taskrunner.h"

#include <algorithm>

namespace engine {

namespace {

constexpr qint64 kYoungMs = 3000; ///< a task this young has not shown yet what it could take
constexpr qint64 kSlack = 32 * 1024; ///< room to grow, in bytes a second
constexpr qint64 kSmallestShare = 4096;

} // namespace

qint64 TaskRunner::speedLimit() const
{
    return smallerLimit(m_config.speedLimit, m_config.timetable.limitAt(m_wall()));
}

/// Of the queue that \a queueId names, which is the main one where it is gone.
const QueueConfig *TaskRunner::queueOf(qint64 queueId) const
{
    const QueueConfig *main = nullptr;
    for (const QueueConfig &queue : m_config.queues) {
        if (queue.id == queueId) {
            return &queue;
        }
        main = queue.id == 0 ? &queue : main;
    }
    return main;
}

qint64 TaskRunner::queueLimit(qint64 queueId) const
{
    const QueueConfig *queue = queueOf(queueId);
    return queue ? queue->speedLimit : 0;
}

/// Bytes a second of all that runs in the queue of \a queueId.
qint64 TaskRunner::queueSpeed(qint64 queueId) const
{
    qint64 sum = 0;
    for (const Run &run : m_runs) {
        sum += queueOf(run.queueId) == queueOf(queueId) ? run.speed : 0;
    }
    return sum;
}

void TaskRunner::moved(DownloadId id, qint64 queueId)
{
    const auto run = m_runs.find(id);
    if (run != m_runs.end() && run->queueId != queueId) {
        run->queueId = queueId;
        shareSpeed();
    }
}

void TaskRunner::followTimetable()
{
    if (speedLimit() != m_lastLimit) {
        shareSpeed();
    }
}

void TaskRunner::shareSpeed()
{
    m_lastLimit = speedLimit();
    const bool needsClock = m_config.timetable.isOn && !m_runs.isEmpty();
    needsClock ? m_timetableTimer.start() : m_timetableTimer.stop();
    QHash<qint64, qint64> queueLimits;
    QList<Run *> runs;
    QList<SpeedWish> wishes;
    for (Run &run : m_runs) {
        const QueueConfig *queue = queueOf(run.queueId);
        const qint64 queueId = queue ? queue->id : 0;
        if (queue && queue->speedLimit > 0) {
            queueLimits.insert(queueId, queue->speedLimit);
        }
        const bool isHungry = run.limit == 0 || run.speed * 10 >= run.limit * 8
            || m_clock.elapsed() - run.startedMs < kYoungMs;
        runs.append(&run);
        wishes.append({ isHungry ? 0 : run.speed * 5 / 4 + kSlack, run.ownLimit, queueId });
    }
    const bool isShared = m_lastLimit > 0 || !queueLimits.isEmpty();
    isShared && !m_runs.isEmpty() ? m_shareTimer.start() : m_shareTimer.stop();
    const QList<qint64> limits = sharedSpeeds(wishes, queueLimits, m_lastLimit, kSmallestShare);
    for (qsizetype i = 0; i < runs.size(); ++i) {
        Run &run = *runs.at(i);
        if (limits.at(i) != run.limit) {
            run.limit = limits.at(i);
            run.link->command(SetLimit { run.limit });
        }
    }
}

} // namespace engine
