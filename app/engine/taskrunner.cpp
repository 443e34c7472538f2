// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/taskrunner.h"

#include "app/engine/fetchorder.h"
#include "app/engine/freedmemory.h"
#include "app/engine/tasklink.h"

#include <QThread>

#include <algorithm>

namespace engine {

namespace {

constexpr int kShareEveryMs = 1000;
constexpr int kHangUpMs = 100; ///< until a server has seen that connections are closed
constexpr int kTimetableEveryMs = 5000; ///< asked again: the clock may be set, summer may end (F55)
constexpr int kSyncThreads = 2; ///< of each run: its sync, and the room that is set aside for it

} // namespace

TaskRunner::TaskRunner(const EngineConfig &config, const WallClock &clock)
    : m_config(config)
    , m_wall(clock)
{
    keepFreedMemory();
    m_clock.start();
    m_tasks.setExpiryTimeout(-1); // the threads keep their connections alive
    fitThreads();
    m_shareTimer.setInterval(kShareEveryMs);
    connect(&m_shareTimer, &QTimer::timeout, this, &TaskRunner::shareSpeed);
    m_timetableTimer.setInterval(kTimetableEveryMs);
    connect(&m_timetableTimer, &QTimer::timeout, this, &TaskRunner::followTimetable);
    m_lastLimit = speedLimit();
}

TaskRunner::~TaskRunner()
{
    stopAll(); // the pool waits for its tasks, and they must not wait for a server
}

void TaskRunner::setConfig(const EngineConfig &config)
{
    m_config = config;
    fitThreads();
    for (const Run &run : std::as_const(m_runs)) {
        run.link->command(SetConnections { connectionsOf(run.ownConnections) });
    }
    const QStringList hosts = m_shares.hosts();
    for (const QString &host : hosts) {
        shareConnections(host);
    }
    shareSpeed();
}

/// A thread for each run, also where there are more than the limit says. None waits for a disk that
/// is another one's.
void TaskRunner::fitThreads()
{
    const int runs = std::max(m_config.downloadsAtOnce, running());
    m_tasks.setMaxThreadCount(runs);
    m_sync.setMaxThreadCount(runs * kSyncThreads);
}

bool TaskRunner::hasRoom(const QString &host) const
{
    // Each running download keeps one connection; what they have beyond it, they give up.
    const int runs = m_shares.runs(host);
    return runs < std::min(mostConnections(host), m_refusals.mostRuns(host))
        && (m_config.downloadsPerHost <= 0 || runs < m_config.downloadsPerHost);
}

int TaskRunner::mostConnections(const QString &host) const
{
    return m_book.connections(host, m_config.connectionsPerHost, QDateTime::currentDateTimeUtc());
}

int TaskRunner::connectionsOf(int own) const
{
    return own > 0 ? own : m_config.connectionsPerDownload;
}

TaskJob TaskRunner::jobFor(const Download &download) const
{
    TaskJob job;
    job.download = download;
    const DownloadRequest &request = job.download.request;
    job.connections = connectionsOf(request.connections);
    job.networkEpoch = m_networkEpoch;
    job.isNoted = m_isNoting;
    job.isWatched = download.id == m_watched;
    job.host = m_book.about(hostKey(request.url), QDateTime::currentDateTimeUtc());
    job.speedLimit = request.speedLimit;
    job.whenFileExists = request.whenFileExists == WhenFileExists::Default ? m_config.whenFileExists
                                                                           : request.whenFileExists;
    job.proxy = m_config.proxy;
    job.caFile = m_config.caFile;
    job.hostRules = m_config.hostRules;
    job.tlsExceptions = m_config.tlsExceptions;
    job.keepsServerDate = m_config.keepsServerDate;
    job.reservesSpace = m_config.reservesSpace;
    job.userAgent = m_config.userAgent.isEmpty() ? QByteArrayLiteral("Bobbin/" BOBBIN_VERSION)
                                                 : m_config.userAgent;
    return job;
}

void TaskRunner::connectLink(DownloadId id, TaskLink *link)
{
    connect(link, &TaskLink::progressed, this, [this, id](const Progress &progress) {
        m_runs[id].speed = progress.speed;
        Q_EMIT progressed(progress);
    });
    connect(link, &TaskLink::reported, this, [this, id](const TaskReport &report) {
        onReported(id, report);
        Q_EMIT reported(id, report);
    });
    connect(link, &TaskLink::finished, this, [this, id](const TaskOutcome &outcome) {
        const Run run = m_runs.take(id);
        run.link->deleteLater();
        fitThreads();
        m_refusals.forget(id);
        TaskOutcome told = outcome;
        told.others = m_shares.heldByOthers(id, outcome.host);
        leaveHosts(id, outcome.isHangingUp);
        if (m_runs.isEmpty()) {
            m_shareTimer.stop();
        }
        if (id == m_watched) {
            Q_EMIT detailed({ id });
        }
        Q_EMIT finished(id, told);
    });
}

void TaskRunner::leaveHosts(DownloadId id, bool isHangingUp)
{
    const QHash<QString, int> left = m_shares.leave(id);
    for (auto it = left.begin(); it != left.end(); ++it) {
        m_freed.insert(it.key());
        if (isHangingUp) {
            m_shares.addClosing(it.key(), it.value());
            QTimer::singleShot(kHangUpMs, this, [this, host = it.key(), count = it.value()] {
                m_shares.addClosing(host, -count);
                shareConnections(host);
            });
        }
    }
}

void TaskRunner::start(const Download &download)
{
    Q_ASSERT(QThread::currentThread() == thread());
    TaskJob job = jobFor(download);
    Run run;
    run.link = new TaskLink(this);
    run.host = hostKey(download.request.url);
    run.ownConnections = download.request.connections;
    run.queueId = download.request.queueId;
    run.ownLimit = job.speedLimit;
    run.share = { job.speedLimit, job.speedLimit };
    run.startedMs = m_clock.elapsed();
    connectLink(download.id, run.link);
    m_runs.insert(download.id, run);
    fitThreads();
    if (speedLimit() > 0 || queueLimit(run.queueId) > 0 || m_config.timetable.isOn) {
        shareSpeed();
        const SpeedShare share = m_runs.value(download.id).share;
        job.speedLimit = share.limit;
        job.fairSpeed = share.fair;
    }
    job.granted = m_shares.join(download.id, run.host, mostConnections(run.host));
    run.link->start(job, m_tasks, m_sync);
    shareConnections(run.host);
}

void TaskRunner::shareFreed()
{
    for (const QString &host : std::exchange(m_freed, {})) {
        shareConnections(host);
    }
}

void TaskRunner::adjust(const Download &download)
{
    const auto run = m_runs.find(download.id);
    if (run == m_runs.end()) {
        return;
    }
    if (run->ownConnections != download.request.connections) {
        run->ownConnections = download.request.connections;
        run->link->command(SetConnections { connectionsOf(run->ownConnections) });
    }
    const DownloadRequest &request = download.request;
    run->link->command(
        SetFields { request.referrer, request.userAgent, request.headers, m_config.hostRules });
    run->ownLimit = download.request.speedLimit;
    shareSpeed();
}

void TaskRunner::reconnect()
{
    ++m_networkEpoch;
    for (const Run &run : std::as_const(m_runs)) {
        run.link->command(Reconnect { m_networkEpoch });
    }
}

void TaskRunner::stop(DownloadId id)
{
    const auto run = m_runs.constFind(id);
    if (run != m_runs.constEnd()) {
        run->link->command(Stop {});
    }
}

void TaskRunner::stopAll()
{
    for (const Run &run : std::as_const(m_runs)) {
        run.link->command(Stop {});
    }
}

qint64 TaskRunner::speed() const
{
    qint64 sum = 0;
    for (const Run &run : m_runs) {
        sum += run.speed;
    }
    return sum;
}

void TaskRunner::onReported(DownloadId id, const TaskReport &report)
{
    if (const auto *wanted = std::get_if<ConnectionsWanted>(&report)) {
        m_shares.want(id, wanted->host, wanted->count, wanted->isForMirror);
        shareConnections(wanted->host);
    } else if (const auto *held = std::get_if<ConnectionsHeld>(&report)) {
        m_shares.confirm(id, held->host, held->serial);
        shareConnections(held->host);
    } else if (std::holds_alternative<RemoteFileKnown>(report)) {
        if (const auto memory = m_refusals.served(id)) {
            Q_EMIT learned({ m_book.learn(*memory, QDateTime::currentDateTimeUtc()) });
        }
    } else if (const auto *news = std::get_if<HostLearned>(&report)) {
        HostMemory memory = news->memory;
        if (memory.connections > 0) { // what one run was left with, beside what the others have
            memory.connections += m_shares.grantedToOthers(id, memory.host);
        }
        Q_EMIT learned({ m_book.learn(memory, QDateTime::currentDateTimeUtc()) });
        shareConnections(news->memory.host);
    } else if (const auto *seen = std::get_if<Detailed>(&report); seen && id == m_watched) {
        Q_EMIT detailed(completed(id, seen->detail));
    }
}

bool TaskRunner::waitBehindOthers(DownloadId id, const TaskOutcome &outcome)
{
    const int runs = m_shares.runs(outcome.host);
    if (runs > 0) { // else what they had is only just being closed
        m_refusals.add(id, outcome.host, runs, m_shares.grantedToOthers(id, outcome.host));
    }
    return outcome.others > 0;
}

void TaskRunner::shareConnections(const QString &host)
{
    const int most = mostConnections(host);
    for (const HostShares::Grant &grant : m_shares.share(host, most, m_config.downloadsPerHost)) {
        m_runs[grant.id].link->command(
            ConnectionsGranted { grant.host, grant.count, grant.serial });
    }
}

} // namespace engine
