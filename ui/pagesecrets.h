// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/secretkeeper.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QUrl>

namespace ui {

/// Under which entry the key of \a origin is kept. No origin has a fragment: it is never taken for
/// a login.
QString keyEntryOf(const QString &origin);
/// The origin of the login or the key that is kept under \a entry.
QString originOfEntry(const QString &entry);

/// What is kept for pages that links are taken out of: a login for each origin, which is the one
/// that downloads use too, and beside it the key that recipes need there. Lives on the GUI thread.
class PageSecrets : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// \a keeper outlives this. Without one everything is kept as long as this lives.
    void setKeeper(engine::SecretKeeper &keeper);
    /// found() follows with what is wanted, never from within this call. Forgets what was asked
    /// before.
    void ask(const QUrl &url, bool wantsLogin, bool wantsKey);
    /// found() is not wanted any more.
    void cancel();
    bool isAsking() const { return !m_awaited.isEmpty(); }

    void keepLogin(const QUrl &url, const engine::OriginSecret &login);
    void keepKey(const QUrl &url, const QString &key);
    void forgetLogin(const QUrl &url);
    void forgetKey(const QUrl &url);

signals:
    /// The user has to open the keyring first; found() follows then, where it is awaited, and what
    /// waits to be kept is.
    void locked();
    void found(const engine::OriginSecret &login, const QString &key);
    /// There is no keyring: what was to be kept here is kept for this run. In the system's words.
    void keptForThisRun(const QString &detail);
    /// What was kept under \a entry is not any more, whoever wanted that.
    void forgotten(const QString &entry);
    /// The same, where the keyring was not opened, or did not answer.
    void keptUntilOpened();
    /// The keyring still has what was forgotten here of \a origin; it may be locked.
    void notForgotten(const QString &origin);

private:
    void lookUp(const QString &entry);
    void keep(const QString &entry, const engine::OriginSecret &secret);
    void forget(const QString &entry);
    void drop(const QString &entry);
    engine::OriginSecret caughtUp(const QString &entry, const engine::OriginSecret &answered);
    void take(const QString &entry, const engine::SecretAnswer &answer);

    engine::SecretKeeper *m_keeper = nullptr;
    QHash<QString, engine::OriginSecret> m_kept; ///< in this run, by entry
    QSet<QString> m_unwritten; ///< of m_kept: wait until the keyring tells what is there
    QSet<QString> m_untold; ///< of these: it was not said yet that it does not
    QSet<QString> m_lockTold; ///< of m_untold: it was said that the keyring is locked
    QString m_keyEntry;
    engine::OriginSecret m_login;
    QString m_key;
    QSet<QString> m_awaited; ///< entries
    QSet<QString> m_forgotten; ///< entries, in this run
    bool m_hasKept = false; ///< something of ours went to the keeper
};

} // namespace ui
