// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/retrypolicy.h"

#include <algorithm>

namespace engine {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds kFirstWait = 1s;
constexpr std::chrono::seconds kLongestBackoff = 5min;
constexpr std::chrono::seconds kLongestObeyed = 1h;
constexpr double kJitter = 0.2;

/// A 404 in the middle of a file is often one broken node behind a balancer (F33).
constexpr int kRetriesOfLostFile = 3;
/// A link that expired midway may be one that the original link leads to: that is asked again
/// (F32).
constexpr int kRetriesOfExpiredLink = 1;

/// How often a download that has bytes is tried again after an error that is final at the start.
int retriesMidway(ErrorKind kind)
{
    return kind == ErrorKind::NotFound   ? kRetriesOfLostFile
        : kind == ErrorKind::LinkExpired ? kRetriesOfExpiredLink
                                         : 0;
}

} // namespace

std::chrono::milliseconds retryDelay(
    int attempts, std::optional<std::chrono::seconds> retryAfter, double random)
{
    // "Retry-After: 0" asks for nothing; the backoff keeps us from hammering the server.
    if (retryAfter && *retryAfter > 0s) {
        return std::min(*retryAfter, kLongestObeyed);
    }
    constexpr int kDoublings = 9; // 512 s, beyond the longest
    const auto plain
        = std::min(kFirstWait * (1 << std::clamp(attempts - 1, 0, kDoublings)), kLongestBackoff);
    const double factor = 1.0 - kJitter + 2.0 * kJitter * std::clamp(random, 0.0, 1.0);
    return std::chrono::duration_cast<std::chrono::milliseconds>(plain * factor);
}

bool shouldRetry(const DownloadError &error, qint64 received, int attempts, int maxAttempts)
{
    const bool isWorthIt = traits(error.kind).retriesAlone
        || (received > 0 && attempts <= retriesMidway(error.kind));
    if (!isWorthIt) {
        return false;
    }
    // Zero allows none, not even after a run that gained something (F45).
    return maxAttempts < 0 || (maxAttempts > 0 && attempts <= maxAttempts);
}

} // namespace engine
