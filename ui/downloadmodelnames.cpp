// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of the list are called by, and what they are handed on as.
#include "ui/downloadmodel.h"

#include "ui/downloadcells.h"
#include "ui/dragout.h"
#include "ui/queuehours.h"
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
    const QString wait = column == Column::State ? queueWait(row) : QString();
    return wait.isEmpty() ? DownloadCells::text(row, column, QDateTime::currentDateTimeUtc())
                          : wait;
}

QString DownloadModel::toolTip(const Row &row, Column column) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString wait = column == Column::State ? queueWait(row) : QString();
    if (wait.isEmpty()) {
        return DownloadCells::toolTip(row, column, now);
    }
    const QString more = DownloadCells::explanation(row.download, now);
    return plainToolTip(more.isEmpty() ? wait : wait + u'\n' + more);
}

QString DownloadModel::queueWait(const Row &row) const
{
    return row.isGroup() ? QString() : m_hours->wait(row.download);
}

void DownloadModel::tellHours()
{
    if (rowCount() > 0) {
        constexpr int kState = static_cast<int>(Column::State);
        emit dataChanged(index(0, kState), index(rowCount() - 1, kState));
    }
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
