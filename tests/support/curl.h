// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QUrl>

namespace support {

/// What the curl program got from a server.
struct CurlResult {
    int exitCode = -1; ///< curl's own; -1 = it did not end in time
    QByteArray body;
    QByteArray head; ///< all status lines and fields, interim replies too
};

/// Fetches \a url with curl, no proxy, and waits for its end.
CurlResult curl(const QUrl &url, const QStringList &options = {});

/// Lower case hex.
QByteArray sha256(const QByteArray &data);

} // namespace support
