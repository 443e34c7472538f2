// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/leftover.h"

#include <functional>

namespace engine {

/// A finished file that is to be had once more, somewhere else.
struct ReuseOrder {
    QString path; ///< of the file that is there, absolute
    qint64 size = 0; ///< bytes it has to have
    Checksum checksum; ///< that the copy has to have; empty = that is not looked at
    QString folder; ///< absolute; made if need be
    QString fileName; ///< wished; made safe, and numbered where it is taken

    bool operator==(const ReuseOrder &) const = default;
};

/// Makes a copy of a finished file, which shares the bytes on disk where the file system can, and
/// has its own else: never a second name of the same file, since one of the two may be changed. It
/// is whole, checked and synced before it has its name, and replaces nothing (I3, I4). \a goesOn is
/// asked before every MiB; when it says no, nothing is left of the copy and the error is none. A
/// plain function for a pool thread.
Result<AdoptedPart> reuseFile(const ReuseOrder &order, const std::function<bool()> &goesOn);

} // namespace engine
