// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queueplaces.h"

#include "ui/downloadmodel.h"
#include "ui/downloadview.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace ui {

engine::DownloadId nextInQueue(
    const DownloadModel &model, engine::DownloadId id, const QSet<engine::DownloadId> &moving)
{
    const engine::Download *from = model.find(id);
    engine::DownloadId next;
    qint64 rank = 0;
    model.forEach([&](const engine::Download &each) {
        const bool isBehind = from && each.queueRank > from->queueRank
            && (!next.isValid() || each.queueRank < rank);
        if (isBehind && !moving.contains(each.id)) {
            next = each.id;
            rank = each.queueRank;
        }
    });
    return next;
}

namespace {

/// What is shown and selected, one row next to the other.
struct RowBlock {
    int top = 0;
    int bottom = 0;
    QList<engine::DownloadId> ids; ///< none is in two blocks
};

/// Whether all of the rows between two are of what moves, as those of a selected group.
bool isAllMoving(
    const DownloadModel &model, int above, int below, const QSet<engine::DownloadId> &moving)
{
    for (int row = above + 1; row < below; ++row) {
        const auto there = model.downloads(model.index(row, 0));
        if (!there.isEmpty() && !moving.contains(there.first()->id)) {
            return false;
        }
    }
    return true;
}

QList<RowBlock> selectedBlocks(
    const DownloadModel &model, const QList<int> &rows, const QSet<engine::DownloadId> &moving)
{
    QList<RowBlock> blocks;
    QSet<engine::DownloadId> seen;
    for (const int row : rows) {
        if (blocks.isEmpty() || !isAllMoving(model, blocks.last().bottom, row, moving)) {
            blocks.append({ row, row, {} });
        }
        RowBlock &block = blocks.last();
        block.bottom = row;
        for (const engine::Download *download : model.downloads(model.index(row, 0))) {
            if (!seen.contains(download->id)) {
                seen.insert(download->id);
                block.ids.append(download->id);
            }
        }
    }
    return blocks;
}

/// What stands above or below \a block; nothing at the edge.
std::optional<engine::DownloadId> neighbour(const DownloadModel &model, const RowBlock &block,
    bool isUp, const QSet<engine::DownloadId> &moving)
{
    const int step = isUp ? -1 : 1;
    // Past those of a selected group, which stand below it.
    for (int row = (isUp ? block.top : block.bottom) + step; row >= 0 && row < model.rowCount();
         row += step) {
        const auto there = model.downloads(model.index(row, 0));
        if (!there.isEmpty() && !moving.contains(there.first()->id)) {
            return isUp ? there.first()->id : there.last()->id;
        }
    }
    return {};
}

/// All that stays, in queue order: to look for what is behind many of them.
QList<std::pair<qint64, engine::DownloadId>> stayingRanks(
    const DownloadModel &model, const QSet<engine::DownloadId> &moving)
{
    QList<std::pair<qint64, engine::DownloadId>> ranks;
    model.forEach([&](const engine::Download &each) {
        if (!moving.contains(each.id)) {
            ranks.append({ each.queueRank, each.id });
        }
    });
    std::sort(ranks.begin(), ranks.end());
    return ranks;
}

} // namespace

QList<QueuePlace> placesPastNeighbours(
    const DownloadModel &model, const DownloadView &view, engine::QueueMove how)
{
    const bool isUp = how == engine::QueueMove::Up;
    if (!isUp && how != engine::QueueMove::Down) {
        return {};
    }
    const QList<engine::DownloadId> ids = view.selectedIds();
    const QSet<engine::DownloadId> moving(ids.begin(), ids.end());
    const QList<RowBlock> blocks = selectedBlocks(model, view.selectedRows(), moving);
    const auto staying
        = isUp ? QList<std::pair<qint64, engine::DownloadId>>() : stayingRanks(model, moving);
    QList<QueuePlace> places;
    for (const RowBlock &block : blocks) {
        const auto other = neighbour(model, block, isUp, moving);
        if (!other || block.ids.isEmpty()) {
            continue;
        }
        QueuePlace place { block.ids, *other, 0 };
        if (!isUp) {
            const auto next = std::upper_bound(
                staying.begin(), staying.end(), std::pair(model.find(*other)->queueRank, *other));
            place.before = next == staying.end() ? engine::DownloadId() : next->second;
        }
        places.append(place);
    }
    return places;
}

} // namespace ui
