// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/connection.h"

#include "app/engine/redirect.h"

#include <QThread>

#include <algorithm>

namespace engine {

namespace {
constexpr int kMaxHops = 20; // F46
} // namespace

Connection::Connection(Transport &transport, const FetchOrder &order, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_order(order)
{
}

void Connection::start()
{
    Q_ASSERT(QThread::currentThread() == thread());
    send();
}

void Connection::send()
{
    FetchOrder order = m_order;
    m_signIn.sign(m_transport.signIns(), order);
    Q_EMIT asked(order);
    m_exchange = new HttpExchange(m_transport, order, this);
    connect(m_exchange, &HttpExchange::headerKnown, this, &Connection::onHeader);
    connect(m_exchange, &HttpExchange::readable, this, &Connection::readable);
    connect(m_exchange, &HttpExchange::finished, this, &Connection::onFinished);
    m_exchange->start();
}

void Connection::release()
{
    if (m_exchange) {
        // Called from its own signals: it may go only when they have returned.
        m_exchange->close();
        m_exchange->deleteLater();
        m_exchange = nullptr;
    }
}

void Connection::close()
{
    m_isOver = true;
    release();
    deleteLater();
}

void Connection::setBuffers(qint64 readBuffer, qint64 window)
{
    if (m_order.readBuffer == readBuffer && m_order.window == window) {
        return;
    }
    m_order.readBuffer = readBuffer;
    m_order.window = window;
    if (m_exchange) {
        m_exchange->setBuffers(readBuffer, window);
    }
}

qint64 Connection::available() const
{
    return m_exchange && m_isHeaderKnown ? m_exchange->available() : 0;
}

qint64 Connection::read(char *data, qint64 size)
{
    return m_exchange ? m_exchange->read(data, size) : 0;
}

void Connection::onHeader(const ResponseInfo &info)
{
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
    Q_EMIT ledOn(info, hop.value().url);
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
    if (!m_isOver && !m_exchange) {
        send();
    }
}

/// Answers the challenge in \a info by one more request; false when that is of no use.
bool Connection::signIn(const ResponseInfo &info)
{
    if (!m_signIn.answers(m_transport.signIns(), m_order, info.challenges)) {
        return false;
    }
    Q_EMIT ledOn(info, {});
    release();
    send();
    return true;
}

void Connection::onFinished(const DownloadError &error)
{
    m_isOver = true;
    Q_EMIT finished(error);
}

void Connection::fail(const DownloadError &error)
{
    m_isOver = true;
    release();
    Q_EMIT finished(error);
}

} // namespace engine
