// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QHash>
#include <QList>

#include <array>
#include <vector>

namespace ui {

/// What the list knows of one download: the engine's last values.
struct Row {
    engine::Download download;
    engine::Progress progress; ///< all zero while nothing runs
    bool isDirty = false; ///< shown values changed since the view was told

    bool isAlive() const { return download.id.isValid(); }
    /// The file is being compared with its checksum; received() counts what was read for it.
    bool isChecking() const;
    qint64 received() const;
    qint64 total() const;
    /// Seconds; -1 = unknown.
    qint64 secondsLeft() const;
    /// The file's name, or the best guess while there is none.
    QString name() const;
};

/// How many downloads are in each state.
using StateCounts = std::array<int, engine::kAllStates.size()>;

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
    /// Downloads that wait for a certain time: their texts change by themselves.
    int timedCount() const { return m_timed; }

    /// A new row; \a reuse allows the record of a dead one.
    int insert(const engine::Download &download, bool reuse);
    void replace(int record, const engine::Download &download);
    void setProgress(int record, const engine::Progress &progress);
    void setDirty(int record, bool isDirty);
    /// The row must not be shown any more.
    void erase(int record);

    const QList<int> &shown() const { return m_shown; }
    void setShown(const QList<int> &records);
    /// The visible row of \a record, -1 while it is not shown.
    int rowOf(int record) const { return m_rowOf.at(record); }

private:
    void count(const engine::Download &download, int by);

    std::vector<Row> m_rows;
    QHash<engine::DownloadId, int> m_records;
    QList<int> m_free;
    QList<int> m_shown;
    QList<int> m_rowOf;
    StateCounts m_counts {};
    int m_timed = 0;
};

} // namespace ui
