// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/networkhint.h"

#include "app/engine/engine.h"

#include <QNetworkInformation>

namespace cli {

void followNetwork(engine::Engine &engine)
{
    // Only this backend: glib's never notices that the network came back.
    if (!QNetworkInformation::loadBackendByName(u"networkmanager")) {
        return;
    }
    const auto tell = [&engine](QNetworkInformation::Reachability reachability) {
        // Local and unknown networks may hold the server that is asked for.
        engine.setOnline(reachability != QNetworkInformation::Reachability::Disconnected);
    };
    QNetworkInformation *const information = QNetworkInformation::instance();
    QObject::connect(information, &QNetworkInformation::reachabilityChanged, &engine, tell);
    tell(information->reachability());
}

} // namespace cli
