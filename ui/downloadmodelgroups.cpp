// SPDX-License-Identifier: GPL-3.0-or-later
// Groups among the rows of the list, and where new rows come.
#include "ui/downloadmodel.h"

#include "ui/rowmatch.h"

#include <algorithm>

namespace ui {

bool DownloadModel::isGroup(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index) && rowAt(index).isGroup();
}

QModelIndex DownloadModel::groupOf(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index) || rowAt(index).group < 0) {
        return {};
    }
    const int row = rows().rowOf(rowAt(index).group);
    return row < 0 ? QModelIndex() : this->index(row, index.column());
}

QList<const engine::Download *> DownloadModel::downloads(const QModelIndex &index) const
{
    if (!isGroup(index)) {
        const engine::Download *one = download(index);
        return one ? QList<const engine::Download *> { one } : QList<const engine::Download *>();
    }
    const int record = rows().shown().at(index.row());
    const RowWords group = rowWords(rows().row(record), criteria(), m_names);
    QList<const engine::Download *> all;
    for (const int member : rows().members(record)) {
        // What is hidden is not meant: nobody removes what nobody sees.
        const Row &row = rows().row(member);
        if (!criteria().isLimited()
            || isMeant(criteria(), rowWords(row, criteria(), m_names), &group)) {
            all.append(&row.download);
        }
    }
    std::sort(all.begin(), all.end(), [](const engine::Download *a, const engine::Download *b) {
        return a->queueRank < b->queueRank;
    });
    return all;
}

int DownloadModel::failedIn(const QModelIndex &group) const
{
    if (!criteria().isLimited()) {
        return rowAt(group).batch->failed;
    }
    const QList<const engine::Download *> all = downloads(group);
    return static_cast<int>(std::count_if(all.begin(), all.end(),
        [](const engine::Download *each) { return each->state == engine::DownloadState::Failed; }));
}

bool DownloadModel::isOpen(const Row &group) const
{
    return group.batch->isOpen || !criteria().terms.isEmpty();
}

QList<qint64> DownloadModel::openBatches() const
{
    QList<qint64> batches(rows().openBatches().begin(), rows().openBatches().end());
    std::sort(batches.begin(), batches.end());
    return batches;
}

void DownloadModel::setOpenBatches(const QList<qint64> &batches)
{
    rows().setOpenBatches({ batches.begin(), batches.end() });
}

void DownloadModel::setOpen(const QModelIndex &group, bool isOpen)
{
    if (isGroup(group) && rowAt(group).batch->isOpen != isOpen) {
        const int record = rows().shown().at(group.row());
        rows().setOpen(record, isOpen);
        tellChanged({ record }, Column::Name, Column::Name);
        m_order.refresh();
        emit openBatchesChanged();
    }
}

void DownloadModel::reveal(const QList<engine::DownloadId> &ids)
{
    bool isAnyClosed = false;
    for (const engine::DownloadId id : ids) {
        const int record = rows().recordOf(id);
        const int group = record < 0 ? -1 : rows().row(record).group;
        if (group >= 0 && !rows().row(group).batch->isOpen) {
            rows().setOpen(group, true);
            isAnyClosed = true;
        }
    }
    if (isAnyClosed) {
        m_order.refresh();
        emit openBatchesChanged();
    }
}

OrderKeys DownloadModel::snapshot(const OrderCriteria &criteria) const
{
    const qsizetype count = rows().aliveCount() + rows().groupCount();
    const bool areWordsAsked = asksForWords(criteria);
    OrderKeys all;
    all.keys.reserve(count);
    all.words.reserve(areWordsAsked ? count : 0);
    for (int record = 0; record < rows().recordCount(); ++record) {
        const Row &row = rows().row(record);
        if (row.isAlive()) {
            all.keys.append(orderKey(record, row, criteria));
            if (areWordsAsked) {
                all.words.append(rowWords(row, criteria, m_names));
            }
        }
    }
    return all;
}

// The common case, new downloads at the end of the queue, without looking at the others.
bool DownloadModel::appendInQueueOrder(const QList<int> &records)
{
    if (criteria() != OrderCriteria() || m_order.isRunning()) {
        return false;
    }
    QList<int> all = rows().shown();
    int last = all.isEmpty() ? -1 : all.last();
    last = last >= 0 && rows().row(last).group >= 0 ? rows().row(last).group : last;
    QSet<int> grown;
    for (const int record : records) {
        const int group = rows().row(record).group;
        const bool isShown = group >= 0 && (rows().rowOf(group) >= 0 || grown.contains(group));
        if (isShown) {
            grown.insert(group);
            if (!rows().row(group).batch->isOpen) {
                continue;
            }
            return false; // it comes in between
        }
        if (group >= 0 && rows().row(group).batch->isOpen) {
            return false; // it is shown too
        }
        const int top = group >= 0 ? group : record;
        if (last >= 0
            && rows().row(last).download.queueRank >= rows().row(top).download.queueRank) {
            return false;
        }
        all.append(top);
        grown.insert(group);
        last = top;
    }
    show(all);
    return true;
}

void DownloadModel::markDirty(int record)
{
    if (!rows().row(record).isDirty) {
        rows().setDirty(record, true);
        m_dirty.append(record);
    }
    if (!m_flush.isActive()) {
        m_flush.start();
    }
}

// Together with the groups of which nothing is left.
QSet<int> DownloadModel::withEmptied(const QSet<int> &gone) const
{
    QHash<int, int> leaving;
    for (const int record : gone) {
        if (rows().row(record).group >= 0) {
            ++leaving[rows().row(record).group];
        }
    }
    QSet<int> all = gone;
    for (auto group = leaving.cbegin(); group != leaving.cend(); ++group) {
        if (rows().members(group.key()).size() == group.value()) {
            all.insert(group.key());
        }
    }
    return all;
}

} // namespace ui
