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
    /// Notes that who does not say who they are may be shown a 403 or 404 by the origin of \a order
    /// where a login would help: it is told Basic from now on, unless it asked for Digest. False =
    /// there is no login for \a order, or one that waits to be asked.
    bool learnHidden(const FetchOrder &order);
    /// Puts into \a order the Authorization that its origin has asked for. One that has not asked
    /// is told Basic over https, as some show a missing page to who does not say who they are, but
    /// no login that waits to be asked; over http it is told nothing, or Digest would hide nothing.
    SignInScheme sign(FetchOrder &order);
    void clear() { m_known.clear(); }
    bool isEmpty() const { return m_known.isEmpty(); }

private:
    struct DigestUses {
        DigestChallenge challenge;
        QByteArray clientNonce;
        quint32 uses = 0;
    };
    QHash<QString, std::optional<DigestUses>> m_known; ///< by originKey(); nothing in it: Basic
};

/// How one request gets past the 401s, 403s and 404s that answer it. A plain value.
class SignIn {
public:
    void sign(SignIns &known, FetchOrder &order) { m_sent = known.sign(order); }
    /// Whether a reply of \a status with \a challenges to \a order, as it was before sign(), is
    /// worth another request: a 401 but where the password was wrong, a 403 or 404 where none was
    /// sent.
    bool answers(
        SignIns &known, const FetchOrder &order, int status, const QList<QByteArray> &challenges);

private:
    SignInScheme m_sent = SignInScheme::None;
    int m_answers = 0;
};

} // namespace engine
