// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/httpexchange.h"
#include "app/engine/transport.h"

#include <QObject>

namespace engine {

/// One fetch of one segment, redirects and signing in included; asynchronous, never blocks. Lives
/// on the task's thread. Ends by finished() or by close().
class Connection : public QObject {
    Q_OBJECT

public:
    Connection(Transport &transport, const FetchOrder &order, QObject *parent);

    void start();
    /// Follows the redirect that crossing() told of.
    void cross();
    /// Ends the exchange without a further signal and deletes this object later.
    void close();
    const FetchOrder &order() const { return m_order; }
    /// Where the reply came from, after redirects.
    const QUrl &url() const { return m_order.url; }
    /// See FetchOrder; \a readBuffer is at least 1.
    void setBuffers(qint64 readBuffer, qint64 window);
    /// Of the other end, see HttpSocket.
    QString address() const { return m_exchange ? m_exchange->address() : QString(); }
    /// The request has gone out.
    bool isSent() const { return m_exchange && m_exchange->isSent(); }
    qint64 available() const;
    qint64 backlog() const { return m_exchange ? m_exchange->backlog() : 0; } ///< see HttpSocket
    /// At most \a size bytes into \a data; the count read.
    qint64 read(char *data, qint64 size);
    /// See HttpExchange.
    bool hasExcess() const { return m_exchange && m_exchange->hasExcess(); }

signals:
    /// A request is on its way, as it is signed.
    void asked(const engine::FetchOrder &order);
    /// A reply that leads to another request: to \a target, or, where that is empty, once more to
    /// the same place, signed in.
    void ledOn(const engine::ResponseInfo &info, const QUrl &target);
    /// The last reply's header, once.
    void headerKnown(const engine::ResponseInfo &info);
    void readable();
    /// Redirected to another \a host ("host:port"); nothing is sent there before cross().
    void crossing(const QString &host);
    /// Nothing more will come; what is available() can still be read. None: the reply is whole as
    /// far as its framing tells.
    void finished(const engine::DownloadError &error);

private:
    void send();
    void release();
    void onHeader(const ResponseInfo &info);
    void onFinished(const DownloadError &error);
    void follow(const ResponseInfo &info);
    bool signIn(const ResponseInfo &info);
    void fail(const DownloadError &error);

    Transport &m_transport;
    FetchOrder m_order;
    HttpExchange *m_exchange = nullptr; ///< a child
    SignIn m_signIn;
    int m_hops = 0;
    bool m_isHeaderKnown = false;
    bool m_isOver = false;
};

} // namespace engine
