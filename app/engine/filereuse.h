// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/leftover.h"
#include "app/engine/partmove.h"

namespace engine {

/// Makes a copy of a finished file, which shares the bytes on disk where the file system can, and
/// has its own else: never a second name of the same file, since one of the two may be changed. It
/// is whole, checked and synced before it has its name, and replaces nothing (I3, I4); it bears
/// \a mark until PartFile::unmark(). \a isStopped is asked before every MiB; when it says so,
/// nothing is left of the copy and the error is none. A plain function for a pool thread.
Result<AdoptedPart> reuseFile(
    const ReuseOrder &order, const QByteArray &mark, const CopyWatch &isStopped);

/// The same, by which \a download, which has no part file, becomes complete. What a killed run left
/// of it goes by removeCopies().
MoveResult reuseFor(const Download &download, const ReuseOrder &order, const CopyWatch &isStopped);

} // namespace engine
