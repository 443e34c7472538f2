// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engineconfig.h"

#include <QObject>

#include <memory>
#include <optional>

namespace engine {

class Persistence;
class SecretKeeper;

/// What becomes of the files of a removed download.
enum class RemoveFiles {
    KeepAll, ///< list only
    TrashPart, ///< the part file to the trash; a finished file stays
    TrashAll, ///< the finished file to the trash as well
};

enum class QueueMove { Up, Down, Top, Bottom };

/// A change to a download; unset members stay. A running one is stopped for it and goes on, but
/// limit, connections and where it is listed change while it runs, and of a finished one as well.
struct DownloadEdit {
    std::optional<QUrl> url; ///< fetched bytes are kept if size and validators agree
    std::optional<QString> folder; ///< where the next run writes; moves the part file
    std::optional<Credentials> credentials;
    bool remembersSecrets = false; ///< credentials and cookies go to the keyring
    std::optional<QByteArray> cookies = {}; ///< the value of Cookie; empty = none
    std::optional<WhenFileExists> whenFileExists;
    std::optional<qint64> speedLimit = {}; ///< bytes a second, 0 = unlimited
    std::optional<int> connections = {}; ///< 0 = EngineConfig::connectionsPerDownload
    /// The whole list, as in DownloadRequest; what is known of those that stay is kept.
    std::optional<QList<QUrl>> mirrors = {};
    std::optional<QString> category = {};
    std::optional<qint64> queueId = {};
    std::optional<Priority> priority = {};
    std::optional<QString> note = {};

    bool operator==(const DownloadEdit &) const = default;
};

/// Sums over all downloads, for status bar and tray.
struct EngineTotals {
    qint64 speed = 0; ///< bytes a second
    int running = 0; ///< downloads that hold a slot or verify
    int waiting = 0; ///< Queued
    int failed = 0;
    qint64 received = 0; ///< bytes of running and waiting downloads
    qint64 total = 0; ///< bytes of those whose size is known
    bool operator==(const EngineTotals &) const = default;
};

/// The engine as its clients see it. Commands take lists and return nothing; what came of them
/// arrives by signals that carry values, which the client keeps. Lives on the thread that made it.
/// Unknown ids and ids whose state does not allow a command are passed over.
class Engine : public QObject {
    Q_OBJECT

public:
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
    virtual void move(const QList<DownloadId> &ids, QueueMove how) = 0;
    /// Puts \a ids, in the order they have, right before \a before; where that is invalid, at the
    /// end. Nothing happens where it names no download.
    virtual void place(const QList<DownloadId> &ids, DownloadId before) = 0;
    virtual void edit(DownloadId id, const DownloadEdit &edit) = 0;
    virtual void pauseAll() = 0;
    virtual void resumeAll() = 0;
    virtual void setConfig(const EngineConfig &config) = 0;
    /// A hint from the system; while offline, downloads wait and are tried every 30 s at most.
    virtual void setOnline(bool online) = 0;
    /// The computer's address or route changed (F53), or it was asleep (F54): what is connected is
    /// dead, whatever the system says. Running downloads connect anew and go on where they are.
    virtual void reconnect() = 0;
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
    void totalsChanged(const engine::EngineTotals &totals);
    void restored();
    void shutDown();
};

/// The engine of this process. \a persistence and \a secrets may be null (nothing is kept); they
/// must outlive the engine and live on the same thread.
std::unique_ptr<Engine> createEngine(
    const EngineConfig &config, Persistence *persistence, SecretKeeper *secrets = nullptr);

/// For a batch that grows: each add() that names it puts its downloads into the same one. Drawn by
/// lot from 2^62 on, where no id of a download is: it needs no answer of the engine, and differs
/// from those of other programs on the same profile.
qint64 newBatchId();

} // namespace engine

Q_DECLARE_METATYPE(engine::EngineTotals)
