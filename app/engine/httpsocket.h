// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/downloaderror.h"
#include "app/engine/route.h"

#include <QAbstractSocket>
#include <QObject>
#include <QSslConfiguration>
#include <QSslError>

#include <memory>

namespace engine {

class Dialer;

/// Whom https trusts.
struct TlsTrust {
    QSslConfiguration configuration; ///< null: Qt's default
    QList<TlsException> exceptions;

    bool operator==(const TlsTrust &) const = default;
};

/// One connection to a server by a route, TLS included; it may serve several requests one after the
/// other. Reads nothing ahead but what TLS has to: while nobody reads, the server is held up by
/// TCP. Lives on the task's thread.
class HttpSocket : public QObject {
    Q_OBJECT

public:
    HttpSocket(const Route &route, const TlsTrust &trust);
    ~HttpSocket() override;

    /// Before open(): see Dialer::prefer().
    void prefer(const QString &address);
    void open();
    const Route &route() const { return m_route; }
    /// It has been opened: what it is asked now is not its first request.
    bool wasOpened() const { return m_isOpen; }
    /// Open, and nothing has come since the last reply: another request may go out.
    bool isIdle() const;
    void send(const QByteArray &request);
    /// Of the other end, which may be a proxy; empty while not connected.
    QString address() const;
    /// Bytes that can be read now.
    qint64 available() const;
    /// Bytes that have come and were not read, those that TLS has not deciphered yet included.
    qint64 backlog() const;
    /// At most \a size bytes into \a data; the count read, 0 when there are none.
    qint64 read(char *data, qint64 size);
    /// What TLS may hold deciphered, and as much again not deciphered yet; at least 1. Without TLS
    /// there is no buffer.
    void setReadBuffer(qint64 bytes);
    /// What the system may hold unread: so much may the server be ahead of who reads slowly. Once
    /// set it cannot be left to the system again; 0 sets nothing.
    void setWindow(qint64 bytes);
    bool hasWindow() const { return m_window > 0; }
    /// The other side will send no more; what is available() can still be read.
    bool isClosed() const { return m_isClosed; }
    /// It said so in order. Not so: the connection broke, or was reset.
    bool wasClosedInOrder() const { return m_isInOrder; }
    /// Ends the connection at once. No signal follows.
    void abort();

signals:
    void opened();
    /// It could not be opened. Once, and last.
    void failed(const engine::DownloadError &error);
    /// There may be something to read.
    void readable();
    void closed();

private:
    void onDialed();
    void onOpened();
    void onTlsErrors(const QList<QSslError> &errors);
    void onReadyRead();
    bool isStillOpen();
    void onState(QAbstractSocket::SocketState state);
    void onError();
    void noteClosed();

    Route m_route;
    TlsTrust m_trust;
    std::unique_ptr<Dialer> m_dialer;
    std::unique_ptr<QAbstractSocket> m_socket; ///< null until dialed
    DownloadError m_tlsFault; ///< what was wrong with the server's certificate
    qint64 m_readBuffer = 0; ///< 0 = not set
    qint64 m_window = 0; ///< 0 = not set
    bool m_isOpen = false;
    bool m_isClosed = false;
    bool m_isInOrder = false;
    bool m_isTold = false; ///< readable() is on its way
};

} // namespace engine
