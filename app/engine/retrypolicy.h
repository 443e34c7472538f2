// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/downloaderror.h"

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace engine {

/// How long to wait after \a attempts (1 or more) runs in a row that gained nothing: 1 s, 2 s, 4 s
/// and so on to 5 min, spread by up to 20 % either way by \a random, which is in [0, 1). A
/// Retry-After of the server wins, up to 1 h, and is never cut short (F43).
std::chrono::milliseconds retryDelay(
    int attempts, std::optional<std::chrono::seconds> retryAfter, double random);

/// Whether the manager tries again by itself (F31 to F33, F39 to F45). \a received: bytes that are
/// there; \a attempts: runs in a row that gained nothing, this one included; \a maxAttempts: how
/// many such retries the user allows, 0 = none, negative = for ever.
bool shouldRetry(const DownloadError &error, qint64 received, int attempts, int maxAttempts);

} // namespace engine
