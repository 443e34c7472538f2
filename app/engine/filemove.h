// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/partmove.h"

namespace engine {

// How a finished file comes to another folder or name, without ever replacing one (I4). The record
// says before where to: partMove->folder, and where that is its own folder, request.fileName. Plain
// functions for a pool thread.

/// Takes the file of \a download to \a folder (made if need be), where it has the next free name;
/// where that is its own folder, it is renamed to request.fileName, or FileExists. Finds its own
/// work again after a crash. PartFileChanged where the file is not there.
MoveResult renameFinished(const Download &download, const QString &folder);

/// The same by a copy, which is whole and synced before it has its name. Its source stays; the
/// record then names it in partMove.
MoveResult copyFinished(
    const Download &download, const QString &folder, const CopyWatch &isStopped);

/// Deletes what a killed copyFinished() of \a download left in \a folder.
void removeFinishedCopies(const Download &download, const QString &folder);

/// Deletes the source that copyFinished() left, if nobody has changed it since (I4): it is as
/// \a stamp says, or where that is unknown, has the size and the time of its copy.
void removeFinishedLeft(const Download &download, const FileStamp &stamp = {});

/// Gives \a copy, which has all bytes of \a source, its rights and its time, makes it durable, and
/// names it as \a name, or the next free number of that.
DownloadError settleCopy(
    PartFile &copy, const PartFile &source, const QString &folder, QString *name);

/// Takes \a from, which may be on another disk, to \a folder under \a name or the next free number
/// of it; the name, or why not. A copy bears \a mark, and nothing is left of one that \a isStopped
/// (InUse).
Result<QString> bringFile(const QString &from, const QString &folder, const QString &name,
    const QByteArray &mark, const CopyWatch &isStopped);

} // namespace engine
