// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/secretkeeper.h"
#include "app/secrets/secretservice.h"

#include <QHash>

namespace secrets {

/// Secrets in the desktop's keyring, one entry an origin. Where there is none they are kept for
/// this run. Asking never opens a locked keyring for what is not in it. Needs GLib's event loop.
/// Lives on the GUI thread.
class Keyring : public engine::SecretKeeper {
    Q_OBJECT

public:
    explicit Keyring(const QDBusConnection &sessionBus);

    void lookUp(const QString &origin) override;
    void keep(const QString &origin, const engine::OriginSecret &secret) override;
    void forget(const QString &origin) override;
    void list() override;

private:
    struct Unread {
        bool isThere = false; ///< a keyring is
        QString detail; ///< the system's words
    };
    void onListed(const QStringList &keys);
    void onStanding(const QString &origin, Standing standing);
    void read(const QString &origin, Standing standing);
    void hasRead(const QString &origin, const engine::OriginSecret &secret);
    void giveUp(const QString &origin, const Unread &why);
    void answer(const QString &origin, const engine::OriginSecret &secret);

    SecretService m_service;
    QHash<QString, engine::OriginSecret> m_kept; ///< in this run
    QHash<QString, Unread> m_unread; ///< origins that could not be read
    QHash<QString, QString> m_doubted; ///< origins not deleted, with the system's words
};

} // namespace secrets
