// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faultscript.h"

#include <QElapsedTimer>
#include <QHash>
#include <QMutex>

namespace support {

/// The reply chosen for one request, with the resource it speaks of.
struct Choice {
    int request = 0; ///< index of the request in the record
    Resource resource = {};
    Reply reply = {};
};

/// Script and record of a fault server, shared by the test's thread and the server's.
class FaultBook {
public:
    FaultBook();

    void setResource(const QByteArray &path, const Resource &resource);
    void clearRecord();
    QList<SeenRequest> requests() const;
    QList<SentBytes> sent() const;
    QList<SentBytes> delivered() const;
    int played(const QByteArray &fault) const;
    int connections() const;

    int addConnection();
    /// Records \a request and says what is to be sent.
    Choice choose(SeenRequest request);
    void setStatus(int request, int status);
    void addSent(int request, qint64 bytes);
    void addDelivered(int connection, qint64 bytes);
    void addPlayed(const QByteArray &fault);
    /// From now on \a most requests are served at once, over all paths; further ones get \a status.
    void limitRequests(int most, int status);
    void letGo();
    /// Whether replies that hold go on.
    bool isLetGo() const;
    /// The reply to a request of \a target is over.
    void release(const QByteArray &target);

private:
    mutable QMutex m_mutex;
    QElapsedTimer m_clock;
    QHash<QByteArray, Resource> m_resources;
    QHash<QByteArray, QList<int>> m_used; ///< by path: how often each reply was chosen
    QHash<QByteArray, int> m_running; ///< by path
    QHash<QByteArray, int> m_played; ///< by fault
    QList<SeenRequest> m_requests;
    QList<SentBytes> m_sent;
    QList<SentBytes> m_delivered;
    int m_connections = 0;
    int m_most = 0; ///< requests served at once; 0 = no limit
    bool m_isLetGo = false;
    int m_refusal = 503; ///< status of those beyond it
};

/// \a target without its query.
QByteArray pathOf(const QByteArray &target);

} // namespace support
