// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/digestauth.h"

#include <QHash>
#include <QString>

namespace engine {

struct FetchOrder;

/// The Digest challenges that origins have sent, so that later requests are signed at once.
/// Credentials are the requests' own: nothing secret is kept here. Lives with the transport.
class SignIns {
public:
    /// Takes a 401's challenge to \a order; none that can be answered: nothing. An order without
    /// credentials is never answered.
    std::optional<DigestChallenge> learn(const FetchOrder &order, const QList<QByteArray> &fields);
    /// Puts Digest in the place of Basic where \a order's origin asked for it.
    void sign(FetchOrder &order);
    void clear() { m_known.clear(); }
    bool isEmpty() const { return m_known.isEmpty(); }

private:
    struct Known {
        DigestChallenge challenge;
        QByteArray clientNonce;
        quint32 uses = 0;
    };
    QHash<QString, Known> m_known; ///< by originKey()
};

} // namespace engine
