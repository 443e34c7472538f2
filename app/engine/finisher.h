// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/discarding.h"
#include "app/engine/finishing.h"
#include "app/engine/leftover.h"
#include "app/engine/partmove.h"
#include "app/engine/piecehashes.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>
#include <QSet>
#include <QThreadPool>

#include <map>
#include <optional>
#include <utility>

namespace engine {

/// Runs what is left when every byte is there, off the engine's thread: hashing, renames, deletions
/// and moves. Owns the pools for it, which each disk has for itself: one that hangs holds up no
/// other. Lives on the engine's thread.
class Finisher : public QObject {
    Q_OBJECT

public:
    Finisher() = default;
    ~Finisher() override;

    /// hashProgressed() and hashed() follow, unless cancelled.
    void hash(const Download &download, const QString &path, ChecksumAlgorithm algorithm);
    /// hashProgressed() and damageFound() follow, unless cancelled; see findDamage().
    void findDamage(const Download &download, const QString &path, const PieceHashes &pieces);
    /// True where one of the two was under way; neither hashed() nor damageFound() follows then.
    bool cancelHash(DownloadId id);
    /// renamed() follows.
    void rename(DownloadId id, const FinishOrder &order);
    /// badSetAside() follows.
    void setAside(DownloadId id, const FinishOrder &order);
    /// Whether discard() could find anything of it: most that wait have no file yet.
    static bool mayHaveFiles(const Download &download);
    /// discarded() follows, once for each disk that they are on; see discardFiles().
    void discard(const QList<Download> &downloads, bool discardsFinished);
    /// fetchedBack() follows; see bringBack().
    void fetchBack(const QList<RemovedDownload> &removed);
    /// From here on fetchBack() copies nothing; what it copies now ends within 1 MiB.
    void stopReturns() { m_returns.reset(); }
    /// existenceKnown() of the finished file follows.
    void askExistence(const Download &download);
    /// roomKnown() follows; a folder that has not answered yet is not asked once more. It is taken
    /// to be on \a device, 0 = nobody knows.
    void askRoom(const QString &folder, quint64 device);
    /// partMoved() follows: the part file goes to another folder, by a rename; what a move to
    /// \a abandoned (empty = none) left there goes before.
    void movePart(
        DownloadId id, const Download &download, const QString &folder, const QString &abandoned);
    /// copyProgressed() and partMoved() follow: the same, by a copy.
    void copyPart(DownloadId id, const Download &download, const QString &folder);
    /// The same for what reuseFor() makes of \a download.
    void reuse(DownloadId id, const Download &download, const ReuseOrder &order);
    /// Ends it within 1 MiB.
    void stopCopy(DownloadId id) { m_copies.erase(id); }
    /// The part file of \a download, where it was adopted, bears its mark from then on.
    void markAdopted(const Download &download);
    /// leftRemoved() follows: what is left at the other end of its move goes, if it still is as
    /// \a stamp says, see removeLeftBehind().
    void removeLeft(DownloadId id, const Download &download, const FileStamp &stamp);
    bool isIdle() const { return m_jobs == 0; }

signals:
    void hashProgressed(engine::DownloadId id, qint64 bytes);
    void hashed(engine::DownloadId id, const QByteArray &hex, const engine::DownloadError &error);
    void damageFound(
        engine::DownloadId id, const QList<qsizetype> &damaged, const engine::DownloadError &error);
    void renamed(engine::DownloadId id, const engine::FinishResult &result);
    void badSetAside(engine::DownloadId id, const QString &name);
    void trashFailed(const QStringList &files);
    void discarded(const engine::DiscardResult &result);
    void fetchedBack(const engine::BroughtBack &back);
    void copyProgressed(engine::DownloadId id, qint64 bytes);
    void existenceKnown(engine::DownloadId id, bool exists);
    /// Bytes that are free there; -1 where it cannot be told.
    void roomKnown(const QString &folder, qint64 free);
    void partMoved(engine::DownloadId id, const engine::MoveResult &result);
    void leftRemoved(engine::DownloadId id);
    void becameIdle();

private:
    template <typename Job, typename Then>
    void run(QThreadPool &pool, Job job, Then then);
    template <typename Value, typename Tell>
    void watch(DownloadId id, QFuture<Result<Value>> future, Tell tell);
    template <typename Copy>
    void copy(DownloadId id, QThreadPool &pool, Copy copy);
    void jobEnded();
    QThreadPool &cpuFor(quint64 device);
    QThreadPool &filesOn(quint64 device, const QString &target = {});

    std::map<quint64, QThreadPool> m_cpu; ///< by device
    std::map<std::pair<quint64, QString>, QThreadPool> m_files; ///< and folder that is moved to
    std::map<quint64, QThreadPool> m_room; ///< by device
    QSet<QString> m_askedForRoom; ///< folders
    QHash<DownloadId, QFuture<void>> m_hashes;
    std::map<DownloadId, QPromise<void>> m_copies; ///< kept for as long as they may go on
    std::optional<QPromise<void>> m_returns { std::in_place }; ///< the same of all fetchBack()
    QFuture<void> m_returning = m_returns->future();
    int m_jobs = 0;
};

} // namespace engine
