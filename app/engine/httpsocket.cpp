// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/httpsocket.h"

#include "app/engine/dialer.h"
#include "app/engine/socketerrors.h"
#include "app/engine/tlsfault.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QSslSocket>

#include <algorithm>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

namespace engine {

using namespace Qt::StringLiterals;

namespace {

/// Of TLS whose other side has closed: it said so within TLS, which is told while the connection
/// below still stands. A connection that merely ends has been cut by anybody (F17, F52). By way of
/// a proxy the system has nothing to tell.
bool isToldByTls(qintptr descriptor)
{
    tcp_info info {};
    socklen_t size = sizeof(info);
    return descriptor < 0
        || (::getsockopt(static_cast<int>(descriptor), IPPROTO_TCP, TCP_INFO, &info, &size) == 0
            && info.tcpi_state != TCP_CLOSE);
}

QUrl originOf(const Route &route)
{
    QUrl url;
    url.setScheme(route.isTls ? u"https"_s : u"http"_s);
    url.setHost(route.host);
    url.setPort(route.port);
    return url;
}

} // namespace

HttpSocket::HttpSocket(const Route &route, const TlsTrust &trust)
    : m_route(route)
    , m_trust(trust)
    , m_dialer(std::make_unique<Dialer>(route, nullptr))
{
    connect(m_dialer.get(), &Dialer::connected, this, &HttpSocket::onDialed);
    connect(m_dialer.get(), &Dialer::failed, this,
        [this](QAbstractSocket::SocketError error, const QString &detail) {
            m_isClosed = true;
            Q_EMIT failed(errorForSocket(error, detail, m_route));
        });
}

HttpSocket::~HttpSocket()
{
    abort();
}

QString HttpSocket::address() const
{
    if (!m_socket) {
        return {};
    }
    bool isOldFamily = false; // in the new one's clothes
    const QHostAddress peer = m_socket->peerAddress();
    const QHostAddress plain(peer.toIPv4Address(&isOldFamily));
    return (isOldFamily ? plain : peer).toString();
}

void HttpSocket::prefer(const QString &address)
{
    m_dialer->prefer(address);
}

void HttpSocket::open()
{
    m_dialer->start();
}

void HttpSocket::abort()
{
    m_isClosed = true;
    if (m_dialer) {
        m_dialer->disconnect(this);
    }
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
}

void HttpSocket::onDialed()
{
    m_socket = m_dialer->take();
    m_dialer.release()->deleteLater(); // it is telling of this very socket
    connect(m_socket.get(), &QAbstractSocket::readyRead, this, &HttpSocket::onReadyRead);
    connect(m_socket.get(), &QAbstractSocket::stateChanged, this, &HttpSocket::onState);
    connect(m_socket.get(), &QAbstractSocket::errorOccurred, this, &HttpSocket::onError);
    auto *tls = qobject_cast<QSslSocket *>(m_socket.get());
    if (!tls) {
        onOpened();
        return;
    }
    if (!m_trust.configuration.isNull()) {
        tls->setSslConfiguration(m_trust.configuration);
    }
    tls->setPeerVerifyName(m_route.host);
    connect(tls, &QSslSocket::sslErrors, this, &HttpSocket::onTlsErrors);
    connect(tls, &QSslSocket::encrypted, this, &HttpSocket::onOpened);
    if (m_readBuffer > 0) {
        setReadBuffer(m_readBuffer);
    }
    tls->startClientEncryption();
}

void HttpSocket::onOpened()
{
    m_isOpen = true;
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    Q_EMIT opened();
}

void HttpSocket::onTlsErrors(const QList<QSslError> &errors)
{
    auto *tls = qobject_cast<QSslSocket *>(m_socket.get());
    m_tlsFault = tlsFault(originOf(m_route), tls->peerCertificate(), errors);
    if (isExcepted(m_tlsFault, m_trust.exceptions)) {
        m_tlsFault = {};
        tls->ignoreSslErrors(errors);
    }
}

bool HttpSocket::isIdle() const
{
    if (!m_isOpen || m_isClosed || m_socket->bytesAvailable() > 0) {
        return false;
    }
    const auto *tls = qobject_cast<const QSslSocket *>(m_socket.get());
    if (tls && tls->encryptedBytesAvailable() > 0) {
        return false;
    }
    // Nothing looked at it while it lay idle: an end, or bytes nobody asked for, may have come.
    char byte = 0;
    const qintptr descriptor = m_socket->socketDescriptor();
    return descriptor < 0
        || (::recv(static_cast<int>(descriptor), &byte, 1, MSG_PEEK | MSG_DONTWAIT) < 0
            && errno == EAGAIN);
}

void HttpSocket::send(const QByteArray &request)
{
    if (m_socket->write(request) < 0) {
        noteClosed(); // unbuffered, so Qt does not tell
    }
}

qint64 HttpSocket::available() const
{
    return m_socket ? m_socket->bytesAvailable() : 0;
}

qint64 HttpSocket::backlog() const
{
    const auto *const tls = qobject_cast<const QSslSocket *>(m_socket.get());
    int unread = 0;
    if (tls && ::ioctl(static_cast<int>(tls->socketDescriptor()), FIONREAD, &unread) == 0) {
        return tls->bytesAvailable() + tls->encryptedBytesAvailable() + unread;
    }
    return available();
}

qint64 HttpSocket::read(char *data, qint64 size)
{
    // Never where there is nothing: Qt would close the descriptor that tells an end from a reset.
    const qint64 most = std::min(size, available());
    return most > 0 ? std::max<qint64>(m_socket->read(data, most), 0) : 0;
}

void HttpSocket::setReadBuffer(qint64 bytes)
{
    m_readBuffer = bytes;
    if (m_socket && m_route.isTls) {
        m_socket->setReadBufferSize(bytes);
    }
}

void HttpSocket::setWindow(qint64 bytes)
{
    if (bytes <= 0 || bytes == m_window || !m_socket) {
        return;
    }
    m_window = bytes;
    m_socket->setSocketOption(
        QAbstractSocket::ReceiveBufferSizeSocketOption, static_cast<int>(bytes));
}

void HttpSocket::onReadyRead()
{
    if (!m_route.isTls) {
        // Unbuffered, Qt tells of an end by offering nothing to read, and sometimes of nothing.
        m_socket->bytesAvailable() > 0 || isStillOpen() ? Q_EMIT readable() : noteClosed();
        return;
    }
    // Qt deciphers 4 KiB at a time and tells of each from within: a burst is told of once, when it
    // is over.
    if (!m_isTold) {
        m_isTold = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_isTold = false;
                Q_EMIT readable();
            },
            Qt::QueuedConnection);
    }
}

void HttpSocket::onState(QAbstractSocket::SocketState state)
{
    if (state == QAbstractSocket::ClosingState || state == QAbstractSocket::UnconnectedState) {
        noteClosed();
    }
}

/// Looks for the end of a plain connection that has nothing to read.
bool HttpSocket::isStillOpen()
{
    char byte = 0;
    const qintptr descriptor = m_socket->socketDescriptor();
    if (descriptor >= 0) {
        const auto count = ::recv(static_cast<int>(descriptor), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
        m_isInOrder = count == 0;
        if (count == 0 || (count < 0 && errno != EAGAIN)) {
            return false;
        }
    }
    const bool isOver = m_socket->peek(&byte, 1) < 0; // which also makes Qt look again
    m_isInOrder = isOver && descriptor < 0;
    return !isOver;
}

void HttpSocket::noteClosed()
{
    if (m_isClosed || !m_isOpen) {
        return; // before it is open, an error says so
    }
    m_isClosed = true;
    QMetaObject::invokeMethod(this, &HttpSocket::closed, Qt::QueuedConnection);
}

void HttpSocket::onError()
{
    const QAbstractSocket::SocketError error = m_socket->error();
    if (m_isOpen) {
        if (m_route.isTls && !m_isClosed) {
            m_isInOrder = error == QAbstractSocket::RemoteHostClosedError
                && isToldByTls(m_socket->socketDescriptor());
        }
        noteClosed();
        return;
    }
    if (!m_isClosed) {
        m_isClosed = true;
        Q_EMIT failed(
            m_tlsFault ? m_tlsFault : errorForSocket(error, m_socket->errorString(), m_route));
    }
}

} // namespace engine
