// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engineconfig.h"

#include <QHash>
#include <QSet>

namespace engine {

/// Says of each queue whether one more of its downloads may start: its number, its hours, and who
/// was told to start beyond both. Notices when what ran of a queue ends. A plain value on the
/// engine's thread.
class QueueGates {
public:
    static constexpr qint64 kMainQueue = 0;
    /// The line of those that go beyond the limits of their queues.
    static constexpr qint64 kBeyondLimits = -1;
    /// Downloads that run at once, whoever said so: each has a thread.
    static constexpr int kMostAtOnce = 64;

    /// True when downloads may belong to other queues than before.
    bool setQueues(const QList<QueueConfig> &queues);
    /// \a id, or the main queue where there is none of that number.
    qint64 known(qint64 id) const { return m_queues.contains(id) ? id : kMainQueue; }
    /// Opens and closes by the wall clock; true when one did.
    bool look(const QDateTime &local);
    /// When one opens or closes next, as of the last look(); invalid: never.
    const QDateTime &nextChange() const { return m_nextChange; }
    bool isOpen(qint64 queue) const { return !m_closed.contains(queue); }
    /// Whether one more of \a queue may run as far as that queue is concerned.
    bool hasRoom(qint64 queue) const;
    /// The line in which \a download waits: its queue's or kBeyondLimits.
    qint64 lineOf(const Download &download) const;

    void startNow(DownloadId id) { m_beyond.insert(id); }
    void started(const Download &download);
    /// The run of \a id is over; the download may go on later.
    void stopped(DownloadId id);
    /// A running download is in another queue now.
    void moved(const Download &download);
    void forget(const QList<DownloadId> &ids);
    /// Those that run although their queue is closed.
    QList<DownloadId> overtime() const;
    /// \a changed: records that clients were just told. The queues of which one that ran has
    /// completed or failed.
    QSet<qint64> settle(const QList<Download> &changed);
    /// The queues of which one has ended by settle() since their end was told.
    const QSet<qint64> &due() const { return m_due; }
    void endTold(qint64 queue) { m_due.remove(queue); }

private:
    void recount();

    QHash<qint64, QueueConfig> m_queues; ///< always has the main queue
    QSet<qint64> m_closed;
    QDateTime m_looked; ///< invalid: not since the queues changed
    QDateTime m_nextChange;
    QHash<DownloadId, qint64> m_running; ///< with the number its record names
    QHash<qint64, int> m_counts; ///< of m_running, by known queue
    QSet<DownloadId> m_beyond;
    QSet<qint64> m_due;
    QSet<DownloadId> m_haveRun; ///< or become complete without a run, and have not ended
};

} // namespace engine
