// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

// Both block on the disk: for a pool thread.

/// Moves \a path (absolute) to the user's trash; where it lies then. Empty, and nothing moved as
/// far as can be told, where that is not possible.
QString moveToTrash(const QString &path);

/// The trash forgets that it has \a inTrash, which was moved out of it.
void forgetInTrash(const QString &inTrash);

} // namespace engine
