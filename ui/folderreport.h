// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

enum class FolderState {
    Fine,
    WillBeMade, ///< missing, but the folder above it can be written to
    Empty, ///< nothing typed
    NotAbsolute,
    NotAFolder,
    Missing, ///< and cannot be made
    Unwritable,
    Full,
};

/// What the disk says of a folder that downloads shall go to.
struct FolderReport {
    QString path; ///< clean and absolute, "~" resolved
    FolderState state = FolderState::Empty;
    qint64 freeBytes = -1; ///< for this user; -1 = unknown

    bool isUsable() const { return state == FolderState::Fine || state == FolderState::WillBeMade; }
    bool operator==(const FolderReport &) const = default;
};

/// Clean, with "~" resolved; relative where no whole path was typed.
QString typedPath(const QString &typed);
/// Asks the disk; may block as long as the disk does, so it runs on a pool.
FolderReport inspectFolder(const QString &typed);
/// One plain sentence: what is wrong, or how much is free. \a neededBytes 0 = unknown.
QString folderSentence(const FolderReport &report, qint64 neededBytes);
/// The folder can be used and has room for \a neededBytes.
bool hasRoom(const FolderReport &report, qint64 neededBytes);

} // namespace ui
