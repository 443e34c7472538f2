// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/wallwatch.h"

#include <algorithm>

namespace engine {

using namespace std::chrono_literals;

namespace {

constexpr auto kClocksEvery = 5s;
constexpr std::chrono::milliseconds kLongestWait = 1h; ///< then the clock is asked again

} // namespace

WallWatch::WallWatch(const WallClock &clock, const SystemClocks &clocks)
    : m_clock(clock)
    , m_clocks(clocks)
{
    m_lookTimer.setInterval(kClocksEvery);
    connect(&m_lookTimer, &QTimer::timeout, this, &WallWatch::look);
    m_lookTimer.start();
    m_wakeTimer.setSingleShot(true);
    m_wakeTimer.setTimerType(Qt::PreciseTimer); // a coarse one may be minutes late
    connect(&m_wakeTimer, &QTimer::timeout, this, &WallWatch::wake);
    look();
}

void WallWatch::wakeAt(const QDateTime &moment)
{
    m_moment = moment;
    if (!moment.isValid()) {
        m_wakeTimer.stop();
        return;
    }
    const std::chrono::milliseconds left(m_clock().msecsTo(moment));
    m_wakeTimer.start(std::clamp<std::chrono::milliseconds>(left, 1ms, kLongestWait));
}

void WallWatch::wake()
{
    if (m_clock() < m_moment) {
        wakeAt(m_moment);
        return;
    }
    m_moment = {};
    Q_EMIT due();
}

void WallWatch::look()
{
    const QDateTime local = m_clock();
    Clocks clocks = m_clocks();
    clocks.wall = std::chrono::milliseconds(local.toMSecsSinceEpoch());
    ClockWatch::Jump jump = m_watch.look(clocks);
    const bool isOtherZone = m_last.isValid() && m_last.offsetFromUtc() != local.offsetFromUtc();
    m_last = local;
    if (jump.hasSlept || jump.hasJumped || isOtherZone) {
        Q_EMIT jumped(jump);
    }
}

} // namespace engine
