// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// Bytes of the disk that the part file at \a path holds beyond the \a received ones: they are not
/// free, and not needed any more. 0 where there is no such file. Looks at the disk.
qint64 bytesSetAside(const QString &path, qint64 received);

} // namespace engine
