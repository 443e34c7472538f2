// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/history.h"

#include <QHash>

#include <optional>

namespace store {

class Database;

using Histories = QHash<engine::DownloadId, QList<engine::HistoryEntry>>;

/// Appends \a histories to those of downloads that are stored, and drops the oldest of the middle
/// of what is too long. False on failure; see Database::failure().
bool writeHistories(Database &database, const Histories &histories);
/// Of \a id, the oldest first; what is nonsense is left out (H38). Nothing on failure.
std::optional<QList<engine::HistoryEntry>> readHistory(Database &database, engine::DownloadId id);

} // namespace store
