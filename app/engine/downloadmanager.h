// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/arrivals.h"
#include "app/engine/completion.h"
#include "app/engine/dispatcher.h"
#include "app/engine/engine.h"
#include "app/engine/historybook.h"
#include "app/engine/intent.h"
#include "app/engine/originmemory.h"
#include "app/engine/partadopter.h"
#include "app/engine/relocation.h"
#include "app/engine/removals.h"
#include "app/engine/storednotes.h"
#include "app/engine/verification.h"

#include <QHash>
#include <QTimer>

namespace engine {

/// Turns commands into events on records and hands the work to Dispatcher (what runs when) and
/// Completion (what follows the last byte). Lives on the thread that made it.
class DownloadManager : public Engine, public AdoptingEngine, public StoringEngine {
    Q_OBJECT
    Q_INTERFACES(engine::AdoptingEngine engine::StoringEngine)

public:
    /// \a persistence and \a secrets may be null; they outlive the manager.
    DownloadManager(const EngineConfig &config, Persistence *persistence, SecretKeeper *secrets,
        const WallClock &clock);
    ~DownloadManager() override;

    void add(const QList<DownloadRequest> &requests) override;
    void pause(const QList<DownloadId> &ids) override;
    void resume(const QList<DownloadId> &ids) override;
    void restart(const QList<DownloadId> &ids) override;
    void remove(const QList<DownloadId> &ids, RemoveFiles files) override;
    void unremove(const QList<DownloadId> &ids) override;
    void move(const QList<DownloadId> &ids, QueueMove how) override;
    void place(const QList<DownloadId> &ids, DownloadId before) override;
    void startNow(const QList<DownloadId> &ids) override;
    void verify(const QList<DownloadId> &ids) override;
    using Engine::edit;
    void edit(const QList<DownloadId> &ids, const DownloadEdit &edit) override;
    void pauseAll() override;
    void resumeAll() override;
    void setConfig(const EngineConfig &config) override;
    void setOnline(bool online) override;
    void reconnect() override;
    void watch(DownloadId id) override;
    void askHistory(DownloadId id) override;
    void restore() override;
    void shutdown() override;
    void addAdopted(const DownloadRequest &request, const AdoptedPart &part) override;
    const StoredNotes &storedNotes() const override { return m_stored; }

private:
    void connectBook();
    Intent &intentFor(DownloadId id);
    void stop(DownloadId id);
    void carryOut(DownloadId id, const Intent &intent);
    void enqueue(DownloadId id);
    void startOver(DownloadId id);
    void removeNow(const QList<DownloadId> &ids, RemoveFiles files);
    DownloadEdit withoutPlace(const QList<DownloadId> &ids, const DownloadEdit &edit);
    void editOne(DownloadId id, const DownloadEdit &asked);
    DownloadEdit withoutLimits(DownloadId id, const DownloadEdit &edit);
    DownloadEdit withoutName(DownloadId id, const DownloadEdit &edit);
    DownloadEdit withoutFields(DownloadId id, const DownloadEdit &edit);
    void editFinished(DownloadId id, const DownloadEdit &edit);
    void onFinishedMoved(DownloadId id, const Intent &intent, const DownloadError &error);
    void onBroughtBack(const QList<Download> &downloads, const QStringList &lost);
    void followFiles();
    void applyEdit(DownloadId id, const DownloadEdit &edit);
    void admit(const QList<DownloadRequest> &requests, qint64 firstId, const AdoptedPart &part);
    void meetAgain(DownloadId id, const DownloadRequest &request);
    void goOnWith(DownloadId id, const DownloadRequest &request);
    void askAnew(DownloadId id, const DownloadRequest &request);
    void waitForRoom();
    void sendHome(const QList<DownloadId> &ids);
    void onLoaded(const QList<Download> &records, bool isLast);
    void onEnded(DownloadId id, const TaskOutcome &outcome);
    void onExistenceKnown(DownloadId id, bool exists);
    void onMoveEnded(DownloadId id, MoveEnd end, const DownloadError &error);
    void onPartLost(DownloadId id);
    void onReopened(DownloadId id);
    void complete(DownloadId id);
    void onCompleted(DownloadId id);
    void skip(DownloadId id);
    void fail(DownloadId id, const DownloadError &error);
    void countSoon();
    void count();
    void endShutdown();
    void onFlushed();

    EngineConfig m_config;
    Persistence *m_persistence;
    Arrivals m_arrivals;
    RecordBook m_book;
    HistoryBook m_history;
    StoredNotes m_stored;
    Finisher m_finisher;
    Dispatcher m_dispatcher;
    Completion m_completion;
    Relocation m_relocation;
    Removals m_removals;
    OriginMemory m_origins;
    Verification m_verification;
    QHash<DownloadId, Intent> m_intents;
    QSet<DownloadId> m_latePauses; ///< asked for when the last byte was there: if more are needed
    QHash<DownloadId, QList<DownloadRequest>> m_metAgain; ///< complete: their file is looked for
    EngineTotals m_totals;
    QTimer m_totalsTimer;
    bool m_isShuttingDown = false;
    bool m_isDown = false;
    bool m_hasAdmittedLate = false; ///< since the flush that ends the shutdown was asked for
};

} // namespace engine
