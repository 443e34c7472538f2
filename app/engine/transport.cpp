// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/transport.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QThreadStorage>

namespace engine {

namespace {

/// The system's proxies, except for this machine itself. Owned by its manager.
class SystemProxies : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QString host = query.peerHostName();
        if (host == QLatin1StringView("localhost") || QHostAddress(host).isLoopback()) {
            return { QNetworkProxy::NoProxy };
        }
        return systemProxyForQuery(query);
    }
};

QNetworkProxy manualProxy(const ProxyConfig &config)
{
    const auto type = config.kind == ProxyKind::Socks5 ? QNetworkProxy::Socks5Proxy
        : config.kind == ProxyKind::Http               ? QNetworkProxy::HttpProxy
                                                       : QNetworkProxy::NoProxy;
    return QNetworkProxy(
        type, config.host, config.port, config.credentials.userName, config.credentials.password);
}

QByteArray rangeValue(const Segment &range)
{
    QByteArray value = "bytes=" + QByteArray::number(range.from) + '-';
    if (range.to > range.from) {
        value += QByteArray::number(range.to - 1);
    }
    return value;
}

} // namespace

QList<HeaderField> requestFields(const DownloadRequest &request, const QByteArray &userAgent)
{
    QList<HeaderField> fields { { "User-Agent",
        request.userAgent.isEmpty() ? userAgent : request.userAgent } };
    if (!request.referrer.isEmpty()) {
        fields.append({ "Referer", request.referrer });
    }
    if (!request.credentials.isEmpty()) {
        const QString pair = request.credentials.userName + u':' + request.credentials.password;
        fields.append({ "Authorization", "Basic " + pair.toUtf8().toBase64() });
    }
    return fields + request.headers;
}

QString hostKey(const QUrl &url)
{
    const int port = url.port(url.scheme() == QLatin1StringView("https") ? 443 : 80);
    return QStringLiteral("%1:%2").arg(url.host().toLower()).arg(port);
}

QNetworkRequest makeRequest(const FetchOrder &order, const QSslConfiguration &tls)
{
    QNetworkRequest request(order.url);
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(
        QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setRawHeader("Accept", "*/*");
    for (const HeaderField &field : order.fields) {
        request.setRawHeader(field.name, field.value);
    }
    request.setRawHeader("Accept-Encoding", "identity");
    if (order.isRanged) {
        request.setRawHeader("Range", rangeValue(order.range));
        if (!order.ifRange.isEmpty()) {
            request.setRawHeader("If-Range", order.ifRange);
        }
    }
    if (!tls.isNull() && order.url.scheme() == QLatin1StringView("https")) {
        request.setSslConfiguration(tls);
    }
    return request;
}

QSslConfiguration tlsConfiguration(const QString &caFile)
{
    if (caFile.isEmpty()) {
        return QSslConfiguration();
    }
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.addCaCertificates(QSslCertificate::fromPath(caFile));
    return tls;
}

std::unique_ptr<QNetworkAccessManager> makeManager(const SecurityContext &context)
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setAutoDeleteReplies(false);
    if (context.proxy.kind == ProxyKind::System) {
        manager->setProxyFactory(new SystemProxies);
    } else {
        manager->setProxy(manualProxy(context.proxy));
    }
    return manager;
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
        m_managers.clear();
        m_context = context;
        m_tls = tlsConfiguration(context.caFile);
    }
}

QNetworkReply *Transport::get(const FetchOrder &order, int index)
{
    const auto wanted = static_cast<std::size_t>(index / kConnectionsPerManager);
    while (m_managers.size() <= wanted) {
        m_managers.push_back(makeManager(m_context));
    }
    QNetworkReply *reply = m_managers[wanted]->get(makeRequest(order, m_tls));
    reply->setReadBufferSize(order.readBuffer);
    return reply;
}

} // namespace engine
