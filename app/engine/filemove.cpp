// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/filemove.h"

#include "app/engine/filename.h"
#include "app/engine/finishing.h"
#include "app/engine/newpart.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace engine {

namespace {

constexpr int kMostFileNames = 100;

MoveResult moveRefusal(const DownloadError &error)
{
    return { MoveEnd::Broke, {}, error };
}

QString wantedName(const Download &download, const QString &folder)
{
    return folder == download.request.folder ? sanitizeFileName(download.request.fileName)
                                             : download.fileName;
}

/// \a name and its numbered forms, as far as \a folder has them.
QStringList takenFileNames(const QString &folder, const QString &name)
{
    QStringList taken;
    for (int number = 0; number < kMostFileNames; ++number) {
        const QString candidate = number == 0 ? name : numberedName(name, number);
        if (!isTaken(folder + u'/' + candidate)) {
            break;
        }
        taken.append(candidate);
    }
    return taken;
}

/// A run that was killed between the rename and its commit; else the file is gone.
MoveResult foundRenamed(const Download &download, const QString &folder)
{
    const QStringList names = takenFileNames(folder, wantedName(download, folder));
    const auto found = std::find_if(names.begin(), names.end(), [&](const QString &name) {
        return download.partIdentity.isValid()
            && identityAt(folder + u'/' + name) == download.partIdentity;
    });
    if (found == names.end()) {
        const DownloadError lost = folderError(download.filePath(), {});
        return moveRefusal(
            lost ? lost : DownloadError { ErrorKind::PartFileChanged, 0, download.filePath() });
    }
    Download moved = download;
    moved.request.folder = folder;
    moved.fileName = *found;
    moved.partMove = {};
    return { MoveEnd::Moved, moved, {} };
}

/// Renames without replacing: to \a name, or with \a isNumbered to the next free number of it.
int renameToFree(const QString &from, const QString &folder, QString *name, bool isNumbered)
{
    int code = EEXIST;
    const QString wanted = *name;
    for (int tries = 0; code == EEXIST && tries < kMostFileNames; ++tries) {
        *name = isNumbered ? freeFinalName(folder, wanted) : wanted;
        code = renameNoReplace(from, folder + u'/' + *name);
        if (!isNumbered) {
            break;
        }
    }
    return code;
}

FileStamp stampOf(const QString &path)
{
    const QFileInfo info(path);
    return { info.size(), info.lastModified() };
}

void deleteIfStill(const PartFile &file)
{
    if (identityAt(file.path()) == file.identity()) {
        ::unlink(QFile::encodeName(file.path()).constData());
    }
}

} // namespace

DownloadError settleCopy(
    PartFile &copy, const PartFile &source, const QString &folder, QString *name)
{
    struct stat info { };
    if (::stat(QFile::encodeName(source.path()).constData(), &info) == 0) {
        copy.setRights(info.st_mode & 0777);
    }
    if (const DownloadError error = copy.seal(copy.size(), source.modified())) {
        return error;
    }
    int code = EEXIST;
    const QString wanted = *name;
    for (int tries = 0; code == EEXIST && tries < kMostFileNames; ++tries) {
        *name = freeFinalName(folder, wanted);
        code = copy.nameIt(folder + u'/' + *name);
    }
    code = code == 0 ? syncFolder(folder) : code;
    return code == 0 ? DownloadError {} : errorForErrno(code, folder + u'/' + *name);
}

MoveResult renameFinished(const Download &download, const QString &folder)
{
    const bool isRename = folder == download.request.folder;
    Download moved = download;
    moved.request.folder = folder;
    moved.partMove = {};
    moved.fileName = wantedName(download, folder);
    if (isRename && moved.fileName == download.fileName) {
        return { MoveEnd::Moved, moved, {} };
    }
    if (!QDir().mkpath(folder)) {
        return moveRefusal({ ErrorKind::FolderUnwritable, 0, folder });
    }
    const FileIdentity found = identityAt(download.filePath());
    if (!found.isValid()) {
        return foundRenamed(download, folder);
    }
    if (found != download.partIdentity) {
        // Killed once it had its new name, while another one was about to get its old one.
        if (MoveResult renamed = foundRenamed(download, folder); renamed.end == MoveEnd::Moved) {
            return renamed;
        }
        moved.partIdentity = found; // known first, or a kill could not tell it from a stranger's
        return { MoveEnd::Replaced, moved, {} };
    }
    const int code = renameToFree(download.filePath(), folder, &moved.fileName, !isRename);
    if (code != 0) {
        return needsCopy(code) && !isRename
            ? MoveResult { MoveEnd::NeedsCopy, {}, {} }
            : moveRefusal(errorForErrno(code, folder + u'/' + moved.fileName));
    }
    syncFolder(folder);
    syncFolder(download.request.folder);
    return { MoveEnd::Moved, moved, {} };
}

MoveResult copyFinished(const Download &download, const QString &folder, const CopyWatch &isStopped)
{
    const auto source
        = PartFile::open(download.filePath(), download.partIdentity, {}, PartFile::Access::Read);
    if (!source) {
        return moveRefusal(source.error());
    }
    removeFinishedCopies(download, folder);
    const qint64 size = source.value().size();
    if (const qint64 free = freeSpace(folder); free >= 0 && size > free) {
        return moveRefusal({ ErrorKind::DiskFull, 0, folder });
    }
    auto made = PartFile::createUnnamed(folder, partMark(download));
    if (!made) {
        return moveRefusal(made.error());
    }
    PartFile &copy = made.value();
    Download moved = download;
    moved.request.folder = folder;
    moved.partIdentity = copy.identity();
    moved.partMove
        = PartMove { download.request.folder, download.fileName, source.value().identity() };
    const FileStamp left { size, source.value().modified() };
    auto failure = moveEnd(copyRanges(source.value(), copy, { { 0, size } }, isStopped));
    if (!failure && copy.size() != size) { // it was cut short meanwhile
        failure = moveRefusal({ ErrorKind::PartFileChanged, 0, download.filePath() });
    }
    if (!failure) {
        const DownloadError error = settleCopy(copy, source.value(), folder, &moved.fileName);
        failure = error ? std::optional(moveRefusal(error)) : std::nullopt;
    }
    if (failure) {
        deleteIfStill(copy);
    }
    return failure.value_or(MoveResult { MoveEnd::Moved, moved, {}, left });
}

void removeFinishedCopies(const Download &download, const QString &folder)
{
    const QByteArray mark = partMark(download);
    PartFile::removeUnnamed(folder, mark);
    const QStringList names = takenFileNames(folder, download.fileName);
    for (const QString &name : names) {
        const QString path = folder + u'/' + name;
        const FileIdentity found = identityAt(path);
        // A folder has many paths: what lies there may be what is to be copied.
        if (!found.isValid() || found == download.partIdentity) {
            continue;
        }
        if (PartFile::reclaim(path, mark)) {
            ::unlink(QFile::encodeName(path).constData());
        }
    }
}

void removeFinishedLeft(const Download &download, const FileStamp &stamp)
{
    const PartMove &left = *download.partMove;
    PartFile::unmark(download.filePath());
    const QString source = left.folder + u'/' + left.partName;
    if (!left.partIdentity.isValid() || left.partIdentity == download.partIdentity
        || identityAt(source) != left.partIdentity) {
        return;
    }
    // Inodes are used again, and a file may have been written while it was copied.
    // After a restart only the copy tells how it was, and FAT keeps its time to two seconds.
    const FileStamp copied = stamp.modified.isValid() ? stamp : stampOf(download.filePath());
    if (stampOf(source) == copied) {
        ::unlink(QFile::encodeName(source).constData());
        syncFolder(left.folder);
    }
}

Result<QString> bringFile(const QString &from, const QString &folder, const QString &name,
    const QByteArray &mark, const CopyWatch &isStopped)
{
    if (!QDir().mkpath(folder)) {
        return DownloadError { ErrorKind::FolderUnwritable, 0, folder };
    }
    QString given = name;
    const int code = renameToFree(from, folder, &given, true);
    if (code == 0) {
        syncFolder(folder);
        return given;
    }
    const auto source = PartFile::open(from, identityAt(from), {}, PartFile::Access::Read);
    if (code != EXDEV || !source) {
        return errorForErrno(code, from);
    }
    const qint64 size = source.value().size();
    if (const qint64 free = freeSpace(folder); free >= 0 && size > free) {
        return DownloadError { ErrorKind::DiskFull, 0, folder };
    }
    auto made = PartFile::createTemporary(folder, mark); // nobody looks for it after a kill
    if (!made) {
        return made.error();
    }
    PartFile &copy = made.value();
    const CopyResult copied = copyRanges(source.value(), copy, { { 0, size } }, isStopped);
    DownloadError error = copied.end == CopyEnd::Stopped
        ? DownloadError { ErrorKind::InUse, 0, from }
        : copied.error;
    error = error ? error : settleCopy(copy, source.value(), folder, &given);
    if (error) {
        deleteIfStill(copy);
        return error;
    }
    ::unlink(QFile::encodeName(from).constData());
    return given;
}

} // namespace engine
