// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/partmove.h"

#include "app/engine/filemove.h"
#include "app/engine/filename.h"
#include "app/engine/finishing.h"
#include "app/engine/leftover.h"
#include "app/engine/newpart.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace engine {

namespace {

constexpr int kMostPartNames = 100;

MoveResult broke(const DownloadError &error)
{
    return { MoveEnd::Broke, {}, error };
}

/// Its part file where it lies, which may be where nothing can be written any more.
Result<PartFile> openSource(const Download &download)
{
    if (download.partName.isEmpty() || !download.partIdentity.isValid()) {
        return DownloadError { ErrorKind::PartFileChanged, 0, {} };
    }
    return PartFile::open(
        download.partPath(), download.partIdentity, partMark(download), PartFile::Access::Read);
}

/// \a name and its numbered forms, as far as \a folder has a file or a part file of them.
QStringList takenNames(const QString &folder, const QString &name)
{
    QStringList taken;
    for (int number = 0; !name.isEmpty() && number < kMostPartNames; ++number) {
        const QString candidate = number == 0 ? name : numberedName(name, number);
        const bool hasPart = isTaken(folder + u'/' + partNameFor(candidate));
        if (!hasPart && !isTaken(folder + u'/' + candidate)) {
            break;
        }
        taken.append(candidate);
    }
    return taken;
}

/// The version before goes along where a rename takes it; else it stays and is nobody's. Its name
/// may be another file's in the new folder (I4).
void moveOldPart(const Download &from, Download *to)
{
    if (from.oldPart->name.isEmpty()) {
        return;
    }
    const QString name = freeFinalName(to->request.folder, from.oldPart->name);
    const int code = renameNoReplace(
        from.request.folder + u'/' + from.oldPart->name, to->request.folder + u'/' + name);
    to->oldPart = code == 0 ? OldPart { name, from.oldPart->identity } : OldPart();
}

/// A run that was killed between the rename and its commit.
void findRenamed(Download *moved)
{
    const QStringList names = takenNames(moved->request.folder, moved->fileName);
    const auto found = std::find_if(names.begin(), names.end(), [&](const QString &name) {
        return moved->partIdentity.isValid()
            && identityAt(moved->request.folder + u'/' + partNameFor(name)) == moved->partIdentity;
    });
    if (found == names.end()) {
        forgetPart(*moved);
    } else {
        moved->fileName = *found;
        moved->partName = partNameFor(*found);
    }
}

/// What has to be there of \a download: what is known to be on disk, of a whole file all.
QList<Segment> rangesOf(const Download &download, const PartFile &source)
{
    return download.isFinishing ? QList<Segment> { { 0, source.size() } } : download.segments;
}

/// Gives the whole \a copy its name, a free one.
DownloadError nameCopy(PartFile &copy, Download *moved)
{
    const QString &folder = moved->request.folder;
    int code = EEXIST;
    for (int tries = 0; code == EEXIST && tries < kMostPartNames; ++tries) {
        moved->fileName = freeName(folder, moved->fileName);
        moved->partName = partNameFor(moved->fileName);
        code = copy.nameIt(moved->partPath());
    }
    code = code == 0 ? syncFolder(folder) : code;
    return code == 0 ? DownloadError {} : errorForErrno(code, moved->partPath());
}

} // namespace

bool needsCopy(int code)
{
    return code == EXDEV || code == EACCES || code == EPERM || code == EROFS;
}

std::optional<MoveResult> moveEnd(const CopyResult &copied)
{
    switch (copied.end) {
    case CopyEnd::Whole:
        return std::nullopt;
    case CopyEnd::Stopped:
        return MoveResult { MoveEnd::Stopped, {}, {} };
    case CopyEnd::Broke:
        return broke(copied.error);
    }
    return std::nullopt;
}

MoveResult renamePartFile(const Download &download, const QString &folder)
{
    if (traits(download.state).isComplete) {
        return renameFinished(download, folder);
    }
    Download moved = download;
    moved.request.folder = folder;
    moved.partMove = {};
    if (folder == download.request.folder) {
        if (isReusing(download)) { // the copy of a killed run
            removeFinishedCopies(download, folder);
        }
        return { MoveEnd::Moved, moved, {} };
    }
    if (!QDir().mkpath(folder)) {
        return broke({ ErrorKind::FolderUnwritable, 0, folder });
    }
    const auto part = openSource(download);
    const ErrorKind why = part ? ErrorKind::None : part.error().kind;
    if (why == ErrorKind::PartFileChanged || why == ErrorKind::FolderMissing) {
        findRenamed(&moved);
    } else if (!part) {
        return broke(part.error());
    } else {
        moved.fileName = freeName(folder, download.fileName);
        moved.partName = partNameFor(moved.fileName);
        const int code = renameNoReplace(download.partPath(), moved.partPath());
        if (code != 0) {
            return needsCopy(code) ? MoveResult { MoveEnd::NeedsCopy, {}, {} }
                                   : broke(errorForErrno(code, moved.partPath()));
        }
    }
    moveOldPart(download, &moved);
    syncFolder(folder);
    return { MoveEnd::Moved, moved, {} };
}

MoveResult copyPartFile(const Download &download, const QString &folder, const CopyWatch &isStopped)
{
    if (traits(download.state).isComplete) {
        return copyFinished(download, folder, isStopped);
    }
    const auto source = openSource(download);
    if (!source) {
        return broke(source.error());
    }
    removeCopies(download, folder);
    auto made = PartFile::createUnnamed(folder, partMark(download));
    if (!made) {
        return broke(made.error());
    }
    PartFile &copy = made.value();
    Download moved = download;
    moved.request.folder = folder;
    moved.oldPart = {};
    moved.partIdentity = copy.identity();
    moved.partMove
        = PartMove { download.request.folder, download.partName, source.value().identity() };
    const CopyResult copied
        = copyRanges(source.value(), copy, rangesOf(download, source.value()), isStopped);
    auto failure = moveEnd(copied);
    if (!failure) {
        DownloadError error = copy.seal(copy.size(), source.value().modified());
        error = error ? error : nameCopy(copy, &moved);
        failure = error ? std::optional(broke(error)) : std::nullopt;
    }
    if (failure && identityAt(copy.path()) == copy.identity()) {
        ::unlink(QFile::encodeName(copy.path()).constData());
    }
    return failure.value_or(MoveResult { MoveEnd::Moved, moved, {} });
}

void removeCopies(const Download &download, const QString &folder)
{
    if (traits(download.state).isComplete || isReusing(download)) {
        removeFinishedCopies(download, folder);
        return;
    }
    const QByteArray mark = partMark(download);
    PartFile::removeUnnamed(folder, mark);
    for (const QString &name : takenNames(folder, download.fileName)) {
        const QString path = folder + u'/' + partNameFor(name);
        const FileIdentity found = identityAt(path);
        // A folder has many paths: what lies there may be what is to be copied.
        if (found.isValid() && found != download.partIdentity && found != download.oldPart->identity
            && PartFile::reclaim(path, mark)) {
            ::unlink(QFile::encodeName(path).constData());
        }
    }
}

void removeLeftBehind(const Download &download, const FileStamp &stamp)
{
    const PartMove &left = *download.partMove;
    if (left.isPending()) {
        removeCopies(download, left.folder);
        return;
    }
    if (traits(download.state).isComplete) {
        removeFinishedLeft(download, stamp);
        return;
    }
    if (!left.partIdentity.isValid() || left.partIdentity == download.partIdentity) {
        return;
    }
    const QString path = left.folder + u'/' + left.partName;
    const auto file = PartFile::open(path, left.partIdentity, partMark(download));
    // Inodes are used again: that it is marked says more.
    if (file && file.value().bears(partMark(download))) {
        ::unlink(QFile::encodeName(path).constData());
    }
}

} // namespace engine
