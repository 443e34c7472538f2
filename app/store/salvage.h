// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <set>

namespace store {

class Database;

struct Salvaged {
    int rows = 0; ///< downloads that were copied
    bool ok = true; ///< false: the new database could not be written, see its failure()
};

/// What is known of the ids while one source after the other is read.
struct SalvagedIds {
    std::set<qint64> settled; ///< in the new database, or not to come back
    std::optional<std::set<qint64>> all; ///< every one that can be, once that is known
};

/// Copies every download of \a damaged that can still be read into the database \a target, but
/// not what \a ids settles, and lets its ids go on above all that may have been used. Secrets are
/// in neither. What is unfinished in an older copy (\a isCopy) may have been finished since: it is
/// Paused, or it would be fetched again unasked.
Salvaged salvage(Database &damaged, Database &target, SalvagedIds &ids, bool isCopy);

} // namespace store
