// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QUrl>

namespace links {

/// A link and what is known of its file.
struct SizedLink {
    QUrl url;
    qint64 size = -1; ///< bytes; -1 = unknown

    bool operator==(const SizedLink &) const = default;
};

/// The positions, ascending, of pictures and videos in \a links of which a larger one is there as
/// well: links that differ only by a size mark in the file's name (photo_640, photo-800x600,
/// photo_thumb, photo@2x) or in the query (?w=320). What the marks state decides, else the sizes;
/// where neither does, all are kept. Numbers that count on (img_1, img_2) are no marks. Pure; takes
/// time in proportion to the list.
QList<qsizetype> smallerVariants(const QList<SizedLink> &links);

} // namespace links
