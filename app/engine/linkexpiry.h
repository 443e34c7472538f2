// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QUrl>

#include <optional>

namespace engine {

/// When a signed link says it stops working, UTC: X-Amz-Date and X-Amz-Expires, the same of Google
/// (X-Goog-), Expires and its like in seconds since 1970 (exp, e), se of a shared access signature.
/// The earliest where there are several; nothing where there is none, or none that makes sense.
std::optional<QDateTime> linkExpiry(const QUrl &url);

} // namespace engine
