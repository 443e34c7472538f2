// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/orderkey.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QThreadPool;

namespace ui {

/// The records that match, in order, each group followed by its own where it is open; a group is
/// there when one of its own is. While something is searched for, all groups are open. Pure; runs
/// on any thread.
QList<int> orderedRecords(const OrderCriteria &criteria, OrderKeys keys);

/// Decides when the order is computed, and where: up to 2,000 rows at once, more on the pool. Lives
/// on the GUI thread.
class DownloadOrder : public QObject {
    Q_OBJECT

public:
    static constexpr int kAtOnce = 2000;
    using Snapshot = std::function<OrderKeys(const OrderCriteria &criteria)>;

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
    void start(OrderKeys keys);
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
