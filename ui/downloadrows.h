// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/seldom.h"
#include "ui/batchtally.h"
#include "ui/leftsums.h"
#include "ui/listcounts.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <deque>
#include <unordered_map>

namespace ui {

/// What a group says of its downloads beside the sums that stand where a download's values do.
struct BatchFacts {
    int members = 0;
    int complete = 0;
    int failed = 0;
    int percent = -1; ///< 0 to 100
    qint64 knownTotal = 0; ///< bytes, of those of known size
    bool isOpen = false; ///< its downloads are shown below it

    bool operator==(const BatchFacts &) const = default;
};

/// What the list knows of one download, the engine's last values, or of a batch with a name: a
/// group, whose download is no real one but holds name and sums.
struct Row {
    engine::Download download;
    engine::Seldom<engine::Progress> progress; ///< all zero while nothing runs
    bool isDirty = false; ///< shown values changed since the view was told

    int group = -1; ///< record of the group it belongs to; -1 = none
    int place = -1; ///< among the members of that group
    engine::Seldom<BatchFacts> batch; ///< of a group

    bool isAlive() const { return download.id.value != 0; }
    bool isGroup() const { return download.id.value < 0; }
    /// The file is being compared with its checksum; received() counts what was read for it.
    bool isChecking() const;
    /// The file of a complete download is on its way to another folder; so does received().
    bool isMoving() const;
    qint64 received() const;
    qint64 total() const;
    /// Seconds; -1 = unknown.
    qint64 secondsLeft() const;
    /// The file's name, or the best guess while there is none.
    QString name() const;
};

/// The rows and their numbers ("records"), which stay the same while a row lives, and the order
/// they are shown in. Plain data; the model owns it.
class DownloadRows {
public:
    /// -1 where there is none.
    int recordOf(engine::DownloadId id) const { return m_records.value(id, -1); }
    const Row &row(int record) const { return m_rows[static_cast<size_t>(record)]; }
    /// Records run from 0 to here; some are dead.
    int recordCount() const { return static_cast<int>(m_rows.size()); }
    int aliveCount() const { return static_cast<int>(m_records.size()); }
    const StateCounts &counts() const { return m_counts; }
    const ListCounts &lists() const { return m_lists; }
    const LeftSums &left() const { return m_left; }
    /// Downloads that wait for a certain time: their texts change by themselves.
    int timedCount() const { return m_timed; }

    int groupCount() const { return static_cast<int>(m_groups.size()); }
    /// The records of a group's downloads, in no order.
    const QList<int> &members(int group) const { return m_groups.at(group).members; }
    void setOpen(int group, bool isOpen);
    /// Batch numbers of groups that are open, or will be when they come.
    const QSet<qint64> &openBatches() const { return m_openBatches; }
    void setOpenBatches(const QSet<qint64> &batches) { m_openBatches = batches; }

    /// A new row, and one for its group where it is the first; \a reuse allows the record of a dead
    /// one.
    int insert(const engine::Download &download, bool reuse);
    void replace(int record, const engine::Download &download);
    void setProgress(int record, const engine::Progress &progress);
    void setDirty(int record, bool isDirty);
    /// The row must not be shown any more, nor its group where it is the last.
    void erase(int record);

    const QList<int> &shown() const { return m_shown; }
    void setShown(const QList<int> &records);
    /// The visible row of \a record, -1 while it is not shown.
    int rowOf(int record) const { return m_rowOf.at(record); }

private:
    struct Group {
        BatchTally tally;
        QList<int> members;
    };

    int newRecord(const engine::Download &download, bool reuse);
    void join(int record, bool reuse);
    void leave(int record);
    void recount(int record, const Row &before);
    void free(int record);
    void count(const engine::Download &download, int by);

    std::deque<Row> m_rows; ///< never moved: one is a kilobyte, and there may be 100,000
    QHash<engine::DownloadId, int> m_records;
    QList<int> m_free;
    QList<int> m_shown;
    QList<int> m_rowOf;
    StateCounts m_counts {};
    int m_timed = 0;
    ListCounts m_lists;
    LeftSums m_left;
    QHash<qint64, int> m_batches; ///< batch number to record
    QSet<qint64> m_openBatches;
    std::unordered_map<int, Group> m_groups; ///< by record
};

} // namespace ui
