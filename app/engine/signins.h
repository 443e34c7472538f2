// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/digestauth.h"

#include <QHash>
#include <QString>

#include <optional>

namespace engine {

struct FetchOrder;

enum class SignInScheme { None, Basic, Digest };

/// What origins have asked for, so that later requests are signed at once. Credentials are the
/// requests' own: nothing secret is kept here. Lives with the transport.
class SignIns {
public:
    /// A 401's challenge that can be answered.
    struct Asked {
        SignInScheme scheme = SignInScheme::None;
        bool isStale = false; ///< see DigestChallenge
    };

    /// Takes what a 401 to \a order asks for: Digest where it is offered, else Basic. An order
    /// without credentials is never answered, and an Authorization of its own gives way to Digest
    /// only.
    Asked learn(const FetchOrder &order, const QList<QByteArray> &fields);
    /// Puts into \a order the Authorization that its origin has asked for. One that has not asked
    /// is told Basic over https, as some show a missing page to who does not say who they are, but
    /// no login that waits to be asked; over http it is told nothing, or Digest would hide nothing.
    /// Nor does a login that waits answer to who asked without saying for what.
    SignInScheme sign(FetchOrder &order);
    void clear() { m_known.clear(); }
    bool isEmpty() const { return m_known.isEmpty(); }

private:
    struct DigestUses {
        DigestChallenge challenge;
        QByteArray clientNonce;
        quint32 uses = 0;
    };
    struct Known {
        std::optional<DigestUses> digest; ///< nothing: Basic
        bool isUnsaid = false; ///< a 401 without a challenge
    };
    QHash<QString, Known> m_known; ///< by originKey()
};

/// How one request gets past the 401s that answer it. A plain value.
class SignIn {
public:
    void sign(SignIns &known, FetchOrder &order) { m_sent = known.sign(order); }
    /// Whether a 401 with \a challenges to \a order, as it was before sign(), is worth another
    /// request: not where the password was wrong.
    bool answers(SignIns &known, const FetchOrder &order, const QList<QByteArray> &challenges);

private:
    SignInScheme m_sent = SignInScheme::None;
    int m_answers = 0;
};

} // namespace engine
