// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engineconfig.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

/// A proxy that is none: what it does with a connection is the test's. Lives on the test's thread.
class FakeProxy {
public:
    using Play = std::function<void(QTcpSocket *, const QByteArray &)>;

    /// \a play gets every piece that comes in.
    explicit FakeProxy(const Play &play)
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, play] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, play] {
                    const QByteArray piece = socket->readAll();
                    m_received += piece;
                    play(socket, piece);
                });
            }
        });
    }
    engine::ProxyConfig config(
        engine::ProxyKind kind, const engine::Credentials &credentials = {}) const
    {
        return { kind, QStringLiteral("127.0.0.1"), m_server.serverPort(), credentials };
    }
    const QByteArray &received() const { return m_received; }

private:
    QTcpServer m_server;
    QByteArray m_received;
};
