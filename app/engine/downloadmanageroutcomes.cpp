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
        if (record.state == DownloadState::Queued && m_config.startsRestored) {
            m_dispatcher.enqueueAsStored(record.id);
        }
    }
    if (isLast) {
        Q_EMIT restored();
    }
}

void DownloadManager::onEnded(DownloadId id, const TaskOutcome &outcome)
{
    const bool hasIntent = m_intents.contains(id);
    const Intent intent = m_intents.take(id);
    if (m_isShuttingDown && !hasIntent && outcome.end != TaskEnd::Fetched) {
        m_book.apply(id, DownloadEvent::Requeued); // it goes on at the next start
        endShutdown();
        return;
    }
    // A stop that came after the last byte has nothing left to stop.
    const bool isLate = outcome.end == TaskEnd::Fetched
        && (!hasIntent || intent.what == Intent::Pause || intent.what == Intent::Queue);
    if (isLate) {
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
    const auto intent = m_intents.find(id);
    if (intent != m_intents.end() && intent->what != Intent::Pause) {
        carryOut(id, m_intents.take(id));
        return;
    }
    m_intents.remove(id);
    m_dispatcher.retryOrFail(id, outcome);
}

void DownloadManager::edit(DownloadId id, const DownloadEdit &edit)
{
    const Download *record = m_book.find(id);
    if (!record || traits(record->state).isComplete) {
        return;
    }
    if (traits(record->state).isActive) {
        stop(id, { Intent::Edit, {}, edit });
    } else {
        applyEdit(id, edit);
    }
}

void DownloadManager::applyEdit(DownloadId id, const DownloadEdit &edit)
{
    if (edit.url) {
        DownloadRequest asked;
        asked.url = *edit.url;
        const DownloadRequest clean = normalised(asked, m_config);
        m_book.setUrl(id, clean.url);
        if (!clean.credentials.isEmpty()) {
            m_book.edit(id, Keep::Now).request.credentials = clean.credentials;
        }
    }
    Download &record = m_book.edit(id, Keep::Now);
    if (edit.credentials) {
        record.request.credentials = *edit.credentials;
    }
    if (edit.whenFileExists) {
        record.request.whenFileExists = *edit.whenFileExists;
    }
    m_dispatcher.dequeue(id);
    if (edit.folder) { // what follows waits until the part file is there
        m_finisher.movePart(id, record, *edit.folder);
    } else if (record.state == DownloadState::Queued) {
        m_dispatcher.enqueue(id);
    }
}

void DownloadManager::onPartMoved(DownloadId id, const Download &moved, const DownloadError &error)
{
    const Download *record = m_book.find(id);
    if (!record) {
        return;
    }
    if (error) {
        m_book.edit(id, Keep::Now).error = error;
        m_book.apply(id, DownloadEvent::Broke);
        return;
    }
    Download &edited = m_book.edit(id, Keep::Now);
    edited.request.folder = moved.request.folder;
    edited.fileName = moved.fileName;
    edited.partName = moved.partName;
    edited.partIdentity = moved.partIdentity;
    edited.segments = moved.segments;
    edited.received = moved.received;
    edited.total = moved.total;
    edited.validators = moved.validators;
    if (edited.state == DownloadState::Queued) {
        m_dispatcher.enqueue(id);
    }
}

void DownloadManager::pauseAll()
{
    QList<DownloadId> ids;
    for (const DownloadId id : m_book.inOrder()) {
        if (traits(m_book.find(id)->state).canPause) {
            ids.append(id);
        }
    }
    // From the end of the queue: a slot that gets free must find nothing to start.
    std::reverse(ids.begin(), ids.end());
    pause(ids);
}

void DownloadManager::resumeAll()
{
    QList<DownloadId> ids;
    for (const DownloadId id : m_book.inOrder()) {
        if (m_book.find(id)->state == DownloadState::Paused) {
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

void DownloadManager::countSoon()
{
    if (!m_totalsTimer.isActive()) {
        m_totalsTimer.start();
    }
}

void DownloadManager::count()
{
    EngineTotals totals = m_book.totals();
    totals.speed = m_dispatcher.speed();
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
    m_waitingForIds.clear();
    m_dispatcher.halt();
    endShutdown();
}

void DownloadManager::endShutdown()
{
    if (!m_isShuttingDown || m_isDown || m_dispatcher.running() > 0) {
        return;
    }
    m_book.flush();
    if (m_persistence) {
        m_persistence->flush();
    } else {
        m_isDown = true;
        Q_EMIT shutDown();
    }
}

} // namespace engine
