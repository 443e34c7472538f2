// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/filereuse.h"

#include "app/engine/checksum.h"
#include "app/engine/filemove.h"
#include "app/engine/filename.h"
#include "app/engine/newpart.h"

#include <QDir>
#include <QFile>

#include <linux/fs.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace engine {

namespace {

/// A descriptor of its own for a file that may have no name.
class OwnDescriptor {
public:
    explicit OwnDescriptor(const PartFile &file)
        : m_number(file.duplicate())
    {
    }
    ~OwnDescriptor()
    {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }
    Q_DISABLE_COPY_MOVE(OwnDescriptor)

    int number() const { return m_number; }
    QString path() const { return QStringLiteral("/proc/self/fd/%1").arg(m_number); }

private:
    int m_number;
};

/// Whether \a copy has the bytes of \a source now, without one of them being copied.
bool shareBytes(const PartFile &source, const PartFile &copy)
{
    const OwnDescriptor from(source);
    const OwnDescriptor to(copy);
    return ::ioctl(to.number(), FICLONE, from.number()) == 0;
}

DownloadError changedError(const ReuseOrder &order)
{
    return { ErrorKind::PartFileChanged, 0, order.path };
}

/// The error is none where \a isStopped stopped it.
Result<bool> fillReused(
    const PartFile &source, PartFile &copy, const ReuseOrder &order, const CopyWatch &isStopped)
{
    if (!shareBytes(source, copy)) {
        if (const qint64 free = freeSpace(order.folder); free >= 0 && free < order.size) {
            return DownloadError { ErrorKind::DiskFull, 0, order.folder };
        }
        const CopyResult copied = copyRanges(source, copy, { { 0, order.size } }, isStopped);
        if (copied.end != CopyEnd::Whole) {
            return copied.error;
        }
    }
    return copy.size() == order.size ? Result<bool>(true) : Result<bool>(changedError(order));
}

/// Whether the copy is what it has to be: its source may have been written since it was finished.
Result<bool> checkReused(const PartFile &copy, const ReuseOrder &order, const CopyWatch &isStopped)
{
    if (order.checksum.isEmpty()) {
        return true;
    }
    const OwnDescriptor descriptor(copy);
    const auto hex = hashWhole(descriptor.path(), order.checksum.algorithm,
        [&](qint64) { return !isStopped(order.size); });
    if (isStopped(order.size)) {
        return DownloadError {};
    }
    if (!hex) {
        return hex.error();
    }
    return hex.value() == order.checksum.hex ? Result<bool>(true)
                                             : Result<bool>(changedError(order));
}

} // namespace

Result<AdoptedPart> reuseFile(
    const ReuseOrder &order, const QByteArray &mark, const CopyWatch &isStopped)
{
    const FileIdentity identity = identityAt(order.path);
    const auto source = PartFile::open(order.path, identity, {}, PartFile::Access::Read);
    if (!source) {
        return source.error();
    }
    if (source.value().size() != order.size) {
        return changedError(order);
    }
    if (!QDir().mkpath(order.folder)) {
        return DownloadError { ErrorKind::FolderUnwritable, 0, order.folder };
    }
    auto made = PartFile::createTemporary(order.folder, mark);
    if (!made) {
        return made.error();
    }
    PartFile &copy = made.value();
    const QDateTime modified = source.value().modified();
    auto isGood = fillReused(source.value(), copy, order, isStopped);
    if (isGood && source.value().modified() != modified) { // somebody was writing it
        isGood = changedError(order);
    }
    isGood = isGood ? checkReused(copy, order, isStopped) : isGood;
    AdoptedPart part;
    part.fileName = sanitizeFileName(order.fileName);
    if (isGood) {
        const DownloadError error = settleCopy(copy, source.value(), order.folder, &part.fileName);
        isGood = error || isStopped(order.size) ? Result<bool>(error) : isGood;
    }
    if (!isGood) {
        if (identityAt(copy.path()) == copy.identity()) {
            ::unlink(QFile::encodeName(copy.path()).constData());
        }
        return isGood.error();
    }
    part.identity = copy.identity();
    part.total = order.size;
    part.isWhole = true;
    return part;
}

MoveResult reuseFor(const Download &download, const ReuseOrder &order, const CopyWatch &isStopped)
{
    const auto made = reuseFile(order, partMark(download), isStopped);
    if (!made) {
        return { made.error() ? MoveEnd::Broke : MoveEnd::Stopped, {}, made.error() };
    }
    Download whole = download;
    takeAdopted(whole, made.value());
    // Its mark is still to go; nothing is left behind.
    whole.partMove = PartMove { order.folder, whole.fileName, whole.partIdentity };
    return { MoveEnd::Moved, whole, {} };
}

} // namespace engine
