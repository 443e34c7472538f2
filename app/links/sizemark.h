// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace links {

/// The size that a link states of its picture or video.
struct SizeMark {
    int width = 0; ///< pixels; 0 = not stated
    int height = 0; ///< the same
    int rank = kUnmarked; ///< of a word: what is smaller has a lower one
    int scale = 1; ///< of @2x and dpr=2

    static constexpr int kUnmarked = 50;

    bool hasPixels() const { return width > 0 || height > 0; }
    bool operator==(const SizeMark &) const = default;
};

/// A link without its mark: variants of one picture have the same key.
struct MarkedLink {
    QString key; ///< empty = no picture and no video
    SizeMark mark;
    QString countedKey; ///< the key should the number at the end of the name be a width
    int number = 0; ///< that number; 0 = there is none

    bool operator==(const MarkedLink &) const = default;
};

/// Pure. Whether a bare number at the end of a name is a width or counts on (img_1, img_2) shows
/// only besides the other links: it stays in the key, see MarkedLink::countedKey.
MarkedLink markedLink(const QUrl &url);

} // namespace links
