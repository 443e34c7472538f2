// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <chrono>

namespace engine {

/// Bytes a second over the last three seconds. Lives where its bytes are counted; the caller hands
/// in a monotonic clock's time, so that a jump of the wall clock changes nothing (F55).
class SpeedMeter {
public:
    /// \a received: bytes since the run began, never falling.
    void sample(std::chrono::milliseconds now, qint64 received);
    /// Bytes a second, 0 until two samples are 50 ms apart, and when nothing came for 3 s.
    qint64 speed() const;

private:
    struct Sample {
        std::chrono::milliseconds at;
        qint64 received;
    };
    QList<Sample> m_samples;
};

} // namespace engine
