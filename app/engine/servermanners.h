// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace engine {

/// What one run has learned of how its server answers. A plain value.
struct ServerManners {
    int wrongRanges = 0; ///< replies with a range that was not asked for (F02)
    bool areRangesProven = false; ///< a 206 has come that fits
    bool isPlainOnly = false; ///< ranges do not work here
    bool usesIfRange = true; ///< false: it answers that with the whole file (F07)

    bool operator==(const ServerManners &) const = default;
};

} // namespace engine
