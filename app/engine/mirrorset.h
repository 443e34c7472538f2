// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/unexpectedreply.h"

namespace engine {

/// Which of its links a run fetches from: the download's own first, then the mirrors in their
/// order, each once a run. A plain value on the task's thread.
class MirrorSet {
public:
    /// Another link may do better after \a error.
    static bool isOfTheLink(const DownloadError &error);

    explicit MirrorSet(const QUrl &link)
        : m_link(link)
    {
    }
    const QUrl &link() const { return m_link; } ///< where the run is
    bool isAtMirror() const { return m_at >= 0; }
    /// Nothing that the run was told of \a download, as it began, is from the link where it is.
    bool isNewTo(const Download &download) const { return isAtMirror() || isLinkNew(download); }
    /// The link failed with \a error: a mirror whose failure will not pass is dropped from
    /// \a download and named. False where there is no further one.
    bool goOn(Download &download, const DownloadError &error);
    /// Why the download's own link failed; none while it has not.
    const DownloadError &ownFailure() const { return m_ownFailure; }
    /// \a download as the record is to have it: what a mirror said of the file is the mirror's, and
    /// says nothing of the download's own link.
    Download asKept(const Download &download) const;

private:
    QUrl m_link;
    qsizetype m_at = -1; ///< in Download::mirrors; -1 = the download's own link
    DownloadError m_ownFailure;
};

} // namespace engine
