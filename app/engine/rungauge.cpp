// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/rungauge.h"

#include <algorithm>

namespace engine {

namespace {

constexpr int kStarting = 5; ///< samples: a new connection is slow at first
constexpr qint64 kOldWeight = 20; ///< samples that the mean looks back

} // namespace

void RunGauge::sample(std::chrono::milliseconds now, qint64 received,
    std::chrono::nanoseconds writing, int connections, bool isLimited)
{
    const Sample sample { now, received, writing, connections };
    if (!m_samples.isEmpty()) {
        const Sample before = m_samples.last();
        if (received < before.received || writing < before.writing) {
            m_samples.clear();
            m_steady = 0;
        } else {
            const bool isSteady = before.connections == connections && !isLimited;
            m_steady = isSteady ? m_steady + 1 : 0;
            count(before, sample);
        }
    }
    m_samples.append(sample);
    if (m_samples.size() > kSamplesThatTell) {
        m_samples.removeFirst();
    }
}

void RunGauge::count(const Sample &before, const Sample &now)
{
    const qint64 passed = (now.at - before.at).count();
    if (m_steady <= kStarting || passed <= 0 || now.connections == 0) {
        return;
    }
    const qint64 speed = (now.received - before.received) * 1000 / passed;
    ConnectionSum &sum = m_sums[now.connections];
    const qint64 weight = std::min<qint64>(sum.samples, kOldWeight);
    sum.connections = now.connections;
    sum.speed = (sum.speed * weight + speed) / (weight + 1);
    ++sum.samples;
}

int RunGauge::diskPermille() const
{
    if (m_samples.size() < 2) {
        return 0;
    }
    const std::chrono::nanoseconds passed = m_samples.last().at - m_samples.first().at;
    const std::chrono::nanoseconds writing = m_samples.last().writing - m_samples.first().writing;
    return passed.count() <= 0
        ? 0
        : static_cast<int>(std::clamp<qint64>(writing.count() * 1000 / passed.count(), 0, 1000));
}

QList<ConnectionSum> RunGauge::sums() const
{
    QList<ConnectionSum> told;
    for (const ConnectionSum &sum : m_sums) {
        if (sum.samples >= kSamplesThatTell) {
            told.append(sum);
        }
    }
    return told;
}

} // namespace engine
