// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/linkprobe.h"

#include "app/engine/filename.h"
#include "app/engine/networkerrors.h"
#include "app/engine/redirect.h"
#include "app/engine/tlsfault.h"

#include <QNetworkReply>
#include <QSslError>
#include <QThread>

namespace engine {

namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 30s;
constexpr int kMostHops = 20;
constexpr Segment kFirstByte { 0, 1 };
/// A body up to this is read to its end, which keeps the connection for the next link.
constexpr qint64 kSmallBody = 16 * 1024;

/// Whether the answer to a HEAD with \a status settles the question. Many servers and scripts
/// answer other statuses to HEAD only (F35); these mean the same for a GET.
bool isFinalForHead(int status)
{
    return status == 401 || status == 407 || status == 410 || status == 429;
}

bool isFinalForHead(ErrorKind kind)
{
    // A server that closes the connection or talks nonsense may do so because it knows no HEAD.
    return kind != ErrorKind::ConnectionLost && kind != ErrorKind::InvalidReply;
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

DownloadError schemeError(const QUrl &url)
{
    const QString scheme = url.scheme();
    if (scheme != QLatin1StringView("http") && scheme != QLatin1StringView("https")) {
        return { scheme.isEmpty() ? ErrorKind::InvalidUrl : ErrorKind::UnsupportedScheme, 0, {} };
    }
    return { url.isValid() && !url.host().isEmpty() ? ErrorKind::None : ErrorKind::InvalidUrl, 0,
        {} };
}

/// Userinfo of the link counts as credentials where none were given, and goes nowhere else.
DownloadRequest withoutUserInfo(DownloadRequest request)
{
    if (request.credentials.isEmpty()) {
        request.credentials = { request.url.userName(QUrl::FullyDecoded),
            request.url.password(QUrl::FullyDecoded) };
    }
    request.url.setUserInfo({});
    return request;
}

} // namespace

LinkProbe::LinkProbe(const QByteArray &userAgent, const QSslConfiguration &tls,
    const QList<TlsException> &tlsExceptions, const ProxyConfig &proxy)
    : m_userAgent(userAgent)
    , m_tls(tls)
    , m_tlsExceptions(tlsExceptions)
    , m_proxy(proxy)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &LinkProbe::giveUp);
}

LinkProbe::~LinkProbe()
{
    if (m_reply) {
        m_reply->disconnect(this);
        delete m_reply;
    }
}

void LinkProbe::ask(const DownloadRequest &request, QNetworkAccessManager &manager)
{
    Q_ASSERT(QThread::currentThread() == thread() && isIdle());
    m_manager = &manager;
    m_request = withoutUserInfo(request);
    m_facts = {};
    m_facts.token = request.token;
    m_facts.url = request.url;
    m_facts.finalUrl = m_request.url;
    m_url.clear();
    m_refusal = schemeError(m_request.url);
    if (m_refusal) {
        m_patience.start(0ms);
        return;
    }
    startOver(Method::Head);
}

void LinkProbe::cancel()
{
    dropReply();
    m_manager = nullptr;
}

void LinkProbe::startOver(Method method)
{
    m_method = method;
    m_url = m_request.url;
    m_url.setFragment({});
    m_fields = requestFields(m_request, m_userAgent);
    m_visited = { m_url };
    m_signIns.clear();
    m_hasSignedIn = false;
    send();
}

void LinkProbe::send()
{
    FetchOrder order;
    order.url = m_url;
    order.fields = m_fields;
    if (isSameOrigin(m_url, m_request.url)) {
        order.credentials = m_request.credentials;
    }
    order.fields += proxyFields(m_proxy, m_url);
    m_signIns.sign(order, m_method == Method::Head ? "HEAD" : "GET");
    order.isRanged = m_method == Method::RangedGet;
    order.range = kFirstByte;
    const QNetworkRequest request = makeRequest(order, m_tls);
    m_tlsFault = {};
    m_reply = m_method == Method::Head ? m_manager->head(request) : m_manager->get(request);
    m_reply->setReadBufferSize(kSmallBody);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_tlsFault = tlsFault(m_url, m_reply->sslConfiguration().peerCertificate(), errors);
        if (isExcepted(m_tlsFault, m_tlsExceptions)) {
            m_reply->ignoreSslErrors(errors);
        }
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &LinkProbe::readHeader);
    connect(m_reply, &QNetworkReply::finished, this, &LinkProbe::readEnd);
    m_patience.start(kPatience);
}

void LinkProbe::readHeader()
{
    const qint64 length = m_reply->header(QNetworkRequest::ContentLengthHeader).isValid()
        ? m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong()
        : -1;
    // The whole file is on its way although one byte was asked for: the header is enough.
    if (m_method == Method::RangedGet && (length < 0 || length > kSmallBody)) {
        readEnd();
    }
}

void LinkProbe::readEnd()
{
    const int status = statusOf(*m_reply);
    const QString reason
        = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
    const auto rawHeaders = m_reply->rawHeaderPairs();
    DownloadError broken = errorForNetwork(m_reply->error(), m_reply->errorString());
    if (broken.kind == ErrorKind::Tls && m_tlsFault) {
        broken = m_tlsFault;
    }
    dropReply();
    m_facts.status = status;
    if (status > 0) {
        const Result<ResponseInfo> info
            = parseResponse(status, rawHeaders, QDateTime::currentDateTimeUtc());
        if (info) {
            judge(info.value(), reason);
            return;
        }
        broken = info.error();
    }
    if (m_method == Method::Head && !isFinalForHead(broken.kind)) {
        startOver(Method::RangedGet);
        return;
    }
    fail(broken ? broken : DownloadError { ErrorKind::ConnectionLost, 0, {} });
}

void LinkProbe::giveUp()
{
    const DownloadError error
        = m_refusal ? m_refusal : DownloadError { ErrorKind::TimedOut, 0, {} };
    dropReply();
    fail(error);
}

void LinkProbe::judge(const ResponseInfo &info, const QString &reason)
{
    const bool isHead = m_method == Method::Head;
    const ReplyVerdict verdict = judgeReply(info, !isHead, kFirstByte);
    if (verdict.use == ReplyUse::Redirect) {
        follow(info);
        return;
    }
    if (info.status == 401 && signIn(info)) {
        return;
    }
    const bool isRefused = verdict.use == ReplyUse::Refused;
    // No length or none above zero is what servers say that do not run the script for a HEAD.
    const bool isTelling = !isRefused && info.contentLength > 0;
    if (isHead && !isTelling && !isFinalForHead(info.status)) {
        startOver(Method::RangedGet);
        return;
    }
    if (isRefused) {
        fail(info.status >= 400 ? errorForStatus(info.status, reason) : verdict.error);
        return;
    }
    m_facts.mimeType = info.mimeType;
    m_facts.size = verdict.knownTotal >= 0 ? verdict.knownTotal : info.validators.size;
    m_facts.finalUrl = m_url;
    m_facts.fileName
        = chooseFileName({ m_request.fileName, info.dispositionName, m_url, info.mimeType });
    answer();
}

void LinkProbe::follow(const ResponseInfo &info)
{
    const Result<Hop> hop = nextHop(m_url, info.locations);
    if (!hop) {
        fail(hop.error());
        return;
    }
    const QUrl next = hop.value().url.adjusted(QUrl::RemoveFragment);
    if (m_visited.contains(next) || m_visited.size() > kMostHops) {
        fail({ ErrorKind::RedirectLoop, info.status, {} });
        return;
    }
    m_fields = fieldsForHop(m_fields, m_url, next);
    m_url = next;
    m_visited.insert(next);
    send();
}

/// Answers a Digest challenge by one more request; false when there is none to answer.
bool LinkProbe::signIn(const ResponseInfo &info)
{
    FetchOrder order;
    order.url = m_url;
    if (isSameOrigin(m_url, m_request.url)) {
        order.credentials = m_request.credentials;
    }
    if (std::exchange(m_hasSignedIn, true) || !m_signIns.learn(order, info.challenges)) {
        return false;
    }
    send();
    return true;
}

void LinkProbe::fail(const DownloadError &error)
{
    m_facts.error = error;
    m_facts.finalUrl = m_url.isEmpty() ? m_request.url : m_url;
    answer();
}

void LinkProbe::answer()
{
    m_manager = nullptr;
    emit answered(m_facts);
}

void LinkProbe::dropReply()
{
    m_patience.stop();
    if (!m_reply) {
        return;
    }
    m_reply->disconnect(this);
    m_reply->abort();
    // Reached from the reply's own signals too.
    m_reply->deleteLater();
    m_reply = nullptr;
}

} // namespace engine
