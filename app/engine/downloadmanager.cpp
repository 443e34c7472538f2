// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/downloadmanager.h"

#include "app/engine/admission.h"
#include "app/engine/ignoring.h"
#include "app/engine/persistence.h"

#include <QThread>

#include <algorithm>
#include <utility>

namespace engine {

namespace {
constexpr int kTotalsEveryMs = 200;
constexpr qint64 kRankStep = 65536;
} // namespace

DownloadManager::DownloadManager(const EngineConfig &config, Persistence *persistence,
    SecretKeeper *secrets, const WallClock &clock)
    : m_config(config)
    , m_persistence(persistence)
    , m_arrivals(persistence)
    , m_book(persistence)
    , m_history(persistence)
    , m_dispatcher(m_book, m_finisher, config, secrets, clock)
    , m_completion(m_book, m_finisher)
    , m_relocation(m_book, m_finisher)
    , m_removals(m_book, m_finisher)
    , m_verification(m_book, m_finisher)
{
    connectBook();
    connect(&m_arrivals, &Arrivals::arrived, this, &DownloadManager::admit);
    connect(&m_dispatcher, &Dispatcher::progressed, this, &Engine::progressed);
    connect(&m_dispatcher, &Dispatcher::progressed, this, &DownloadManager::countSoon);
    connect(&m_dispatcher, &Dispatcher::ended, this, &DownloadManager::onEnded);
    connect(&m_dispatcher, &Dispatcher::wholeFound, this, &DownloadManager::complete);
    connect(&m_completion, &Completion::progressed, this, &Engine::progressed);
    connect(&m_completion, &Completion::completed, this, &DownloadManager::onCompleted);
    connect(&m_completion, &Completion::lost, this, &DownloadManager::onPartLost);
    connect(&m_completion, &Completion::reopened, this, &DownloadManager::onReopened);
    connect(&m_completion, &Completion::broke, this, &DownloadManager::fail);
    followFiles();
    connect(&m_finisher, &Finisher::existenceKnown, this, &DownloadManager::onExistenceKnown);
    connect(&m_relocation, &Relocation::ended, this, &DownloadManager::onMoveEnded);
    connect(&m_finisher, &Finisher::becameIdle, this, &DownloadManager::endShutdown);
    m_totalsTimer.setSingleShot(true);
    m_totalsTimer.setInterval(kTotalsEveryMs);
    connect(&m_totalsTimer, &QTimer::timeout, this, &DownloadManager::count);
    if (m_persistence) {
        connect(&m_dispatcher, &Dispatcher::learned, m_persistence, &Persistence::saveHosts);
        connect(m_persistence, &Persistence::hostsLoaded, &m_dispatcher.runner(),
            &TaskRunner::knowHosts);
        connect(m_persistence, &Persistence::loaded, this, &DownloadManager::onLoaded);
        connect(m_persistence, &Persistence::flushed, this, &DownloadManager::onFlushed);
        connect(m_persistence, &Persistence::writeFailed, this,
            [this](const QString &, bool isDiskFull) {
                if (isDiskFull) {
                    waitForRoom();
                }
            });
        connect(m_persistence, &Persistence::writeRecovered, this,
            [this] { m_dispatcher.setRecordsFit(true); });
    }
}

DownloadManager::~DownloadManager() = default;

void DownloadManager::admit(
    const QList<DownloadRequest> &requests, qint64 firstId, const AdoptedPart &part)
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_hasAdmittedLate = m_isShuttingDown;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<Download> records;
    records.reserve(requests.size());
    QList<std::pair<DownloadId, DownloadRequest>> known;
    Newcomers newcomers(requests);
    qint64 rank = std::max(m_book.lastRank(), (firstId - 1) * kRankStep);
    qint64 id = firstId;
    for (const DownloadRequest &asked : requests) {
        const DownloadRequest request = normalised(asked, m_config);
        DownloadId same;
        if (request.whenDuplicate != WhenDuplicate::Add) {
            same = m_book.sameAs(request);
            same = same.isValid() ? same : newcomers.sameAs(request);
        }
        if (same.isValid()) {
            known.append({ same, request });
        } else {
            rank += kRankStep;
            newcomers.insert(request, { id });
            m_dispatcher.secrets().keep(request);
            records.append(newRecord(request, { id++ }, rank, now));
        }
    }
    if (!records.isEmpty()) {
        takeAdopted(records.first(), part);
        m_book.insert(records, true);
        m_finisher.markAdopted(records.first());
        m_relocation.beginReuse(records.first().id, part.reuse);
    }
    for (const Download &record : std::as_const(records)) {
        if (record.state == DownloadState::Queued) {
            enqueue(record.id);
        }
        m_book.whenStored(record.request.token);
    }
    for (const auto &[same, request] : std::as_const(known)) {
        meetAgain(same, request);
    }
}

void DownloadManager::meetAgain(DownloadId id, const DownloadRequest &request)
{
    const Download *found = m_book.find(id);
    if (request.whenDuplicate == WhenDuplicate::Continue
        && found->state == DownloadState::Completed) {
        m_metAgain[id].append(request);
        m_finisher.askExistence(*found);
        return;
    }
    // First, so that nobody takes the end of an earlier run for the answer.
    if (request.whenDuplicate != WhenDuplicate::Skip) {
        goOnWith(id, request);
    }
    Download told = *m_book.find(id);
    told.request.token = request.token;
    Q_EMIT added({ told });
    m_book.whenStored(request.token);
}

/// What is asked for now goes for the next run: other headers, other credentials.
void DownloadManager::askAnew(DownloadId id, const DownloadRequest &request)
{
    Download &record = m_book.edit(id, Keep::Now);
    if (traits(record.state).isComplete) {
        endLeaveToReplace(record); // it was for the file that was there then
    }
    const DownloadRequest before = record.request;
    record.request = askedAgain(before, request);
    if (record.request.mirrors != before.mirrors) {
        setMirrors(record, request.mirrors);
    }
    m_dispatcher.secrets().keep(request);
    if (record.request.queueId != before.queueId || record.request.priority != before.priority) {
        m_dispatcher.requeue({ id });
    }
}

void DownloadManager::onExistenceKnown(DownloadId id, bool exists)
{
    const DownloadRequest request = m_metAgain[id].takeFirst();
    if (m_metAgain[id].isEmpty()) {
        m_metAgain.remove(id);
    }
    const Download *record = m_book.find(id);
    if (!record) {
        m_book.whenStored(request.token);
        return;
    }
    // First, so that nobody takes for complete what is gone.
    if (!exists && record->state == DownloadState::Completed) {
        askAnew(id, request);
        // Nothing of ours is there to be replaced: what comes by that name is another's (I4).
        Download &gone = m_book.edit(id, Keep::Now);
        gone.partIdentity = {};
        gone.notice.clear();
        restart({ id });
    } else if (!request.checksum.isEmpty() && record->state == DownloadState::Completed) {
        m_verification.cancel(id);
        Download &held = m_book.edit(id, Keep::Now);
        held.request.checksum = request.checksum;
        held.error = {};
        held.verifiedAt = {};
    }
    Download found = *m_book.find(id);
    found.request.token = request.token;
    Q_EMIT added({ found });
    m_book.whenStored(request.token);
    if (!request.checksum.isEmpty() && m_relocation.isMoving(id)) {
        Q_EMIT fileRefused(id, { ErrorKind::InUse, 0, found.fileName });
    } else if (!request.checksum.isEmpty()) {
        verify({ id });
    }
}

void DownloadManager::pause(const QList<DownloadId> &ids)
{
    for (const DownloadId id : ids) {
        const Download *record = m_book.find(id);
        if (!record) {
            continue;
        }
        if (traits(record->state).isActive) {
            intentFor(id).isQueued = false;
            stop(id);
        } else if (m_book.apply(id, DownloadEvent::PauseRequested)) {
            m_dispatcher.dequeue(id);
            Download &paused = m_book.edit(id, Keep::Now);
            paused.holdReason = HoldReason::None;
            paused.notBefore = {};
        }
        m_relocation.stop(id);
        m_verification.cancel(id);
    }
}

void DownloadManager::resume(const QList<DownloadId> &ids)
{
    for (const DownloadId id : ids) {
        const Download *found = m_book.find(id);
        if (found && traits(found->state).isActive) {
            if (m_intents.contains(id)) {
                intentFor(id).isQueued = true; // it is stopping: it may go on right after
            }
        } else if (m_book.apply(id, DownloadEvent::ResumeRequested)) {
            Download &record = m_book.edit(id, Keep::Now);
            record.attempts = 0;
            record.error = {};
            setIgnored(record, false);
            m_dispatcher.secrets().askAgain(
                record.request.url); // its question may have been closed
            enqueue(id);
        }
    }
}

void DownloadManager::restart(const QList<DownloadId> &ids)
{
    for (const DownloadId id : ids) {
        const Download *record = m_book.find(id);
        if (!record) {
            continue;
        }
        const bool wasComplete = traits(record->state).isComplete;
        if (traits(record->state).isActive) {
            Intent &intent = intentFor(id);
            intent.startsOver = true;
            intent.isQueued = true;
            stop(id);
        } else if (wasComplete && m_relocation.isMoving(id)) {
            intentFor(id).startsOver = true; // its file has to be in one place first
            m_relocation.stop(id);
        } else if (m_book.apply(id, DownloadEvent::RestartRequested)) {
            m_verification.cancel(id);
            if (wasComplete) {
                aimAtOwnFile(m_book.edit(id, Keep::Now));
            }
            if (m_relocation.isMoving(id)) {
                intentFor(id).startsOver = true;
                m_relocation.stop(id);
            } else {
                startOver(id);
            }
            enqueue(id);
        }
    }
}

void DownloadManager::startOver(DownloadId id)
{
    Download &record = m_book.edit(id, Keep::Now);
    forgetFile(record);
    record.attempts = 0;
    record.error = {};
}

void DownloadManager::enqueue(DownloadId id)
{
    if (const DownloadError error = linkError(m_book.find(id)->request.url)) {
        m_book.edit(id, Keep::Now).error = error; // a link that was edited, or resumed all the same
        m_book.apply(id, DownloadEvent::Broke);
    } else if (!m_relocation.isMoving(id)) { // else it goes on from where its part file arrives
        const PartMove move = *m_book.find(id)->partMove;
        move.isPending() ? m_relocation.begin(id, move.folder) : m_dispatcher.enqueue(id);
    }
}

/// What is running goes on afterwards, unless it is told otherwise.
Intent &DownloadManager::intentFor(DownloadId id)
{
    m_book.edit(id, Keep::Now); // which is stored as what is meant
    const auto known = m_intents.find(id);
    if (known != m_intents.end()) {
        return *known;
    }
    Intent intent;
    intent.isQueued = true;
    return *m_intents.insert(id, intent);
}

void DownloadManager::stop(DownloadId id)
{
    if (m_book.find(id)->state == DownloadState::Stopping) {
        return;
    }
    m_book.apply(id, DownloadEvent::PauseRequested);
    if (m_dispatcher.isRunning(id)) {
        m_dispatcher.stop(id);
    } else if (m_completion.cancel(id)) {
        carryOut(id, m_intents.take(id));
    } // else: a rename is under way; it ends by itself
}

void DownloadManager::carryOut(DownloadId id, const Intent &intent)
{
    if (intent.removal) {
        if (!intent.isQueued) { // as which it comes back
            m_book.apply(id, DownloadEvent::Stopped);
        }
        removeNow({ id }, *intent.removal);
        return;
    }
    if (intent.startsOver) {
        startOver(id);
    }
    m_book.apply(id, intent.isQueued ? DownloadEvent::Requeued : DownloadEvent::Stopped);
    if (intent.edit) {
        applyEdit(id, *intent.edit);
    } else if (m_book.find(id)->state == DownloadState::Queued) {
        enqueue(id);
    }
}

} // namespace engine
