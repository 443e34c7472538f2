// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/sockshandshake.h"

#include <QAbstractSocket>
#include <QHostInfo>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace engine {

/// Makes one TCP connection by a route. Addresses of both families are raced: the next one is tried
/// a quarter of a second after the one before, or when that has failed (RFC 8305, F57). A SOCKS
/// proxy is spoken to here and not by Qt, whose socket would keep all that comes, however slowly it
/// is read. Lives on the task's thread.
class Dialer : public QObject {
    Q_OBJECT

public:
    Dialer(const Route &route, QObject *parent);
    ~Dialer() override;

    /// Of the addresses that the name has, \a address goes first; nothing where it is none of them.
    void prefer(const QString &address) { m_preferred = address; }
    void start();
    /// The connected socket, a QSslSocket where the route has TLS; nobody has encrypted it yet.
    std::unique_ptr<QAbstractSocket> take();

signals:
    void connected();
    /// Once, and last.
    void failed(QAbstractSocket::SocketError error, const QString &detail);

private:
    void onLookedUp(const QHostInfo &info);
    void tryNext();
    void tryAddress(const QString &host, quint16 port);
    void onConnected(QAbstractSocket *socket);
    void onError(QAbstractSocket *socket, QAbstractSocket::SocketError error);
    void greet();
    void onAnswer();
    void refuse(QAbstractSocket::SocketError error);

    Route m_route;
    int m_lookup = -1;
    QString m_preferred; ///< empty = as the system has it
    QList<QHostAddress> m_addresses; ///< not tried yet
    quint16 m_port = 0;
    std::vector<std::unique_ptr<QAbstractSocket>> m_attempts;
    int m_pending = 0; ///< of them: neither connected nor failed
    std::unique_ptr<QAbstractSocket> m_winner;
    std::optional<SocksHandshake> m_handshake; ///< over m_winner
    QByteArray m_answer; ///< what has come of the bytes that it wants
    QTimer m_head; ///< start of the one that was tried last
    QAbstractSocket::SocketError m_error = QAbstractSocket::UnknownSocketError;
    QString m_detail;
};

} // namespace engine
