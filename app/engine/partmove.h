// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <functional>

namespace engine {

// How a part file comes to another folder (F65). Plain functions for a pool thread.

enum class MoveEnd {
    Moved, ///< the record says where it is now, and what is left where it was
    NeedsCopy, ///< nothing happened: another device, or nothing can be written where it is
    Stopped, ///< as asked: it is where it was, and nothing is left of the copy
    Broke, ///< the same, and error says why
};

struct MoveResult {
    MoveEnd end = MoveEnd::Broke;
    Download moved;
    DownloadError error;

    bool operator==(const MoveResult &) const = default;
};

/// Takes the part file of \a download to \a folder (made if need be) by a rename. Finds its own
/// work again after a crash. Without a part file only the folder changes.
MoveResult renamePartFile(const Download &download, const QString &folder);

/// The same by a copy, which is whole and synced before it has its name. Its source stays; the
/// record then names it in partMove. \a isStopped is asked before every MiB.
MoveResult copyPartFile(
    const Download &download, const QString &folder, const std::function<bool()> &isStopped);

/// Deletes what a killed copyPartFile() of \a download left in \a folder.
void removeCopies(const Download &download, const QString &folder);

/// Deletes what is left at the other end of the move of \a download: a copy on its way, or the
/// file that was left behind, if it still is that file (I4).
void removeLeftBehind(const Download &download);

} // namespace engine
