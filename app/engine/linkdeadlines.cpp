// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/linkdeadlines.h"

#include "app/engine/linkexpiry.h"

namespace engine {

namespace {
constexpr qint64 kAhead = qint64(1) << 61; ///< more than ranks differ
} // namespace

qint64 LinkDeadlines::rankFor(const Download &download, const QDateTime &now)
{
    const auto expiry = linkExpiry(download.request.url);
    if (!expiry || *expiry <= now) {
        return download.queueRank;
    }
    const QDateTime hurriesAt = expiry->addSecs(-std::chrono::seconds(kHurry).count());
    if (hurriesAt <= now) {
        return download.queueRank - kAhead;
    }
    m_hurriesAt.emplace(hurriesAt, download.id);
    return download.queueRank;
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
