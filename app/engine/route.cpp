// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/route.h"

#include "app/engine/hostpattern.h"

#include <QHostAddress>

namespace engine {

using namespace Qt::StringLiterals;

namespace {

bool isThisMachine(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

QNetworkProxy proxyFor(const QUrl &url, const ProxyConfig &config)
{
    if (hostMatchesAny(config.exceptions, url.host())) {
        return QNetworkProxy::NoProxy;
    }
    switch (config.kind) {
    case ProxyKind::None:
        break;
    case ProxyKind::System:
        if (!isThisMachine(url.host())) {
            const QNetworkProxy proxy
                = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url)).value(0);
            // A proxy of Qt's own default would be whatever the program has set: it sets none.
            return proxy.type() == QNetworkProxy::DefaultProxy ? QNetworkProxy::NoProxy : proxy;
        }
        break;
    case ProxyKind::Http:
    case ProxyKind::Socks5:
        return QNetworkProxy(
            config.kind == ProxyKind::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy,
            config.host, config.port, config.credentials.userName, config.credentials.password);
    }
    return QNetworkProxy::NoProxy;
}

} // namespace

Route routeTo(const QUrl &url, const ProxyConfig &config)
{
    Route route;
    route.isTls = url.scheme() == "https"_L1;
    route.host = url.host();
    route.port = static_cast<quint16>(url.port(route.isTls ? 443 : 80));
    route.proxy = proxyFor(url, config);
    return route;
}

} // namespace engine
