// SPDX-License-Identifier: GPL-3.0-or-later
// What DownloadManager does with what comes back: from the store, the tasks and the disk.
#include "app/engine/admission.h"
#include "app/engine/downloadmanager.h"
#include "app/engine/persistence.h"

#include <algorithm>

namespace engine {

void DownloadManager::restore()
{
    if (m_persistence) {
        m_persistence->load();
    } else {
        Q_EMIT restored();
    }
}

void DownloadManager::onLoaded(const QList<Download> &records, bool isLast)
{
    QList<Download> revivedRecords;
    revivedRecords.reserve(records.size());
    for (const Download &stored : records) {
        if (!m_book.find(stored.id)) {
            revivedRecords.append(revived(stored, m_config.startPaused));
        }
    }
    if (!revivedRecords.isEmpty()) {
        m_book.insert(revivedRecords, false);
    }
    for (const Download &record : std::as_const(revivedRecords)) {
        const bool goesOn = record.state == DownloadState::Queued;
        if (!m_config.startsRestored) {
            continue;
        }
        const PartMove &move = *record.partMove;
        if (traits(record.state).isComplete && !move.newName.isEmpty()) {
            intentFor(record.id).edit = namedAnew(move.newName); // follows the move
        }
        if (traits(record.state).isComplete && move.isPending()) {
            m_relocation.begin(record.id, move.folder, move.newName);
        } else if (goesOn && move.isPending()) {
            enqueue(record.id);
        } else if (!move.folder.isEmpty()) {
            m_relocation.tidy(record.id); // if queued, it goes on after that
        } else if (goesOn) {
            m_dispatcher.enqueueAsStored(record.id);
        }
    }
    if (isLast) {
        Q_EMIT restored();
    }
}

void DownloadManager::goOnWith(DownloadId id, const DownloadRequest &request)
{
    if (!traits(m_book.find(id)->state).isActive) {
        askAnew(id, request);
    }
    if (request.whenDuplicate == WhenDuplicate::Restart) {
        restart({ id });
    } else if (!request.startPaused) {
        resume({ id });
    }
}

void DownloadManager::onEnded(DownloadId id, const TaskOutcome &outcome)
{
    const bool hasIntent = m_intents.contains(id);
    const Intent intent = m_intents.take(id);
    m_completion.noteDeliveries(id, outcome.deliveries);
    if (m_isShuttingDown && !hasIntent && outcome.end != TaskEnd::Fetched) {
        m_book.apply(id, DownloadEvent::Requeued); // it goes on at the next start
        endShutdown();
        return;
    }
    // A stop that came after the last byte has nothing left to stop.
    const bool isLate = outcome.end == TaskEnd::Fetched && intent.saysOnlyWhere();
    if (isLate) {
        if (hasIntent && !intent.isQueued) {
            m_latePauses.insert(id);
        }
        complete(id);
    } else if (hasIntent || outcome.end == TaskEnd::Stopped) {
        carryOut(id, intent);
    } else if (outcome.end == TaskEnd::Skipped) {
        skip(id);
    } else {
        m_dispatcher.retryOrFail(id, outcome);
    }
    if (m_isShuttingDown) {
        endShutdown();
    }
}

void DownloadManager::complete(DownloadId id)
{
    const WhenFileExists asked = m_book.find(id)->request.whenFileExists;
    const WhenFileExists policy
        = asked == WhenFileExists::Default ? m_config.whenFileExists : asked;
    m_book.apply(id, DownloadEvent::Fetched);
    m_completion.begin(id, policy == WhenFileExists::Overwrite);
}

void DownloadManager::skip(DownloadId id)
{
    Download &record = m_book.edit(id, Keep::Now);
    record.notice = notice::kSkipped;
    record.finishedAt = QDateTime::currentDateTimeUtc();
    m_book.apply(id, DownloadEvent::Finished);
}

void DownloadManager::fail(DownloadId id, const DownloadError &error)
{
    TaskOutcome outcome;
    outcome.end = TaskEnd::Broke;
    outcome.error = error;
    const bool isStopping = m_intents.contains(id);
    const Intent intent = m_intents.take(id);
    m_latePauses.remove(id);
    if (!intent.saysOnlyWhere()) {
        carryOut(id, intent);
        return;
    }
    m_dispatcher.retryOrFail(id, outcome);
    if (isStopping && !intent.isQueued) { // the user's pause goes before another try
        pause({ id });
    }
}

void DownloadManager::onCompleted(DownloadId id)
{
    const Intent intent = m_intents.take(id);
    m_latePauses.remove(id);
    m_book.apply(id, DownloadEvent::Finished);
    if (intent.removal) {
        removeNow({ id }, *intent.removal);
    } else if (intent.startsOver) {
        restart({ id });
    } else if (intent.edit) {
        edit(id, *intent.edit);
    }
}

/// F75: without room for the records, what runs waits for it with what it has.
void DownloadManager::waitForRoom()
{
    m_dispatcher.setRecordsFit(false);
    for (const DownloadId id : m_book.inOrder()) {
        if (m_dispatcher.isRunning(id)) {
            intentFor(id);
            stop(id);
        }
    }
}

void DownloadManager::onPartLost(DownloadId id)
{
    const Intent intent = intentFor(id);
    m_intents.remove(id);
    startOver(id);
    m_book.edit(id, Keep::Now).notice = notice::kPartLost;
    carryOut(id, intent);
}

/// No stop is under way: it would have ended the check.
void DownloadManager::onReopened(DownloadId id)
{
    m_book.apply(id, DownloadEvent::Requeued);
    if (m_latePauses.remove(id)) {
        pause({ id });
    } else {
        enqueue(id);
    }
}

void DownloadManager::pauseAll()
{
    m_arrivals.hurry();
    QList<DownloadId> ids;
    for (const DownloadId id : m_book.inOrder()) {
        // One that is stopping may be about to go on afterwards; a finished file is only moved.
        const StateTraits &state = traits(m_book.find(id)->state);
        if (state.canPause || (m_intents.contains(id) && !state.isComplete)) {
            ids.append(id);
        }
    }
    // From the end of the queue: a slot that gets free must find nothing to start.
    std::reverse(ids.begin(), ids.end());
    pause(ids);
}

void DownloadManager::resumeAll()
{
    m_arrivals.hurry();
    QList<DownloadId> ids;
    for (const DownloadId id : m_book.inOrder()) {
        const Download &record = *m_book.find(id);
        if (record.state == DownloadState::Paused && record.notice != notice::kIgnored) {
            ids.append(id);
        }
    }
    resume(ids);
}

void DownloadManager::setConfig(const EngineConfig &config)
{
    m_config = config;
    m_dispatcher.setConfig(config);
}

void DownloadManager::setOnline(bool online)
{
    m_dispatcher.setOnline(online);
}

void DownloadManager::reconnect()
{
    m_dispatcher.reconnect();
}

void DownloadManager::countSoon()
{
    if (!m_totalsTimer.isActive()) {
        m_totalsTimer.start();
    }
}

void DownloadManager::count()
{
    EngineTotals totals = m_book.totals();
    totals.speed = m_dispatcher.runner().speed();
    if (totals != m_totals) {
        m_totals = totals;
        Q_EMIT totalsChanged(totals);
    }
}

void DownloadManager::shutdown()
{
    if (std::exchange(m_isShuttingDown, true)) {
        return;
    }
    m_dispatcher.halt();
    m_relocation.halt();
    m_removals.halt();
    m_arrivals.end();
    endShutdown();
}

void DownloadManager::endShutdown()
{
    if (!m_isShuttingDown || m_isDown || m_dispatcher.running() > 0 || !m_relocation.isIdle()
        || !m_removals.isIdle()) {
        return;
    }
    m_book.flush();
    m_history.flush();
    if (m_persistence) {
        m_persistence->flush();
    } else {
        m_isDown = true;
        Q_EMIT shutDown();
    }
}

void DownloadManager::onFlushed()
{
    if (!m_isShuttingDown || m_isDown) {
        return;
    }
    if (std::exchange(m_hasAdmittedLate, false)) {
        m_persistence->flush(); // what was added last came to its ids after the flush was asked for
        return;
    }
    m_isDown = true;
    Q_EMIT shutDown();
}

} // namespace engine
