// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/clockwatch.h"

#include <ctime>

namespace engine {

using namespace std::chrono_literals;

namespace {

constexpr auto kSleep = 5s; ///< no server hangs up for less
constexpr auto kSetClock = 2s; ///< more than time servers correct in small steps

std::chrono::milliseconds read(clockid_t clock)
{
    timespec time {};
    ::clock_gettime(clock, &time);
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

} // namespace

Clocks Clocks::now()
{
    return { read(CLOCK_MONOTONIC), read(CLOCK_BOOTTIME), read(CLOCK_REALTIME) };
}

ClockWatch::Jump ClockWatch::look(const Clocks &clocks)
{
    const Clocks last = m_last.value_or(clocks);
    m_last = clocks;
    const auto passed = clocks.boot - last.boot;
    const auto drift = (clocks.wall - last.wall) - passed;
    return { passed - (clocks.awake - last.awake) >= kSleep, std::chrono::abs(drift) >= kSetClock };
}

} // namespace engine
