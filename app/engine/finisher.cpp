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

#include <limits>

namespace engine {

namespace {

constexpr int kFileThreads = 2;

} // namespace

Finisher::Finisher()
{
    m_cpu.setMaxThreadCount(QThread::idealThreadCount());
    m_files.setMaxThreadCount(kFileThreads);
}

Finisher::~Finisher()
{
    for (auto &future : m_hashes) {
        future.cancel();
    }
    m_copies.clear();
    m_returns.reset();
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

void Finisher::hash(DownloadId id, const QString &path, ChecksumAlgorithm algorithm)
{
    watch(id, QtConcurrent::run(&m_cpu, hashFile, path, algorithm),
        [this, id](
            const QByteArray &hex, const DownloadError &error) { Q_EMIT hashed(id, hex, error); });
}

void Finisher::findDamage(
    DownloadId id, const QString &path, const PieceHashes &pieces, qint64 size)
{
    watch(id, QtConcurrent::run(&m_cpu, engine::findDamage, path, pieces, size),
        [this, id](const QList<qsizetype> &damaged, const DownloadError &error) {
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
        m_files, [order] { return finishFile(order); },
        [this, id](const FinishResult &result) { Q_EMIT renamed(id, result); });
}

void Finisher::setAside(DownloadId id, const FinishOrder &order)
{
    run(
        m_files, [order] { return setAsideAsBad(order); },
        [this, id](const QString &name) { Q_EMIT badSetAside(id, name); });
}

bool Finisher::mayHaveFiles(const Download &download)
{
    return !download.partName.isEmpty() || download.oldPart->identity.isValid()
        || download.partMove != PartMove() || traits(download.state).isComplete;
}

void Finisher::discard(const QList<Download> &downloads, bool discardsFinished)
{
    run(
        m_files, [=] { return discardFiles(downloads, discardsFinished); },
        [this](const DiscardResult &result) {
            Q_EMIT discarded(result);
            if (!result.failed.isEmpty()) {
                Q_EMIT trashFailed(result.failed);
            }
        });
}

void Finisher::fetchBack(const QList<RemovedDownload> &removed)
{
    run(
        m_files,
        [removed, leave = m_returning] {
            return bringBack(removed, [leave](qint64) { return leave.isCanceled(); });
        },
        [this](const BroughtBack &back) { Q_EMIT fetchedBack(back); });
}

void Finisher::askExistence(DownloadId id, const QString &path)
{
    run(
        m_files, [path] { return QFileInfo(path).isFile(); },
        [this, id](bool exists) { Q_EMIT existenceKnown(id, exists); });
}

void Finisher::askRoom(const QStringList &folders)
{
    run(
        m_files,
        [folders] {
            QHash<QString, qint64> free;
            for (const QString &folder : folders) {
                free.insert(folder, freeSpace(folder));
            }
            return free;
        },
        [this](const QHash<QString, qint64> &free) { Q_EMIT roomKnown(free); });
}

void Finisher::movePart(
    DownloadId id, const Download &download, const QString &folder, const QString &abandoned)
{
    run(
        m_files,
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
void Finisher::copy(DownloadId id, Copy copy)
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
    const QFuture<MoveResult> future = QtConcurrent::run(&m_files, job);
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
    copy(id, [=](const CopyWatch &isStopped) { return copyPartFile(download, folder, isStopped); });
}

void Finisher::reuse(DownloadId id, const Download &download, const ReuseOrder &order)
{
    copy(id, [=](const CopyWatch &isStopped) { return reuseFor(download, order, isStopped); });
}

void Finisher::markAdopted(const Download &download)
{
    if (!isAdopted(download)) {
        return;
    }
    run(
        m_files,
        [download] {
            markPart(download);
            return true;
        },
        [](bool) {});
}

void Finisher::removeLeft(DownloadId id, const Download &download, const FileStamp &stamp)
{
    run(
        m_files,
        [=] {
            removeLeftBehind(download, stamp);
            return true;
        },
        [this, id](bool) { Q_EMIT leftRemoved(id); });
}

} // namespace engine
