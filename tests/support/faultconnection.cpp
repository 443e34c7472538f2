// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultconnection.h"

#include <QSslSocket>

#include <algorithm>
#include <limits>

#include <linux/sockios.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

namespace support {

namespace {

constexpr qint64 kWaterMark = 256 * 1024;
constexpr qint64 kWriteStep = 64 * 1024;
constexpr int kTickMs = 10;
constexpr int kSlowSendBuffer = 16 * 1024;

/// Reads the first and last byte out of "bytes=A-B".
void parseRange(SeenRequest *request)
{
    const QByteArray value = request->header("Range").value_or(QByteArray());
    if (!value.startsWith("bytes=")) {
        return;
    }
    const QByteArrayList ends = value.mid(6).split('-');
    if (ends.size() != 2) {
        return;
    }
    request->from = ends.at(0).toLongLong();
    request->to = ends.at(1).isEmpty() ? -1 : ends.at(1).toLongLong();
}

SeenRequest parseRequest(const QByteArray &head)
{
    QByteArrayList lines = head.split('\n');
    for (QByteArray &line : lines) {
        line = line.trimmed();
    }
    SeenRequest request;
    const QByteArrayList words = lines.takeFirst().split(' ');
    request.method = words.value(0);
    request.target = words.value(1);
    request.headers = lines;
    parseRange(&request);
    return request;
}

} // namespace

FaultConnection::FaultConnection(QTcpSocket *socket, FaultBook &book, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_book(book)
    , m_number(book.addConnection())
{
    m_socket->setParent(this);
    m_tick.setInterval(kTickMs);
    m_tick.setTimerType(Qt::PreciseTimer);
    m_delay.setSingleShot(true);
    m_delay.setTimerType(Qt::PreciseTimer);
    m_drain.setInterval(1);
    connect(m_socket, &QTcpSocket::readyRead, this, &FaultConnection::readRequest);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &FaultConnection::pump);
    if (auto *tls = qobject_cast<QSslSocket *>(m_socket)) {
        connect(tls, &QSslSocket::encryptedBytesWritten, this, &FaultConnection::pump);
    }
    connect(m_socket, &QTcpSocket::disconnected, this, &FaultConnection::drop);
    connect(&m_tick, &QTimer::timeout, this, &FaultConnection::pump);
    connect(&m_delay, &QTimer::timeout, this, &FaultConnection::begin);
    connect(&m_drain, &QTimer::timeout, this, &FaultConnection::closeWhenDelivered);
    m_count.setInterval(kTickMs);
    connect(&m_count, &QTimer::timeout, this, &FaultConnection::countDelivered);
}

FaultConnection::~FaultConnection()
{
    m_socket->disconnect(this);
}

void FaultConnection::readRequest()
{
    m_input += m_socket->readAll();
    const qsizetype end = m_input.indexOf("\r\n\r\n");
    if (m_isBusy || end < 0) {
        return;
    }
    SeenRequest request = parseRequest(m_input.left(end));
    m_input.remove(0, end + 4);
    request.connection = m_number;
    if (const auto *tls = qobject_cast<const QSslSocket *>(m_socket)) {
        request.cipher = tls->sessionCipher().name();
    }
    answer(request);
}

void FaultConnection::answer(const SeenRequest &request)
{
    m_isBusy = true;
    m_hasBegun = false;
    m_sent = 0;
    m_request = request;
    m_choice = m_book.choose(request);
    m_plan = planReply(m_choice, request);
    m_delay.start(m_choice.reply.delay);
}

void FaultConnection::begin()
{
    const Reply &reply = m_choice.reply;
    if (reply.closeSilently) {
        m_book.addPlayed(reply.fault);
        m_socket->disconnectFromHost();
        return;
    }
    const bool needsRange = reply.range != RangePlay::Honour;
    if (reply.ending == Ending::Whole && (!needsRange || m_plan.playsRange)) {
        m_book.addPlayed(reply.fault);
    }
    m_book.setStatus(m_choice.request, m_plan.status);
    if (m_choice.reply.bytesPerSecond == 0) {
        m_choice.reply.bytesPerSecond = m_choice.resource.bytesPerSecond;
    }
    if (m_choice.reply.bytesPerSecond > 0) {
        // What the kernel holds counts as sent; keep that little beside the rate.
        m_socket->setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, kSlowSendBuffer);
        m_tick.start();
    }
    if (m_choice.resource.countsDelivered) {
        m_delivered = 0;
        m_count.start();
    }
    m_clock.start();
    m_hasBegun = true;
    m_socket->write(m_plan.head + m_plan.prefix);
    pump();
}

qint64 FaultConnection::waiting() const
{
    const auto *tls = qobject_cast<const QSslSocket *>(m_socket);
    return m_socket->bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

qint64 FaultConnection::allowance() const
{
    const qint64 rate = m_choice.reply.bytesPerSecond;
    if (rate == 0) {
        return std::numeric_limits<qint64>::max();
    }
    return rate * m_clock.elapsed() / 1000 - m_sent;
}

void FaultConnection::pump()
{
    const qint64 cut = m_choice.reply.cutAfter;
    while (m_isBusy && m_hasBegun && waiting() < kWaterMark) {
        const qint64 end = cut < 0 ? m_plan.count : std::min(cut, m_plan.count);
        if (m_sent >= end) {
            endReply();
            return;
        }
        const bool isHeld = m_choice.reply.holdAfter >= 0 && !m_book.isLetGo();
        const qint64 stop = isHeld ? std::min(m_choice.reply.holdAfter, end) : end;
        if (isHeld) {
            m_tick.start(); // asks whether it may go on
        }
        const qint64 bytes = std::min({ stop - m_sent, kWriteStep, allowance() });
        if (bytes <= 0) {
            return;
        }
        sendBody(bytes);
    }
}

void FaultConnection::sendBody(qint64 bytes)
{
    const QByteArray body = m_plan.body.bytes(m_plan.from + m_sent, bytes);
    m_sent += bytes;
    m_book.addSent(m_choice.request, bytes);
    const bool isLast = m_sent >= m_plan.count && m_choice.reply.cutAfter < 0;
    const QByteArray excess(isLast ? m_choice.reply.excess : 0, 'x');
    m_socket->write(
        m_plan.isChunked ? QByteArray::number(bytes, 16) + "\r\n" + body + "\r\n" : body + excess);
}

void FaultConnection::endReply()
{
    m_tick.stop();
    m_hasBegun = false;
    if (m_plan.isChunked && m_choice.reply.lastChunk && m_choice.reply.cutAfter < 0) {
        m_socket->write("0\r\n\r\n");
    }
    switch (m_choice.reply.ending) {
    case Ending::Whole:
        if (m_plan.closesAtEnd) {
            m_socket->disconnectFromHost();
            return;
        }
        finishRequest();
        return;
    case Ending::Close:
        m_book.addPlayed(m_choice.reply.fault);
        m_socket->disconnectFromHost();
        return;
    case Ending::Reset:
    case Ending::Cut:
        m_drain.start();
        return;
    case Ending::Stall:
        m_book.addPlayed(m_choice.reply.fault);
        return;
    }
}

qint64 FaultConnection::unacknowledged() const
{
    int unsent = 0;
    const int descriptor = static_cast<int>(m_socket->socketDescriptor());
    return ioctl(descriptor, SIOCOUTQ, &unsent) == 0 ? unsent : std::numeric_limits<int>::max();
}

void FaultConnection::countDelivered()
{
    const qint64 delivered = m_sent - waiting() - unacknowledged();
    if (delivered > m_delivered) {
        m_book.addDelivered(m_number, delivered - m_delivered);
        m_delivered = delivered;
    }
}

void FaultConnection::closeWhenDelivered()
{
    if (waiting() > 0 || unacknowledged() > 0) {
        return;
    }
    const int descriptor = static_cast<int>(m_socket->socketDescriptor());
    m_drain.stop();
    m_book.addPlayed(m_choice.reply.fault);
    if (m_choice.reply.ending == Ending::Reset) {
        const linger reset { 1, 0 };
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    }
    m_socket->abort();
}

void FaultConnection::finishRequest()
{
    m_isBusy = false;
    m_book.release(m_request.target);
    readRequest();
}

void FaultConnection::drop()
{
    m_tick.stop();
    m_delay.stop();
    m_drain.stop();
    m_count.stop();
    m_hasBegun = false;
    if (m_isBusy) {
        m_isBusy = false;
        m_book.release(m_request.target);
    }
    deleteLater();
}

} // namespace support
