// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/undosteps.h"

namespace ui {

class DownloadModel;

using IdEdit = std::pair<engine::DownloadId, engine::DownloadEdit>;

/// The edit that takes \a edit of \a download back.
engine::DownloadEdit takenBack(const engine::Download &download, const engine::DownloadEdit &edit);

/// \a edits of those that are in the list, and how to take them back; rows that have and get the
/// same values are one change. Those that change nothing go to \a same instead.
QList<EditChange> gatheredChanges(
    const DownloadModel &model, const QList<IdEdit> &edits, QList<IdEdit> *same);

} // namespace ui
