// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"
#include "ui/downloadcolumns.h"

#include <QHeaderView>
#include <QSet>
#include <QTimer>
#include <QTreeView>

namespace ui {

class DownloadModel;
struct ListState;

/// The list: columns that can be moved, sized, hidden and sorted by, and rows to select.
class DownloadView : public QTreeView {
    Q_OBJECT

public:
    explicit DownloadView(DownloadModel *model, QWidget *parent = nullptr);

    /// Columns as \a state has them: those that came later are hidden. \a sortColumn -1 is queue
    /// order.
    void restoreColumns(const ListState &state, int sortColumn, bool isDescending);
    /// -1 is queue order. sortChosen() follows where it is another one.
    void setSort(int column, bool isDescending);
    /// The columns of \a state as if the user had made them so; the order of the rows stays.
    void setColumns(const ListState &state);
    void setColumnShown(Column column, bool isShown);
    QByteArray columnState() const { return header()->saveState(); }
    /// Until the user sizes, moves or chooses them.
    bool areColumnsFitted() const { return m_areFitted; }
    /// Order, widths and choice as at first start.
    void resetColumns();
    /// Back to the order of the queue.
    void sortByQueue() { setSort(-1, false); }
    /// A checkable action for each column that can be hidden, what opens the dialog that arranges
    /// all, and what brings all back.
    QList<QAction *> columnActions() const;

    /// Sorted.
    QList<int> selectedRows() const;
    /// In the order shown; a group stands for all its downloads.
    QList<engine::DownloadId> selectedIds() const;
    /// The same, as they are now; the pointers hold until the model changes.
    QList<const engine::Download *> selectedDownloads() const;
    /// How many downloads of the selected groups failed.
    int failedInGroups() const;
    /// Selects these instead, in opened groups, and scrolls to the first; those not shown are
    /// passed over.
    void selectIds(const QList<engine::DownloadId> &ids);
    /// Of all that changed only what can be seen is looked at.
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
        const QList<int> &roles = {}) override;

signals:
    void selectedIdsChanged();
    /// A click on a heading; -1 is queue order.
    void sortChosen(int sortColumn, bool isDescending);
    /// Columns were moved, sized, shown or hidden.
    void columnsChanged();
    /// Rows were dropped in front of \a before; an invalid one means at the end.
    void placeRequested(const QList<engine::DownloadId> &ids, engine::DownloadId before);
    /// Why rows cannot be dropped here, a sentence.
    void placeRefused(const QString &reason);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    /// One for each row: what is dragged are rows.
    QModelIndexList selectedIndexes() const override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &gone) override;

private:
    void setUpHeader();
    int defaultWidth(int column) const;
    void setDefaultColumns();
    void fitColumns();
    void noteWidth(int column);
    void addColumnActions();
    void checkColumnActions();
    void tickWhileTimed();
    int gapAt(const QPoint &position) const;
    engine::DownloadId placeBefore(int gap, const QSet<engine::DownloadId> &dragged) const;
    void setGap(int gap);

    DownloadModel *m_model = nullptr;
    QList<QAction *> m_columnActions;
    QAction *m_arrange = nullptr;
    QAction *m_reset = nullptr;
    bool m_areFitted = false; ///< the columns go with the room there is
    bool m_isFitting = false;
    int m_gap = -1; ///< above this row the dragged ones would come; -1 = nowhere
    bool m_isRefusalSaid = false; ///< of this drag
    QTimer m_tick;
};

} // namespace ui
