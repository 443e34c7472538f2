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
    auto tell
        = [&engine, wasOnline = false](QNetworkInformation::Reachability reachability) mutable {
              // Local and unknown networks may hold the server that is asked for.
              const bool isOnline = reachability != QNetworkInformation::Reachability::Disconnected;
              wasOnline = wasOnline || isOnline;
              // Where it never was, NetworkManager may look after none of the networks there are.
              engine.setOnline(isOnline || !wasOnline);
          };
    QNetworkInformation *const information = QNetworkInformation::instance();
    tell(information->reachability());
    QObject::connect(information, &QNetworkInformation::reachabilityChanged, &engine, tell);
}

} // namespace cli
