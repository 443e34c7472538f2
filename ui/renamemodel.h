// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/renamerule.h"

#include <QAbstractTableModel>

namespace ui {

/// Names as they are, as they would be, and what is to be said of each. Lives on the GUI thread.
class RenameModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit RenameModel(const QList<RenameItem> &items, QObject *parent = nullptr);

    const QList<RenameItem> &items() const { return m_items; }
    const RenamePreview &preview() const { return m_preview; }
    void setPreview(const RenamePreview &preview);
    QList<Renaming> renamings() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<RenameItem> m_items;
    RenamePreview m_preview;
};

} // namespace ui
