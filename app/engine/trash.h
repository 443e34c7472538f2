// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// Moves \a path (absolute) to the user's trash. False, and nothing moved as far as can be told,
/// where that is not possible. Blocks on the disk: for a pool thread.
bool moveToTrash(const QString &path);

} // namespace engine
