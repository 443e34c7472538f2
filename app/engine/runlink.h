// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/rangeset.h"
#include "app/engine/servermanners.h"

namespace engine {

/// How far a run may rely on one of its links.
enum class LinkStanding {
    Untried, ///< no byte of it has been compared with the file's
    Proven, ///< it has the same size, and the same bytes where they were compared
    Suspect, ///< it or another mirror disagrees with the file: nothing is asked of it till then
    Out, ///< it failed, and nothing more is asked of it in this run
};

/// One link of a run, and what the run found out of it. A plain value on the task's thread.
struct RunLink {
    qsizetype place = -1; ///< in Download::mirrors; -1 = the download's own link
    QUrl url;
    QUrl finalUrl; ///< after redirects; empty until it has replied in this run
    QString host; ///< "host:port" where its next connection begins, and counts
    QList<HeaderField> fields; ///< that may go to url
    Validators pinned; ///< its own words about the version; those of the main one: the download's
    QString mimeType; ///< of its first good reply
    ServerManners manners;
    LinkStanding standing = LinkStanding::Untried;
    qint64 speed = -1; ///< bytes a second and connection, as measured last; -1 = never
    RangeSet brought; ///< bytes of the part file that came from it in this run
    RangeSet delivered; ///< the same, whichever link they are measured by since

    /// Where its next connection begins.
    const QUrl &next() const { return finalUrl.isEmpty() ? url : finalUrl; }
    bool operator==(const RunLink &) const = default;
};

} // namespace engine
