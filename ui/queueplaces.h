// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/undosteps.h"

#include <QSet>

namespace ui {

class DownloadModel;
class DownloadView;

// Where rows come in the queue when some of it is hidden. They look at every download: for what the
// user does, not for what happens by itself.

/// The download that comes right behind \a id in the queue, shown or not, and is none of \a moving;
/// invalid where there is none.
engine::DownloadId nextInQueue(
    const DownloadModel &model, engine::DownloadId id, const QSet<engine::DownloadId> &moving);

/// Where the selected ones come when each that stand next to each other go past the row that is
/// shown above or below them. Those at the edge stay; nothing where \a how is to the top or bottom.
QList<QueuePlace> placesPastNeighbours(
    const DownloadModel &model, const DownloadView &view, engine::QueueMove how);

} // namespace ui
