// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/downloadqueue.h"
#include "app/engine/finisher.h"
#include "app/engine/linkdeadlines.h"
#include "app/engine/queuegates.h"
#include "app/engine/recordbook.h"
#include "app/engine/secretdesk.h"
#include "app/engine/taskrunner.h"
#include "app/engine/wallwatch.h"

#include <QElapsedTimer>
#include <QTimer>

namespace engine {

/// Decides which queued download runs when: its queue, priority and rank, free slots, room at the
/// host, waits and holds. Brings what tasks report into the records. Lives on the engine's thread.
class Dispatcher : public QObject {
    Q_OBJECT

public:
    /// \a keeper may be null; it outlives the dispatcher.
    Dispatcher(RecordBook &book, Finisher &finisher, const EngineConfig &config,
        SecretKeeper *keeper, const WallClock &clock, const SystemClocks &clocks = &Clocks::now);

    /// \a id is Queued; a wait it has is over.
    void enqueue(DownloadId id);
    /// The same, but the wait of its record (notBefore) still holds.
    void enqueueAsStored(DownloadId id);
    /// \a id does not run from now on, whatever it waits for.
    void dequeue(DownloadId id);
    /// The ranks of \a ids changed in their records.
    void rerank(const QList<DownloadId> &ids);
    /// Queue or priority of \a id changed in its record.
    void requeue(const QList<DownloadId> &ids);
    /// \a id goes beyond the limits of its queue and of the program until it ends.
    void startNow(DownloadId id) { m_gates.startNow(id); }
    /// Notices which queues are done by what clients were just told; says so by queueDone().
    void settle(const QList<Download> &changed);
    void forget(const QList<DownloadId> &ids); ///< clients know that these are gone
    void stop(DownloadId id) { m_runner.stop(id); }
    /// The limits of \a id changed in its record, or what its requests say.
    void adjust(DownloadId id);
    /// No download starts from now on; all tasks are stopped.
    void halt();
    TaskRunner &runner() { return m_runner; }
    bool isRunning(DownloadId id) const { return m_runner.isRunning(id); }
    int running() const { return m_runner.running(); }
    void setConfig(const EngineConfig &config);
    void setOnline(bool online);
    /// While the database's disk is full nothing starts, and what is queued anew waits for room
    /// (F75).
    void setRecordsFit(bool fit);
    /// What is connected is dead: running downloads connect anew.
    void reconnect();
    SecretDesk &secrets() { return m_secrets; }
    /// The run of \a id broke: queues it again with a wait or a hold, or fails it.
    void retryOrFail(DownloadId id, const TaskOutcome &outcome);

signals:
    void progressed(const QList<engine::Progress> &progress);
    void learned(const QList<engine::HostMemory> &hosts);
    void detailed(const engine::RunDetail &detail);
    void noted(engine::DownloadId id, const QList<engine::HistoryEntry> &entries);
    /// A download whose bytes are all there: no task is needed for it.
    void wholeFound(engine::DownloadId id);
    /// The task of \a id has ended; the record has its last values, not its next state.
    void ended(engine::DownloadId id, const engine::TaskOutcome &outcome);
    /// The hours of their queue are over: \a ids are to stop and wait.
    void overtimeFound(const QList<engine::DownloadId> &ids);
    void queueDone(qint64 queueId);

private:
    /// A wait that ends by an event, not by time.
    static constexpr auto kUntilTold = std::chrono::hours(24 * 365);

    QueueSpot spotOf(const Download &record);
    std::optional<DownloadId> nextToStart() const;
    void watchQueues();
    void scheduleSoon();
    void schedule();
    void wake();
    void onClocksJumped(const ClockWatch::Jump &jump);
    void restateWaits();
    void hold(DownloadId id, HoldReason reason, std::chrono::milliseconds wait);
    void onReported(DownloadId id, const TaskReport &report);
    bool waitsForHost(DownloadId id, const TaskOutcome &outcome);
    void onFinished(DownloadId id, const TaskOutcome &outcome);
    void enqueueHeld(HoldReason reason);
    bool hasSecrets(DownloadId id);
    void onSecretsAnswered(const QString &origin, bool isOpen);
    std::chrono::milliseconds waitForRoom(DownloadId id, bool hasGained);
    void askRoom();
    void onRoomKnown(const QString &folder, qint64 free);
    std::chrono::milliseconds now() const;

    RecordBook &m_book;
    Finisher &m_finisher;
    EngineConfig m_config;
    DownloadQueue m_queue;
    QueueGates m_gates;
    SecretDesk m_secrets;
    LinkDeadlines m_deadlines;
    TaskRunner m_runner;
    QHash<DownloadId, HoldReason> m_held; ///< for the network, for space, for the keyring
    QHash<QString, QList<DownloadId>> m_roomAsked; ///< by folder, what is held for space there
    QSet<DownloadId> m_roomFound; ///< there was room by what the system said of their disk
    QTimer m_scheduleTimer;
    QTimer m_wakeTimer;
    QTimer m_roomTimer;
    WallWatch m_wall;
    QElapsedTimer m_clock;
    bool m_isOnline = true;
    bool m_doRecordsFit = true;
    bool m_isHalted = false;
};

} // namespace engine
