// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/certificates.h"
#include "tests/support/faultbook.h"

#include <QThread>
#include <QUrl>

namespace support {

/// An HTTP/1.1 server on loopback that plays scripted faults, counts what it played and records
/// every request. Runs on a thread of its own, so that a test may block; its functions belong to
/// the test's thread.
class FaultServer {
    Q_DISABLE_COPY_MOVE(FaultServer)

public:
    /// Plain http.
    FaultServer();
    /// https with \a certificate; \a port 0 is any free one.
    explicit FaultServer(const Certificate &certificate, quint16 port = 0);
    ~FaultServer();

    /// Puts \a resource behind \a path ("/file.bin"); replaces what was there.
    void serve(const QByteArray &path, const Resource &resource);
    /// From now on \a most requests are served at once, over all paths; further ones get \a status
    /// (F13).
    void limitRequests(int most, int status) { m_book.limitRequests(most, status); }
    /// Replies that hold, and those that would from now on, go on to their ends.
    void letGo();
    QUrl url(const QByteArray &pathAndQuery) const;
    quint16 port() const { return m_port; }
    /// "127.0.0.1:PORT"
    QByteArray authority() const;

    /// How often replies marked \a fault were really played.
    int played(const QByteArray &fault) const { return m_book.played(fault); }
    QList<SeenRequest> requests() const { return m_book.requests(); }
    QList<SeenRequest> requestsFor(const QByteArray &path) const;
    /// Those that asked for a range.
    QList<SeenRequest> rangedRequestsFor(const QByteArray &path) const;
    QList<SentBytes> sent() const { return m_book.sent(); }
    /// What clients' systems have acknowledged of the resources that count it.
    QList<SentBytes> delivered() const { return m_book.delivered(); }
    /// Body bytes sent for \a path by all its replies.
    qint64 bodyBytes(const QByteArray &path) const;
    int connections() const { return m_book.connections(); }
    /// Forgets requests, bytes and what was played; the script stays.
    void clearRecord() { m_book.clearRecord(); }
    /// One line a request, for a failing test's message.
    QByteArray log() const;

private:
    void start(const Certificate *certificate, quint16 port);

    FaultBook m_book;
    QThread m_thread;
    QObject *m_listener = nullptr; ///< lives on m_thread
    bool m_isTls = false;
    quint16 m_port = 0;
};

/// A port of loopback on which nothing listens.
quint16 freePort();

} // namespace support
