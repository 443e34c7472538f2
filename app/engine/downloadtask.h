// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/filefetch.h"
#include "app/engine/rungauge.h"
#include "app/engine/speedmeter.h"
#include "app/engine/taskcommand.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QThreadPool;

namespace engine {

class SpaceReserver;

/// One run of one download. Built on the engine's thread, where its constructor only stores
/// values; from run() on it lives on a pool thread with an event loop of its own. It never waits:
/// it ends with what it needs, by finished(), exactly once and last.
class DownloadTask : public QObject {
    Q_OBJECT

public:
    /// \a syncPool runs the fdatasync jobs and outlives the task.
    DownloadTask(const TaskJob &job, QThreadPool &syncPool);
    ~DownloadTask() override;

    /// Pulls the task to the calling thread and returns when it has finished.
    void run();
    void obey(const TaskCommand &command);

signals:
    void progressed(const engine::Progress &progress);
    void reported(const engine::TaskReport &report);
    void finished(const engine::TaskOutcome &outcome);

private:
    void begin();
    void setFields(const SetFields &fields);
    void keepTo(const ConnectionsGranted &granted);
    void confirmGrants();
    void tick();
    void reportProgress();
    void reportDetail();
    void note(const HistoryEntry &entry);
    void reportNotes();
    void startSync();
    void onSynced(const QList<Segment> &segments, int code);
    void onKnown();
    void reserveSpace();
    void onNoSpace(const FileIdentity &file, const DownloadError &error);
    void onGaveUp(const Segment &segment);
    void end(TaskEnd end, const DownloadError &error = {},
        std::optional<std::chrono::seconds> retryAfter = {});
    void finish();
    DownloadError lastSync();
    std::chrono::milliseconds now() const;

    TaskJob m_job;
    QThreadPool &m_syncPool;
    std::optional<QEventLoop> m_loop;
    std::unique_ptr<FileFetch> m_fetch;
    std::unique_ptr<SpaceReserver> m_reserver; ///< null while nothing is to be reserved
    std::optional<QTimer> m_timer;
    QElapsedTimer m_clock;
    SpeedMeter m_meter;
    RunGauge m_gauge; ///< of a watched run
    RunDetail m_lastDetail;
    QList<HistoryEntry> m_notes; ///< not reported yet
    QList<ConnectionsHeld> m_obeyed; ///< grants, not confirmed yet
    std::optional<std::chrono::milliseconds> m_obeyedAt; ///< when one of them closed connections
    RangeSet m_durable;
    RangeSet m_durableAtStart;
    qint64 m_receivedAtStart = 0;
    Progress m_lastProgress;
    std::chrono::milliseconds m_lastReport { 0 };
    std::chrono::milliseconds m_lastSync { 0 };
    TaskOutcome m_outcome;
    DownloadError m_syncError; ///< of a checkpoint: nothing after the one before is safe
    int m_startOvers = 0; ///< of the part file that m_durable speaks of
    bool m_isSyncing = false;
    bool m_isSyncVoid = false; ///< what it makes durable was given up meanwhile
    bool m_isEnding = false;
    bool m_isFinished = false;
};

} // namespace engine
