// SPDX-License-Identifier: GPL-3.0-or-later
// How many connections a server sees of several downloads together.
#include "tests/support/enginefixture.h"
#include "tests/support/faultserver.h"

#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace engine;
using namespace Qt::StringLiterals;
using support::EngineFixture;

namespace {

constexpr qint64 kSize = 8 * 1024 * 1024;
constexpr qint64 kPiece = 64 * 1024;

/// Serves one file under every name, a piece a turn to each connection, and counts the requests
/// that are being answered at the same time.
class CountingServer : public QTcpServer {
public:
    CountingServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(socket); });
                connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                    m_left.remove(socket);
                    socket->deleteLater();
                });
            }
        });
        connect(&m_turn, &QTimer::timeout, this, &CountingServer::send);
        m_turn.start(2);
    }
    QUrl url(int number) const
    {
        return QUrl(u"http://127.0.0.1:%1/%2"_s.arg(serverPort()).arg(number));
    }
    int most = 0; ///< requests at the same time
    int mostFiles = 0; ///< files at the same time

private:
    void answer(QTcpSocket *socket)
    {
        static const QRegularExpression kRange(u"Range: bytes=(\\d+)-(\\d*)"_s);
        const QByteArray head = socket->readAll();
        const auto match = kRange.match(QString::fromLatin1(head));
        const qint64 from = match.captured(1).toLongLong();
        const qint64 to = match.captured(2).isEmpty() ? kSize : match.captured(2).toLongLong() + 1;
        QByteArray header = match.hasMatch() ? "HTTP/1.1 206 OK\r\n" : "HTTP/1.1 200 OK\r\n";
        header += "ETag: \"1\"\r\nContent-Length: " + QByteArray::number(to - from) + "\r\n";
        if (match.hasMatch()) {
            header += "Content-Range: bytes " + QByteArray::number(from) + '-'
                + QByteArray::number(to - 1) + '/' + QByteArray::number(kSize) + "\r\n";
        }
        socket->write(header + "\r\n");
        m_left[socket] = to - from;
        m_file[socket] = head.split(' ').value(1);
        QSet<QByteArray> files;
        for (auto it = m_left.begin(); it != m_left.end(); ++it) {
            files.insert(m_file.value(it.key()));
        }
        most = std::max(most, int(m_left.size()));
        mostFiles = std::max(mostFiles, int(files.size()));
    }
    void send()
    {
        for (auto it = m_left.begin(); it != m_left.end();) {
            const qint64 count = std::min(*it, kPiece);
            if (it.key()->bytesToWrite() < 4 * kPiece) {
                it.key()->write(QByteArray(count, 'x'));
                *it -= count;
            }
            it = *it == 0 ? m_left.erase(it) : std::next(it);
        }
    }

    QHash<QTcpSocket *, qint64> m_left; ///< bytes of the reply that are still to be sent
    QHash<QTcpSocket *, QByteArray> m_file; ///< that it fetches
    QTimer m_turn;
};

} // namespace

class TestManagerHosts : public QObject {
    Q_OBJECT

private slots:
    void aConnectionThatGetsFreeGoesToTheNextDownloadFirst();
    void theConnectionsOfAllDownloadsTogetherKeepToTheLimit();
    void connectionsAfterARedirectCountAtTheHostTheyGoTo();
    void theDownloadsOfAHostKeepToTheirOwnLimit();
    void aMirrorGivesWayToADownloadFromThere();

private:
    /// Fetches \a urls with \a config to the end; true when all are complete.
    bool fetchAll(const EngineConfig &config, const QList<QUrl> &urls);
};

bool TestManagerHosts::fetchAll(const EngineConfig &config, const QList<QUrl> &urls)
{
    EngineFixture fixture(config);
    QList<DownloadRequest> requests;
    for (const QUrl &url : urls) {
        DownloadRequest request;
        request.url = url;
        request.batchId = 1;
        requests.append(request);
    }
    QList<DownloadId> ids;
    connect(&fixture.engine(), &Engine::added, this, [&](const QList<Download> &added) {
        for (const Download &download : added) {
            ids.append(download.id);
        }
    });
    fixture.engine().add(requests);
    bool isDone = fixture.waitFor([&] { return ids.size() == requests.size(); });
    for (const DownloadId id : std::as_const(ids)) {
        isDone = isDone && fixture.waitForState(id, DownloadState::Completed, 60000);
    }
    return isDone;
}

void TestManagerHosts::aConnectionThatGetsFreeGoesToTheNextDownloadFirst()
{
    constexpr int kLimit = 2;
    CountingServer server;
    EngineConfig config;
    config.connectionsPerHost = kLimit;
    config.downloadsAtOnce = 4;
    QVERIFY(fetchAll(config,
        { server.url(0), server.url(1), server.url(2), server.url(3), server.url(4),
            server.url(5) }));
    QCOMPARE(server.most, kLimit);
}

void TestManagerHosts::theConnectionsOfAllDownloadsTogetherKeepToTheLimit()
{
    CountingServer server;
    EngineConfig config;
    config.connectionsPerHost = 5;
    config.downloadsAtOnce = 3;
    QList<QUrl> urls;
    for (int i = 0; i < 12; ++i) {
        urls.append(server.url(i));
    }
    QVERIFY(fetchAll(config, urls));
    QCOMPARE(server.most, 5);
    QCOMPARE(server.mostFiles, 3);
}

void TestManagerHosts::connectionsAfterARedirectCountAtTheHostTheyGoTo()
{
    CountingServer server;
    support::FaultServer portal;
    QList<QUrl> urls;
    for (int i = 0; i < 8; ++i) {
        const QByteArray path = "/" + QByteArray::number(i);
        portal.serve(path,
            { .replies = { { .status = 302,
                  .headers = { "Location: " + server.url(i).toEncoded() },
                  .body = support::Content { .literal = "there" } } } });
        urls.append(portal.url(path));
    }
    EngineConfig config;
    config.connectionsPerHost = 2;
    config.downloadsAtOnce = 4;
    QVERIFY(fetchAll(config, urls));
    QCOMPARE(server.most, 2);
}

void TestManagerHosts::theDownloadsOfAHostKeepToTheirOwnLimit()
{
    CountingServer server;
    EngineConfig config;
    config.connectionsPerHost = 8;
    config.downloadsPerHost = 2;
    config.downloadsAtOnce = 5;
    QList<QUrl> urls;
    for (int i = 0; i < 6; ++i) {
        urls.append(server.url(i));
    }
    QVERIFY(fetchAll(config, urls));
    QCOMPARE(server.mostFiles, 2);
    QVERIFY(server.most <= 8);
}

void TestManagerHosts::aMirrorGivesWayToADownloadFromThere()
{
    const support::Content large { .size = kSize, .seed = 81 };
    const support::Content small { .size = 512 * 1024, .seed = 82 };
    support::FaultServer server;
    support::FaultServer mirror;
    server.serve("/a", { .content = large, .bytesPerSecond = 1024 * 1024 });
    mirror.serve("/a", { .content = large, .etag = "\"m\"", .bytesPerSecond = 1024 * 1024 });
    mirror.serve("/b", { .content = small });
    EngineConfig config;
    config.connectionsPerHost = 1;
    EngineFixture fixture(config);
    DownloadRequest request;
    request.url = server.url("/a");
    request.mirrors = { mirror.url("/a") };
    const DownloadId id = fixture.add(request);
    // What is compared first, and then a segment.
    QVERIFY(fixture.waitFor([&] { return mirror.requestsFor("/a").size() == 2; }));
    const DownloadId other = fixture.add(mirror.url("/b"));
    QVERIFY2(fixture.waitForState(other, DownloadState::Completed), mirror.log());
    QCOMPARE(fixture.state(id), DownloadState::Downloading);
    QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
    QCOMPARE(fixture.sha256(id), large.sha256());
    QVERIFY2(mirror.requestsFor("/a").size() > 2, mirror.log()); // it came back
}

QTEST_GUILESS_MAIN(TestManagerHosts)
#include "tst_managerhosts.moc"
