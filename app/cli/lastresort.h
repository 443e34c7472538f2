// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace cli {

/// How long a disk may take with what is to be saved before the program ends without it.
inline constexpr std::chrono::seconds kDiskPatience { 10 };

/// Ends this process with \a exitStatus (of exitstatus.h) after kDiskPatience, whatever its threads
/// hang in: a dead disk, a dead network folder. Counts anew with every call.
void endProcessSoon(int exitStatus);
/// Takes that back: the process ends by itself.
void keepProcess();

} // namespace cli
