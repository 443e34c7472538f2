// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/downloadcolumns.h"
#include "ui/listfilter.h"
#include "ui/searchterm.h"

#include <QList>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <functional>

class QThreadPool;

namespace ui {

struct Row;

/// What is shown and in which order.
struct OrderCriteria {
    int sortColumn = -1; ///< a Column, or -1 = queue order
    bool isDescending = false;
    QList<SearchTerm> terms = {}; ///< all of them hold
    ListFilter filter = {}; ///< holds as well

    /// Something may be hidden.
    bool isLimited() const { return !terms.isEmpty() || !filter.isAll(); }
    /// What is shown is one queue, and all of it.
    bool isOneQueue() const { return terms.isEmpty() && filter.kind == ListFilter::Kind::Queue; }
    bool operator==(const OrderCriteria &) const = default;
};

/// What is asked of a row beside its words, by those that look for some rows only.
struct RowFacts {
    engine::DownloadState state = engine::DownloadState::Queued;
    QString category; ///< key; empty where it has none, or one that is gone
    qint64 queueId = 0; ///< one that is there
    QString note;
    qint64 size = -1; ///< bytes; -1 = unknown
    qint64 addedAt = 0; ///< milliseconds since 1970
    qint64 finishedAt = -1; ///< the same; -1 = not yet
};

/// What must be known of a row to place it; cheap to copy and free of the row's own changes.
struct OrderKey {
    int record = 0;
    qint64 rank = 0; ///< queue rank; decides between equals
    qint64 number = 0;
    QString name;
    QUrl url;
    QString folder;
    QString text; ///< what it is sorted by where the column's words are none of the above
    RowFacts facts; ///< filled in where the criteria ask for them
    int group = -1; ///< record of its group; -1 = none
    bool isGroup = false;
    bool isOpen = false; ///< a group that shows its downloads
};

/// Whether the column's words are compared, in natural order.
bool isSortedByText(int sortColumn);
/// What \a row is sorted by; 0 where that is a text or its place in the queue.
qint64 sortNumber(const Row &row, int sortColumn);
OrderKey orderKey(
    int record, const Row &row, const OrderCriteria &criteria, const ListNames &names = {});
/// True when a row whose values went from \a before to \a after may have to move or to hide.
bool placesDiffer(const Row &before, const Row &after, const OrderCriteria &criteria);
/// The records that match, in order, each group followed by its own where it is open; a group is
/// there when one of its own is. While something is searched for, all groups are open. Pure; runs
/// on any thread.
QList<int> orderedRecords(const OrderCriteria &criteria, QList<OrderKey> keys);

/// Decides when the order is computed, and where: up to 2,000 rows at once, more on the pool. Lives
/// on the GUI thread.
class DownloadOrder : public QObject {
    Q_OBJECT

public:
    static constexpr int kAtOnce = 2000;
    using Snapshot = std::function<QList<OrderKey>(const OrderCriteria &criteria)>;

    /// \a pool outlives the object and lives on the same thread.
    DownloadOrder(Snapshot snapshot, QThreadPool *pool, QObject *parent = nullptr);

    const OrderCriteria &criteria() const { return m_criteria; }
    void setCriteria(const OrderCriteria &criteria);
    /// Computes now; while a computation runs, once more after it.
    void refresh();
    /// Computes within a second, so that live values do not make the rows dance.
    void refreshSoon();
    /// Records that die now may still come back in computed().
    bool isRunning() const { return m_isRunning; }

signals:
    /// Rows that came since the snapshot are missing; another computed() follows then.
    void computed(const QList<int> &records);

private:
    void start(const QList<OrderKey> &keys);
    void take(quint64 generation, const QList<int> &records);

    Snapshot m_snapshot;
    QThreadPool *m_pool = nullptr;
    OrderCriteria m_criteria;
    quint64 m_generation = 0; ///< counts changes of the criteria; results of older ones are dropped
    bool m_isRunning = false;
    bool m_isStale = false;
    QTimer m_soon;
};

} // namespace ui
