// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faultreply.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QTcpSocket;

namespace support {

/// One accepted connection: reads requests one after the other and plays the reply the book gives
/// for each. Owns the socket. Lives on the server's thread.
class FaultConnection : public QObject {
    Q_OBJECT

public:
    FaultConnection(QTcpSocket *socket, FaultBook &book, QObject *parent);
    ~FaultConnection() override;

private:
    void readRequest();
    void answer(const SeenRequest &request);
    void begin();
    void pump();
    qint64 waiting() const; ///< bytes not yet with the kernel
    qint64 allowance() const; ///< bytes the rate lets out now
    void sendBody(qint64 bytes);
    void endReply();
    qint64 unacknowledged() const; ///< bytes that the kernel has, and the client's not yet
    void countDelivered();
    void closeWhenDelivered();
    void finishRequest();
    void drop();

    QTcpSocket *m_socket;
    FaultBook &m_book;
    int m_number;
    QByteArray m_input;
    bool m_isBusy = false; ///< a reply is under way
    SeenRequest m_request;
    Choice m_choice;
    PlannedReply m_plan;
    qint64 m_sent = 0; ///< body bytes of the reply under way
    qint64 m_delivered = 0; ///< of them, as far as they were counted
    bool m_hasBegun = false; ///< the head is out
    QTimer m_tick; ///< refills a connection with a rate
    QTimer m_delay; ///< before the reply
    QTimer m_count; ///< looks at what was delivered, where that counts
    QTimer m_drain; ///< asks whether the kernel has delivered everything
    QElapsedTimer m_clock; ///< since the body began
};

} // namespace support
