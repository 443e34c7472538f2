// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/secretkeeper.h"

#include <QObject>

namespace secrets {

/// The password of the proxy in use, which is one entry of the keyring. Lives on the GUI thread.
class ProxySecret : public QObject {
    Q_OBJECT

public:
    /// \a keeper outlives this.
    explicit ProxySecret(engine::SecretKeeper &keeper);

    /// The proxy named \a key is in use with these; an empty key is none. A password that was not
    /// there before is kept; one that was taken away from the same proxy is forgotten; for a proxy
    /// without one the keyring is asked, and found() follows.
    void follow(const QString &key, const engine::Credentials &credentials);
    /// The keyring has not answered yet, or waits to be unlocked.
    bool isAwaited() const { return m_isAwaited; }

signals:
    /// What the keyring has for the proxy and the user it was asked for; empty = nothing.
    void found(const QString &password);

private:
    void onAnswered(const QString &origin, const engine::SecretAnswer &answer);

    engine::SecretKeeper &m_keeper;
    QString m_key;
    engine::Credentials m_known; ///< as the keyring has them
    bool m_isAwaited = false;
    bool m_isUnread = false; ///< the entry of m_key could not be read: again before it is written
    bool m_isToKeep = false; ///< once it was
};

} // namespace secrets
