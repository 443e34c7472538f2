// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QHash>

#include <deque>

namespace engine {

/// What requests were given for the origin of a link that was changed to one of another origin: the
/// link may be changed back, and nobody else may have it (I5). In memory only, and bounded: the
/// oldest go first. Lives on the engine's thread.
class OriginMemory {
public:
    static constexpr qsizetype kMostGiven = 10'000;

    /// To be called before \a request of \a id gets a link of another origin.
    void keep(DownloadId id, const DownloadRequest &request);
    /// Gives \a request of \a id, whose link has just changed, what was kept for its origin.
    void giveBack(DownloadId id, DownloadRequest &request);

private:
    struct Given {
        DownloadRequest request;
        quint64 serial = 0; ///< of its place in m_ages
    };

    QHash<std::pair<DownloadId, QString>, Given> m_given; ///< by download and origin
    std::deque<std::pair<quint64, std::pair<DownloadId, QString>>> m_ages; ///< oldest first
    quint64 m_serial = 0;
};

} // namespace engine
