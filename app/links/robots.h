// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace links {

/// Whether a robots.txt (RFC 9309) asks programs not to fetch \a path, query included: the longest
/// rule for everybody ("User-agent: *") that fits decides, and Allow wins a tie. At most 500 KiB of
/// it are read.
bool isDisallowed(QByteArrayView robots, const QString &path);

} // namespace links
