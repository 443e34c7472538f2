// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <functional>

namespace engine {

/// How much a change to a record matters.
enum class Keep {
    Shown, ///< clients are told; nothing that the disk need know
    Soon, ///< also saved within a second
    Now, ///< also saved at once
};

/// What the disk is to know of a record: a start after a kill goes by that.
using AsStored = std::function<Download(const Download &record)>;

} // namespace engine
