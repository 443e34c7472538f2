// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "app/engine/signins.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslConfiguration>

#include <memory>
#include <optional>
#include <vector>

class QNetworkReply;

namespace engine {

/// What must not be shared between requests: a manager serves one of these only, since a reused
/// one carries TLS exceptions and credentials over to the next request.
struct SecurityContext {
    ProxyConfig proxy;
    QString caFile;
    Credentials credentials;
    QList<TlsException> tlsExceptions = {};
    int networkEpoch = 0; ///< what was connected in an earlier one is dead

    bool operator==(const SecurityContext &) const = default;
};

/// One GET or HEAD as it goes out.
struct FetchOrder {
    QUrl url;
    QList<HeaderField> fields; ///< see requestFields()
    Credentials credentials; ///< for the origin of url, should it ask for Digest
    bool isRanged = false;
    Segment range; ///< to <= from: open end; counts only when ranged
    QByteArray ifRange; ///< empty = none
    qint64 readBuffer = 1024 * 1024; ///< bytes Qt may hold; not by way of SOCKS 5, see get()

    bool operator==(const FetchOrder &) const = default;
};

/// The user's fields of \a request: referrer, user agent, own headers, Basic authorization
/// (RFC 7617) for the link's own origin.
QList<HeaderField> requestFields(const DownloadRequest &request, const QByteArray &userAgent);

/// "host:port" with the scheme's own port filled in: what connections are counted by.
QString hostKey(const QUrl &url);

/// Whether a proxy that the user has set stands before \a host.
bool usesProxy(const ProxyConfig &config, const QString &host);

/// What a plain http request tells the proxy that it is handed to, and nobody else (RFC 7617).
QList<HeaderField> proxyFields(const ProxyConfig &config, const QUrl &url);

/// identity encoding, no HTTP/2 (it ignores the read buffer), no cookie jar, no cached credentials,
/// redirects by hand.
/// \a tls is used for https unless null.
QNetworkRequest makeRequest(const FetchOrder &order, const QSslConfiguration &tls);

/// The default configuration and the CAs of \a caFile; null where there is no file.
QSslConfiguration tlsConfiguration(const QString &caFile);

/// How a manager's plain sockets read: Buffered is cheaper for headers, Unbuffered for bodies.
enum class Reading { Buffered, Unbuffered };

std::unique_ptr<QNetworkAccessManager> makeManager(
    const SecurityContext &context, Reading reading = Reading::Buffered);

/// The network managers of one pool thread, reused by the downloads that run there so that
/// connections stay alive between files of one host. Lives on that thread.
class Transport {
public:
    /// Qt opens no more connections than this to a host from one manager.
    static constexpr int kConnectionsPerManager = 6;

    /// The calling thread's own.
    static Transport &ofThisThread();
    /// Drops the managers of any other context.
    void use(const SecurityContext &context);
    /// What is connected is dead: new requests get new managers, the old ones go with the context.
    void renew(int networkEpoch);
    /// Sends \a order as connection number \a index (from 0) of a download. The reply is the
    /// caller's and must go before the next use() of another context.
    /// By way of SOCKS 5 its read buffer is unbounded: Qt stalls on one that was full.
    QNetworkReply *get(FetchOrder order, int index);
    const SecurityContext &context() const { return m_context; }
    SignIns &signIns() { return m_signIns; }

private:
    SecurityContext m_context;
    std::optional<QSslConfiguration> m_tls; ///< read with the first link that needs it
    SignIns m_signIns;
    std::vector<std::unique_ptr<QNetworkAccessManager>> m_managers;
    std::vector<std::unique_ptr<QNetworkAccessManager>> m_retired; ///< replies may still be theirs
};

} // namespace engine
