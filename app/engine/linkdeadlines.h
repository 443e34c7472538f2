// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <chrono>
#include <set>

namespace engine {

/// Lets queued downloads whose link says that it runs out soon go first. They keep the user's order
/// among each other, and so do all others; a link that has run out has nothing to win. A plain
/// value on the engine's thread.
class LinkDeadlines {
public:
    /// From this long before its end a link is in a hurry.
    static constexpr std::chrono::minutes kHurry { 15 };

    /// Whether \a download is to go before all that are in no hurry, at \a now (UTC). Remembers
    /// when it will be.
    bool hurries(const Download &download, const QDateTime &now);
    /// Those that have come to be in a hurry since; each is named once.
    QList<DownloadId> takeHurried(const QDateTime &now);

private:
    std::set<std::pair<QDateTime, DownloadId>> m_hurriesAt;
};

} // namespace engine
