// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/linkdeadlines.h"

#include "app/engine/linkexpiry.h"

namespace engine {

bool LinkDeadlines::hurries(const Download &download, const QDateTime &now)
{
    const auto expiry = linkExpiry(download.request.url);
    if (!expiry || *expiry <= now) {
        return false;
    }
    const QDateTime hurriesAt = expiry->addSecs(-std::chrono::seconds(kHurry).count());
    if (hurriesAt > now) {
        m_hurriesAt.emplace(hurriesAt, download.id);
    }
    return hurriesAt <= now;
}

QList<DownloadId> LinkDeadlines::takeHurried(const QDateTime &now)
{
    QList<DownloadId> ids;
    while (!m_hurriesAt.empty() && m_hurriesAt.begin()->first <= now) {
        ids.append(m_hurriesAt.begin()->second);
        m_hurriesAt.erase(m_hurriesAt.begin());
    }
    return ids;
}

} // namespace engine
