// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace store {

class Database;

struct Salvaged {
    int rows = 0; ///< downloads that were copied
    bool ok = true; ///< false: the new database could not be written, see its failure()
};

/// Copies every download of \a damaged that can still be read into the empty database \a target,
/// and lets its ids go on above all that may have been used. Secrets are in neither.
Salvaged salvage(Database &damaged, Database &target);

} // namespace store
