// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/transport.h"

#include <QSslCertificate>
#include <QThreadStorage>

#include <algorithm>

namespace engine {

QSslConfiguration tlsConfiguration(const QString &caFile)
{
    if (caFile.isEmpty()) {
        return QSslConfiguration();
    }
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.addCaCertificates(QSslCertificate::fromPath(caFile));
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
        m_signIns.clear();
        m_context = context;
        m_tls.reset();
    }
}

void Transport::rest()
{
    std::erase_if(m_idle, [](const auto &socket) { return !socket->isIdle(); });
    if (m_idle.size() > 1) {
        m_idle.erase(m_idle.begin(), std::prev(m_idle.end()));
    }
}

void Transport::renew(int networkEpoch)
{
    m_context.networkEpoch = networkEpoch;
    m_idle.clear();
}

std::unique_ptr<HttpSocket> Transport::connectionFor(const QUrl &url)
{
    const Route route = routeTo(url, m_context.proxy);
    std::erase_if(m_idle, [](const auto &socket) { return !socket->isIdle(); });
    const auto idle = std::find_if(m_idle.rbegin(), m_idle.rend(),
        [&](const auto &socket) { return socket->route() == route; });
    if (idle != m_idle.rend()) {
        std::unique_ptr<HttpSocket> socket = std::move(*idle);
        m_idle.erase(std::next(idle).base());
        return socket;
    }
    if (route.isTls && !m_tls) {
        m_tls = tlsConfiguration(m_context.caFile);
    }
    return std::make_unique<HttpSocket>(
        route, TlsTrust { m_tls.value_or(QSslConfiguration()), m_context.tlsExceptions });
}

void Transport::keep(std::unique_ptr<HttpSocket> socket)
{
    if (m_idle.size() == kMostIdle) {
        m_idle.erase(m_idle.begin());
    }
    m_idle.push_back(std::move(socket));
}

} // namespace engine
