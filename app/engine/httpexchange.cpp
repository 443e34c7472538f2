// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/httpexchange.h"

#include "app/engine/transport.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace engine {

namespace {

constexpr qsizetype kReadAhead = 16 * 1024; ///< read ahead at once, where framing may follow
constexpr int kMostInterims = 16; ///< replies 100 before the real one (F28)
constexpr qint64 kWorthReading = 64 * 1024; ///< of a body nobody wants, to keep the connection

bool hasNoBody(int status, bool isHead)
{
    return isHead || status < 200 || status == 204 || status == 304; // RFC 9112, 6.3
}

DownloadError lost()
{
    return { ErrorKind::ConnectionLost, 0, {} };
}

} // namespace

HttpExchange::HttpExchange(Transport &transport, const FetchOrder &order, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_order(order)
{
}

HttpExchange::~HttpExchange()
{
    close();
}

void HttpExchange::start()
{
    m_socket = m_transport.connectionFor(m_order.url, !m_isRepeated);
    m_isReused = m_socket->wasOpened();
    connectSocket();
    if (m_isReused) {
        onOpened();
    } else {
        m_socket->open();
    }
}

void HttpExchange::connectSocket()
{
    connect(m_socket.get(), &HttpSocket::opened, this, &HttpExchange::onOpened);
    connect(m_socket.get(), &HttpSocket::failed, this, &HttpExchange::end);
    connect(m_socket.get(), &HttpSocket::readable, this, &HttpExchange::onReadable);
    connect(m_socket.get(), &HttpSocket::closed, this, &HttpExchange::onClosed);
}

void HttpExchange::onOpened()
{
    m_stage = Stage::Head;
    m_socket->setReadBuffer(m_order.readBuffer);
    m_socket->setWindow(m_order.window);
    m_socket->send(requestText(m_order, m_socket->route()));
}

void HttpExchange::setBuffers(qint64 readBuffer, qint64 window)
{
    m_order.readBuffer = readBuffer;
    m_order.window = window;
    if (m_socket) {
        m_socket->setReadBuffer(readBuffer);
        m_socket->setWindow(window);
    }
}

bool HttpExchange::fill()
{
    if (m_inputAt == m_input.size()) {
        m_input.resize(0);
        m_inputAt = 0;
    }
    const qsizetype before = m_input.size();
    m_input.resize(before + kReadAhead);
    const qint64 count = m_socket->read(m_input.data() + before, kReadAhead);
    m_input.resize(before + count);
    return count > 0;
}

void HttpExchange::onReadable()
{
    if (m_stage == Stage::Head) {
        readHead();
    } else if (m_stage == Stage::Body) {
        goOn();
        if (available() > 0) {
            Q_EMIT readable();
        }
    }
}

void HttpExchange::readHead()
{
    while (m_stage == Stage::Head) {
        const QByteArrayView input = QByteArrayView(m_input).sliced(m_inputAt);
        const qsizetype size = headSize(input);
        if (size < 0) {
            if (input.size() > kLongestHead) {
                end({ ErrorKind::HeaderTooLarge, 0, {} });
            } else if (fill()) {
                m_isAnswered = true;
                continue;
            }
            return;
        }
        const Result<ReplyHead> head = parseHead(input.first(size));
        m_inputAt += size;
        if (!head) {
            // What a kept connection begins with may be the rest of the reply before (F19).
            m_isReused ? repeat() : end(head.error());
            return;
        }
        if (head.value().status == 100) {
            if (++m_interims > kMostInterims) {
                end({ ErrorKind::InterimReply, 100, {} });
            }
            continue;
        }
        const Result<ResponseInfo> info = parseResponse(
            head.value().status, head.value().fields, QDateTime::currentDateTimeUtc());
        if (!info) {
            end(info.error());
            return;
        }
        beginBody(head.value(), info.value());
    }
}

void HttpExchange::beginBody(const ReplyHead &head, const ResponseInfo &info)
{
    m_stage = Stage::Body;
    m_keepsConnection = head.keepsConnection() && head.status >= 200;
    if (hasNoBody(head.status, m_order.isHead)) {
        m_left = 0;
    } else if (info.isChunked) {
        m_chunks.emplace();
    } else {
        m_left = info.contentLength;
    }
    ResponseInfo told = info;
    told.reason = head.reason;
    told.fields = head.fields;
    Q_EMIT headerKnown(told);
    if (m_stage == Stage::Body) {
        goOn();
    }
    if (available() > 0) {
        Q_EMIT readable();
    }
}

qint64 HttpExchange::bodyLeft() const
{
    if (m_stage != Stage::Body) {
        return 0;
    }
    const qint64 left = m_chunks ? m_chunks->bodyLeft() : m_left;
    return left < 0 ? std::numeric_limits<qint64>::max() : left;
}

qint64 HttpExchange::available() const
{
    const qint64 left = bodyLeft();
    // What is held is counted alone while it is there: the system is asked only for the rest.
    return left == 0 ? 0 : std::min(left, held() > 0 ? held() : m_socket->available());
}

qint64 HttpExchange::read(char *data, qint64 size)
{
    const qint64 most = std::min(size, bodyLeft());
    if (most <= 0) {
        return 0;
    }
    qint64 count = std::min(most, held());
    if (count > 0) {
        std::memcpy(data, m_input.constData() + m_inputAt, static_cast<std::size_t>(count));
        m_inputAt += count;
    } else {
        count = m_socket->read(data, most);
    }
    if (m_chunks && count > 0) {
        m_chunks->take(count);
    } else if (m_left > 0) {
        m_left -= count;
    }
    goOn();
    return count;
}

bool HttpExchange::isWhole() const
{
    return m_chunks ? m_chunks->isAtEnd() : m_left == 0;
}

/// Whatever is to be done between two reads: framing is read, and the end noticed.
void HttpExchange::goOn()
{
    readFraming();
    if (m_stage != Stage::Body) {
        return;
    }
    if (isWhole()) {
        end({});
    } else if (m_socket->isClosed() && available() == 0) {
        // Without a length the end of the connection is that of the body, if it came in order.
        const bool isEnd = !m_chunks && m_left < 0 && m_socket->wasClosedInOrder();
        end(isEnd ? DownloadError {} : lost());
    }
}

void HttpExchange::readFraming()
{
    while (m_chunks && m_stage == Stage::Body && m_chunks->bodyLeft() == 0 && !m_chunks->isAtEnd()
        && (held() > 0 || fill())) {
        const Result<qsizetype> used
            = m_chunks->readFraming(QByteArrayView(m_input).sliced(m_inputAt));
        if (!used) {
            end(used.error());
            return;
        }
        m_inputAt += used.value();
    }
}

void HttpExchange::onClosed()
{
    if (m_stage == Stage::Head) {
        readHead();
    }
    if (m_stage == Stage::Head) {
        // A kept connection may be closed just when the next request goes out: that request has
        // not been answered (RFC 9112, 9.3.1).
        m_isReused && !m_isAnswered ? repeat() : end(lost());
    } else if (m_stage == Stage::Body) {
        goOn();
        if (available() > 0) {
            Q_EMIT readable();
        }
    }
}

/// Sends the request once more, over a connection that nobody has used.
void HttpExchange::repeat()
{
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket.release()->deleteLater();
    m_input.clear();
    m_inputAt = 0;
    m_isRepeated = true;
    m_stage = Stage::Opening;
    start();
}

void HttpExchange::end(const DownloadError &error)
{
    if (m_stage == Stage::Over) {
        return;
    }
    letGo();
    QMetaObject::invokeMethod(
        this, [this, error] { Q_EMIT finished(error); }, Qt::QueuedConnection);
}

void HttpExchange::close()
{
    if (m_stage == Stage::Body && m_keepsConnection && bodyLeft() <= kWorthReading) {
        // The rest of a short body costs less than another connection: of a redirect, say.
        std::array<char, kReadAhead> nobody {};
        qint64 budget = kWorthReading;
        for (qint64 count = 1; count > 0 && budget > 0; budget -= count) {
            count = read(nobody.data(), kReadAhead);
        }
    }
    disconnect(this, nullptr, nullptr, nullptr);
    letGo();
}

/// Gives the connection back where it can serve another request, else ends it.
void HttpExchange::letGo()
{
    if (!m_socket) {
        m_stage = Stage::Over;
        return;
    }
    const bool isEnded = m_stage == Stage::Body && isWhole();
    m_hasExcess = isEnded && (held() > 0 || m_socket->available() > 0);
    const bool isKept = isEnded && m_keepsConnection && held() == 0 && !m_socket->hasWindow();
    m_stage = Stage::Over;
    m_socket->disconnect(this);
    if (isKept) {
        m_transport.keep(std::move(m_socket));
    } else {
        m_socket->abort();
        m_socket.release()->deleteLater(); // it may be telling of this very end
    }
}

} // namespace engine
