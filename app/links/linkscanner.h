// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace links {

/// One link as it stands in a line of text.
struct ScannedLink {
    qsizetype begin = 0;
    qsizetype next = 0; ///< where to look for the next one; after begin
    QStringView text;
    bool hasScheme = true; ///< of any kind; else it begins with "www."
};

/// The first link at or after \a from: SCHEME://... or www...., without the brackets, quotes and
/// full stops around it. Reads every character once, whatever stands there.
std::optional<ScannedLink> nextLink(QStringView line, qsizetype from);

} // namespace links
