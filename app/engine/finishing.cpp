// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/finishing.h"

#include "app/engine/filename.h"
#include "app/engine/newpart.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace engine {

namespace {

/// Copies, syncs, then deletes the source: at every moment one whole part file is there.
Result<Download> copyPart(const Download &from, Download to)
{
    // It leaves nothing behind when it fails: what is there then is somebody else's.
    if (!QFile::copy(from.partPath(), to.partPath())) {
        return DownloadError { ErrorKind::DiskError, 0, to.partPath() };
    }
    to.partIdentity = identityAt(to.partPath()); // its mark stays behind: the record knows it
    auto copy = PartFile::open(to.partPath(), to.partIdentity);
    const DownloadError error = copy ? copy.value().sync() : copy.error();
    if (error) {
        if (identityAt(to.partPath()) == to.partIdentity) {
            ::unlink(QFile::encodeName(to.partPath()).constData());
        }
        return error;
    }
    syncFolder(to.request.folder);
    ::unlink(QFile::encodeName(from.partPath()).constData());
    return to;
}

Result<Download> moveCurrentPart(const Download &download, const QString &folder)
{
    Download moved = download;
    moved.request.folder = folder;
    if (!QDir().mkpath(folder)) {
        return DownloadError { ErrorKind::FolderUnwritable, 0, folder };
    }
    if (download.partName.isEmpty() || identityAt(download.partPath()) != download.partIdentity) {
        forgetPart(moved);
        return moved;
    }
    moved.fileName = freeName(folder, download.fileName);
    moved.partName = partNameFor(moved.fileName);
    const int code = renameNoReplace(download.partPath(), moved.partPath());
    if (code == EXDEV) {
        return copyPart(download, moved);
    }
    if (code != 0) {
        return errorForErrno(code, moved.partPath());
    }
    syncFolder(folder);
    return moved;
}

/// The version before goes along where a rename takes it; else it stays and is nobody's. Its name
/// may be another file's in the new folder (I4).
void moveOldPart(const Download &from, Download *to)
{
    if (from.oldPartName.isEmpty()) {
        return;
    }
    to->oldPartName = freeFinalName(to->request.folder, from.oldPartName);
    const int code = renameNoReplace(
        from.request.folder + u'/' + from.oldPartName, to->request.folder + u'/' + to->oldPartName);
    if (code != 0) {
        to->oldPartName.clear();
        to->oldPartIdentity = {};
    }
}

int replaceFile(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    const auto rename = [&] { return ::rename(source.constData(), target.constData()); };
    return uninterrupted(rename) == 0 ? 0 : errno;
}

FinishResult done(const FinishOrder &order)
{
    PartFile::unmark(order.folder + u'/' + order.fileName);
    const QString oldPart = order.folder + u'/' + order.oldPartName;
    if (order.oldPartIdentity.isValid() && identityAt(oldPart) == order.oldPartIdentity) {
        ::unlink(QFile::encodeName(oldPart).constData());
    }
    if (const int code = syncFolder(order.folder); code != 0) {
        return { FinishEnd::Broke, {}, errorForErrno(code, order.folder) };
    }
    return { FinishEnd::Done, {}, {} };
}

} // namespace

int syncFolder(const QString &folder)
{
    const QByteArray name = QFile::encodeName(folder);
    const int descriptor = uninterrupted(
        [&] { return ::open(name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
    if (descriptor < 0) {
        return errno;
    }
    // EINVAL: a file system whose folders cannot be synced.
    const bool isSynced = uninterrupted([&] { return ::fsync(descriptor); }) == 0;
    const int code = isSynced || errno == EINVAL ? 0 : errno;
    ::close(descriptor);
    return code;
}

FinishResult finishFile(const FinishOrder &order)
{
    const QString part = order.folder + u'/' + order.partName;
    const QString file = order.folder + u'/' + order.fileName;
    if (!order.partIdentity.isValid()) {
        return { FinishEnd::Lost, {}, {} }; // nothing is no file's identity
    }
    if (identityAt(part) != order.partIdentity) {
        const bool isOurs = identityAt(file) == order.partIdentity
            && QFileInfo(file).size() == order.size; // inodes are used again
        if (isOurs) {
            return done(order);
        }
        const DownloadError folder = folderError(part, order.partIdentity);
        return { folder ? FinishEnd::Broke : FinishEnd::Lost, {}, folder };
    }
    int code = renameNoReplace(part, file);
    if (code == EEXIST && identityAt(file) == order.partIdentity) {
        code = ::unlink(QFile::encodeName(part).constData()) == 0 ? 0 : errno; // link was made
    } else if (code == EEXIST && order.replaces) {
        code = replaceFile(part, file);
    }
    if (code == EEXIST) {
        return { FinishEnd::NameTaken, freeFinalName(order.folder, order.fileName), {} };
    }
    if (code != 0) {
        return { FinishEnd::Broke, {}, errorForErrno(code, file) };
    }
    return done(order);
}

QString setAsideAsBad(const FinishOrder &order)
{
    const QString part = order.folder + u'/' + order.partName;
    if (identityAt(part) != order.partIdentity) {
        return {};
    }
    const QString name = freeFinalName(order.folder, order.fileName + QStringLiteral(".bad"));
    const QString bad = order.folder + u'/' + name;
    if (renameNoReplace(part, bad) != 0) {
        return {};
    }
    PartFile::unmark(bad);
    return name;
}

Result<Download> movePartFile(const Download &download, const QString &folder)
{
    auto moved = moveCurrentPart(download, folder);
    if (moved) {
        moveOldPart(download, &moved.value());
    }
    return moved;
}

} // namespace engine
