// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/finisher.h"

#include "app/engine/checksum.h"
#include "app/engine/filereuse.h"
#include "app/engine/leftovercopy.h"
#include "app/engine/newpart.h"
#include "app/engine/poolresult.h"

#include <QFileInfo>
#include <QFutureWatcher>
#include <QThread>
#include <QtConcurrent>

#include <algorithm>
#include <limits>

namespace engine {

namespace {

constexpr int kFileThreads = 2; ///< of each disk
constexpr int kRoomThreads = 8; ///< of each disk: a folder that does not answer keeps one

template <typename Key>
QThreadPool &poolOf(std::map<Key, QThreadPool> &pools, const Key &key, int threads)
{
    const auto [found, isNew] = pools.try_emplace(key);
    if (isNew) {
        found->second.setMaxThreadCount(threads);
    }
    return found->second;
}

/// 0 where there are several.
quint64 deviceOf(const QList<RemovedDownload> &removed)
{
    const quint64 first = removed.constFirst().download.partIdentity.device;
    const bool isOne = std::all_of(removed.begin(), removed.end(),
        [=](const auto &one) { return one.download.partIdentity.device == first; });
    return isOne ? first : 0;
}

} // namespace

Finisher::~Finisher()
{
    for (auto &future : m_hashes) {
        future.cancel();
    }
    m_copies.clear();
    m_returns.reset();
}

QThreadPool &Finisher::cpuFor(quint64 device)
{
    return poolOf(m_cpu, device, QThread::idealThreadCount());
}

/// Of what goes from \a device to the folder \a target (empty = it stays on that disk), which may
/// be on one that hangs.
QThreadPool &Finisher::filesOn(quint64 device, const QString &target)
{
    return poolOf(m_files, std::pair(device, target), kFileThreads);
}

void Finisher::jobEnded()
{
    if (--m_jobs == 0) {
        Q_EMIT becameIdle();
    }
}

template <typename Job, typename Then>
void Finisher::run(QThreadPool &pool, Job job, Then then)
{
    Q_ASSERT(QThread::currentThread() == thread());
    ++m_jobs;
    whenDone(QtConcurrent::run(&pool, job), this, [this, then](const auto &result) {
        then(result);
        jobEnded();
    });
}

/// Of a job that reads a file and can be cancelled: \a tell gets its value and its error.
template <typename Value, typename Tell>
void Finisher::watch(DownloadId id, QFuture<Result<Value>> future, Tell tell)
{
    Q_ASSERT(QThread::currentThread() == thread());
    ++m_jobs;
    m_hashes.insert(id, QFuture<void>(future));
    auto *const watcher = new QFutureWatcher<Result<Value>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this,
        [this, id](int pieces) { Q_EMIT hashProgressed(id, pieces * kHashPiece); });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(future);
    whenDone(
        future, this,
        [this, id, tell](const Result<Value> &result) {
            m_hashes.remove(id);
            tell(result ? result.value() : Value(), result ? DownloadError {} : result.error());
            jobEnded();
        },
        [this] { jobEnded(); });
}

void Finisher::hash(const Download &download, const QString &path, ChecksumAlgorithm algorithm)
{
    QThreadPool &pool = cpuFor(download.partIdentity.device);
    watch(download.id, QtConcurrent::run(&pool, hashFile, path, algorithm),
        [this, id = download.id](
            const QByteArray &hex, const DownloadError &error) { Q_EMIT hashed(id, hex, error); });
}

void Finisher::findDamage(const Download &download, const QString &path, const PieceHashes &pieces)
{
    QThreadPool &pool = cpuFor(download.partIdentity.device);
    watch(download.id,
        QtConcurrent::run(&pool, engine::findDamage, path, pieces, download.received),
        [this, id = download.id](const QList<qsizetype> &damaged, const DownloadError &error) {
            Q_EMIT damageFound(id, damaged, error);
        });
}

bool Finisher::cancelHash(DownloadId id)
{
    const auto found = m_hashes.find(id);
    if (found == m_hashes.end()) {
        return false;
    }
    found->cancel();
    m_hashes.erase(found);
    return true;
}

void Finisher::rename(DownloadId id, const FinishOrder &order)
{
    run(
        filesOn(order.partIdentity.device), [order] { return finishFile(order); },
        [this, id](const FinishResult &result) { Q_EMIT renamed(id, result); });
}

void Finisher::setAside(DownloadId id, const FinishOrder &order)
{
    run(
        filesOn(order.partIdentity.device), [order] { return setAsideAsBad(order); },
        [this, id](const QString &name) { Q_EMIT badSetAside(id, name); });
}

bool Finisher::mayHaveFiles(const Download &download)
{
    return !download.partName.isEmpty() || download.oldPart->identity.isValid()
        || download.partMove != PartMove() || traits(download.state).isComplete;
}

void Finisher::discard(const QList<Download> &downloads, bool discardsFinished)
{
    QHash<quint64, QList<Download>> byDisk;
    for (const Download &download : downloads) {
        byDisk[download.partIdentity.device].append(download);
    }
    for (auto disk = byDisk.cbegin(); disk != byDisk.cend(); ++disk) {
        run(
            filesOn(disk.key()),
            [here = *disk, discardsFinished] { return discardFiles(here, discardsFinished); },
            [this](const DiscardResult &result) {
                Q_EMIT discarded(result);
                if (!result.failed.isEmpty()) {
                    Q_EMIT trashFailed(result.failed);
                }
            });
    }
}

void Finisher::fetchBack(const QList<RemovedDownload> &removed)
{
    run(
        filesOn(deviceOf(removed)),
        [removed, leave = m_returning] {
            return bringBack(removed, [leave](qint64) { return leave.isCanceled(); });
        },
        [this](const BroughtBack &back) { Q_EMIT fetchedBack(back); });
}

void Finisher::askExistence(const Download &download)
{
    run(
        filesOn(download.partIdentity.device),
        [path = download.filePath()] { return QFileInfo(path).isFile(); },
        [this, id = download.id](bool exists) { Q_EMIT existenceKnown(id, exists); });
}

/// No job that anybody waits for: it does not count.
void Finisher::askRoom(const QString &folder, quint64 device)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (m_askedForRoom.contains(folder)) {
        return;
    }
    m_askedForRoom.insert(folder);
    QThreadPool &pool = poolOf(m_room, device, kRoomThreads);
    whenDone(QtConcurrent::run(&pool, [folder] { return freeSpace(folder); }), this,
        [this, folder](qint64 free) {
            m_askedForRoom.remove(folder);
            Q_EMIT roomKnown(folder, free);
        });
}

void Finisher::movePart(
    DownloadId id, const Download &download, const QString &folder, const QString &abandoned)
{
    run(
        filesOn(download.partIdentity.device, folder),
        [=] {
            if (!abandoned.isEmpty()) {
                removeCopies(download, abandoned);
            }
            return renamePartFile(download, folder);
        },
        [this, id](const MoveResult &result) { Q_EMIT partMoved(id, result); });
}

/// \a copy gets what tells how far it is and whether to stop, and returns a MoveResult.
template <typename Copy>
void Finisher::copy(DownloadId id, QThreadPool &pool, Copy copy)
{
    // A promise that is broken is a future that is cancelled: the copy looks at it.
    const QFuture<void> leave = m_copies[id].future();
    const auto job = [=](QPromise<MoveResult> &promise) {
        promise.setProgressRange(0, std::numeric_limits<int>::max());
        promise.addResult(copy([&](qint64 copied) {
            promise.setProgressValue(static_cast<int>(copied / kCopiedPiece));
            return leave.isCanceled();
        }));
    };
    ++m_jobs;
    const QFuture<MoveResult> future = QtConcurrent::run(&pool, job);
    auto *const watcher = new QFutureWatcher<MoveResult>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this,
        [this, id](int pieces) { Q_EMIT copyProgressed(id, pieces * kCopiedPiece); });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(future);
    whenDone(future, this, [this, id](const MoveResult &result) {
        m_copies.erase(id);
        Q_EMIT partMoved(id, result);
        jobEnded();
    });
}

void Finisher::copyPart(DownloadId id, const Download &download, const QString &folder)
{
    copy(id, filesOn(download.partIdentity.device, folder),
        [=](const CopyWatch &isStopped) { return copyPartFile(download, folder, isStopped); });
}

void Finisher::reuse(DownloadId id, const Download &download, const ReuseOrder &order)
{
    copy(id, filesOn(0, download.request.folder),
        [=](const CopyWatch &isStopped) { return reuseFor(download, order, isStopped); });
}

void Finisher::markAdopted(const Download &download)
{
    if (!isAdopted(download)) {
        return;
    }
    run(
        filesOn(download.partIdentity.device),
        [download] {
            markPart(download);
            return true;
        },
        [](bool) {});
}

void Finisher::removeLeft(DownloadId id, const Download &download, const FileStamp &stamp)
{
    run(
        filesOn(download.partIdentity.device, download.partMove->folder),
        [=] {
            removeLeftBehind(download, stamp);
            return true;
        },
        [this, id](bool) { Q_EMIT leftRemoved(id); });
}

} // namespace engine
