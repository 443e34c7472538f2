// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/networkstatus.h"

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QNetworkInformation>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace desktop {

/// Follows QNetworkInformation, and NetworkManager itself for what Qt does not tell.
class ManagedNetworkStatus : public NetworkStatus {
    Q_OBJECT

public:
    ManagedNetworkStatus()
    {
        // Only this backend: glib's never notices that the network came back.
        if (!QNetworkInformation::loadBackendByName(u"networkmanager")) {
            return;
        }
        QNetworkInformation *information = QNetworkInformation::instance();
        set(information->reachability());
        connect(information, &QNetworkInformation::reachabilityChanged, this,
            &ManagedNetworkStatus::set);
        QDBusConnection::systemBus().connect(u"org.freedesktop.NetworkManager"_s,
            u"/org/freedesktop/NetworkManager"_s, u"org.freedesktop.DBus.Properties"_s,
            u"PropertiesChanged"_s, this,
            SLOT(onChanged(QString, QVariantMap, QStringList))); // NOLINT: the bus knows no other
    }

    bool isOnline() const override { return m_isOnline; }

private slots:
    void onChanged(const QString &interface, const QVariantMap &changed, const QStringList &)
    {
        const auto route = changed.constFind(u"PrimaryConnection"_s);
        if (interface != u"org.freedesktop.NetworkManager"_s || route == changed.constEnd()) {
            return;
        }
        const QString path = route->value<QDBusObjectPath>().path();
        if (path != u"/"_s) { // none is no other route: nothing could be reached over it
            emit routeChanged();
        }
    }

private:
    void set(QNetworkInformation::Reachability reachability)
    {
        // Local and unknown networks may hold the server that is asked for.
        const bool isOnline = reachability != QNetworkInformation::Reachability::Disconnected;
        if (isOnline != m_isOnline) {
            m_isOnline = isOnline;
            emit onlineChanged(isOnline);
        }
    }

    bool m_isOnline = true;
};

std::unique_ptr<NetworkStatus> createNetworkStatus()
{
    return std::make_unique<ManagedNetworkStatus>();
}

} // namespace desktop

#include "networkstatus.moc"
