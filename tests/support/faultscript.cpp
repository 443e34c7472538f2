// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultscript.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cstring>

namespace support {

namespace {

constexpr qint64 kWord = 8;
constexpr qint64 kHashStep = 1024 * 1024;

/// splitmix64: any two offsets or seeds give unrelated words.
quint64 word(quint64 seed, qint64 index)
{
    quint64 z = seed * 0xd1342543de82ef95ULL + static_cast<quint64>(index) * 0x9e3779b97f4a7c15ULL;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

} // namespace

QByteArray Content::bytes(qint64 from, qint64 count) const
{
    const qint64 end = std::min(from + count, length());
    if (end <= from) {
        return {};
    }
    if (!literal.isEmpty()) {
        return literal.mid(from, end - from);
    }
    const qint64 first = from / kWord;
    const qint64 last = (end + kWord - 1) / kWord;
    QByteArray words((last - first) * kWord, Qt::Uninitialized);
    for (qint64 i = first; i < last; ++i) {
        const quint64 value = word(seed, i);
        std::memcpy(words.data() + (i - first) * kWord, &value, sizeof value);
    }
    return words.mid(from - first * kWord, end - from);
}

QByteArray Content::sha256() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qint64 offset = 0; offset < length(); offset += kHashStep) {
        hash.addData(bytes(offset, kHashStep));
    }
    return hash.result().toHex();
}

std::optional<QByteArray> SeenRequest::header(QByteArrayView name) const
{
    for (const QByteArray &line : headers) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0) {
            return line.mid(colon + 1).trimmed();
        }
    }
    return std::nullopt;
}

} // namespace support
