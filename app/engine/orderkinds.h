// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace engine {

/// What becomes of the files of a removed download.
enum class RemoveFiles {
    KeepAll, ///< list only
    TrashPart, ///< the part file to the trash; a finished file stays
    TrashAll, ///< the finished file to the trash as well
};

enum class QueueMove { Up, Down, Top, Bottom };

} // namespace engine
