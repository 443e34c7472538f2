// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/completion.h"
#include "app/engine/dispatcher.h"
#include "app/engine/engine.h"

#include <QHash>
#include <QTimer>

namespace engine {

/// The engine of this process: turns commands into events on records and hands the work to
/// Dispatcher (what runs when) and Completion (what follows the last byte). Lives on the thread
/// that made it.
class DownloadManager : public Engine {
    Q_OBJECT

public:
    /// \a persistence may be null; it outlives the manager.
    DownloadManager(const EngineConfig &config, Persistence *persistence);
    ~DownloadManager() override;

    void add(const QList<DownloadRequest> &requests) override;
    void pause(const QList<DownloadId> &ids) override;
    void resume(const QList<DownloadId> &ids) override;
    void restart(const QList<DownloadId> &ids) override;
    void remove(const QList<DownloadId> &ids, RemoveFiles files) override;
    void move(const QList<DownloadId> &ids, QueueMove how) override;
    void edit(DownloadId id, const DownloadEdit &edit) override;
    void pauseAll() override;
    void resumeAll() override;
    void setConfig(const EngineConfig &config) override;
    void setOnline(bool online) override;
    void restore() override;
    void shutdown() override;

private:
    /// What shall happen to a download once its task or checksum has stopped.
    struct Intent {
        enum What { Pause, Queue, Restart, Remove, Edit } what = Pause;
        RemoveFiles files = RemoveFiles::KeepAll;
        DownloadEdit edit;
    };

    void stop(DownloadId id, const Intent &intent);
    void carryOut(DownloadId id, const Intent &intent);
    void startOver(DownloadId id);
    void removeNow(const QList<DownloadId> &ids, RemoveFiles files);
    void applyEdit(DownloadId id, const DownloadEdit &edit);
    void admit(const QList<DownloadRequest> &requests, qint64 firstId);
    void meetAgain(DownloadId id, const DownloadRequest &request);
    void onLoaded(const QList<Download> &records, bool isLast);
    void onIdsReserved(qint64 first, int count);
    void onEnded(DownloadId id, const TaskOutcome &outcome);
    void onExistenceKnown(DownloadId id, bool exists);
    void onPartMoved(DownloadId id, const Download &moved, const DownloadError &error);
    void complete(DownloadId id);
    void skip(DownloadId id);
    void fail(DownloadId id, const DownloadError &error);
    void countSoon();
    void count();
    void endShutdown();

    EngineConfig m_config;
    Persistence *m_persistence;
    RecordBook m_book;
    Finisher m_finisher;
    Dispatcher m_dispatcher;
    Completion m_completion;
    QHash<DownloadId, Intent> m_intents;
    QHash<DownloadId, DownloadRequest> m_metAgain; ///< complete ones whose file is looked for
    QList<QList<DownloadRequest>> m_waitingForIds;
    EngineTotals m_totals;
    QTimer m_totalsTimer;
    qint64 m_nextId = 1; ///< without persistence
    bool m_isShuttingDown = false;
    bool m_isDown = false;
};

} // namespace engine
