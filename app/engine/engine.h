// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/downloadedit.h"
#include "app/engine/engineconfig.h"
#include "app/engine/enginetotals.h"
#include "app/engine/history.h"
#include "app/engine/orderkinds.h"
#include "app/engine/rundetail.h"

#include <QObject>

#include <memory>

namespace engine {

class Persistence;
class SecretKeeper;

/// The engine as its clients see it. Commands take lists and return nothing; what came of them
/// arrives by signals that carry values, which the client keeps. Lives on the thread that made it.
/// Unknown ids and ids whose state does not allow a command are passed over.
class Engine : public QObject {
    Q_OBJECT

public:
    /// Removed downloads that can be brought back; fewer where they have very many segments.
    static constexpr qsizetype kMostRemoved = 100'000;

    using QObject::QObject;

    /// Appends to the queue in the order given. A request that is refused (scheme, empty host)
    /// becomes a Failed download, so that nothing typed is lost.
    virtual void add(const QList<DownloadRequest> &requests) = 0;
    virtual void pause(const QList<DownloadId> &ids) = 0;
    /// Queued downloads that wait are tried at once; Failed and Paused ones are queued again.
    virtual void resume(const QList<DownloadId> &ids) = 0;
    /// From byte zero; the old part file goes when the new run has its first reply.
    virtual void restart(const QList<DownloadId> &ids) = 0;
    virtual void remove(const QList<DownloadId> &ids, RemoveFiles files) = 0;
    /// Brings back what was removed in this run, with its files from the trash, and what ran goes
    /// on; what still stops to be removed stays. added() and broughtBack() follow. Not beyond the
    /// last kMostRemoved.
    virtual void unremove(const QList<DownloadId> &ids) = 0;
    virtual void move(const QList<DownloadId> &ids, QueueMove how) = 0;
    /// Puts \a ids, in the order they have, right before \a before; where that is invalid, at the
    /// end. Nothing happens where it names no download.
    virtual void place(const QList<DownloadId> &ids, DownloadId before) = 0;
    /// Runs \a ids at once, Failed and Paused ones too: beyond the limits of program and queue and
    /// outside its hours, within those of hosts, 64 in all. Holds until they end or are paused.
    virtual void startNow(const QList<DownloadId> &ids) = 0;
    /// Compares finished files with their checksums again; of one that differs the error says so,
    /// and its file stays. What is known of no checksum is passed over. pause() ends it, and the
    /// move of a finished file too.
    virtual void verify(const QList<DownloadId> &ids) = 0;
    /// The same change to all.
    virtual void edit(const QList<DownloadId> &ids, const DownloadEdit &edit) = 0;
    void edit(DownloadId id, const DownloadEdit &edit) { this->edit(QList { id }, edit); }
    virtual void pauseAll() = 0;
    virtual void resumeAll() = 0;
    virtual void setConfig(const EngineConfig &config) = 0;
    /// A hint from the system: offline, downloads are tried every 30 s at most.
    virtual void setOnline(bool online) = 0;
    /// The computer's address changed (F53) or it slept (F54): running downloads connect anew.
    virtual void reconnect() = 0;
    /// Tells everything of \a id from now on, by detailed() and happened(), and of no other one;
    /// invalid: of none. detailed() follows.
    virtual void watch(DownloadId id) = 0;
    /// historyKnown() follows, with nothing where no history is kept.
    virtual void askHistory(DownloadId id) = 0;
    /// Loads what the persistence has; added() and at the end restored() follow.
    virtual void restore() = 0;
    /// Stops every task, saves, and emits shutDown() once. Running downloads go on at next start.
    virtual void shutdown() = 0;

signals:
    /// New rows in queue order; also a row that WhenDuplicate found again, with the new token.
    void added(const QList<engine::Download> &downloads);
    /// Rows whose values changed; each replaces the client's copy.
    void changed(const QList<engine::Download> &downloads);
    void progressed(const QList<engine::Progress> &progress);
    void removed(const QList<engine::DownloadId> &ids);
    /// Files that could not be put in the trash after remove(); absolute paths.
    void trashFailed(const QStringList &files);
    /// Files that unremove() found no more where the trash had them; absolute paths of before.
    void untrashFailed(const QStringList &files);
    /// The answer to unremove(): of those asked for, which are in the list and which are not known
    /// any more. Each once, here or by unremoveRefused(), but not all at the same time.
    void broughtBack(
        const QList<engine::DownloadId> &there, const QList<engine::DownloadId> &unknown);
    /// These stay removed: their files are in the trash, and cannot be brought back now. They can
    /// be asked for again.
    void unremoveRefused(const QList<engine::DownloadId> &ids, const engine::DownloadError &error);
    /// What was asked of a finished file cannot be done (rename, move, verify), and nothing
    /// changed. FileExists: the name is taken; PartFileChanged: the file is not there.
    void fileRefused(engine::DownloadId id, const engine::DownloadError &error);
    /// Of the watched one, five times a second at most while it runs.
    void detailed(const engine::RunDetail &detail);
    /// All that is known of what happened to \a id, the oldest first.
    void historyKnown(engine::DownloadId id, const QList<engine::HistoryEntry> &entries);
    /// To the watched one, just now.
    void happened(engine::DownloadId id, const QList<engine::HistoryEntry> &entries);
    void totalsChanged(const engine::EngineTotals &totals);
    /// What ran of a queue (0 = main) has ended and nothing of it waits; once.
    void queueDone(qint64 queueId);
    void restored();
    void shutDown();
};

/// The engine of this process. \a persistence and \a secrets may be null (nothing is kept); they
/// must outlive the engine and live on the same thread.
std::unique_ptr<Engine> createEngine(const EngineConfig &config, Persistence *persistence,
    SecretKeeper *secrets = nullptr, const WallClock &clock = &QDateTime::currentDateTime);

/// For a batch that grows: each add() that names it puts its downloads into the same one. Drawn by
/// lot from 2^62 on, where no download's id is: other programs on the profile draw another.
qint64 newBatchId();

} // namespace engine
