// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

namespace links {

/// What a drop or a clipboard holds.
struct DroppedLinks {
    FoundLinks found;
    QStringList localFiles; ///< absolute paths; files that may hold links, see fromFile

    bool operator==(const DroppedLinks &) const = default;
};

/// The links of text/uri-list, then those only in text/plain, then those only in text/html.
DroppedLinks fromDrop(
    const QList<QUrl> &uriList, const QString &text, const QByteArray &html, const QUrl &base);

} // namespace links
