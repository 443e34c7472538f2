// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "ui/downloadorder.h"
#include "ui/fileicons.h"
#include "ui/orderedmodel.h"

#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>

namespace ui {

class QueueHours;

/// The list as the view sees it: the engine's values, filtered and in an order of its own. Lives on
/// the GUI thread.
class DownloadModel : public OrderedModel {
    Q_OBJECT

public:
    /// \a pool sorts and filters long lists; it outlives the model and lives on the same thread.
    explicit DownloadModel(QThreadPool *pool, QObject *parent = nullptr);

    /// Takes every signal of \a engine from now on.
    void follow(const engine::Engine *engine);

    void add(const QList<engine::Download> &downloads);
    void change(const QList<engine::Download> &downloads); ///< tells the view at once
    /// Tells the view five times a second at most.
    void setProgress(const QList<engine::Progress> &progress);
    void drop(const QList<engine::DownloadId> &ids);

    /// What queues and categories are called from now on.
    void setNames(const ListNames &names);
    const ListNames &names() const { return m_names; }
    /// Which queues are closed; what waits for one says so.
    QueueHours &hours() const { return *m_hours; }
    const OrderCriteria &criteria() const { return m_order.criteria(); }
    void setCriteria(const OrderCriteria &criteria) { m_order.setCriteria(criteria); }
    /// Whether the order of the queue can be seen, and changed, by the rows' order.
    bool isInQueueOrder() const { return criteria().sortColumn < 0; }
    /// An order is being computed; ordered() follows.
    bool isOrdering() const { return m_order.isRunning(); }

    /// All downloads, shown or not.
    int downloadCount() const { return rows().aliveCount(); }
    const StateCounts &counts() const { return rows().counts(); }
    const ListCounts &lists() const { return rows().lists(); }
    const LeftSums &left() const { return rows().left(); }
    bool hasTimedRows() const { return rows().timedCount() > 0; }
    /// Valid until the model changes; null for an index that is none of a download.
    const engine::Download *download(const QModelIndex &index) const;
    /// Null where it is unknown; valid until the model changes.
    const engine::Download *find(engine::DownloadId id) const;
    /// Every download, in no order.
    void forEach(const std::function<void(const engine::Download &)> &use) const;
    /// Of a group's row all its downloads that filter and search let through, in queue order; of
    /// another row its own.
    QList<const engine::Download *> downloads(const QModelIndex &index) const;
    bool isGroup(const QModelIndex &index) const;
    int failedIn(const QModelIndex &group) const;
    /// The row of the group that \a index is in; invalid where it is in none.
    QModelIndex groupOf(const QModelIndex &index) const;
    /// Shows or hides the downloads of a group. While something is searched for, all are shown.
    void setOpen(const QModelIndex &group, bool isOpen);
    /// Batch numbers of the groups that are open, for the next start.
    QList<qint64> openBatches() const;
    /// Groups of these open as soon as they come.
    void setOpenBatches(const QList<qint64> &batches);
    /// Opens the groups that these are in.
    void reveal(const QList<engine::DownloadId> &ids);
    QList<engine::DownloadId> idsIn(engine::DownloadState state) const;
    /// Invalid where the download is unknown or not shown.
    QModelIndex indexOf(engine::DownloadId id, Column column = Column::Name) const;

    /// The words in headings and cells are others now.
    void sayAnew();
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QStringList mimeTypes() const override;
    /// The downloads of these rows, for this program only.
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    /// Another program that is told "move" would take the finished file away.
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

signals:
    /// A group was opened or closed.
    void openBatchesChanged();
    /// The rows are in a new order, or others are shown.
    void ordered();
    /// Counts or states changed: what can be done may have changed too.
    void statesChanged();

private:
    OrderKeys snapshot(const OrderCriteria &criteria) const;
    bool appendInQueueOrder(const QList<int> &records);
    void takeOrder(QList<int> records);
    void flush();
    void markDirty(int record);
    bool isOpen(const Row &group) const;
    QSet<int> withEmptied(const QSet<int> &gone) const;
    QVariant decoration(const Row &row, Column column) const;
    QString text(const Row &row, Column column) const;
    QString toolTip(const Row &row, Column column) const;
    QString queueWait(const Row &row) const;
    void tellHours();

    DownloadOrder m_order;
    ListNames m_names;
    QList<int> m_dirty; ///< records that progressed since the last flush, each once
    QTimer m_flush;
    std::unique_ptr<FileIcons> m_icons;
    QueueHours *m_hours = nullptr;
};

} // namespace ui
