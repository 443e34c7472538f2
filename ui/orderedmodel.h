// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/downloadcolumns.h"
#include "ui/downloadrows.h"
#include "ui/ordertransition.h"

#include <QAbstractItemModel>

namespace ui {

/// The list's shape: which rows are shown in which order, told to the view in few steps. Leaves
/// only: a group is a row like others, with its own behind it. Lives on the GUI thread.
class OrderedModel : public QAbstractItemModel {
    Q_OBJECT

public:
    using QAbstractItemModel::QAbstractItemModel;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

protected:
    const DownloadRows &rows() const { return m_rows; }
    /// For values; what is shown changes by show() alone.
    DownloadRows &rows() { return m_rows; }
    /// The row behind a valid index.
    const Row &rowAt(const QModelIndex &index) const;
    /// Shows \a records in this order and nothing else.
    void show(const QList<int> &records);
    /// Has the view repaint these, in few spans; those not shown are passed over.
    void tellChanged(const QList<int> &records, Column first, Column last);

private:
    void removeShown(const OrderTransition &transition);
    void insertShown(const OrderTransition &transition, const QList<int> &records);
    void relayout(const QList<int> &records);

    DownloadRows m_rows;
};

} // namespace ui
