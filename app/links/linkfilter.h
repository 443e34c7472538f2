// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

namespace links {

/// Which links count: by the ending of the file's name and by host. Plain values.
struct LinkFilter {
    QStringList endings; ///< lower case, without dot; empty = all
    QStringList hosts; ///< lower case; those below them count too; empty = all

    bool accepts(const QUrl &url) const;
    bool operator==(const LinkFilter &) const = default;
};

/// The filter as a user types it: words between blanks and commas, "*.zip", ".zip" and "zip" alike.
LinkFilter filterFrom(const QString &endings, const QString &hosts);
/// The good links of \a found that \a filter accepts.
FoundLinks filtered(const FoundLinks &found, const LinkFilter &filter);

} // namespace links
