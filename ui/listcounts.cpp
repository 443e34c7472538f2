// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/listcounts.h"

#include "ui/listfilter.h"

namespace ui {
namespace {

template <typename Key>
void countKey(QHash<Key, int> &counts, const Key &key, int by)
{
    const auto found = counts.find(key);
    if (found == counts.end()) {
        counts.insert(key, by);
    } else if ((*found += by) == 0) {
        counts.erase(found);
    }
}

bool isListedAlike(const engine::DownloadRequest &one, const engine::DownloadRequest &other)
{
    return one.category == other.category && one.queueId == other.queueId && one.url == other.url;
}

} // namespace

void ListCounts::count(const engine::Download &download, int by)
{
    ++m_looks;
    countKey(m_categories, download.request.category, by);
    countKey(m_queues, download.request.queueId, by);
    countHost(download.request.url.host(), by);
}

void ListCounts::replace(const engine::Download &before, const engine::Download &after)
{
    if (isListedAlike(before.request, after.request)) {
        return;
    }
    count(before, -1);
    count(after, 1);
}

void ListCounts::countHost(const QString &host, int by)
{
    if (host.isEmpty()) {
        return;
    }
    const int before = m_hosts.value(host);
    m_ranking.erase({ host, before });
    countKey(m_hosts, host, by);
    if (before + by > 0) {
        m_ranking.insert({ host, before + by });
    }
}

QList<HostCount> ListCounts::topHosts(int most) const
{
    QList<HostCount> top;
    for (const HostCount &each : m_ranking) {
        if (top.size() == most) {
            break;
        }
        top.append(each);
    }
    return top;
}

int countIn(const StateCounts &counts, StateBits states)
{
    int sum = 0;
    for (const engine::DownloadState state : engine::kAllStates) {
        sum += states & stateBit(state) ? counts[static_cast<size_t>(state)] : 0;
    }
    return sum;
}

} // namespace ui
