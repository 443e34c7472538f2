// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of the list are called by, and what they are handed on as.
#include "ui/downloadmodel.h"

#include "ui/downloadcells.h"
#include "ui/dragout.h"
#include "ui/rowdrag.h"

namespace ui {

void DownloadModel::setNames(const ListNames &names)
{
    if (names == m_names) {
        return;
    }
    m_names = names;
    if (rowCount() > 0) {
        emit dataChanged(index(0, static_cast<int>(Column::Queue)),
            index(rowCount() - 1, static_cast<int>(Column::Category)));
    }
    const bool isSorted = criteria().sortColumn == static_cast<int>(Column::Queue)
        || criteria().sortColumn == static_cast<int>(Column::Category);
    if (isSorted || criteria().isLimited()) {
        m_order.refresh();
    }
}

QString DownloadModel::text(const Row &row, Column column) const
{
    if (column == Column::Queue) {
        return row.isGroup() ? QString() : m_names.queue(row.download.request.queueId);
    }
    if (column == Column::Category) {
        return m_names.category(row.download.request.category);
    }
    return DownloadCells::text(row, column, QDateTime::currentDateTimeUtc());
}

QStringList DownloadModel::mimeTypes() const
{
    return { rowDragType() };
}

QMimeData *DownloadModel::mimeData(const QModelIndexList &indexes) const
{
    QList<engine::DownloadId> ids;
    QList<const engine::Download *> dragged;
    QSet<engine::DownloadId> seen;
    for (const QModelIndex &index : indexes) {
        for (const engine::Download *download : downloads(index)) {
            if (!seen.contains(download->id)) {
                seen.insert(download->id);
                ids.append(download->id);
                dragged.append(download);
            }
        }
    }
    QMimeData *data = rowDragData(ids);
    addDragOut(*data, dragged);
    return data;
}

} // namespace ui
