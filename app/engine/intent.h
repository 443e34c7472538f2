// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <optional>

namespace engine {

/// What shall happen to a download once its task or checksum has stopped, or its part file has
/// been moved. Commands given meanwhile add to it; none is forgotten for a later one.
struct Intent {
    std::optional<RemoveFiles> removal; ///< beats all else
    std::optional<DownloadEdit> edit;
    bool startsOver = false;
    bool isQueued = false; ///< afterwards: else paused

    bool saysOnlyWhere() const { return !removal && !edit && !startsOver; }
};

} // namespace engine
