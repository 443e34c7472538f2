// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

#include <QDateTime>
#include <QHash>

namespace links {

/// How a file stood there at the last look.
struct WatchedStamp {
    qint64 size = 0; ///< bytes
    QDateTime modified;

    bool operator==(const WatchedStamp &) const = default;
};

/// What a look into a watched folder found. A plain value.
struct WatchedLook {
    bool isFolderThere = false;
    FoundLinks found; ///< of the files taken in
    QStringList taken; ///< absolute paths of these files, which are called NAME.adding now
    QStringList failed; ///< files without a link, called NAME.failed now; as they were
    QStringList large; ///< files of over 64 MiB, the same
    QStringList unread; ///< files that cannot be read, and stay as they are
    QStringList stuck; ///< files that could not be renamed, and whose links are not taken for that
    QStringList cut; ///< files of more links than can be taken in: the first of them are, no more
    QHash<QString, WatchedStamp> seen; ///< for the next look: files that may still be written

    bool operator==(const WatchedLook &) const = default;
};

/// Takes the link lists in \a folder that stand as they did at the last look, \a before. Links to
/// files, hidden files, pipes, devices and what other programs are still fetching stay as they are.
/// Nothing is overwritten. At most 100 files and \a mostLinks links a look, unless one list alone
/// has more, and no further file after \a time; the others are left for the next look. A list
/// called NAME.adding that \a pending does not name (absolute paths) was taken by a run that ended
/// before its links were kept: it is taken once more. Not for the GUI thread.
WatchedLook lookInto(const QString &folder, const QHash<QString, WatchedStamp> &before,
    const QStringList &pending = {}, qsizetype mostLinks = 1'000'000,
    std::chrono::milliseconds time = kMaxReadingTime);

/// The links of these files are kept: NAME.adding becomes NAME.done. Those that cannot be renamed.
/// Not for the GUI thread.
QStringList settleTaken(const QStringList &paths);

} // namespace links
