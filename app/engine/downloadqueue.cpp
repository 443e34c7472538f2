// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/downloadqueue.h"

#include <algorithm>

namespace engine {

void DownloadQueue::makeReady(DownloadId id, const Entry &entry)
{
    auto &line = m_ready[entry.host];
    if (line.empty() || entry.rank < line.begin()->first) {
        if (!line.empty()) {
            m_heads.erase(line.begin()->first);
        }
        m_heads[entry.rank] = entry.host;
    }
    line[entry.rank] = id;
}

void DownloadQueue::insert(DownloadId id, qint64 rank, const QString &host)
{
    remove(id);
    const Entry entry { rank, host, {} };
    m_entries.insert(id, entry);
    makeReady(id, entry);
}

void DownloadQueue::insertLater(
    DownloadId id, qint64 rank, const QString &host, std::chrono::milliseconds at)
{
    remove(id);
    m_entries.insert(id, { rank, host, at });
    m_waiting.emplace(at, id);
}

void DownloadQueue::remove(DownloadId id)
{
    const auto found = m_entries.constFind(id);
    if (found == m_entries.constEnd()) {
        return;
    }
    if (found->at) {
        const auto [first, last] = m_waiting.equal_range(*found->at);
        const auto waiting
            = std::find_if(first, last, [&](const auto &pair) { return pair.second == id; });
        if (waiting != last) {
            m_waiting.erase(waiting);
        }
    } else {
        const auto line = m_ready.find(found->host);
        const bool isHead = line->second.begin()->first == found->rank;
        line->second.erase(found->rank);
        if (isHead) {
            m_heads.erase(found->rank);
            if (!line->second.empty()) {
                m_heads[line->second.begin()->first] = found->host;
            }
        }
        if (line->second.empty()) {
            m_ready.erase(line);
        }
    }
    m_entries.erase(found);
}

std::optional<DownloadId> DownloadQueue::next(
    const std::function<bool(const QString &)> &hasRoom) const
{
    for (const auto &[rank, host] : m_heads) {
        if (hasRoom(host)) {
            return m_ready.at(host).begin()->second;
        }
    }
    return std::nullopt;
}

QList<DownloadId> DownloadQueue::wake(std::chrono::milliseconds now)
{
    QList<DownloadId> woken;
    while (!m_waiting.empty() && m_waiting.begin()->first <= now) {
        const DownloadId id = m_waiting.begin()->second;
        m_waiting.erase(m_waiting.begin());
        Entry &entry = m_entries[id];
        entry.at.reset();
        makeReady(id, entry);
        woken.append(id);
    }
    return woken;
}

QList<DownloadId> DownloadQueue::waiting() const
{
    QList<DownloadId> ids;
    for (const auto &[at, id] : m_waiting) {
        ids.append(id);
    }
    return ids;
}

std::optional<std::chrono::milliseconds> DownloadQueue::nextWake() const
{
    if (m_waiting.empty()) {
        return std::nullopt;
    }
    return m_waiting.begin()->first;
}

} // namespace engine
