// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QSet>

#include <optional>

namespace ui {

class DownloadModel;
class DownloadView;

// Where rows come in the queue when some of it is hidden. They look at every download: for what the
// user does, not for what happens by itself.

/// The download that comes right behind \a id in the queue, shown or not, and is none of \a moving;
/// invalid where there is none.
engine::DownloadId nextInQueue(
    const DownloadModel &model, engine::DownloadId id, const QSet<engine::DownloadId> &moving);

/// In front of which download the selected ones come when they go past the row that is shown above
/// or below them; invalid = at the end. Nothing where no row is, or \a how is to the top or bottom.
std::optional<engine::DownloadId> placePastNeighbour(
    const DownloadModel &model, const DownloadView &view, engine::QueueMove how);

} // namespace ui
