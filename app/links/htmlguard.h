// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QMap>

namespace links {

/// In which of them what hides tags: scripts and styles, or sections of CDATA.
enum class MarkupKind { Html, Xml };

/// How a page may be given to the parser.
struct HtmlPieces {
    QList<qsizetype> ends; ///< of all pieces but the last one, ascending
    qsizetype safeLength = 0; ///< where the last piece ends
    QMap<qsizetype, qsizetype> gaps; ///< of some of the ends: where the piece behind it begins

    bool operator==(const HtmlPieces &) const = default;
};

/// Pieces of 64 KiB at most. They end between two tags where they can, since the parser may lose
/// its way in a tag that comes in two parts, and then tells nothing until the page ends; those of
/// the beginning of a page are the first ones of the whole. A tag of over 64 KiB, which mostly has
/// a picture in it, is in none of them: the parser looks for a tag's end again with every piece it
/// gets, so a tag that never ends would take it time without end (H33). What follows such a tag is
/// left out if the tag has no end.
HtmlPieces safePieces(QByteArrayView html, MarkupKind kind = MarkupKind::Html);

} // namespace links
