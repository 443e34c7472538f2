// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <array>

namespace ui {

/// In the order they are offered.
inline constexpr std::array kPriorities { engine::Priority::High, engine::Priority::Normal,
    engine::Priority::Low };

QString priorityWord(engine::Priority priority);

} // namespace ui
