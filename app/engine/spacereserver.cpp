// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/spacereserver.h"

#include "app/engine/newpart.h"
#include "app/engine/poolresult.h"
#include "app/engine/setaside.h"

#include <QFile>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrent>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace engine {

namespace {

constexpr qint64 kWorthReserving = 4 * 1024 * 1024; ///< bytes; fewer come in one piece anyway
constexpr qint64 kReserveStep = 128 * 1024 * 1024; ///< bytes, after which it can be given up

/// 0 or an errno value.
int setAside(int descriptor, qint64 at, qint64 size)
{
    const auto call = [&] { return ::fallocate(descriptor, FALLOC_FL_KEEP_SIZE, at, size); };
    return uninterrupted(call) == 0 ? 0 : errno;
}

/// 0 or an errno value. What cannot fit is not begun: file systems keep the part of it that did,
/// and what lies between bytes of the file cannot be given back while they come.
int reserveIn(QPromise<int> &promise, int descriptor, const QString &path, qint64 total)
{
    if (const int code = setAside(descriptor, 0, 1)) {
        return code; // a file system that cannot do it may take less room than there are bytes
    }
    const qint64 free = freeSpace(path.left(path.lastIndexOf(u'/')));
    if (free >= 0 && total - diskSize(path) > free) {
        return ENOSPC;
    }
    for (qint64 at = 0; at < total && !promise.isCanceled(); at += kReserveStep) {
        if (const int code = setAside(descriptor, at, std::min(kReserveStep, total - at))) {
            return code;
        }
    }
    return 0;
}

void reserveRoom(
    QPromise<int> &promise, const QString &path, const FileIdentity &file, qint64 total)
{
    // Opened anew: the lock goes with the task's descriptor, which need not wait for this one.
    constexpr int kAccess = O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
    const int descriptor
        = uninterrupted([&] { return ::open(QFile::encodeName(path).constData(), kAccess); });
    const bool isSame = descriptor >= 0 && identityAt(path) == file;
    promise.addResult(isSame ? reserveIn(promise, descriptor, path, total) : 0);
    if (descriptor >= 0) {
        ::close(descriptor);
    }
}

} // namespace

SpaceReserver::SpaceReserver(QThreadPool &pool)
    : m_pool(pool)
{
}

SpaceReserver::~SpaceReserver()
{
    giveUp();
}

void SpaceReserver::giveUp()
{
    m_reserving.cancel();
}

void SpaceReserver::reserve(const PartFile &part, qint64 total)
{
    Q_ASSERT(QThread::currentThread() == thread());
    const FileIdentity file = part.identity();
    if (total < kWorthReserving || (m_file == file && m_total == total)) {
        return;
    }
    m_reserving.cancel();
    m_file = file;
    m_total = total;
    m_reserving = QtConcurrent::run(&m_pool, reserveRoom, part.path(), file, total);
    whenDone(m_reserving, this, [this, file, path = part.path()](int code) {
        // Of anything else the first write that meets it tells.
        const DownloadError error = errorForErrno(code, path);
        if (error.kind == ErrorKind::DiskFull) {
            Q_EMIT failed(file, error);
        }
    });
}

qint64 bytesSetAside(const QString &path, qint64 received)
{
    return std::max<qint64>(0, diskSize(path) - received);
}

void giveBackSpace(const PartFile &part)
{
    struct stat info { };
    const int descriptor = part.duplicate();
    if (descriptor >= 0 && ::fstat(descriptor, &info) == 0) {
        uninterrupted([&] { return ::ftruncate(descriptor, info.st_size); });
    }
    if (descriptor >= 0) {
        ::close(descriptor);
    }
}

} // namespace engine
