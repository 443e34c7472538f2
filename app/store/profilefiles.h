// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace store {

/// The names of the files of a profile. A plain value.
struct ProfileFiles {
    QString folder;

    QString database() const { return folder + QStringLiteral("/bobbin.db"); }
    QString log() const { return database() + QStringLiteral("-wal"); }
    QString backup() const { return database() + QStringLiteral(".backup"); }
    /// What a repair is at work on; left behind it says that the database may be damaged.
    QString unfinished() const { return database() + QStringLiteral(".new"); }
    /// Made by a repair, whole and on disk; what is left is to put it in the place of the database.
    QString repaired() const { return database() + QStringLiteral(".repaired"); }
    QString lock() const { return folder + QStringLiteral("/lock"); }
    QString endMark() const { return folder + QStringLiteral("/end-asked-for"); }
};

/// Makes the folder and what leads to it; the folder itself with mode 0700. A folder that is
/// there keeps its mode. Returns the system's words on failure, else nothing.
QString makeProfileFolder(const QString &folder);

/// Makes an empty file with mode 0600 where there is none, and takes away the rights of others
/// where there is one. SQLite gives its other files the mode of the database.
bool makePrivateFile(const QString &path);

/// Notes on the caller's thread that the exclusive run of this profile was asked to end: it counts
/// as one that ended well, even where a disk hangs and its database never hears of it.
void markEndAskedFor(const QString &profileFolder);

/// The schema version in the header of a database file, read without SQLite so that not a byte
/// of it changes; 0 when there is no such header.
int schemaVersionOnDisk(const QString &path);

/// Makes the file for a repair, or empties it. False on failure, like the next ones; errno says
/// why.
bool emptyUnfinished(const ProfileFiles &files);
void removeUnfinished(const ProfileFiles &files);
/// Writes it to disk and calls it repaired; fails where it has a journal, without which it is not
/// whole.
bool finishUnfinished(const ProfileFiles &files);

/// Renames the database and its log to "bobbin.db.damaged-DATE-TIME" (with a number where that
/// is taken), and the repaired one to the name of the database. Goes on where a run before broke
/// off. Returns the path of the damaged one, or nothing on failure; errno says why.
QString replaceDatabase(const ProfileFiles &files);

/// Writes what the system still holds of the file or folder to disk; true also where there is no
/// such thing for it.
bool syncFile(const QString &path);

} // namespace store
