// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QHash>

#include <optional>

namespace store {

class Database;

/// Keeps what was learned of \a hosts, by their names, and of the others what was there; the oldest
/// give way when there are many. False on failure, see Database::failure().
bool writeHosts(Database &database, const QHash<QString, engine::HostMemory> &hosts);

/// All that is kept, the latest first; nothing on failure.
std::optional<QList<engine::HostMemory>> readHosts(Database &database);

} // namespace store
