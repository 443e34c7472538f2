// SPDX-License-Identifier: GPL-3.0-or-later
// How TaskRunner shares out the speed, where it is limited, among what runs.
#include "app/engine/speedshares.h"
#include "app/engine/tasklink.h"
#include "app/engine/taskrunner.h"

#include <utility>

namespace engine {

namespace {

constexpr qint64 kYoungMs = 3000; ///< a task this young has not shown yet what it could take

} // namespace

qint64 TaskRunner::speedLimit() const
{
    const SpeedTimetable &timetable = m_config.timetable;
    // The hour is asked for at every start and end of a run, and costs more than the rest of it.
    return smallerLimit(m_config.speedLimit, timetable.isOn ? timetable.limitAt(m_wall()) : 0);
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
    QList<SpeedNeed> needs;
    for (Run &run : m_runs) {
        const QueueConfig *queue = queueOf(run.queueId);
        const qint64 queueId = queue ? queue->id : 0;
        if (queue && queue->speedLimit > 0) {
            queueLimits.insert(queueId, queue->speedLimit);
        }
        const bool isYoung = m_clock.elapsed() - run.startedMs < kYoungMs;
        runs.append(&run);
        needs.append({ run.speed, run.share.limit, run.ownLimit, queueId, isYoung });
    }
    const bool isShared = m_lastLimit > 0 || !queueLimits.isEmpty();
    isShared && !m_runs.isEmpty() ? m_shareTimer.start() : m_shareTimer.stop();
    const QList<SpeedShare> shares = speedShares(m_lastLimit, queueLimits, needs);
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const SpeedShare &share = shares.at(i);
        if (share != std::exchange(runs.at(i)->share, share)) {
            runs.at(i)->link->command(SetLimit { share.limit, share.fair });
        }
    }
}

} // namespace engine
