// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <optional>

namespace engine {

/// What the system's clocks show at one moment.
struct Clocks {
    std::chrono::milliseconds awake { 0 }; ///< monotonic; stands still while the computer sleeps
    std::chrono::milliseconds boot { 0 }; ///< monotonic; goes on
    std::chrono::milliseconds wall { 0 };

    static Clocks now();
};

using SystemClocks = std::function<Clocks()>;

/// Spots sleep and jumps of the wall clock by comparing clocks. A plain value; whoever asks hands
/// in what the clocks show.
class ClockWatch {
public:
    struct Jump {
        bool hasSlept = false; ///< the computer was asleep: what is connected is dead (F54)
        bool hasJumped = false; ///< the wall clock was set (F55)
        bool operator==(const Jump &) const = default;
    };

    /// What happened since the last call; nothing at the first one.
    Jump look(const Clocks &clocks);

private:
    std::optional<Clocks> m_last;
};

} // namespace engine
