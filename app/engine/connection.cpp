// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/connection.h"

#include "app/engine/networkerrors.h"
#include "app/engine/redirect.h"
#include "app/engine/tlsfault.h"

#include <QNetworkReply>
#include <QSslError>
#include <QThread>

#include <algorithm>

namespace engine {

namespace {
constexpr int kMaxHops = 20; // F46
constexpr int kMostSignIns = 3;
} // namespace

Connection::Connection(Transport &transport, int index, const FetchOrder &order, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_index(index)
    , m_order(order)
{
}

Connection::~Connection()
{
    // Deleting ends the exchange; abort() would only add a second error to a failed one.
    delete m_reply;
}

void Connection::start()
{
    Q_ASSERT(QThread::currentThread() == thread());
    send();
}

void Connection::send()
{
    m_reply = m_transport.get(m_order, m_index);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Connection::onHeader);
    connect(m_reply, &QNetworkReply::readyRead, this, &Connection::readable);
    connect(m_reply, &QNetworkReply::finished, this, &Connection::onFinished);
    connect(m_reply, &QNetworkReply::sslErrors, this, &Connection::onTlsErrors);
}

void Connection::onTlsErrors(const QList<QSslError> &errors)
{
    if (m_isOver || !m_reply) {
        return;
    }
    m_tlsFault = tlsFault(m_order.url, m_reply->sslConfiguration().peerCertificate(), errors);
    if (isExcepted(m_tlsFault, m_transport.context().tlsExceptions)) {
        m_reply->ignoreSslErrors(errors);
    }
}

void Connection::release()
{
    if (m_reply) {
        // Called from the reply's own signals: it may go only when they have returned.
        m_reply->disconnect(this);
        m_reply->deleteLater();
        m_reply = nullptr;
    }
}

void Connection::close()
{
    m_isOver = true;
    release();
    deleteLater();
}

void Connection::setReadBuffer(qint64 bytes)
{
    m_order.readBuffer = std::max<qint64>(bytes, 1);
    if (m_reply && m_reply->readBufferSize() > 0) { // the transport left others without a bound
        m_reply->setReadBufferSize(m_order.readBuffer);
    }
}

qint64 Connection::available() const
{
    return m_reply && m_isHeaderKnown ? m_reply->bytesAvailable() : 0;
}

qint64 Connection::read(char *data, qint64 size)
{
    return m_reply ? std::max<qint64>(m_reply->read(data, size), 0) : 0;
}

void Connection::onHeader()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_isHeaderKnown || m_isOver || status == 0) {
        return;
    }
    const auto parsed
        = parseResponse(status, m_reply->rawHeaderPairs(), QDateTime::currentDateTimeUtc());
    if (!parsed) {
        fail(parsed.error());
        return;
    }
    const ResponseInfo &info = parsed.value();
    if (judgeReply(info, m_order.isRanged, m_order.range).use == ReplyUse::Redirect) {
        follow(info);
        return;
    }
    if (info.status == 401 && signIn(info)) {
        return;
    }
    m_isHeaderKnown = true;
    Q_EMIT headerKnown(info);
}

void Connection::follow(const ResponseInfo &info)
{
    const auto hop = nextHop(m_order.url, info.locations);
    if (!hop) {
        fail(hop.error());
        return;
    }
    if (++m_hops > kMaxHops) {
        fail({ ErrorKind::RedirectLoop, info.status, {} });
        return;
    }
    const QString before = hostKey(m_order.url);
    m_order.fields = fieldsForHop(m_order.fields, m_order.url, hop.value().url);
    if (!hop.value().isSameOrigin) {
        m_order.credentials = {};
    }
    m_order.url = hop.value().url;
    release();
    if (hostKey(m_order.url) == before) {
        send();
    } else {
        Q_EMIT crossing(hostKey(m_order.url));
    }
}

void Connection::cross()
{
    if (!m_isOver && !m_reply) {
        send();
    }
}

/// Answers the challenge in \a info by one more request; false when that is of no use.
bool Connection::signIn(const ResponseInfo &info)
{
    const auto challenge = m_transport.signIns().learn(m_order, info.challenges);
    // A second challenge to one request means a wrong password, unless it says otherwise.
    if (!challenge || m_signIns >= kMostSignIns || (m_signIns > 0 && !challenge->isStale)) {
        return false;
    }
    ++m_signIns;
    release();
    send();
    return true;
}

void Connection::onFinished()
{
    if (m_isOver) {
        return;
    }
    const auto code = m_reply->error();
    if (!m_isHeaderKnown) {
        onHeader(); // an interim status (F28) shows only here
        if (m_isOver || !m_reply || !m_reply->isFinished()) {
            return;
        }
    }
    m_isOver = true;
    DownloadError error;
    if (code != QNetworkReply::NoError) {
        error = errorForNetwork(code, m_reply->errorString());
        const bool isByProxy = usesProxy(m_transport.context().proxy, m_order.url.host());
        if (isByProxy && !m_isHeaderKnown) {
            error.kind = kindThroughProxy(m_transport.context().proxy.kind, code, error.kind);
        }
        if (error.kind == ErrorKind::Tls && m_tlsFault) {
            error = m_tlsFault;
        }
    } else if (!m_isHeaderKnown) {
        error = { ErrorKind::ConnectionLost, 0, m_reply->errorString() };
    }
    Q_EMIT finished(error);
}

void Connection::fail(const DownloadError &error)
{
    m_isOver = true;
    release();
    Q_EMIT finished(error);
}

} // namespace engine
