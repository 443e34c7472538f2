// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/partfile.h"

#include <optional>

namespace engine {

/// A part file just made, and the names that go with it (without folder).
struct NewPart {
    PartFile file;
    QString fileName;
    QString partName;
};

/// How the part files of a download are marked on disk, where the file system can: by its id and
/// when it was added, which no other download of any profile shares.
QByteArray partMark(const Download &download);

/// Whose part file is to be made. The file with identity \a kept stays, although it is marked too.
struct PartOwner {
    QByteArray mark; ///< empty = no mark
    FileIdentity kept;
};

/// Whether \a path names anything, a dangling link included.
bool isTaken(const QString &path);
/// Which plain file \a path names; invalid where it is none, or a link.
FileIdentity identityAt(const QString &path);

/// The first of \a name, "name (1)", "name (2)" ... whose file and part file are both free in
/// \a folder; found with O(log n) look-ups (H26).
QString freeName(const QString &folder, const QString &name);
/// The same, but only the final name need be free: for a part file that is there already.
QString freeFinalName(const QString &folder, const QString &name);

/// Makes the part file for \a name in \a folder. Whether the final name is taken is decided by
/// \a whenExists: Number takes the next free number, Overwrite and Continue keep the name, Skip
/// and Ask fail with FileExists. With \a keepsName the final name is settled already and only the
/// part file takes a number. A part file that a killed run of \a owner left is taken back.
Result<NewPart> makePart(const QString &folder, const QString &name, WhenFileExists whenExists,
    bool keepsName, const PartOwner &owner = {});

/// A file as its owner left it.
struct FileStamp {
    qint64 size = 0; ///< bytes
    QDateTime modified; ///< UTC

    bool operator==(const FileStamp &) const = default;
};

/// \a path as it is, where it may be the beginning of a file of \a total bytes that can be compared
/// with it: a regular file of one name only, not longer. Nothing otherwise.
std::optional<FileStamp> possibleBeginning(const QString &path, qint64 total);

/// Makes the existing file \a name of \a folder, which is as \a stamp says, the part file of the
/// download called \a mark, without touching a byte or another file.
Result<NewPart> adoptAsPart(
    const QString &folder, const QString &name, const FileStamp &stamp, const QByteArray &mark);
/// Gives the file \a name back that a killed run of the download called \a mark adopted: under its
/// name, and as it was (I4).
void returnAdopted(const QString &folder, const QString &name, const QByteArray &mark);

/// Bytes that one file in \a folder may have: what its file system and the user's limits allow.
qint64 largestFile(const QString &folder);

/// FileTooLarge where a file of \a total bytes (-1 = unknown) may not be in \a folder (F60).
DownloadError sizeError(qint64 total, const QString &folder);

/// Forgets the part file and everything that was known of its bytes; nothing on disk changes.
void forgetPart(Download &download);
/// Deletes the part file if it still is this download's own (I4), and forgets it.
void removePart(Download &download);
/// For a start over: the part file becomes oldPart if it has bytes and there is no version
/// before yet, else it is deleted.
void setPartAside(Download &download, bool hasBytes);

/// Renames without ever replacing: renameat2, else link and unlink (I3), else over an empty file
/// that was made for it. 0 or an errno value.
int renameNoReplace(const QString &from, const QString &to);

/// Bytes free for this user in \a folder; -1 where that cannot be told.
qint64 freeSpace(const QString &folder);
/// Bytes that the file takes of its disk, holes left out; 0 where it is not there.
qint64 diskSize(const QString &path);

} // namespace engine
