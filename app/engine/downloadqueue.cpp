// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/downloadqueue.h"

#include <algorithm>

namespace engine {

void DownloadQueue::makeReady(DownloadId id, const QueueSpot &spot)
{
    const Place place(spot.tier, spot.rank);
    Queue &queue = m_ready[spot.queue];
    auto &line = queue.lines[spot.host];
    if (line.empty() || place < line.begin()->first) {
        if (!line.empty()) {
            queue.heads.erase(line.begin()->first);
        }
        queue.heads[place] = spot.host;
    }
    line[place] = id;
}

void DownloadQueue::removeReady(const QueueSpot &spot)
{
    const Place place(spot.tier, spot.rank);
    const auto queue = m_ready.find(spot.queue);
    const auto line = queue->second.lines.find(spot.host);
    const bool isHead = line->second.begin()->first == place;
    line->second.erase(place);
    if (isHead) {
        queue->second.heads.erase(place);
        if (!line->second.empty()) {
            queue->second.heads[line->second.begin()->first] = spot.host;
        }
    }
    if (line->second.empty()) {
        queue->second.lines.erase(line);
    }
    if (queue->second.lines.empty()) {
        m_ready.erase(queue);
    }
}

void DownloadQueue::insert(DownloadId id, const QueueSpot &spot)
{
    remove(id);
    m_entries.insert(id, { spot, {} });
    makeReady(id, spot);
}

void DownloadQueue::insertLater(DownloadId id, const QueueSpot &spot, std::chrono::milliseconds at)
{
    remove(id);
    m_entries.insert(id, { spot, at });
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
        removeReady(found->spot);
    }
    m_entries.erase(found);
}

std::optional<DownloadId> DownloadQueue::next(const std::function<bool(qint64)> &isOpen,
    const std::function<bool(const QString &)> &hasRoom) const
{
    std::optional<DownloadId> first;
    Place firstPlace;
    for (const auto &[id, queue] : m_ready) {
        if (!isOpen(id)) {
            continue;
        }
        for (const auto &[place, host] : queue.heads) {
            if (first && firstPlace < place) {
                break;
            }
            if (hasRoom(host)) {
                first = queue.lines.at(host).begin()->second;
                firstPlace = place;
                break;
            }
        }
    }
    return first;
}

QList<DownloadId> DownloadQueue::wake(std::chrono::milliseconds now)
{
    QList<DownloadId> woken;
    while (!m_waiting.empty() && m_waiting.begin()->first <= now) {
        const DownloadId id = m_waiting.begin()->second;
        m_waiting.erase(m_waiting.begin());
        Entry &entry = m_entries[id];
        entry.at.reset();
        makeReady(id, entry.spot);
        woken.append(id);
    }
    return woken;
}

QList<DownloadId> DownloadQueue::strays(const std::function<qint64(DownloadId)> &queueOf) const
{
    QList<DownloadId> ids;
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        if (it->spot.queue != queueOf(it.key())) {
            ids.append(it.key());
        }
    }
    return ids;
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
