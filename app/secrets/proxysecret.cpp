// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/proxysecret.h"

#include <QThread>

#include <utility>

namespace secrets {

ProxySecret::ProxySecret(engine::SecretKeeper &keeper)
    : m_keeper(keeper)
{
    connect(&m_keeper, &engine::SecretKeeper::answered, this, &ProxySecret::onAnswered);
}

void ProxySecret::follow(const QString &key, const engine::Credentials &credentials)
{
    Q_ASSERT(QThread::currentThread() == thread());
    const QString oldKey = std::exchange(m_key, key);
    m_isUnread = m_isUnread && key == oldKey;
    const bool isSameUser = key == oldKey && credentials.userName == m_known.userName;
    const engine::Credentials old = std::exchange(m_known, credentials);
    // This is called for every change of the settings: what waits for an answer goes on doing so.
    m_isToKeep = m_isToKeep && key == oldKey && credentials == old;
    if (key.isEmpty()) {
        m_isAwaited = false;
        return;
    }
    if (!oldKey.isEmpty() && key != oldKey && !old.password.isEmpty()) {
        m_keeper.forget(oldKey); // it moved on with the password
    }
    if (!credentials.password.isEmpty()) {
        m_isAwaited = false;
        const bool isNew = key != oldKey || credentials != old;
        if (isNew && m_isUnread) {
            m_isToKeep = true;
            m_keeper.lookUp(key);
        } else if (isNew) {
            m_keeper.keep(key, { credentials, {} });
        }
    } else if (isSameUser && !old.password.isEmpty()) {
        m_keeper.forget(key);
    } else if (!isSameUser) {
        m_isAwaited = true;
        m_keeper.lookUp(key);
    }
}

void ProxySecret::onAnswered(const QString &origin, const engine::SecretAnswer &answer)
{
    // Locked says that another answer comes once the keyring is open.
    if (origin != m_key || !(m_isAwaited || m_isToKeep)
        || answer.state == engine::SecretAnswer::State::Locked) {
        return;
    }
    m_isUnread = answer.state == engine::SecretAnswer::State::Unreadable;
    if (std::exchange(m_isToKeep, false)) {
        m_keeper.keep(m_key, { m_known, {} });
        return;
    }
    m_isAwaited = false;
    const engine::Credentials &kept = answer.secret.credentials;
    if (kept.userName == m_known.userName) {
        m_known.password = kept.password;
    }
    Q_EMIT found(m_known.password);
}

} // namespace secrets
