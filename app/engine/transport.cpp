// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/transport.h"

#include "app/engine/hostpattern.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QThreadStorage>

#include <algorithm>
#include <iterator>

namespace engine {

namespace {

/// The proxies of \a config for \a query; the system's are not asked for this machine itself.
QList<QNetworkProxy> proxiesFor(const ProxyConfig &config, const QNetworkProxyQuery &query)
{
    if (hostMatchesAny(config.exceptions, query.peerHostName())) {
        return { QNetworkProxy::NoProxy };
    }
    switch (config.kind) {
    case ProxyKind::None:
        break;
    case ProxyKind::System: {
        const QString host = query.peerHostName();
        if (host != QLatin1StringView("localhost") && !QHostAddress(host).isLoopback()) {
            return QNetworkProxyFactory::systemProxyForQuery(query);
        }
        break;
    }
    case ProxyKind::Http:
    case ProxyKind::Socks5:
        return { QNetworkProxy(
            config.kind == ProxyKind::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy,
            config.host, config.port, config.credentials.userName, config.credentials.password) };
    }
    return { QNetworkProxy::NoProxy };
}

/// Owned by its manager. Without a proxy Qt opens its sockets unbuffered: good for long bodies, but
/// it then reads a header byte by byte, one system call each. Called "default" instead of "none",
/// the same direct connection is buffered, which small files need.
class Proxies : public QNetworkProxyFactory {
public:
    Proxies(const ProxyConfig &config, Reading reading)
        : m_config(config)
        , m_reading(reading)
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        QList<QNetworkProxy> proxies = proxiesFor(m_config, query);
        for (QNetworkProxy &proxy : proxies) {
            if (proxy.type() == QNetworkProxy::NoProxy && m_reading == Reading::Buffered) {
                proxy = QNetworkProxy(QNetworkProxy::DefaultProxy);
            }
        }
        return proxies;
    }

private:
    ProxyConfig m_config;
    Reading m_reading;
};

/// Qt's SOCKS 5 tells of bytes once, when they come: what a full buffer left with it then is never
/// asked for again. It keeps all that comes in any case, so that a bound would not save memory.
bool isBySocks(const ProxyConfig &config, const QUrl &url)
{
    const QList<QNetworkProxy> proxies = proxiesFor(config, QNetworkProxyQuery(url));
    return std::any_of(proxies.begin(), proxies.end(),
        [](const QNetworkProxy &proxy) { return proxy.type() == QNetworkProxy::Socks5Proxy; });
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

bool usesProxy(const ProxyConfig &config, const QString &host)
{
    const bool isSet = config.kind == ProxyKind::Http || config.kind == ProxyKind::Socks5;
    return isSet && !hostMatchesAny(config.exceptions, host);
}

QList<HeaderField> proxyFields(const ProxyConfig &config, const QUrl &url)
{
    // In a tunnel Qt signs in by itself; here it would not, as requests bring credentials along.
    if (config.kind != ProxyKind::Http || config.credentials.isEmpty()
        || url.scheme() != QLatin1StringView("http") || !usesProxy(config, url.host())) {
        return {};
    }
    const QString pair = config.credentials.userName + u':' + config.credentials.password;
    return { { "Proxy-Authorization", "Basic " + pair.toUtf8().toBase64() } };
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

std::unique_ptr<QNetworkAccessManager> makeManager(const SecurityContext &context, Reading reading)
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setAutoDeleteReplies(false);
    manager->setProxyFactory(new Proxies(context.proxy, reading));
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
    m_retired.clear();
    if (m_context != context) {
        m_managers.clear();
        m_signIns.clear();
        m_context = context;
        m_tls.reset();
    }
}

void Transport::renew(int networkEpoch)
{
    m_context.networkEpoch = networkEpoch;
    std::move(m_managers.begin(), m_managers.end(), std::back_inserter(m_retired));
    m_managers.clear();
}

QNetworkReply *Transport::get(FetchOrder order, int index)
{
    // The first connection of a download is the only one that a small file has.
    const auto wanted
        = static_cast<std::size_t>(index == 0 ? 0 : 1 + (index - 1) / kConnectionsPerManager);
    while (m_managers.size() <= wanted) {
        m_managers.push_back(
            makeManager(m_context, m_managers.empty() ? Reading::Buffered : Reading::Unbuffered));
    }
    if (!m_tls && order.url.scheme() == QLatin1StringView("https")) {
        m_tls = tlsConfiguration(m_context.caFile);
    }
    m_signIns.sign(order, "GET");
    order.fields += proxyFields(m_context.proxy, order.url);
    QNetworkReply *reply
        = m_managers[wanted]->get(makeRequest(order, m_tls.value_or(QSslConfiguration())));
    reply->setReadBufferSize(isBySocks(m_context.proxy, order.url) ? 0 : order.readBuffer);
    return reply;
}

} // namespace engine
