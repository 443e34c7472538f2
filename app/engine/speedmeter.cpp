// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/speedmeter.h"

namespace engine {

using namespace std::chrono_literals;

namespace {
constexpr auto kWindow = 3000ms;
constexpr auto kShortestSpan = 50ms;
} // namespace

void SpeedMeter::sample(std::chrono::milliseconds now, qint64 received)
{
    m_samples.append({ now, received });
    while (m_samples.size() > 2 && now - m_samples.at(1).at >= kWindow) {
        m_samples.removeFirst();
    }
}

qint64 SpeedMeter::speed() const
{
    if (m_samples.size() < 2) {
        return 0;
    }
    const auto span = m_samples.last().at - m_samples.first().at;
    if (span < kShortestSpan) {
        return 0;
    }
    return (m_samples.last().received - m_samples.first().received) * 1000 / span.count();
}

} // namespace engine
