// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queueplaces.h"

#include "ui/downloadmodel.h"
#include "ui/downloadview.h"

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

std::optional<engine::DownloadId> placePastNeighbour(
    const DownloadModel &model, const DownloadView &view, engine::QueueMove how)
{
    const bool isUp = how == engine::QueueMove::Up;
    const QList<engine::DownloadId> ids = view.selectedIds();
    const QList<int> rows = view.selectedRows();
    if ((!isUp && how != engine::QueueMove::Down) || rows.isEmpty()) {
        return {};
    }
    const QSet<engine::DownloadId> moving(ids.begin(), ids.end());
    const int step = isUp ? -1 : 1;
    // Past those of a selected group, which stand below it.
    for (int row = (isUp ? rows.first() : rows.last()) + step; row >= 0 && row < model.rowCount();
         row += step) {
        const auto there = model.downloads(model.index(row, 0));
        if (there.isEmpty() || moving.contains(there.first()->id)) {
            continue;
        }
        return isUp ? there.first()->id : nextInQueue(model, there.last()->id, moving);
    }
    return {};
}

} // namespace ui
