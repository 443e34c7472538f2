// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/ratelimiter.h"

#include <algorithm>
#include <limits>

namespace engine {

void RateLimiter::setRate(qint64 bytesPerSecond, std::chrono::milliseconds now)
{
    m_rate = std::max<qint64>(bytesPerSecond, 0);
    m_tokens = 0;
    m_exempt = 0;
    m_last = now;
}

qint64 RateLimiter::allowance(std::chrono::milliseconds now)
{
    if (m_rate <= 0) {
        return std::numeric_limits<qint64>::max();
    }
    const auto elapsed = std::clamp<qint64>((now - m_last).count(), 0, 1000);
    const qint64 earned = m_rate * elapsed / 1000;
    if (earned > 0) { // else the time goes on counting: slow limits earn less than a byte a tick
        m_last = now;
    }
    // Half a second may be saved up: enough for a tick that comes late, too little for a burst.
    m_tokens = std::min(m_tokens + earned, std::max<qint64>(m_rate / 2, 1));
    return std::max<qint64>(m_tokens, 0) + m_exempt;
}

void RateLimiter::spend(qint64 bytes)
{
    const qint64 beside = std::min(bytes, m_exempt);
    m_exempt -= beside;
    m_tokens -= bytes - beside;
}

} // namespace engine
