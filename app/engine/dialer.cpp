// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/dialer.h"

#include <QHostAddress>
#include <QSslSocket>
#include <QTcpSocket>

#include <algorithm>
#include <utility>

namespace engine {

using namespace std::chrono_literals;

namespace {

constexpr auto kHeadStart = 250ms; // RFC 8305, 5: the recommended delay

/// The first family that the system names goes first, then they take turns (RFC 8305, 4).
QList<QHostAddress> interleaved(QList<QHostAddress> addresses)
{
    QList<QHostAddress> result;
    while (!addresses.isEmpty()) {
        const bool isChangeWanted = !result.isEmpty();
        const auto other = std::find_if(addresses.begin(), addresses.end(), [&](const auto &a) {
            return isChangeWanted && a.protocol() != result.constLast().protocol();
        });
        result.append(addresses.takeAt(other == addresses.end() ? 0 : other - addresses.begin()));
    }
    return result;
}

/// What stands in the way of a connection to a SOCKS proxy is the proxy's: it is not the server
/// that is spoken to.
QAbstractSocket::SocketError ofTheProxy(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return QAbstractSocket::ProxyConnectionRefusedError;
    case QAbstractSocket::HostNotFoundError:
        return QAbstractSocket::ProxyNotFoundError;
    case QAbstractSocket::SocketTimeoutError:
        return QAbstractSocket::ProxyConnectionTimeoutError;
    case QAbstractSocket::RemoteHostClosedError:
        return QAbstractSocket::ProxyConnectionClosedError;
    default:
        return error;
    }
}

} // namespace

Dialer::Dialer(const Route &route, QObject *parent)
    : QObject(parent)
    , m_route(route)
{
    m_head.setSingleShot(true);
    m_head.setInterval(kHeadStart);
    connect(&m_head, &QTimer::timeout, this, &Dialer::tryNext);
}

Dialer::~Dialer()
{
    if (m_lookup >= 0) {
        QHostInfo::abortHostLookup(m_lookup);
    }
}

void Dialer::start()
{
    if (!m_route.isDirect() && !m_route.beginsAtProxy()) {
        tryAddress(m_route.host, m_route.port); // the proxy looks the name up
        return;
    }
    const QString host = m_route.beginsAtProxy() ? m_route.proxy.hostName() : m_route.host;
    m_port = m_route.beginsAtProxy() ? m_route.proxy.port() : m_route.port;
    if (const QHostAddress address(host); !address.isNull()) {
        tryAddress(host, m_port);
        return;
    }
    m_lookup = QHostInfo::lookupHost(host, this, &Dialer::onLookedUp);
}

void Dialer::onLookedUp(const QHostInfo &info)
{
    m_lookup = -1;
    m_addresses = interleaved(info.addresses());
    if (const auto at = m_addresses.indexOf(QHostAddress(m_preferred)); at > 0) {
        m_addresses.move(at, 0);
    }
    if (m_addresses.isEmpty()) {
        const auto error = QAbstractSocket::HostNotFoundError;
        Q_EMIT failed(m_route.isBySocks() ? ofTheProxy(error) : error, info.errorString());
        return;
    }
    tryNext();
}

void Dialer::tryNext()
{
    if (!m_addresses.isEmpty() && !m_winner) {
        tryAddress(m_addresses.takeFirst().toString(), m_port);
    }
}

void Dialer::tryAddress(const QString &host, quint16 port)
{
    auto made = m_route.isTls ? std::make_unique<QSslSocket>() : std::make_unique<QTcpSocket>();
    QAbstractSocket *socket = made.get();
    m_attempts.push_back(std::move(made));
    ++m_pending;
    socket->setProxy(m_route.beginsAtProxy() ? QNetworkProxy::NoProxy : m_route.proxy);
    connect(socket, &QAbstractSocket::connected, this, [this, socket] { onConnected(socket); });
    connect(socket, &QAbstractSocket::errorOccurred, this,
        [this, socket](QAbstractSocket::SocketError error) { onError(socket, error); });
    if (!m_addresses.isEmpty()) {
        m_head.start();
    }
    // Bytes that lie in the system need no second buffer here: TLS has one of its own.
    socket->connectToHost(host, port,
        m_route.isTls ? QIODevice::ReadWrite : QIODevice::ReadWrite | QIODevice::Unbuffered);
}

void Dialer::onConnected(QAbstractSocket *socket)
{
    if (m_winner) {
        return;
    }
    m_head.stop();
    for (auto &attempt : m_attempts) {
        attempt->disconnect(this);
        if (attempt.get() == socket) {
            m_winner = std::move(attempt);
        } else {
            attempt->abort();
        }
    }
    std::erase(m_attempts, nullptr);
    if (m_route.isBySocks()) {
        greet();
    } else {
        Q_EMIT connected();
    }
}

void Dialer::greet()
{
    m_handshake.emplace(m_route);
    connect(m_winner.get(), &QIODevice::readyRead, this, &Dialer::onAnswer);
    connect(m_winner.get(), &QAbstractSocket::errorOccurred, this, &Dialer::refuse);
    m_winner->write(m_handshake->greeting());
}

/// No byte more is asked for than is the proxy's, and never none: an unbuffered socket tells of the
/// next only when what is there was taken. One for TLS has a buffer, and reads ahead into that.
void Dialer::onAnswer()
{
    while (m_handshake->wanted() > 0) {
        const QByteArray piece = m_winner->read(m_handshake->wanted() - m_answer.size());
        if (piece.isEmpty()) {
            if (m_winner->state() != QAbstractSocket::ConnectedState) {
                refuse(QAbstractSocket::RemoteHostClosedError);
            }
            return;
        }
        m_answer += piece;
        if (m_answer.size() == m_handshake->wanted()) {
            m_winner->write(m_handshake->take(std::exchange(m_answer, {})));
        }
    }
    m_winner->disconnect(this);
    if (!m_handshake->isOpen()) {
        Q_EMIT failed(m_handshake->error(), {});
    } else if (m_route.isTls && m_winner->bytesAvailable() > 0) {
        // H64: with TLS the server is silent until it is greeted. What is here came from the proxy
        // or on the way to it, and would be read before the first byte that is deciphered.
        Q_EMIT failed(QAbstractSocket::ProxyProtocolError, {});
    } else {
        Q_EMIT connected();
    }
}

void Dialer::refuse(QAbstractSocket::SocketError error)
{
    const QString detail = m_winner->errorString();
    m_winner->disconnect(this);
    Q_EMIT failed(ofTheProxy(error), detail);
}

void Dialer::onError(QAbstractSocket *socket, QAbstractSocket::SocketError error)
{
    socket->disconnect(this);
    // What a server that is there says counts more than that a network is not.
    if (m_error != QAbstractSocket::ConnectionRefusedError) {
        m_error = error;
        m_detail = socket->errorString();
    }
    --m_pending;
    if (m_addresses.isEmpty() && m_pending == 0) {
        Q_EMIT failed(m_route.isBySocks() ? ofTheProxy(m_error) : m_error, m_detail);
    } else {
        tryNext();
    }
}

std::unique_ptr<QAbstractSocket> Dialer::take()
{
    return std::move(m_winner);
}

} // namespace engine
