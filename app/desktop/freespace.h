// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace desktop {

/// Bytes that the user may still write on the disk of \a folder, or of the nearest folder above it
/// that is there; -1 = unknown. A dead network disk makes it hang: not for the GUI thread.
qint64 freeBytes(const QString &folder);

} // namespace desktop
