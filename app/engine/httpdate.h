// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace engine {

/// Reads a date of an HTTP header field in any of its three forms (RFC 9110, 5.6.7). The result is
/// UTC; invalid when \a text is no such date.
QDateTime fromHttpDate(const QByteArray &text);

} // namespace engine
