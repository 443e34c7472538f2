// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/route.h"

#include <QAbstractSocket>

namespace engine {

/// What a SOCKS 5 proxy is told so that it leads on to a server, and what it answers (RFC 1928, the
/// password RFC 1929). Knows no socket. A plain value.
class SocksHandshake {
public:
    /// The server's name goes to the proxy as it is, which looks it up.
    explicit SocksHandshake(const Route &route);

    /// What goes out first.
    QByteArray greeting() const;
    /// So many bytes have to come before take() can go on; 0 = it is over.
    qsizetype wanted() const { return m_wanted; }
    /// \a answer is wanted() bytes long. What goes out now; it may be nothing.
    QByteArray take(const QByteArray &answer);
    /// From here on the connection is one to the server.
    bool isOpen() const { return m_stage == Stage::Open; }
    /// Why it is over and not open: in the proxy's own words for what it met, else it is its own.
    QAbstractSocket::SocketError error() const { return m_error; }

private:
    enum class Stage { Method, Password, Reply, NameLength, Address, Open, Refused };

    QByteArray await(Stage stage, qsizetype bytes, const QByteArray &out = {});
    QByteArray refuse(QAbstractSocket::SocketError error);
    QByteArray takeMethod(char method);
    QByteArray takeReply(const QByteArray &answer);
    QByteArray request();

    Route m_route;
    Stage m_stage = Stage::Method;
    qsizetype m_wanted = 2;
    QAbstractSocket::SocketError m_error = QAbstractSocket::UnknownSocketError;
};

} // namespace engine
