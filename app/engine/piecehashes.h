// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QByteArray>
#include <QByteArrayView>

namespace engine {

/// A list of more is taken for nonsense.
inline constexpr qsizetype kMostPieces = 262'144;

/// Hashes of the pieces of a file, as a Metalink gives them (RFC 5854, metalink:pieces): with them
/// only what is damaged has to be fetched again.
struct PieceHashes {
    ChecksumAlgorithm algorithm = ChecksumAlgorithm::None;
    qint64 length = 0; ///< bytes of each piece but the last, which may have fewer
    QByteArray digests; ///< binary, one after the other

    bool isEmpty() const { return digests.isEmpty(); }
    qsizetype count() const;
    QByteArrayView digest(qsizetype piece) const;
    /// Where \a piece is in a file of \a size bytes.
    Segment place(qsizetype piece, qint64 size) const;
    /// Whether a file of \a size bytes has as many pieces.
    bool fits(qint64 size) const;
    bool operator==(const PieceHashes &) const = default;
};

/// Bytes of a binary hash; 0 for None.
qsizetype digestSize(ChecksumAlgorithm algorithm);

/// As DownloadRequest::pieces carries and the store keeps them; empty for none and for nonsense.
QByteArray packed(const PieceHashes &pieces);
/// Empty where \a packed is nothing that packed() makes.
PieceHashes unpacked(const QByteArray &packed);

/// What of a file of \a size bytes is to be fetched again for the \a damaged pieces, which are
/// sorted. Where it would be more than 1,000 places, all from the first to the last of them.
QList<Segment> placesOf(const PieceHashes &pieces, const QList<qsizetype> &damaged, qint64 size);

} // namespace engine
