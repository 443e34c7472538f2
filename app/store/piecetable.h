// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QVariant>

#include <functional>

namespace store {

class Database;

/// Writes the hashes of the pieces where they are not those of \a before; null: it is not known
/// what is there. They have a table of their own, since the rows of a running download are written
/// once a second. False on failure, like the next one; see Database::failure().
bool writePieces(Database &database, const engine::Download &now, const engine::Download *before);

/// Reads those of the downloads (d) that meet \a condition into those that \a find gives for their
/// ids; null: passed over. What is nonsense counts as none (H38).
bool readPieces(Database &database, int version, const QString &condition,
    const QVariantList &values, const std::function<engine::Download *(qint64 id)> &find);

} // namespace store
