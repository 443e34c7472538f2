// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace engine {

/// The file name that a Content-Disposition value names (RFC 6266, 5987, 2047, 2231), decoded but
/// neither sanitised nor trusted; empty = none. filename* wins over filename. Bytes that are no
/// UTF-8 are read in \a referrerCharset, else as Latin-1 (H12, H14).
QString fileNameFromDisposition(const QByteArray &header, const QString &referrerCharset = {});

} // namespace engine
