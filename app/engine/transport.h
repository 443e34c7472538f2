// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/fetchorder.h"
#include "app/engine/httpsocket.h"
#include "app/engine/signins.h"

#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace engine {

/// What must not be shared between requests: a connection serves requests of one of these only.
struct SecurityContext {
    ProxyConfig proxy;
    QString caFile;
    Credentials credentials;
    QList<TlsException> tlsExceptions = {};
    int networkEpoch = 0; ///< what was connected in an earlier one is dead

    bool operator==(const SecurityContext &) const = default;
};

/// The default configuration and the CAs of \a caFile, if one is named. Of the ciphers of TLS 1.3
/// AES-128 is asked for first, as browsers do.
QSslConfiguration tlsConfiguration(const QString &caFile);

/// The connections of one thread that wait for their next request, and what all requests of a
/// security context share. Lives on that thread.
class Transport {
public:
    /// Connections that wait, at most; the one that has waited longest goes first.
    static constexpr std::size_t kMostIdle = 8;

    /// The calling thread's own, used by the downloads that run there one after the other, so that
    /// connections stay alive between files of one host.
    static Transport &ofThisThread();
    /// Drops the connections of any other context.
    void use(const SecurityContext &context);
    /// A download has ended. One connection is kept for the next one: nothing looks after those
    /// that wait until it begins, and servers count them.
    void rest();
    /// What is connected is dead: no request goes over it any more.
    void renew(int networkEpoch);
    /// One to \a url: idle where there is one and \a mayBeKept, else not open yet.
    std::unique_ptr<HttpSocket> connectionFor(const QUrl &url, bool mayBeKept);
    /// \a socket has served a request and can serve another one.
    void keep(std::unique_ptr<HttpSocket> socket);
    const SecurityContext &context() const { return m_context; }
    SignIns &signIns() { return m_signIns; }

private:
    void dropStale();
    std::unique_ptr<HttpSocket> made(const Route &route);

    SecurityContext m_context;
    std::optional<QSslConfiguration> m_tls; ///< read with the first link that needs it
    SignIns m_signIns;
    std::vector<std::unique_ptr<HttpSocket>> m_idle;
    /// Where each host ("host:port") was reached last in this run: nodes of one name may have
    /// different versions, and tag equal ones differently (F09). Sockets may outlive the transport.
    std::shared_ptr<QHash<QString, QString>> m_nodes = std::make_shared<QHash<QString, QString>>();
};

} // namespace engine
