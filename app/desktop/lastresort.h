// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace desktop {

/// Ends this process with status 0 after \a patience, whatever its threads hang in (a dead disk, a
/// dead network folder). Cannot be taken back. False when the system refuses.
bool endProcessAfter(std::chrono::milliseconds patience);

} // namespace desktop
