// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "app/engine/recordkeeping.h"
#include "app/engine/tally.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <map>
#include <unordered_map>

namespace engine {

class Persistence;

/// Owns every download's record and its place in the order; tells clients what changed once
/// a turn of the event loop, and the persistence a moment later. Lives on the engine's thread.
class RecordBook : public QObject {
    Q_OBJECT

public:
    /// \a persistence may be null.
    explicit RecordBook(Persistence *persistence);

    /// Asked for every record that is saved; without it each is saved as it is.
    void setAsStored(const AsStored &asStored) { m_asStored = asStored; }
    const Download *find(DownloadId id) const;
    qsizetype size() const { return static_cast<qsizetype>(m_records.size()); }
    /// The record, which must exist, to be changed before the next flush; told, saved as \a keep.
    Download &edit(DownloadId id, Keep keep);
    /// The only writer of a state: what the transition table says. False, and no change, where the
    /// event is not legal. Saved at once when a restart would see a difference.
    bool apply(DownloadId id, DownloadEvent event);
    void setUrl(DownloadId id, const QUrl &url);
    /// New records, told by added() in order; \a isNew: saved too. A rank that is taken moves on.
    void insert(const QList<Download> &records, bool isNew);
    void remove(const QList<DownloadId> &ids);
    /// Saves what insert() will bring back, or remove() take away again; kept() follows.
    void keepAhead(const QList<Download> &records);
    /// kept() names \a id once its record, edited for saving just before, is committed.
    void whenKept(DownloadId id);
    /// stored() names \a token, if it is above 0, once every record inserted so far is committed.
    void whenStored(qint64 token);
    /// How long kept() waits for a disk that takes no records; then it comes all the same, and the
    /// download ends with what a kill could cost it.
    void setPatience(std::chrono::milliseconds patience);
    /// Tells and saves what is pending, at once.
    void flush();

    /// Calls \a look with each, in no order.
    void forEach(const std::function<void(const Download &)> &look) const;
    /// Ids in rank order.
    QList<DownloadId> inOrder() const;
    /// Moves rows in the order; those of \a ids keep their order among each other. All ids whose
    /// rank changed.
    QList<DownloadId> move(const QList<DownloadId> &ids, QueueMove how);
    /// Puts rows, in the order they have, right before \a before, or at the end where that is
    /// invalid. All ids whose rank changed: others than \a ids only where no rank was left between.
    QList<DownloadId> place(const QList<DownloadId> &ids, DownloadId before);
    /// The download of the same link, folder and wished name, or an invalid id.
    DownloadId sameAs(const DownloadRequest &request) const;
    qint64 lastRank() const;
    /// Counts and sums over all records, without looking at all of them; speed is the caller's.
    EngineTotals totals() const { return tally().totals(); }
    /// How many wait or are active, by DownloadRequest::queueId; none is 0.
    QHash<qint64, int> unfinished() const { return tally().unfinished(); }

signals:
    void added(const QList<engine::Download> &downloads);
    void changed(const QList<engine::Download> &downloads);
    /// Before changed(), of each: how it was when it was told last.
    void turned(const engine::HistoryMark &before, const engine::Download &now);
    void removed(const QList<engine::DownloadId> &ids);
    void kept(const QList<engine::DownloadId> &ids);
    void stored(const QList<qint64> &tokens);

private:
    using Order = std::map<qint64, DownloadId>;
    struct IdHash {
        size_t operator()(DownloadId id) const { return qHash(id); }
    };
    QList<DownloadId> sorted(const QList<DownloadId> &ids) const;
    QList<DownloadId> moveByOne(QList<DownloadId> ids, bool isUp);
    QList<DownloadId> putBefore(QList<DownloadId> rows, Order::iterator next);
    void setRank(DownloadId id, qint64 rank);
    void swapRanks(DownloadId a, DownloadId b);
    Tally tally() const; ///< of all records
    void tell();
    void save();
    void saveAll();
    void onSaved(quint64 serial);
    void tellKeptUpTo(quint64 serial);

    Persistence *m_persistence;
    std::unordered_map<DownloadId, Download, IdHash> m_records; ///< each stays where it is
    AsStored m_asStored;
    Order m_order;
    QMultiHash<size_t, DownloadId> m_byLink; ///< hash of the link; candidates are compared
    QHash<DownloadId, HistoryMark> m_changed; ///< with how they were
    Tally m_tally; ///< of all records but the changed ones
    QSet<DownloadId> m_unsaved;
    QList<DownloadId> m_keptNext;
    std::map<quint64, QList<DownloadId>> m_keptAt;
    std::map<quint64, QList<qint64>> m_storedAt; ///< tokens
    QTimer m_tellTimer;
    QTimer m_saveTimer;
    QTimer m_patienceTimer; ///< runs while nothing can be saved
    bool m_isImpatient = false;
    quint64 m_serial = 0;
    quint64 m_inserted = 0; ///< serial of the last new records
    quint64 m_saved = 0; ///< serial up to which all is committed
    bool m_isUrgent = false;
};

} // namespace engine
