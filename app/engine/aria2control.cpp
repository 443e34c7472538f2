// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/aria2control.h"

#include "app/engine/rangeset.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace engine {

namespace {

constexpr qint64 kLargestTotal = qint64(1) << 60;
constexpr qint64 kBlock = 16 * 1024; ///< what a bit of a piece on its way stands for

/// Whole bytes that \a bits need.
qint64 bytesFor(qint64 bits)
{
    return (bits + 7) / 8;
}

qint64 countOf(qint64 bytes, qint64 size)
{
    return (bytes + size - 1) / size;
}

bool isSet(QByteArrayView bits, qint64 index)
{
    return (static_cast<unsigned char>(bits[index / 8]) & (0x80 >> (index % 8))) != 0;
}

/// Numbers and bytes one after another; every one after the end is 0 or empty, and hasFailed().
class Reader {
public:
    explicit Reader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }
    template <typename Number>
    Number number()
    {
        const QByteArrayView raw = take(sizeof(Number));
        Number value = 0;
        if (!raw.isEmpty()) {
            std::memcpy(&value, raw.data(), sizeof value);
        }
        return m_isBigEndian ? qFromBigEndian(value) : value;
    }
    QByteArrayView take(qint64 size)
    {
        if (size > m_rest.size()) {
            m_hasFailed = true;
            m_rest = {};
            return {};
        }
        const QByteArrayView taken = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return taken;
    }
    void setBigEndian(bool isBigEndian) { m_isBigEndian = isBigEndian; }
    bool hasFailed() const { return m_hasFailed; }

private:
    QByteArrayView m_rest;
    bool m_isBigEndian = true;
    bool m_hasFailed = false;
};

/// The runs of set bits, each of which stands for \a unit bytes from \a base on.
void addRuns(QByteArrayView bits, qint64 count, qint64 unit, Segment whole, RangeSet *ranges)
{
    qint64 begin = -1;
    for (qint64 i = 0; i <= count && ranges->segments().size() < kMostRanges; ++i) {
        const bool isThere = i < count && isSet(bits, i);
        if (isThere && begin < 0) {
            begin = i;
        } else if (!isThere && begin >= 0) {
            ranges->add({ whole.from + begin * unit, std::min(whole.from + i * unit, whole.to) });
            begin = -1;
        }
    }
}

/// The pieces that were on their way; false where they cannot be.
bool addPieces(Reader &reader, qint64 pieceLength, qint64 total, RangeSet *ranges)
{
    const qint64 pieces = countOf(total, pieceLength);
    const quint32 onTheirWay = reader.number<quint32>();
    if (reader.hasFailed() || onTheirWay > pieces) {
        return false;
    }
    for (quint32 i = 0; i < onTheirWay; ++i) {
        const qint64 index = reader.number<quint32>();
        const qint64 length = reader.number<quint32>();
        const qint64 bytes = reader.number<quint32>();
        if (index >= pieces) {
            return false;
        }
        const Segment piece { index * pieceLength, std::min((index + 1) * pieceLength, total) };
        const qint64 blocks = countOf(length, kBlock);
        const QByteArrayView bits = reader.take(bytes);
        if (reader.hasFailed() || length != piece.size() || bytes != bytesFor(blocks)) {
            return false;
        }
        addRuns(bits, blocks, kBlock, piece, ranges);
    }
    return true;
}

} // namespace

std::optional<Aria2Control> parseAria2Control(QByteArrayView bytes)
{
    Reader reader(bytes);
    const quint16 version = reader.number<quint16>(); // 0 in every byte order
    if (version > 1 || bytes.size() > kLargestControl) {
        return std::nullopt;
    }
    reader.setBigEndian(version == 1);
    reader.take(4); // whether the hash is to be compared
    const quint32 hash = reader.number<quint32>();
    reader.take(hash);
    const qint64 pieceLength = reader.number<quint32>();
    const quint64 total = reader.number<quint64>();
    reader.take(8); // what was uploaded
    const quint32 size = reader.number<quint32>();
    const QByteArrayView bits = reader.take(size);
    if (reader.hasFailed()) {
        return std::nullopt;
    }
    if (hash > 0) {
        return Aria2Control { true, 0, {} };
    }
    if (pieceLength == 0 || total == 0 || total > kLargestTotal
        || size != bytesFor(countOf(static_cast<qint64>(total), pieceLength))) {
        return std::nullopt;
    }
    Aria2Control control;
    control.total = static_cast<qint64>(total);
    RangeSet ranges;
    addRuns(bits, countOf(control.total, pieceLength), pieceLength, { 0, control.total }, &ranges);
    if (!addPieces(reader, pieceLength, control.total, &ranges)) {
        return std::nullopt;
    }
    control.ranges = ranges.segments();
    return control;
}

} // namespace engine
