// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QHash>

#include <chrono>
#include <functional>
#include <map>
#include <optional>

namespace engine {

/// Which downloads may start now: those that are ready, by rank, and those that wait for a moment.
/// A plain value on the engine's thread; every operation is O(log n). Times are a monotonic
/// clock's, so that a jump of the wall clock moves nothing (F55).
class DownloadQueue {
public:
    /// Ready at once. An id that is in already is moved.
    void insert(DownloadId id, qint64 rank, const QString &host);
    /// Ready at \a at.
    void insertLater(DownloadId id, qint64 rank, const QString &host, std::chrono::milliseconds at);
    void remove(DownloadId id);
    /// The ready id of the lowest rank whose host \a hasRoom; it stays in.
    std::optional<DownloadId> next(const std::function<bool(const QString &)> &hasRoom) const;
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

private:
    struct Entry {
        qint64 rank = 0;
        QString host;
        std::optional<std::chrono::milliseconds> at;
    };
    void makeReady(DownloadId id, const Entry &entry);

    QHash<DownloadId, Entry> m_entries;
    // One line a host: a host without room is passed over as a whole, not row by row.
    std::map<QString, std::map<qint64, DownloadId>> m_ready;
    std::map<qint64, QString> m_heads; ///< lowest rank of each line -> host
    std::multimap<std::chrono::milliseconds, DownloadId> m_waiting;
};

} // namespace engine
