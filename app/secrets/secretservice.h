// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QMap>
#include <QObject>
#include <QStringList>

class QDBusPendingCallWatcher;

namespace secrets {

/// Where an entry of the keyring stands.
enum class Standing {
    Absent,
    Open,
    Locked, ///< reading it asks the user for the keyring's password
    Unknown, ///< no Secret Service answers; another kind of keyring may
};

/// Asks the desktop's Secret Service (freedesktop.org, draft 0.2) whether an entry is there without
/// opening anything: nobody is to be asked for a password because of a server that needs none.
/// Lives on the GUI thread.
class SecretService : public QObject {
    Q_OBJECT

public:
    explicit SecretService(const QDBusConnection &bus);

    /// False where there is no bus: no keyring of any kind can be there.
    bool isReachable() const { return m_bus.isConnected(); }
    /// known() follows, never from within this call.
    void ask(const QString &service, const QString &key);
    /// listed() follows, never from within this call.
    void list(const QString &service);

signals:
    void known(const QString &key, secrets::Standing standing);
    /// The keys of all entries, or of the first thousand; empty where no Secret Service answers.
    void listed(const QStringList &keys);

private:
    QDBusPendingCallWatcher *search(const QMap<QString, QString> &attributes);
    void askNames(const QList<QDBusObjectPath> &items);

    QDBusConnection m_bus;
};

} // namespace secrets
