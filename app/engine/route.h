// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engineconfig.h"

#include <QNetworkProxy>
#include <QUrl>

namespace engine {

/// The way to a server. Connections of one route can serve each other's requests. A plain value.
struct Route {
    bool isTls = false;
    QString host; ///< of the server: its name, or an address without brackets
    quint16 port = 80;
    QNetworkProxy proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    int networkEpoch = 0; ///< what was connected in an earlier one is dead

    bool isDirect() const { return proxy.type() == QNetworkProxy::NoProxy; }
    bool isBySocks() const { return proxy.type() == QNetworkProxy::Socks5Proxy; }
    /// The proxy is handed the request itself and asks the server: plain http by way of an HTTP
    /// proxy (RFC 9112, 3.2.2). For https it makes a tunnel.
    bool isByRelay() const { return !isTls && !isDirect() && !isBySocks(); }
    /// It is the proxy that is connected to, and told whatever it has to be told over that.
    bool beginsAtProxy() const { return isByRelay() || isBySocks(); }
    bool operator==(const Route &) const = default;
};

/// The way to \a url, http or https, as \a config has it.
Route routeTo(const QUrl &url, const ProxyConfig &config);

} // namespace engine
