// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QHash>

#include <chrono>
#include <functional>
#include <map>
#include <optional>

namespace engine {

/// Where a download waits: in which queue, how far in front, and for which host.
struct QueueSpot {
    qint64 rank = 0; ///< lowest first; no two are the same
    QString host = {};
    qint64 queue = 0;
    int tier = 0; ///< lowest first, whatever the rank
};

/// Which downloads may start now: those that are ready, by tier and rank, and those that wait for a
/// moment. A plain value on the engine's thread; every operation is O(log n). Times are a monotonic
/// clock's, so that a jump of the wall clock moves nothing (F55).
class DownloadQueue {
public:
    /// Ready at once. An id that is in already is moved.
    void insert(DownloadId id, const QueueSpot &spot);
    /// Ready at \a at.
    void insertLater(DownloadId id, const QueueSpot &spot, std::chrono::milliseconds at);
    void remove(DownloadId id);
    /// The first ready id whose queue is \a isOpen and whose host \a hasRoom; it stays in.
    std::optional<DownloadId> next(const std::function<bool(qint64)> &isOpen,
        const std::function<bool(const QString &)> &hasRoom) const;
    /// Makes ready what was due by \a now; the ids.
    QList<DownloadId> wake(std::chrono::milliseconds now);
    /// When the next one is due.
    std::optional<std::chrono::milliseconds> nextWake() const;
    /// When \a id is due; nothing when it is ready or not in.
    std::optional<std::chrono::milliseconds> dueTime(DownloadId id) const
    {
        return m_entries.value(id).at;
    }
    /// Those that are not ready yet, by when they are due.
    QList<DownloadId> waiting() const;
    bool contains(DownloadId id) const { return m_entries.contains(id); }
    /// Those that are in another queue than \a queueOf says, in no order.
    QList<DownloadId> strays(const std::function<qint64(DownloadId)> &queueOf) const;

private:
    using Place = std::pair<int, qint64>; ///< tier, rank
    struct Entry {
        QueueSpot spot;
        std::optional<std::chrono::milliseconds> at;
    };
    // One line a host: a host without room is passed over as a whole, not row by row.
    struct Queue {
        std::map<QString, std::map<Place, DownloadId>> lines;
        std::map<Place, QString> heads; ///< first place of each line -> host
    };
    void makeReady(DownloadId id, const QueueSpot &spot);
    void removeReady(const QueueSpot &spot);

    QHash<DownloadId, Entry> m_entries;
    std::map<qint64, Queue> m_ready; ///< by queue
    std::multimap<std::chrono::milliseconds, DownloadId> m_waiting;
};

} // namespace engine
