// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cli {

/// What bobbin-cli ends with; part of its contract.
namespace exitstatus {
inline constexpr int kComplete = 0;
inline constexpr int kFailed = 1; ///< at least one download, or the output
inline constexpr int kWrongUsage = 2;
inline constexpr int kInterrupted = 3; ///< saved; the same command line goes on
} // namespace exitstatus

} // namespace cli
