// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QByteArray>
#include <QList>

namespace engine {

/// The digest fields of one reply, each value as it came.
struct DigestFields {
    QList<QByteArray> repr; ///< Repr-Digest (RFC 9530): of the whole file, whatever part is sent
    QList<QByteArray> content; ///< Content-Digest (RFC 9530): of this reply's body
    QList<QByteArray> instance; ///< Digest (RFC 3230): of the whole file

    bool operator==(const DigestFields &) const = default;
};

/// The checksum of the whole file that \a fields name, the strongest known algorithm first: SHA-512
/// and SHA-256, and from Digest also SHA-1 and MD5. Empty where there is none to be trusted: other
/// algorithms, a wrong length, bad syntax, two values for one algorithm (H31).
/// \a isBodyTheFile: the body is the file, whole and as it is, so that Content-Digest counts.
Checksum foundChecksum(const DigestFields &fields, bool isBodyTheFile);

} // namespace engine
