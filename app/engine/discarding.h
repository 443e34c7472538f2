// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/filecopy.h"

#include <QStringList>

namespace engine {

// What becomes of the files of removed downloads, and how they come back. Plain functions for a
// pool thread.

/// Where the files of a removed download lie in the trash; empty = there is none of the kind.
struct Discarded {
    QString part;
    QString oldPart;
    QString file;

    bool operator==(const Discarded &) const = default;
};

/// A removed download as it was.
struct RemovedDownload {
    Download download;
    Discarded inTrash;
};

struct DiscardResult {
    QList<std::pair<DownloadId, Discarded>> discarded;
    QStringList failed; ///< files that could not be put in the trash
};

/// Part files, where the identity is right, and with \a discardsFinished other files, to the trash.
DiscardResult discardFiles(const QList<Download> &downloads, bool discardsFinished);

/// A removal that stays for now, as it is now, and why.
struct ReturnRefused {
    RemovedDownload removed;
    DownloadError error;
};

struct BroughtBack {
    QList<Download> downloads; ///< as they are now: names and identities may be others
    QStringList failed; ///< files that the trash has no more; where they were
    QList<ReturnRefused> refused; ///< whose files are in the trash, and cannot leave it now
};

/// Takes the files out of the trash to where they were, or to the next free name. A part file that
/// is lost is said by a notice, and its download starts over. Once \a isStopped, what would have to
/// be copied stays in the trash, and comes back without it.
BroughtBack bringBack(const QList<RemovedDownload> &removed, const CopyWatch &isStopped);

} // namespace engine
