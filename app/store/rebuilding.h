// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "app/store/profilefiles.h"

#include <QtGlobal>

#include <set>

namespace store {

/// What a repair takes.
struct RepairOrder {
    bool usesCopy = true; ///< of the daily copy what the damaged database does not give
    std::set<qint64> erased; ///< ids that are not to come back
    std::set<qint64> listed; ///< all that can be in the copy; empty: not known
};

/// Makes the repaired database of what can be read of the damaged one, which stays as it is, and
/// then of the copy, as it was then. Returns why there is none, code 0 when there is: it is whole
/// and on disk.
SqlFailure rebuild(
    const ProfileFiles &files, const RepairOrder &order, std::chrono::milliseconds busyTimeout);

/// How many downloads of a repaired database are as in the copy.
int rowsFromCopy(Database &repaired);

} // namespace store
