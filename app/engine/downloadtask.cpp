// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/downloadtask.h"

#include "app/engine/finishing.h"
#include "app/engine/poolresult.h"
#include "app/engine/spacereserver.h"
#include "app/engine/transport.h"

#include <QThread>
#include <QThreadPool>
#include <QtConcurrent>

#include <cerrno>
#include <unistd.h>

namespace engine {

using namespace std::chrono_literals;

namespace {

constexpr auto kTick = 100ms;
constexpr auto kReportEvery = 200ms;
constexpr auto kHangUp = 100ms;
constexpr auto kSyncEvery = 1000ms; // I2: one checkpoint a second while bytes come

/// 0 or an errno value; closes \a descriptor. With \a folder the file's name is synced as well.
int syncAndClose(int descriptor, const QString &folder)
{
    const bool isSynced = uninterrupted([&] { return ::fdatasync(descriptor); }) == 0;
    const int code = isSynced ? 0 : errno;
    ::close(descriptor);
    return code == 0 && !folder.isEmpty() ? syncFolder(folder) : code;
}

} // namespace

DownloadTask::DownloadTask(const TaskJob &job, QThreadPool &syncPool)
    : m_job(job)
    , m_syncPool(syncPool)
    , m_durable(job.download.segments)
    , m_durableAtStart(m_durable)
{
    m_outcome.download = job.download;
    m_outcome.host = hostKey(job.download.request.url);
}

DownloadTask::~DownloadTask() = default;

void DownloadTask::run()
{
    moveToThread(QThread::currentThread());
    m_loop.emplace();
    // Behind whatever was commanded while the task had no thread: a stop comes first.
    QMetaObject::invokeMethod(this, &DownloadTask::begin, Qt::QueuedConnection);
    m_loop->exec();
    m_timer.reset();
    m_reserver.reset();
    m_fetch.reset();
    m_loop.reset();
}

std::chrono::milliseconds DownloadTask::now() const
{
    return std::chrono::milliseconds(m_clock.elapsed());
}

void DownloadTask::begin()
{
    if (m_isEnding) {
        return;
    }
    m_clock.start();
    Transport &transport = Transport::ofThisThread();
    transport.use({ m_job.proxy, m_job.caFile, m_job.download.request.credentials,
        m_job.tlsExceptions, m_job.networkEpoch });
    m_fetch = std::make_unique<FileFetch>(m_job, transport, nullptr);
    connect(m_fetch.get(), &FileFetch::known, this, &DownloadTask::onKnown);
    connect(m_fetch.get(), &FileFetch::connectionsWanted, this,
        [this](const ConnectionsWanted &wanted) {
            m_outcome.host = wanted.count > 0 ? wanted.host : m_outcome.host;
            Q_EMIT reported(wanted);
        });
    connect(m_fetch.get(), &FileFetch::learned, this,
        [this](const HostMemory &memory) { Q_EMIT reported(HostLearned { memory }); });
    connect(m_fetch.get(), &FileFetch::happened, this, &DownloadTask::note);
    connect(m_fetch.get(), &FileFetch::gaveUp, this, &DownloadTask::onGaveUp);
    connect(m_fetch.get(), &FileFetch::ended, this, &DownloadTask::end);
    m_timer.emplace();
    connect(&*m_timer, &QTimer::timeout, this, &DownloadTask::tick);
    m_timer->start(kTick);
    m_fetch->start(now());
    // A part file that has become shorter holds less than was synced once (F63).
    m_durable = m_fetch->written();
    m_durableAtStart = m_durable;
    m_receivedAtStart = m_durable.size();
}

void DownloadTask::obey(const TaskCommand &command)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (std::holds_alternative<Stop>(command)) {
        end(TaskEnd::Stopped);
    } else if (const auto *limit = std::get_if<SetLimit>(&command)) {
        m_job.speedLimit = limit->bytesPerSecond;
        m_job.fairSpeed = limit->fair;
        if (m_fetch && !m_isEnding) {
            m_fetch->setLimit(*limit, now());
        }
    } else if (const auto *connections = std::get_if<SetConnections>(&command)) {
        m_job.connections = connections->count;
        if (m_fetch && !m_isEnding) {
            m_fetch->setConnections(connections->count);
        }
    } else if (const auto *granted = std::get_if<ConnectionsGranted>(&command)) {
        keepTo(*granted);
    } else if (const auto *reconnect = std::get_if<Reconnect>(&command)) {
        m_job.networkEpoch = reconnect->networkEpoch;
        if (m_fetch && !m_isEnding) {
            Transport::ofThisThread().renew(reconnect->networkEpoch);
            m_fetch->reconnect(now());
        }
    } else if (const auto *fields = std::get_if<SetFields>(&command)) {
        setFields(*fields);
    } else if (const auto *watch = std::get_if<Watch>(&command)) {
        m_job.isWatched = watch->isOn;
        m_gauge = {};
        m_lastDetail = {};
    }
}

void DownloadTask::setFields(const SetFields &fields)
{
    DownloadRequest &request = m_job.download.request;
    request.referrer = fields.referrer;
    request.userAgent = fields.userAgent;
    request.headers = fields.headers;
    m_job.hostRules = fields.hostRules;
    if (m_fetch && !m_isEnding) {
        m_fetch->setFields(m_job);
    }
}

void DownloadTask::keepTo(const ConnectionsGranted &granted)
{
    const int before = m_fetch ? m_fetch->connections() : 0;
    if (!m_fetch) {
        m_job.granted = granted.count; // it has not begun: this is of its link's host
    } else if (!m_isEnding) {
        m_fetch->grant(granted.host, granted.count);
    }
    m_obeyed.append({ granted.host, granted.count, granted.serial });
    if (m_fetch && m_fetch->connections() < before) {
        // The network library closes what was given up on a thread of its own: it is said later.
        m_obeyedAt = now();
    }
    confirmGrants();
}

void DownloadTask::confirmGrants()
{
    if (m_obeyedAt && now() - *m_obeyedAt < kHangUp) {
        return;
    }
    m_obeyedAt.reset();
    for (const ConnectionsHeld &held : std::exchange(m_obeyed, {})) {
        Q_EMIT reported(held);
    }
}

void DownloadTask::onKnown()
{
    const Download &download = m_fetch->download();
    if (std::exchange(m_startOvers, m_fetch->startOvers()) != m_fetch->startOvers()
        || download.partIdentity != m_outcome.download.partIdentity) {
        m_durable = RangeSet(download.segments); // another part file: nothing of it is synced
        m_receivedAtStart = m_fetch->written().size();
        m_meter = {};
    }
    m_outcome.wasServed = true;
    m_outcome.download = download;
    m_outcome.download.segments = m_durable.segments();
    m_outcome.download.received = m_durable.size();
    Q_EMIT reported(RemoteFileKnown { m_outcome.download });
    reserveSpace();
}

/// Told before anything else is written there: a kill meanwhile must find no claim to it (I2).
void DownloadTask::onGaveUp(const Segment &segment)
{
    m_isSyncVoid = m_isSyncing;
    m_durable.remove(segment);
    m_receivedAtStart = std::min(m_receivedAtStart, m_fetch->written().size());
    m_meter = {}; // it knows of no loss
    m_outcome.download.segments = m_durable.segments();
    Q_EMIT reported(Checkpointed { m_durable.segments() });
}

void DownloadTask::tick()
{
    if (m_isEnding) {
        return;
    }
    confirmGrants();
    m_fetch->poll(now());
    if (m_isEnding) {
        return;
    }
    if (now() - m_lastReport >= kReportEvery) {
        reportProgress();
        reportDetail();
    }
    reportNotes();
    if (now() - m_lastSync >= kSyncEvery) {
        startSync();
    }
}

void DownloadTask::startSync()
{
    m_lastSync = now();
    PartFile *part = m_fetch->part();
    // A part file that was not told of yet may still be given back: nothing in it counts.
    const bool isTold = m_fetch->download().partIdentity == m_outcome.download.partIdentity;
    if (!part || !isTold || m_isSyncing || m_fetch->mendCut() || m_fetch->written() == m_durable) {
        return;
    }
    const int descriptor = part->duplicate();
    if (descriptor < 0) {
        return;
    }
    m_isSyncing = true;
    const QList<Segment> segments = m_fetch->written().segments();
    // Bytes under a name that a power cut takes away would be lost with it.
    const QString folder = m_durable.isEmpty() ? m_fetch->download().request.folder : QString();
    whenDone(QtConcurrent::run(&m_syncPool, syncAndClose, descriptor, folder), this,
        [this, segments, version = m_fetch->startOvers()](int code) {
            m_isSyncing = false;
            const bool isVoid = std::exchange(m_isSyncVoid, false) && code == 0;
            if (!isVoid && m_fetch->part() && m_fetch->startOvers() == version) {
                onSynced(segments, code);
            }
            if (m_isEnding) {
                finish();
            }
        });
}

void DownloadTask::onSynced(const QList<Segment> &segments, int code)
{
    if (code != 0) {
        // What was not synced is not on disk for sure (F59): it is fetched again. The next sync
        // would succeed all the same: the system tells of lost pages once.
        m_syncError = errorForErrno(code, m_fetch->part()->path());
        end(TaskEnd::Broke, m_syncError);
        return;
    }
    m_durable = RangeSet(segments);
    m_outcome.download.segments = segments;
    Q_EMIT reported(Checkpointed { segments });
}

void DownloadTask::end(
    TaskEnd end, const DownloadError &error, std::optional<std::chrono::seconds> retryAfter)
{
    if (m_isEnding) {
        return;
    }
    m_isEnding = true;
    m_outcome.end = end;
    m_outcome.error = error;
    m_outcome.retryAfter = retryAfter;
    if (m_fetch) {
        m_fetch->close();
    }
    if (m_reserver) { // the last sync waits behind it
        m_reserver->giveUp();
    }
    // The loop ends from its own top level: signals of replies may still be on the stack. A sync
    // under way comes back first, so that its result finds this object.
    QMetaObject::invokeMethod(this, &DownloadTask::finish, Qt::QueuedConnection);
}

DownloadError DownloadTask::lastSync()
{
    PartFile *part = m_fetch ? m_fetch->part() : nullptr;
    if (!part) {
        return {};
    }
    RangeSet written = m_fetch->written();
    DownloadError error;
    const bool isCut = part->isCut(); // F63: what it lost is fetched in the next run
    if (isCut) {
        written.remove({ part->size(), written.end() });
    }
    if (m_outcome.end == TaskEnd::Fetched && !isCut) {
        const Download download = m_fetch->download();
        error = part->seal(
            download.total, m_job.keepsServerDate ? download.serverModified : QDateTime());
    } else if (written != m_durable) {
        error = part->sync();
    }
    if (error) {
        return error;
    }
    m_durable = written;
    const bool isShort = isCut && m_outcome.end == TaskEnd::Fetched;
    return { isShort ? ErrorKind::PartFileChanged : ErrorKind::None, 0, {} };
}

void DownloadTask::finish()
{
    if (m_isSyncing || m_isFinished) {
        return;
    }
    m_isFinished = true;
    if (m_fetch) {
        if (m_fetch->download().partIdentity != m_outcome.download.partIdentity) {
            m_durable = {}; // I2: what is durable is so in a part file that was given up
        }
        const DownloadError error = m_syncError ? m_syncError : lastSync();
        if (error && m_outcome.end != TaskEnd::Broke) {
            m_outcome.end = TaskEnd::Broke;
            m_outcome.error = error;
        }
        m_outcome.download = m_fetch->download();
        m_outcome.hasGained = m_durable.size() > m_durableAtStart.size();
        m_fetch->sumUp(m_outcome);
    }
    m_outcome.download.segments = m_durable.segments();
    m_outcome.download.received = m_durable.size();
    // The next run may begin on another thread as soon as this one is over: let go of the part
    // file's lock first.
    m_fetch.reset();
    reportNotes();
    Transport::ofThisThread().rest();
    Q_EMIT finished(m_outcome);
    m_loop->quit();
}

} // namespace engine
