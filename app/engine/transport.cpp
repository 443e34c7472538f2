// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/transport.h"

#include <QSslCertificate>
#include <QSslCipher>
#include <QThreadStorage>

#include <algorithm>

namespace engine {

namespace {

/// A connection may be found of no more use while it is telling of its own last bytes.
void drop(std::unique_ptr<HttpSocket> socket)
{
    socket->abort();
    socket.release()->deleteLater();
}

/// OpenSSL would ask for AES-256 first, which takes a quarter longer to decipher.
bool isAes128(const QSslCipher &cipher)
{
    return cipher.name() == u"TLS_AES_128_GCM_SHA256";
}

} // namespace

QSslConfiguration tlsConfiguration(const QString &caFile)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    QList<QSslCipher> ciphers = tls.ciphers();
    std::stable_partition(ciphers.begin(), ciphers.end(), isAes128);
    tls.setCiphers(ciphers);
    if (!caFile.isEmpty()) {
        tls.addCaCertificates(QSslCertificate::fromPath(caFile));
    }
    return tls;
}

Transport &Transport::ofThisThread()
{
    static QThreadStorage<Transport *> storage;
    if (!storage.hasLocalData()) {
        storage.setLocalData(new Transport);
    }
    return *storage.localData();
}

void Transport::use(const SecurityContext &context)
{
    if (m_context != context) {
        m_idle.clear();
        m_context.credentials = context.credentials;
        if (m_context != context) { // what origins ask for is the same for every login
            m_signIns.clear();
        }
        m_context = context;
        m_tls.reset();
    }
}

void Transport::dropStale()
{
    for (auto &socket : m_idle) {
        if (!socket->isIdle()) {
            drop(std::move(socket));
        }
    }
    std::erase(m_idle, nullptr);
}

void Transport::rest()
{
    m_nodes->clear();
    dropStale();
    while (m_idle.size() > 1) {
        drop(std::move(m_idle.front()));
        m_idle.erase(m_idle.begin());
    }
}

void Transport::renew(int networkEpoch)
{
    m_context.networkEpoch = networkEpoch;
    m_nodes->clear();
    m_idle.clear();
}

std::unique_ptr<HttpSocket> Transport::connectionFor(const QUrl &url, bool mayBeKept)
{
    Route route = routeTo(url, m_context.proxy);
    route.networkEpoch = m_context.networkEpoch;
    dropStale();
    const auto idle = std::find_if(m_idle.rbegin(), m_idle.rend(),
        [&](const auto &socket) { return mayBeKept && socket->route() == route; });
    if (idle != m_idle.rend()) {
        std::unique_ptr<HttpSocket> socket = std::move(*idle);
        m_idle.erase(std::next(idle).base());
        return socket;
    }
    return made(route);
}

std::unique_ptr<HttpSocket> Transport::made(const Route &route)
{
    if (route.isTls && !m_tls) {
        m_tls = tlsConfiguration(m_context.caFile);
    }
    auto socket = std::make_unique<HttpSocket>(
        route, TlsTrust { m_tls.value_or(QSslConfiguration()), m_context.tlsExceptions });
    if (route.isDirect()) {
        const QString host = route.host + u':' + QString::number(route.port);
        socket->prefer(m_nodes->value(host));
        QObject::connect(socket.get(), &HttpSocket::opened, socket.get(),
            [nodes = m_nodes, host, it = socket.get()] { nodes->insert(host, it->address()); });
    }
    return socket;
}

void Transport::keep(std::unique_ptr<HttpSocket> socket)
{
    if (socket->route().networkEpoch != m_context.networkEpoch) { // F53: it only looks alive
        drop(std::move(socket));
        return;
    }
    m_idle.push_back(std::move(socket));
    if (m_idle.size() > kMostIdle) {
        drop(std::move(m_idle.front()));
        m_idle.erase(m_idle.begin());
    }
}

} // namespace engine
