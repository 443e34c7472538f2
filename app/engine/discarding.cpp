// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/discarding.h"

#include "app/engine/admission.h"
#include "app/engine/diskerror.h"
#include "app/engine/filemove.h"
#include "app/engine/filename.h"
#include "app/engine/newpart.h"
#include "app/engine/trash.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <linux/magic.h>
#include <sys/statfs.h>

namespace engine {

using namespace Qt::StringLiterals;

namespace {

QString oldPartPath(const Download &download)
{
    return download.request.folder + u'/' + download.oldPart->name;
}

bool isOwn(const QString &path, const FileIdentity &identity)
{
    return identity.isValid() && PartFile::open(path, identity);
}

/// Whether inodes of \a folder's file system last: FAT has none on disk, and FUSE may count them
/// anew.
bool keepsInodes(const QString &folder)
{
    struct statfs info { };
    return ::statfs(QFile::encodeName(folder).constData(), &info) != 0
        || (info.f_type != MSDOS_SUPER_MAGIC && info.f_type != EXFAT_SUPER_MAGIC
            && info.f_type != FUSE_SUPER_MAGIC);
}

/// Of the finished file: not what has taken its name since (I4).
bool isOwnFile(const Download &download)
{
    const FileIdentity found = identityAt(download.filePath());
    const FileIdentity &known = download.partIdentity;
    if (!known.isValid() || found == known) {
        return true;
    }
    // A disk that was mounted anew may be another device.
    return found.isValid() && (found.inode == known.inode || !keepsInodes(download.request.folder))
        && QFileInfo(download.filePath()).size() == download.received;
}

/// Whether the disk with the trash is there: else nothing can be said of what is in it.
bool isTrashThere(const QString &inTrash)
{
    QDir trash = QFileInfo(inTrash).dir();
    return trash.cdUp() && trash.exists();
}

/// Where the folder is gone it is made again, but not in the place of a disk that is gone (F62).
DownloadError returnError(const Download &download)
{
    QFileInfo folder(download.request.folder);
    while (!folder.exists() && !folder.isRoot()) {
        folder.setFile(folder.path());
    }
    return download.partIdentity.isValid()
        ? folderError(folder.filePath() + u"/file"_s, download.partIdentity)
        : DownloadError {};
}

/// From the trash to \a name of the download's folder; the name it got, empty = it is lost.
Result<QString> takeOut(const QString &inTrash, const Download &download, const QString &name,
    const CopyWatch &isStopped)
{
    if (!isTaken(inTrash)) {
        return isTrashThere(inTrash)
            ? Result<QString>(QString())
            : DownloadError { ErrorKind::FolderMissing, 0, QFileInfo(inTrash).path() };
    }
    if (const DownloadError error = returnError(download)) {
        return error;
    }
    auto brought = bringFile(inTrash, download.request.folder, name, partMark(download), isStopped);
    if (brought) {
        forgetInTrash(inTrash);
    }
    return brought;
}

DownloadError takeOutPart(RemovedDownload &removed, const CopyWatch &isStopped, QStringList *failed)
{
    Download &download = removed.download;
    const QString before = download.partPath();
    QString fileName = download.fileName;
    QString name = download.partName;
    if (isTaken(before)) {
        fileName = freeName(download.request.folder, fileName);
        name = partNameFor(fileName);
    }
    const auto brought = takeOut(removed.inTrash.part, download, name, isStopped);
    if (!brought) {
        return brought.error();
    }
    removed.inTrash.part.clear();
    if (brought.value().isEmpty()) {
        forgetPart(download);
        forgetFile(download);
        download.notice = notice::kPartLost;
        failed->append(before);
        return {};
    }
    download.fileName = fileName;
    download.partName = brought.value();
    download.partIdentity = identityAt(download.partPath());
    return {};
}

DownloadError takeOutOldPart(RemovedDownload &removed, const CopyWatch &isStopped)
{
    Download &download = removed.download;
    const auto brought
        = takeOut(removed.inTrash.oldPart, download, download.oldPart->name, isStopped);
    if (!brought) {
        return brought.error();
    }
    removed.inTrash.oldPart.clear();
    download.oldPart = OldPart { brought.value(), {} };
    if (!brought.value().isEmpty()) {
        download.oldPart = OldPart { brought.value(), identityAt(oldPartPath(download)) };
    }
    return {};
}

DownloadError takeOutFile(RemovedDownload &removed, const CopyWatch &isStopped, QStringList *failed)
{
    Download &download = removed.download;
    const auto brought = takeOut(removed.inTrash.file, download, download.fileName, isStopped);
    if (!brought) {
        return brought.error();
    }
    removed.inTrash.file.clear();
    if (brought.value().isEmpty()) {
        failed->append(download.filePath());
        return {};
    }
    download.fileName = brought.value();
    download.partIdentity = identityAt(download.filePath());
    PartFile::unmark(download.filePath());
    return {};
}

/// What has come out stays out where another file cannot: \a removed says what is still inside.
DownloadError takeOutAll(RemovedDownload &removed, const CopyWatch &isStopped, QStringList *failed)
{
    DownloadError error;
    if (!removed.inTrash.part.isEmpty()) {
        error = takeOutPart(removed, isStopped, failed);
    }
    if (!error && !removed.inTrash.oldPart.isEmpty()) {
        error = takeOutOldPart(removed, isStopped);
    }
    if (!error && !removed.inTrash.file.isEmpty()) {
        error = takeOutFile(removed, isStopped, failed);
    }
    return error;
}

} // namespace

DiscardResult discardFiles(const QList<Download> &downloads, bool discardsFinished)
{
    DiscardResult result;
    const auto discard = [&result](bool isMeant, const QString &path, bool isOwned = true) {
        const bool isGoing = isMeant && isOwned && isTaken(path);
        const QString inTrash = isGoing ? moveToTrash(path) : QString();
        if (isMeant && inTrash.isEmpty() && isTaken(path)) {
            result.failed.append(path);
        }
        return inTrash;
    };
    for (const Download &download : downloads) {
        Discarded gone;
        const bool hasPart
            = !download.partName.isEmpty() && isOwn(download.partPath(), download.partIdentity);
        gone.part = discard(hasPart, download.partPath());
        gone.oldPart = discard(
            isOwn(oldPartPath(download), download.oldPart->identity), oldPartPath(download));
        removeLeftBehind(download);
        // I4: a file that was there before and was kept is not the download's.
        gone.file = discard(discardsFinished && traits(download.state).isComplete
                && download.notice != notice::kSkipped,
            download.filePath(), isOwnFile(download));
        result.discarded.append({ download.id, gone });
    }
    return result;
}

BroughtBack bringBack(const QList<RemovedDownload> &removed, const CopyWatch &isStopped)
{
    BroughtBack back;
    for (const RemovedDownload &one : removed) {
        RemovedDownload now = one;
        const DownloadError error = takeOutAll(now, isStopped, &back.failed);
        if (error && !isStopped(0)) {
            back.refused.append({ now, error });
            continue;
        }
        if (!now.download.partMove->isPending()) {
            now.download.partMove = {}; // what had been left there went with the removal
        }
        back.downloads.append(now.download);
    }
    return back;
}

} // namespace engine
