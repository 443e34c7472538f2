// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/downloadrun.h"

#include "app/cli/exitstatus.h"
#include "app/cli/lastresort.h"

#include <QFileInfo>
#include <QThread>

#include <algorithm>

namespace cli {

using namespace std::chrono_literals;
using engine::DownloadState;

namespace {

/// Whether the file of \a download, which is there, has the size it had when it was complete.
bool hasItsSize(const engine::Download &download)
{
    const qint64 size = download.total >= 0 ? download.total : download.received;
    return QFileInfo(download.filePath()).size() == size;
}

} // namespace

DownloadRun::DownloadRun(
    engine::Engine &engine, Reporter &reporter, engine::DownloadError folderError, KeyOf keyOf)
    : m_engine(engine)
    , m_reporter(reporter)
    , m_folderError(std::move(folderError))
    , m_keyOf(keyOf)
{
    m_ticker.setSingleShot(true);
    m_ticker.setInterval(200ms);
    connect(&m_ticker, &QTimer::timeout, this, &DownloadRun::tellProgress);
    connect(&engine, &engine::Engine::restored, this, &DownloadRun::addAll);
    connect(&engine, &engine::Engine::added, this, &DownloadRun::readAdded);
    connect(&engine, &engine::Engine::changed, this, &DownloadRun::readChanged);
    connect(&engine, &engine::Engine::progressed, this, &DownloadRun::readProgress);
    connect(&engine, &engine::Engine::fileRefused, this, &DownloadRun::readRefusal);
    connect(&engine, &engine::Engine::shutDown, this, &DownloadRun::end, Qt::QueuedConnection);
}

void DownloadRun::start(
    const QList<engine::DownloadRequest> &requests, const QList<engine::DownloadRequest> &busy)
{
    Q_ASSERT(QThread::currentThread() == thread() && m_requests.isEmpty());
    m_requests = requests;
    m_busy = busy;
    for (const engine::DownloadRequest &request : requests) {
        m_unanswered.insert(request.token);
        if (!request.checksum.isEmpty()) {
            m_withChecksum.insert(request.token);
        }
    }
    m_engine.restore();
}

void DownloadRun::stop()
{
    if (!m_isStopping) {
        m_isStopping = true;
        endProcessSoon(exitstatus::kInterrupted); // what cannot be saved is not over
        m_engine.shutdown();
    }
}

void DownloadRun::addAll()
{
    if (m_isStopping) {
        return;
    }
    m_isAsked = true;
    refuseBusy();
    if (!m_requests.isEmpty()) {
        m_engine.add(std::exchange(m_requests, {}));
    }
    endWhenDone();
}

/// Where the other program has got so far, the row and its file are named.
void DownloadRun::refuseBusy()
{
    QHash<QByteArray, const engine::Download *> stored;
    for (qsizetype i = m_busy.isEmpty() ? 0 : m_stored.size(); i > 0; --i) {
        const engine::Download &row = m_stored.at(i - 1);
        stored.insert(m_keyOf(row.request), &row); // the first one of a key stays
    }
    for (const engine::DownloadRequest &request : std::as_const(m_busy)) {
        engine::Download download;
        download.request = request;
        if (const engine::Download *const row = stored.value(m_keyOf(request))) {
            download = *row;
            m_reporter.added(download);
        }
        download.state = DownloadState::Failed;
        download.error = { engine::ErrorKind::InUse, 0, {} };
        m_hasFailed = true;
        m_reporter.failed(download);
    }
}

void DownloadRun::readAdded(const QList<engine::Download> &downloads)
{
    QList<engine::DownloadId> resting;
    for (const engine::Download &download : downloads) {
        // What was stored and not asked for has no token; asked for twice, one row has two.
        if (!m_unanswered.remove(download.request.token)) {
            m_stored.append(download);
            continue;
        }
        const auto [entry, isNew] = m_entries.try_emplace(download.id);
        if (!isNew) {
            continue;
        }
        ++m_open;
        m_reporter.added(download);
        if (download.state == DownloadState::Paused) {
            resting.append(download.id);
        }
        if (!checkAgain(entry->second, download)) {
            take(entry->second, download);
        }
    }
    if (!resting.isEmpty() && !m_isStopping) {
        m_engine.resume(resting);
    }
    endWhenDone();
}

void DownloadRun::readChanged(const QList<engine::Download> &downloads)
{
    for (const engine::Download &download : downloads) {
        const auto entry = m_entries.find(download.id);
        if (entry != m_entries.end() && !entry->second.isOver) {
            const bool isStillChecked
                = entry->second.isCheckedAgain && !download.error && !download.verifiedAt.isValid();
            if (isStillChecked) {
                continue;
            }
            take(entry->second, download);
        }
    }
    endWhenDone();
}

void DownloadRun::readProgress(const QList<engine::Progress> &progress)
{
    for (const engine::Progress &figures : progress) {
        const auto entry = m_entries.find(figures.id);
        if (entry != m_entries.end() && !entry->second.isOver) {
            entry->second.row.progress = figures;
            markMoved(figures.id);
        }
    }
}

/// The file of one that is complete cannot be read.
void DownloadRun::readRefusal(engine::DownloadId id, const engine::DownloadError &error)
{
    const auto entry = m_entries.find(id);
    if (entry != m_entries.end() && entry->second.isCheckedAgain && !entry->second.isOver) {
        engine::Download download = entry->second.row.download;
        download.state = DownloadState::Failed;
        download.error = error;
        take(entry->second, download);
        endWhenDone();
    }
}

/// Whether the engine looks first whether the file that is there is the right one. To be seen, it
/// counts as running meanwhile.
bool DownloadRun::checkAgain(Entry &entry, const engine::Download &download)
{
    if (download.state != DownloadState::Completed
        || !m_withChecksum.contains(download.request.token)) {
        return false;
    }
    entry.isCheckedAgain = true;
    entry.row.download = download;
    entry.row.download.state = DownloadState::Verifying;
    entry.row.progress = { download.id, 0, download.total, 0, 0 };
    return true;
}

void DownloadRun::take(Entry &entry, const engine::Download &download)
{
    const engine::Download before = std::exchange(entry.row.download, download);
    if (download.state == DownloadState::Verifying) {
        entry.whole = std::max({ entry.whole, before.received, download.received });
        entry.row.download.received = entry.whole;
    }
    const bool isActive = engine::traits(download.state).isActive;
    if (!isActive) {
        entry.row.progress = { download.id, download.received, download.total, 0, 0 };
    }
    if (isActive && !entry.hasStarted) {
        entry.hasStarted = true;
        m_reporter.started(download);
    }
    if (engine::traits(download.state).isComplete) {
        takeComplete(entry, download);
    } else if (download.state == DownloadState::Failed) {
        m_hasFailed = true;
        if (download.error.kind == engine::ErrorKind::ChecksumMismatch) {
            // What came is there, under another name.
            entry.row.download.received = std::max(entry.whole, download.received);
        }
        if (download.error.kind == engine::ErrorKind::FolderMissing && m_folderError) {
            entry.row.download.error = m_folderError; // which knows why
        }
        m_reporter.failed(entry.row.download);
    } else {
        tellWait(before, download);
        markMoved(download.id);
        return;
    }
    entry.isOver = true;
    --m_open;
    m_moved.remove(download.id);
}

/// Nobody takes for complete what is not the file any more.
void DownloadRun::takeComplete(Entry &entry, const engine::Download &download)
{
    const bool wasThere = !entry.hasStarted;
    const bool isProven = entry.isCheckedAgain && !download.error;
    if (download.error) {
        m_hasFailed = true;
        m_reporter.failed(download);
    } else if (wasThere && !isProven && !hasItsSize(download)) {
        m_hasFailed = true;
        m_reporter.replaced(download);
    } else {
        m_reporter.finished(download, wasThere);
    }
}

void DownloadRun::tellWait(const engine::Download &before, const engine::Download &now)
{
    const bool waits
        = now.state == DownloadState::Queued && now.holdReason != engine::HoldReason::None;
    if (waits && (now.holdReason != before.holdReason || now.notBefore != before.notBefore)) {
        m_reporter.waits(now);
    }
}

void DownloadRun::markMoved(engine::DownloadId id)
{
    m_moved.insert(id);
    if (!m_ticker.isActive()) {
        m_ticker.start();
    }
}

void DownloadRun::tellProgress()
{
    QList<Row> moved;
    QList<Row> running;
    for (const auto &[id, entry] : m_entries) {
        if (!entry.isOver && engine::traits(entry.row.download.state).isActive) {
            running.append(entry.row);
            if (m_moved.contains(id)) {
                moved.append(entry.row);
            }
        }
    }
    m_moved.clear();
    m_reporter.progressed(moved, running);
}

void DownloadRun::endWhenDone()
{
    if (m_isAsked && m_open == 0 && m_unanswered.isEmpty()) {
        stop();
    }
}

void DownloadRun::end()
{
    m_ticker.stop();
    for (const auto &[id, entry] : m_entries) {
        if (!entry.isOver) {
            m_reporter.paused(entry.row.download);
        }
    }
    const bool isUnfinished = !m_isAsked || m_open > 0 || !m_unanswered.isEmpty();
    emit ended(isUnfinished ? exitstatus::kInterrupted
            : m_hasFailed   ? exitstatus::kFailed
                            : exitstatus::kComplete);
}

} // namespace cli
