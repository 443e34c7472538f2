// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace engine {

enum class DigestAlgorithm { Md5, Md5Session, Sha256, Sha256Session };

/// A server's wish for Digest (RFC 7616, 3.3), as far as it can be answered.
struct DigestChallenge {
    QByteArray realm; ///< unquoted
    QByteArray nonce;
    QByteArray opaque; ///< empty = none
    DigestAlgorithm algorithm = DigestAlgorithm::Md5;
    bool hasQop = false; ///< offers qop=auth; without it the answer is that of RFC 2069
    bool isStale = false; ///< the password was right, only the nonce is too old
    bool hashesUserName = false; ///< userhash=true

    bool operator==(const DigestChallenge &) const = default;
};

/// One answer to a challenge.
struct DigestUse {
    QByteArray method = "GET";
    QByteArray target; ///< as in the request line
    QByteArray clientNonce;
    quint32 count = 1; ///< how often the nonce has been used, this one included

    bool operator==(const DigestUse &) const = default;
};

/// The first Digest among the challenges in \a fields, the values of WWW-Authenticate, whose
/// algorithm and qop are known here (RFC 7616, 3.7): servers name the one they like best first.
/// Hostile input: fields above 16 KiB are passed over.
std::optional<DigestChallenge> digestChallenge(const QList<QByteArray> &fields);

/// Basic (RFC 7617) is among the challenges in \a fields.
bool offersBasic(const QList<QByteArray> &fields);

/// The value of Authorization (RFC 7616, 3.4).
QByteArray digestAuthorization(
    const DigestChallenge &challenge, const Credentials &credentials, const DigestUse &use);

/// The request target of \a url in origin form.
QByteArray requestTarget(const QUrl &url);

} // namespace engine
