// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/rundetail.h"

namespace engine {

/// What holds up a run that \a figures were measured of. Says only what they show: Unknown where
/// they show nothing, and never that more connections help, or do not, where fewer were not tried.
Bottleneck findBottleneck(const RunFigures &figures);

} // namespace engine
