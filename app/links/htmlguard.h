// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>

namespace links {

/// How a page may be given to the parser.
struct HtmlPieces {
    QList<qsizetype> ends; ///< of all pieces but the last one, ascending
    qsizetype safeLength = 0; ///< where the last piece ends

    bool operator==(const HtmlPieces &) const = default;
};

/// Pieces of 64 KiB at most. They end between two tags where they can, since the parser may lose
/// its way in a tag that comes in two parts, and then tells nothing until the page ends; those of
/// the beginning of a page are the first ones of the whole. What follows the first tag of over 64
/// KiB is left out: the parser looks for a tag's end again with every piece it gets, so a tag that
/// never ends would take it time without end (H33).
HtmlPieces safePieces(QByteArrayView html);

} // namespace links
