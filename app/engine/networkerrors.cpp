// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/networkerrors.h"

#include <algorithm>
#include <array>

namespace engine {

namespace {

struct Meaning {
    QNetworkReply::NetworkError error;
    ErrorKind kind;
};

using E = QNetworkReply::NetworkError;
using K = ErrorKind;

// clang-format off
constexpr std::array kMeanings {
    Meaning { E::NoError,                          K::None },
    Meaning { E::ConnectionRefusedError,           K::ConnectionRefused },
    Meaning { E::HostNotFoundError,                K::HostNotFound },
    Meaning { E::TimeoutError,                     K::TimedOut },
    // A transfer timeout aborts the reply by itself.
    Meaning { E::OperationCanceledError,           K::TimedOut },
    Meaning { E::SslHandshakeFailedError,          K::Tls },
    Meaning { E::TooManyRedirectsError,            K::RedirectLoop },
    Meaning { E::InsecureRedirectError,            K::InsecureRedirect },
    Meaning { E::ProxyConnectionRefusedError,      K::Proxy },
    Meaning { E::ProxyConnectionClosedError,       K::Proxy },
    Meaning { E::ProxyNotFoundError,               K::Proxy },
    Meaning { E::ProxyTimeoutError,                K::Proxy },
    Meaning { E::UnknownProxyError,                K::Proxy },
    Meaning { E::ProxyAuthenticationRequiredError, K::ProxyCredentials },
    Meaning { E::ContentAccessDenied,              K::Forbidden },
    Meaning { E::ContentOperationNotPermittedError, K::HttpStatus },
    Meaning { E::ContentNotFoundError,             K::NotFound },
    Meaning { E::AuthenticationRequiredError,      K::Credentials },
    Meaning { E::ContentReSendError,               K::HttpStatus },
    Meaning { E::ContentConflictError,             K::HttpStatus },
    Meaning { E::ContentGoneError,                 K::Gone },
    Meaning { E::UnknownContentError,              K::HttpStatus },
    Meaning { E::ProtocolUnknownError,             K::UnsupportedScheme },
    Meaning { E::ProtocolInvalidOperationError,    K::InvalidReply },
    Meaning { E::ProtocolFailure,                  K::InvalidReply },
    Meaning { E::InternalServerError,              K::ServerBusy },
    Meaning { E::OperationNotImplementedError,     K::HttpStatus },
    Meaning { E::ServiceUnavailableError,          K::ServerBusy },
    Meaning { E::UnknownServerError,               K::ServerBusy },
};
// clang-format on

} // namespace

DownloadError errorForNetwork(QNetworkReply::NetworkError error, const QString &detail)
{
    if (error == QNetworkReply::NoError) {
        return {};
    }
    const auto found = std::find_if(
        kMeanings.begin(), kMeanings.end(), [&](const Meaning &m) { return m.error == error; });
    // What is left are lost and unreachable networks; Qt has no code of its own for the latter.
    return { found == kMeanings.end() ? ErrorKind::ConnectionLost : found->kind, 0, detail };
}

ErrorKind kindThroughProxy(ProxyKind proxy, QNetworkReply::NetworkError error, ErrorKind direct)
{
    // A SOCKS proxy passes on that the server refused; to an HTTP proxy alone is connected.
    const bool isRefused
        = proxy == ProxyKind::Http && error == QNetworkReply::ConnectionRefusedError;
    return isRefused || error == QNetworkReply::UnknownNetworkError ? ErrorKind::Proxy : direct;
}

} // namespace engine
