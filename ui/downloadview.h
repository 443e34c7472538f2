// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"
#include "ui/downloadcolumns.h"

#include <QTimer>
#include <QHeaderView>
#include <QTreeView>

namespace ui {

class DownloadModel;

/// The list: columns that can be moved, sized, hidden and sorted by, and rows to select.
class DownloadView : public QTreeView {
    Q_OBJECT

public:
    explicit DownloadView(DownloadModel *model, QWidget *parent = nullptr);

    /// Columns as they were left; \a sortColumn -1 is queue order.
    void restoreColumns(const QByteArray &headerState, int sortColumn, bool isDescending);
    QByteArray columnState() const { return header()->saveState(); }
    /// Back to the order of the queue.
    void sortByQueue();
    /// A checkable action for each column that can be hidden.
    QList<QAction *> columnActions() const { return m_columnActions; }

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

signals:
    void selectedIdsChanged();
    /// A click on a heading; -1 is queue order.
    void sortChosen(int sortColumn, bool isDescending);
    /// Columns were moved, sized, shown or hidden.
    void columnsChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &gone) override;

private:
    void setUpHeader();
    void setDefaultColumns();
    void addColumnActions();
    void checkColumnActions();
    void tickWhileTimed();

    DownloadModel *m_model = nullptr;
    QList<QAction *> m_columnActions;
    QTimer m_tick;
};

} // namespace ui
