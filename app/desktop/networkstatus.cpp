// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/networkstatus.h"

#include "app/engine/networkhint.h"

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace desktop {

/// What engine::NetworkHint says, and NetworkManager itself what Qt does not tell.
class ManagedNetworkStatus : public NetworkStatus {
    Q_OBJECT

public:
    ManagedNetworkStatus()
    {
        if (!m_hint.isManaged()) {
            return;
        }
        connect(&m_hint, &engine::NetworkHint::onlineChanged, this, &NetworkStatus::onlineChanged);
        QDBusConnection::systemBus().connect(u"org.freedesktop.NetworkManager"_s,
            u"/org/freedesktop/NetworkManager"_s, u"org.freedesktop.DBus.Properties"_s,
            u"PropertiesChanged"_s, this,
            SLOT(onChanged(QString, QVariantMap, QStringList))); // NOLINT: the bus knows no other
    }

    bool isOnline() const override { return m_hint.isOnline(); }

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
    engine::NetworkHint m_hint;
};

std::unique_ptr<NetworkStatus> createNetworkStatus()
{
    return std::make_unique<ManagedNetworkStatus>();
}

} // namespace desktop

#include "networkstatus.moc"
