// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QObject>

namespace engine {

/// What lets us in at one origin: kept and asked for as a whole.
struct OriginSecret {
    Credentials credentials;
    QList<HeaderField> headers; ///< Cookie and other secret fields, see isSecretHeader()

    bool isEmpty() const { return credentials.isEmpty() && headers.isEmpty(); }
    bool operator==(const OriginSecret &) const = default;
};

/// What a keyring says when it is asked.
struct SecretAnswer {
    enum class State {
        Known, ///< secret is all that there is, which may be nothing
        Locked, ///< there is one; another answer follows once the keyring is open
        Unreadable, ///< there may be one: the keyring was not opened, or did not say
    };
    State state = State::Known;
    OriginSecret secret;

    bool operator==(const SecretAnswer &) const = default;
};

/// Where the engine keeps secrets beyond a run; implemented by secrets::Keyring. An origin is
/// "https://host:port", see originKey(). Lives on the engine's thread. Orders return at once.
class SecretKeeper : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// answered() follows, never from within this call; after Locked once more when it is open.
    virtual void lookUp(const QString &origin) = 0;
    /// Replaces what is kept for \a origin, and emits kept() at once; but what was Unreadable when
    /// it was last asked for stays, and what follows says that.
    virtual void keep(const QString &origin, const OriginSecret &secret) = 0;
    /// Emits forgetting() at once; forgotten() or notForgotten() follows.
    virtual void forget(const QString &origin) = 0;
    /// listed() follows, never from within this call. A keeper that cannot tell says nothing.
    virtual void list() { }

signals:
    void answered(const QString &origin, const engine::SecretAnswer &answer);
    /// It is \a secret from now on: whoever knows what was there before goes by that.
    void kept(const QString &origin, const engine::OriginSecret &secret);
    /// Whoever knows what is kept for it forgets that too, whatever the keyring will say.
    void forgetting(const QString &origin);
    /// Nothing is kept for it any more.
    void forgotten(const QString &origin);
    /// It still is, for \a detail, the system's words; empty where the keyring is locked.
    void notForgotten(const QString &origin, const QString &detail);
    /// Every origin for which something is kept, locked away or not; sorted.
    void listed(const QStringList &origins);
    /// There is no keyring or it cannot be written: what was to be kept is kept for this run.
    /// \a detail is the system's words.
    void keptForThisRun(const QString &detail);
    /// The same, where there is one that was not opened, or did not answer: \a detail may be empty.
    void keptUntilOpened(const QString &detail);
};

/// \a known and what is \a brought, which comes before what has the same name; the rest stays.
OriginSecret withBrought(OriginSecret known, const OriginSecret &brought);

/// What of \a known is not in \a read.
OriginSecret withoutRead(OriginSecret known, const OriginSecret &read);

/// "scheme://host:port" with the scheme's own port filled in (RFC 6454).
QString originKey(const QUrl &url);

} // namespace engine

Q_DECLARE_METATYPE(engine::OriginSecret)
Q_DECLARE_METATYPE(engine::SecretAnswer)
