// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/filecopy.h"
#include "app/engine/newpart.h"

#include <optional>

namespace engine {

// How a part file comes to another folder (F65), and the file of a complete download. Plain
// functions for a pool thread.

enum class MoveEnd {
    Moved, ///< the record says where it is now, and what is left where it was
    NeedsCopy, ///< nothing happened: another device, or nothing can be written where it is
    Stopped, ///< as asked: it is where it was, and nothing is left of the copy
    Broke, ///< the same, and error says why
    Replaced, ///< nothing happened: the finished file is another one, see moved.partIdentity
};

struct MoveResult {
    MoveEnd end = MoveEnd::Broke;
    Download moved;
    DownloadError error;
    FileStamp left = {}; ///< how a finished file was before it was copied; without a time: unknown

    bool operator==(const MoveResult &) const = default;
};

/// Takes the part file of \a download to \a folder (made if need be) by a rename. Finds its own
/// work again after a crash. Without a part file only the folder changes.
MoveResult renamePartFile(const Download &download, const QString &folder);

/// The same by a copy, which is whole and synced before it has its name. Its source stays; the
/// record then names it in partMove. \a isStopped is asked before every MiB.
MoveResult copyPartFile(
    const Download &download, const QString &folder, const CopyWatch &isStopped);

/// Deletes what a killed copyPartFile() of \a download left in \a folder.
void removeCopies(const Download &download, const QString &folder);

/// Deletes what is left at the other end of the move of \a download: a copy on its way, or the
/// file that was left behind, if it still is that file (I4). \a stamp: MoveResult::left.
void removeLeftBehind(const Download &download, const FileStamp &stamp = {});

/// What a copy can do although a rename cannot, which ended with errno \a code.
bool needsCopy(int code);
/// How a copy ended the move it is for; nothing where every byte was copied.
std::optional<MoveResult> moveEnd(const CopyResult &copied);

} // namespace engine
