// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/networkstatus.h"

#include <QNetworkInformation>

using namespace Qt::StringLiterals;

namespace desktop {

namespace {

/// Follows QNetworkInformation.
class ManagedNetworkStatus : public NetworkStatus {
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
    }

    bool isOnline() const override { return m_isOnline; }

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

} // namespace

std::unique_ptr<NetworkStatus> createNetworkStatus()
{
    return std::make_unique<ManagedNetworkStatus>();
}

} // namespace desktop
