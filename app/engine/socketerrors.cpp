// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/socketerrors.h"

#include <algorithm>
#include <array>

namespace engine {

namespace {

struct Meaning {
    QAbstractSocket::SocketError error;
    ErrorKind kind;
};

using E = QAbstractSocket::SocketError;
using K = ErrorKind;

// clang-format off
constexpr std::array kMeanings {
    Meaning { E::ConnectionRefusedError,           K::ConnectionRefused },
    Meaning { E::HostNotFoundError,                K::HostNotFound },
    Meaning { E::SocketTimeoutError,               K::TimedOut },
    Meaning { E::SslHandshakeFailedError,          K::Tls },
    Meaning { E::SslInternalError,                 K::Tls },
    Meaning { E::SslInvalidUserDataError,          K::Tls },
    Meaning { E::ProxyAuthenticationRequiredError, K::ProxyCredentials },
    Meaning { E::ProxyConnectionRefusedError,      K::Proxy },
    Meaning { E::ProxyConnectionClosedError,       K::Proxy },
    Meaning { E::ProxyConnectionTimeoutError,      K::Proxy },
    Meaning { E::ProxyNotFoundError,               K::Proxy },
    Meaning { E::ProxyProtocolError,               K::Proxy },
};
// clang-format on

/// It was the proxy that was not reached, or that refused.
bool isOfProxy(E error, K kind, const Route &route)
{
    if (route.isDirect()) {
        return false;
    }
    if (error == E::UnknownSocketError || error == E::SocketAccessError) {
        return true;
    }
    // A relay is connected to by ourselves. A SOCKS proxy passes on what it met, a tunnel does so
    // but for what it refuses.
    const bool isWay
        = kind == K::ConnectionRefused || kind == K::HostNotFound || kind == K::TimedOut;
    return route.isByRelay() ? isWay : !route.isBySocks() && kind == K::ConnectionRefused;
}

/// What answers without TLS at the end of a tunnel is a page of the proxy's own, far rather than
/// the server. The phrase is OpenSSL's, which speaks no other language.
bool isNoTunnel(E error, const QString &detail, const Route &route)
{
    const bool isTunnel = route.isTls && !route.isDirect() && !route.isBySocks();
    return isTunnel && error == E::SslHandshakeFailedError
        && detail.contains(QLatin1StringView("wrong version number"));
}

} // namespace

DownloadError errorForSocket(
    QAbstractSocket::SocketError error, const QString &detail, const Route &route)
{
    const auto found = std::find_if(
        kMeanings.begin(), kMeanings.end(), [&](const Meaning &m) { return m.error == error; });
    // What is left are lost and unreachable networks.
    K kind = found == kMeanings.end() ? K::ConnectionLost : found->kind;
    if (isOfProxy(error, kind, route) || isNoTunnel(error, detail, route)) {
        kind = K::Proxy;
    }
    return { kind, 0, detail };
}

} // namespace engine
