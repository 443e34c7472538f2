// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultserver.h"

#include "tests/support/faultconnection.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>

#include <functional>

using namespace Qt::StringLiterals;

namespace support {

namespace {

/// Takes connections and gives each a FaultConnection. Lives on the server's thread.
class Listener : public QTcpServer {
public:
    Listener(FaultBook &book, const std::optional<QSslConfiguration> &tls)
        : m_book(book)
        , m_tls(tls)
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        if (!m_tls) {
            auto *socket = new QTcpSocket;
            socket->setSocketDescriptor(descriptor);
            new FaultConnection(socket, m_book, this);
            return;
        }
        auto *socket = new QSslSocket;
        socket->setSslConfiguration(*m_tls);
        socket->setSocketDescriptor(descriptor);
        new FaultConnection(socket, m_book, this);
        socket->startServerEncryption();
    }

private:
    FaultBook &m_book;
    std::optional<QSslConfiguration> m_tls;
};

QSslConfiguration tlsConfiguration(const Certificate &certificate)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(
        QSslCertificate::fromPath(certificate.certificateFile, QSsl::Pem));
    configuration.setPrivateKey(certificate.privateKey());
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setSslOption(QSsl::SslOptionDisableServerCipherPreference, true);
    return configuration;
}

} // namespace

FaultServer::FaultServer()
{
    start(nullptr, 0);
}

FaultServer::FaultServer(const Certificate &certificate, quint16 port)
{
    start(&certificate, port);
}

void FaultServer::start(const Certificate *certificate, quint16 port)
{
    m_isTls = certificate != nullptr;
    std::optional<QSslConfiguration> tls;
    if (certificate) {
        tls = tlsConfiguration(*certificate);
    }
    auto *listener = new Listener(m_book, tls);
    if (!listener->listen(QHostAddress::LocalHost, port)) {
        qFatal("the fault server cannot listen: %s", qPrintable(listener->errorString()));
    }
    m_port = listener->serverPort();
    m_listener = listener;
    listener->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, listener, &QObject::deleteLater);
    m_thread.start();
}

FaultServer::~FaultServer()
{
    m_thread.quit();
    m_thread.wait();
}

void FaultServer::serve(const QByteArray &path, const Resource &resource)
{
    m_book.setResource(path, resource);
}

void FaultServer::letGo()
{
    m_book.letGo();
}

QUrl FaultServer::url(const QByteArray &pathAndQuery) const
{
    return QUrl::fromEncoded((m_isTls ? "https://" : "http://") + authority() + pathAndQuery);
}

QByteArray FaultServer::authority() const
{
    return "127.0.0.1:" + QByteArray::number(m_port);
}

QList<SeenRequest> FaultServer::requestsFor(const QByteArray &path) const
{
    QList<SeenRequest> result;
    for (const SeenRequest &request : m_book.requests()) {
        if (pathOf(request.target) == path) {
            result.append(request);
        }
    }
    return result;
}

QList<SeenRequest> FaultServer::rangedRequestsFor(const QByteArray &path) const
{
    QList<SeenRequest> result = requestsFor(path);
    result.removeIf([](const SeenRequest &request) { return request.from < 0; });
    return result;
}

qint64 FaultServer::bodyBytes(const QByteArray &path) const
{
    qint64 bytes = 0;
    for (const SeenRequest &request : requestsFor(path)) {
        bytes += request.bodyBytes;
    }
    return bytes;
}

QByteArray FaultServer::log() const
{
    QByteArray text = "requests:\n";
    for (const SeenRequest &request : m_book.requests()) {
        text += QByteArray::number(request.at) + " ms, connection "
            + QByteArray::number(request.connection) + ": " + request.method + ' ' + request.target
            + ' ' + request.header("Range").value_or("-") + " -> "
            + QByteArray::number(request.status) + ", " + QByteArray::number(request.bodyBytes)
            + " bytes\n";
    }
    return text;
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace support
