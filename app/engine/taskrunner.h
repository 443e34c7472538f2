// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/hostbook.h"
#include "app/engine/hostrefusals.h"
#include "app/engine/hostshares.h"
#include "app/engine/speedshares.h"
#include "app/engine/taskcommand.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

namespace engine {

class TaskLink;

/// Runs tasks on the download threads and shares out among them what is limited: connections to a
/// host and the speed. Owns the pools. Lives on the engine's thread.
class TaskRunner : public QObject {
    Q_OBJECT

public:
    TaskRunner(const EngineConfig &config, const WallClock &clock);
    ~TaskRunner() override;

    void setConfig(const EngineConfig &config);
    bool hasSlot() const { return m_runs.size() < m_config.downloadsAtOnce; }
    /// Whether one more download from \a host ("host:port") may run now.
    bool hasRoom(const QString &host) const;
    void start(const Download &download);
    /// The run of \a id ended with \a outcome, refused at once: no more than the others that are at
    /// that server start there. False where there are none.
    bool waitBehindOthers(DownloadId id, const TaskOutcome &outcome);
    /// \a id does not wait for a host any more.
    void forgetRefusal(DownloadId id) { m_refusals.forget(id); }
    /// Gives the connections of finished tasks to the others; called once those that follow have
    /// started, so that none is given away only to be taken back.
    void shareFreed();
    /// The limits of \a download changed, or what its requests say.
    void adjust(const Download &download);
    /// \a id is in another queue now, whose limit counts from now on.
    void moved(DownloadId id, qint64 queueId);
    /// What is connected is dead.
    void reconnect();
    void stop(DownloadId id);
    void stopAll();
    /// The run of \a id reports Detailed from now on, and no other one; invalid: none.
    void watch(DownloadId id);
    DownloadId watched() const { return m_watched; }
    /// Whether those that start from now on report Noted.
    void setNoting(bool isOn) { m_isNoting = isOn; }
    bool isRunning(DownloadId id) const { return m_runs.contains(id); }
    int running() const { return static_cast<int>(m_runs.size()); }
    /// What an earlier start learned of servers.
    void knowHosts(const QList<HostMemory> &hosts) { m_book.load(hosts); }
    /// Bytes a second of all tasks together.
    qint64 speed() const;

signals:
    void progressed(const engine::Progress &progress);
    void reported(engine::DownloadId id, const engine::TaskReport &report);
    void finished(engine::DownloadId id, const engine::TaskOutcome &outcome);
    void learned(const QList<engine::HostMemory> &hosts);
    /// Of the watched one.
    void detailed(const engine::RunDetail &detail);

private:
    struct Run {
        TaskLink *link = nullptr;
        QString host; ///< of its link
        qint64 queueId = 0; ///< as its request has it
        int ownConnections = 0; ///< 0 = the configuration's
        qint64 ownLimit = 0; ///< bytes a second, 0 = none
        SpeedShare share; ///< of the limit over all
        qint64 speed = 0;
        qint64 startedMs = 0;
    };
    RunDetail completed(DownloadId id, RunDetail detail) const;
    TaskJob jobFor(const Download &download) const;
    void fitThreads();
    void connectLink(DownloadId id, TaskLink *link);
    void leaveHosts(DownloadId id, bool isHangingUp);
    void onReported(DownloadId id, const TaskReport &report);
    void shareConnections(const QString &host);
    int connectionsOf(int own) const;
    int mostConnections(const QString &host) const;
    void shareSpeed();
    /// The limit over all downloads at this hour.
    qint64 speedLimit() const;
    const QueueConfig *queueOf(qint64 queueId) const; ///< null: the main one, which is as usual
    qint64 queueLimit(qint64 queueId) const;
    qint64 queueSpeed(qint64 queueId) const;
    void followTimetable();

    EngineConfig m_config;
    WallClock m_wall;
    QThreadPool m_sync; ///< serves the tasks: goes after them
    QThreadPool m_tasks;
    QHash<DownloadId, Run> m_runs;
    HostBook m_book;
    HostShares m_shares;
    HostRefusals m_refusals;
    QSet<QString> m_freed; ///< hosts
    DownloadId m_watched;
    bool m_isNoting = false;
    int m_networkEpoch = 0;
    QTimer m_shareTimer;
    QTimer m_timetableTimer;
    qint64 m_lastLimit = 0; ///< bytes a second
    QElapsedTimer m_clock;
};

} // namespace engine
