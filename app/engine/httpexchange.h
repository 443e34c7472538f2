// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/chunkreader.h"
#include "app/engine/fetchorder.h"
#include "app/engine/httpsocket.h"
#include "app/engine/replyhead.h"
#include "app/engine/responseinfo.h"

#include <QObject>

#include <optional>

namespace engine {

class Transport;

/// One request and its reply over a connection of the transport's, which gets it back when the
/// reply has been read to its end. Asynchronous, never blocks. Lives on the task's thread.
class HttpExchange : public QObject {
    Q_OBJECT

public:
    HttpExchange(Transport &transport, const FetchOrder &order, QObject *parent);
    ~HttpExchange() override;

    void start();
    /// Ends the exchange without a further signal; this object may be deleted later.
    void close();
    /// See HttpSocket.
    void setBuffers(qint64 readBuffer, qint64 window);
    /// Of the other end, see HttpSocket.
    QString address() const { return m_socket ? m_socket->address() : QString(); }
    /// The request has gone out.
    bool isSent() const { return m_stage != Stage::Opening; }
    /// Bytes of the body that can be read now.
    qint64 available() const;
    qint64 backlog() const { return m_socket ? m_socket->backlog() : 0; } ///< see HttpSocket
    /// At most \a size bytes of the body into \a data; the count read.
    qint64 read(char *data, qint64 size);
    /// The reply was whole, and more came after it, which is left out (F19).
    bool hasExcess() const { return m_hasExcess; }

signals:
    /// Once, unless finished() comes with an error before it.
    void headerKnown(const engine::ResponseInfo &info);
    void readable();
    /// Nothing more will come, last. None: the reply is whole and read to its end, or one without
    /// a length was closed in order (F17). Never from within read().
    void finished(const engine::DownloadError &error);

private:
    enum class Stage { Opening, Head, Body, Over };

    void connectSocket();
    void onOpened();
    void onReadable();
    void onClosed();
    void readHead();
    void beginBody(const ReplyHead &head, const ResponseInfo &info);
    bool fill();
    qint64 held() const { return m_input.size() - m_inputAt; }
    qint64 bodyLeft() const;
    void goOn();
    void readFraming();
    bool isWhole() const;
    void repeat();
    void end(const DownloadError &error);
    void letGo();

    Transport &m_transport;
    FetchOrder m_order;
    std::unique_ptr<HttpSocket> m_socket;
    Stage m_stage = Stage::Opening;
    QByteArray m_input; ///< read ahead: the head and what came with it, framing of chunks
    qsizetype m_inputAt = 0; ///< what is before it has been used
    qint64 m_left = -1; ///< bytes of the body, -1: to the end of the connection
    std::optional<ChunkReader> m_chunks;
    int m_interims = 0;
    bool m_isReused = false; ///< the connection has served another request
    bool m_isRepeated = false; ///< the request was sent before, over one that was no good
    bool m_isAnswered = false; ///< a byte of the reply has come
    bool m_keepsConnection = false;
    bool m_hasExcess = false;
};

} // namespace engine
