// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

namespace links {

/// What \a content says it is: by what its first 4 KiB look like, else by \a mimeType (parameters
/// count for nothing) or the ending of \a fileName, both of which may be empty or wrong.
enum class ContentKind { None, Text, Html, Json, Feed, Metalink, Csv, M3u, Pls, Bookmarks };
ContentKind contentKind(
    QByteArrayView content, const QString &mimeType = {}, const QString &fileName = {});

/// Text as its mark, the charset of \a mimeType or its bytes say; Latin-1 where it is no UTF-8.
QString decodedText(QByteArrayView content, const QString &mimeType = {});
/// JSON as UTF-8: some write it as UTF-16.
QByteArray asUtf8(const QByteArray &json);

} // namespace links
