// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/piecehashes.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace engine {

namespace {

constexpr qint64 kLongestPiece = std::numeric_limits<qint64>::max() / kMostPieces;
constexpr qsizetype kLongestTag = 32; ///< "sha256 LENGTH\n"
constexpr qsizetype kMostPlaces = 1000; ///< each is a request, and a row of the database

constexpr std::array<std::pair<ChecksumAlgorithm, QByteArrayView>, 4> kNames { {
    { ChecksumAlgorithm::Md5, "md5" },
    { ChecksumAlgorithm::Sha1, "sha1" },
    { ChecksumAlgorithm::Sha256, "sha256" },
    { ChecksumAlgorithm::Sha512, "sha512" },
} };

bool isSound(const PieceHashes &pieces)
{
    const qsizetype size = digestSize(pieces.algorithm);
    return size > 0 && pieces.length > 0 && pieces.length <= kLongestPiece && !pieces.isEmpty()
        && pieces.digests.size() % size == 0 && pieces.count() <= kMostPieces;
}

} // namespace

qsizetype digestSize(ChecksumAlgorithm algorithm)
{
    switch (algorithm) {
    case ChecksumAlgorithm::None:
        return 0;
    case ChecksumAlgorithm::Md5:
        return 16;
    case ChecksumAlgorithm::Sha1:
        return 20;
    case ChecksumAlgorithm::Sha256:
        return 32;
    case ChecksumAlgorithm::Sha512:
        return 64;
    }
    return 0;
}

qsizetype PieceHashes::count() const
{
    const qsizetype size = digestSize(algorithm);
    return size == 0 ? 0 : digests.size() / size;
}

QByteArrayView PieceHashes::digest(qsizetype piece) const
{
    const qsizetype size = digestSize(algorithm);
    return QByteArrayView(digests).sliced(piece * size, size);
}

Segment PieceHashes::place(qsizetype piece, qint64 size) const
{
    return { piece * length, std::min((piece + 1) * length, size) };
}

bool PieceHashes::fits(qint64 size) const
{
    return isSound(*this) && size > (count() - 1) * length && size <= count() * length;
}

QByteArray packed(const PieceHashes &pieces)
{
    const auto *const name = std::find_if(kNames.begin(), kNames.end(),
        [&pieces](const auto &row) { return row.first == pieces.algorithm; });
    if (name == kNames.end() || !isSound(pieces)) {
        return {};
    }
    return name->second.toByteArray() + ' ' + QByteArray::number(pieces.length) + '\n'
        + pieces.digests;
}

PieceHashes unpacked(const QByteArray &packed)
{
    const QByteArray head = packed.first(std::min(packed.size(), kLongestTag));
    const qsizetype end = head.indexOf('\n');
    const QList<QByteArray> words = head.first(std::max<qsizetype>(end, 0)).split(' ');
    const auto *const name = std::find_if(kNames.begin(), kNames.end(),
        [&words](const auto &row) { return words.first() == row.second; });
    if (words.size() != 2 || name == kNames.end()) {
        return {};
    }
    const PieceHashes pieces { name->first, words.at(1).toLongLong(), packed.sliced(end + 1) };
    return isSound(pieces) ? pieces : PieceHashes {};
}

QList<Segment> placesOf(const PieceHashes &pieces, const QList<qsizetype> &damaged, qint64 size)
{
    QList<Segment> places;
    for (const qsizetype piece : damaged) {
        const Segment place = pieces.place(piece, size);
        if (!places.isEmpty() && places.last().to == place.from) {
            places.last().to = place.to;
        } else {
            places.append(place);
        }
    }
    return places.size() <= kMostPlaces
        ? places
        : QList<Segment> { { places.first().from, places.last().to } };
}

} // namespace engine
