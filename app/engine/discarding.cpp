// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/discarding.h"

#include "app/engine/admission.h"
#include "app/engine/filemove.h"
#include "app/engine/filename.h"
#include "app/engine/newpart.h"
#include "app/engine/trash.h"

namespace engine {

namespace {

QString oldPartPath(const Download &download)
{
    return download.request.folder + u'/' + download.oldPartName;
}

bool isOwn(const QString &path, const FileIdentity &identity)
{
    return identity.isValid() && PartFile::open(path, identity);
}

/// From the trash to \a name of the download's folder; the name it got, empty = it is lost.
QString takeOut(const QString &inTrash, const Download &download, const QString &name)
{
    const auto brought = bringFile(inTrash, download.request.folder, name, partMark(download));
    if (!brought) {
        return {};
    }
    forgetInTrash(inTrash);
    return brought.value();
}

void takeOutPart(const QString &inTrash, Download &download, QStringList *failed)
{
    const QString before = download.partPath();
    QString name = download.partName;
    if (isTaken(before)) {
        download.fileName = freeName(download.request.folder, download.fileName);
        name = partNameFor(download.fileName);
    }
    name = takeOut(inTrash, download, name);
    if (name.isEmpty()) {
        forgetPart(download);
        forgetFile(download);
        download.notice = notice::kPartLost;
        failed->append(before);
        return;
    }
    download.partName = name;
    download.partIdentity = identityAt(download.partPath());
}

void takeOutOldPart(const QString &inTrash, Download &download)
{
    download.oldPartName = takeOut(inTrash, download, download.oldPartName);
    const bool isLost = download.oldPartName.isEmpty();
    download.oldPartIdentity = isLost ? FileIdentity() : identityAt(oldPartPath(download));
}

void takeOutFile(const QString &inTrash, Download &download, QStringList *failed)
{
    const QString name = takeOut(inTrash, download, download.fileName);
    if (name.isEmpty()) {
        failed->append(download.filePath());
        return;
    }
    download.fileName = name;
    download.partIdentity = identityAt(download.filePath());
    PartFile::unmark(download.filePath());
}

} // namespace

DiscardResult discardFiles(const QList<Download> &downloads, bool discardsFinished)
{
    DiscardResult result;
    const auto discard = [&result](bool isMeant, const QString &path) {
        const QString inTrash = isMeant && isTaken(path) ? moveToTrash(path) : QString();
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
            isOwn(oldPartPath(download), download.oldPartIdentity), oldPartPath(download));
        removeLeftBehind(download);
        // I4: a file that was there before and was kept is not the download's.
        gone.file = discard(discardsFinished && traits(download.state).isComplete
                && download.notice != notice::kSkipped,
            download.filePath());
        result.discarded.append({ download.id, gone });
    }
    return result;
}

BroughtBack bringBack(const QList<RemovedDownload> &removed)
{
    BroughtBack back;
    for (const RemovedDownload &one : removed) {
        Download download = one.download;
        if (!one.inTrash.part.isEmpty()) {
            takeOutPart(one.inTrash.part, download, &back.failed);
        }
        if (!one.inTrash.oldPart.isEmpty()) {
            takeOutOldPart(one.inTrash.oldPart, download);
        }
        if (!one.inTrash.file.isEmpty()) {
            takeOutFile(one.inTrash.file, download, &back.failed);
        }
        if (!download.partMove.isPending()) {
            download.partMove = {}; // what had been left there went with the removal
        }
        back.downloads.append(download);
    }
    return back;
}

} // namespace engine
