// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace engine {

/// A token bucket: how many bytes may be read now. Lives on the task's thread; times are a
/// monotonic clock's.
class RateLimiter {
public:
    /// Bytes a second, 0 = unlimited. Takes effect at once; saved-up allowance and what is left of
    /// exempt() are dropped.
    void setRate(qint64 bytesPerSecond, std::chrono::milliseconds now);
    bool isLimited() const { return m_rate > 0; }
    qint64 rate() const { return m_rate; }
    /// Bytes that may be read at \a now; a very large number when unlimited.
    qint64 allowance(std::chrono::milliseconds now);
    /// So many bytes may be read beside the rate, whenever: the limit is for what is sent from now
    /// on, and they have come already.
    void exempt(qint64 bytes) { m_exempt = bytes; }
    void spend(qint64 bytes);

private:
    qint64 m_rate = 0;
    qint64 m_tokens = 0;
    qint64 m_exempt = 0; ///< bytes
    std::chrono::milliseconds m_last { 0 };
};

} // namespace engine
