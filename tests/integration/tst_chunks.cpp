// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies whose end cannot be trusted, and connections that are kept for the next request.
#include "tests/integration/outcome.h"

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;

namespace {

const Content kSmall { .size = kMiB + 13, .seed = 71 };
constexpr qint64 kStop = 300000;

engine::EngineConfig once()
{
    engine::EngineConfig config = oneConnection();
    config.retries = 0;
    return config;
}

} // namespace

Q_DECLARE_METATYPE(support::Ending)

class ChunksTest : public QObject {
    Q_OBJECT

private slots:
    void f23_chunkThatIsNoneIsNotTheEnd_data();
    void f23_chunkThatIsNoneIsNotTheEnd();
    void f17_resetIsNoEnd();
    void f17_resetThatStaysFails();
    void f17_overTlsTheEndHasToBeSaid_data();
    void f17_overTlsTheEndHasToBeSaid();
    void f17_overTlsAnEndThatIsSaidIsTheEnd();
    void keptConnectionServesTheNextFile();
    void keptConnectionThatWasClosedIsReplaced_data();
    void keptConnectionThatWasClosedIsReplaced();
    void redirectThatClosesAtOnceIsFollowed();
    void f34_aFreshConnectionThatClosesIsNotAskedTwice();

private:
    Certificates m_certificates;
};

void ChunksTest::f23_chunkThatIsNoneIsNotTheEnd_data()
{
    QTest::addColumn<QByteArray>("wire");
    const QByteArray good = "5\r\nhello\r\n";
    QTest::newRow("no number") << good + QByteArray("zz\r\nhello\r\n");
    QTest::newRow("nothing") << good + QByteArray("\r\n\r\n");
    QTest::newRow("negative") << good + QByteArray("-5\r\nhello\r\n");
    QTest::newRow("above 2^63") << good + QByteArray("8000000000000000\r\nhello\r\n");
    QTest::newRow("above 2^64") << good + QByteArray("10000000000000005\r\nhello\r\n");
    QTest::newRow("NUL in the trailer") << good + QByteArray("0\r\nA: \0\r\n\r\n", 11);
    // A reader that takes a size it cannot read for the last one has a whole file here.
    QTest::newRow("from the first byte on") << QByteArray("hello, this is no chunk\r\n");
}

void ChunksTest::f23_chunkThatIsNoneIsNotTheEnd()
{
    QFETCH(QByteArray, wire);
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { { .fault = "F23",
                .headers = { "Transfer-Encoding: chunked" },
                .automaticLength = false,
                .body = Content { .literal = wire } } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::InvalidReply);
    EXPECT_PLAYED(server, "F23");
    QVERIFY(!fixture.files().contains(u"a.bin"_s));
}

void ChunksTest::f17_resetIsNoEnd()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { { .fault = "F17",
                .times = 1,
                .automaticLength = false,
                .ending = Ending::Reset,
                .cutAfter = kStop } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.played("F17"), 1);
    QCOMPARE(server.requestsFor("/a.bin").size(), 2);
}

void ChunksTest::f17_resetThatStaysFails()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { { .fault = "F17",
                .automaticLength = false,
                .range = RangePlay::Ignore,
                .ending = Ending::Reset,
                .cutAfter = kStop } } });
    EngineFixture fixture(once());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::ConnectionLost);
    EXPECT_PLAYED(server, "F17");
    QVERIFY(!fixture.files().contains(u"a.bin"_s));
}

void ChunksTest::f17_overTlsTheEndHasToBeSaid_data()
{
    QTest::addColumn<Ending>("ending");
    QTest::newRow("reset") << Ending::Reset;
    QTest::newRow("cut") << Ending::Cut;
}

void ChunksTest::f17_overTlsTheEndHasToBeSaid()
{
    QFETCH(Ending, ending);
    FaultServer server(m_certificates.good());
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { { .fault = "F17",
                .times = 1,
                .automaticLength = false,
                .ending = ending,
                .cutAfter = kStop } } });
    engine::EngineConfig config = oneConnection();
    config.caFile = m_certificates.caFile();
    EngineFixture fixture(config);
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.played("F17"), 1);
    QCOMPARE(server.requestsFor("/a.bin").size(), 2);
}

void ChunksTest::f17_overTlsAnEndThatIsSaidIsTheEnd()
{
    FaultServer server(m_certificates.good());
    server.serve("/a.bin",
        { .content = kSmall, .replies = { { .fault = "F17", .automaticLength = false } } });
    engine::EngineConfig config = once();
    config.caFile = m_certificates.caFile();
    EngineFixture fixture(config);
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.played("F17"), 1);
    QCOMPARE(fixture.at(id).notice, engine::notice::kUnverifiable);
    QCOMPARE(server.requestsFor("/a.bin").size(), 1);
}

void ChunksTest::keptConnectionServesTheNextFile()
{
    FaultServer server;
    engine::EngineConfig config = oneConnection();
    config.downloadsAtOnce = 1;
    EngineFixture fixture(config);
    for (const bool isChunked : { false, true, false }) {
        const QByteArray path = isChunked ? "/b.bin" : "/a.bin";
        server.serve(path, { .content = kSmall, .replies = { { .chunked = isChunked } } });
        const DownloadId id = fixture.add(server.url(path));
        QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
        QCOMPARE(sha256OfFile(fixture.at(id).filePath()), kSmall.sha256());
    }
    QCOMPARE(server.requests().size(), 3);
    QCOMPARE(server.connections(), 1);
}

void ChunksTest::keptConnectionThatWasClosedIsReplaced_data()
{
    QTest::addColumn<Ending>("ending");
    QTest::newRow("closed") << Ending::Close;
    QTest::newRow("reset") << Ending::Reset;
}

void ChunksTest::keptConnectionThatWasClosedIsReplaced()
{
    QFETCH(Ending, ending);
    FaultServer server;
    engine::EngineConfig config = once();
    config.downloadsAtOnce = 1;
    EngineFixture fixture(config);
    server.serve("/a.bin", { .content = kSmall });
    // It says that it stays open, and is closed all the same.
    server.serve(
        "/b.bin", { .content = kSmall, .replies = { { .fault = "closes", .ending = ending } } });
    const DownloadId first = fixture.add(server.url("/b.bin"));
    EXPECT_COMPLETE(fixture, first, server, kSmall);
    QTRY_VERIFY(server.played("closes") > 0);
    const DownloadId second = fixture.add(server.url("/a.bin"));
    QVERIFY2(fixture.waitForState(second, DownloadState::Completed), server.log());
    QCOMPARE(sha256OfFile(fixture.at(second).filePath()), kSmall.sha256());
    QCOMPARE(fixture.at(second).attempts, 0);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.connections(), 2);
}

void ChunksTest::redirectThatClosesAtOnceIsFollowed()
{
    FaultServer server;
    server.serve("/b.bin", { .content = kSmall });
    server.serve("/a.bin",
        { .replies = { { .fault = "closes",
              .status = 302,
              .headers = { "Location: /b.bin" },
              .ending = Ending::Close } } });
    EngineFixture fixture(once());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.played("closes"), 1);
    QCOMPARE(server.requests().size(), 2);
}

void ChunksTest::f34_aFreshConnectionThatClosesIsNotAskedTwice()
{
    FaultServer server;
    server.serve(
        "/a.bin", { .content = kSmall, .replies = { { .fault = "F34", .closeSilently = true } } });
    EngineFixture fixture(once());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::ConnectionLost);
    QCOMPARE(server.played("F34"), 1);
    QCOMPARE(server.requests().size(), 1);
}

QTEST_GUILESS_MAIN(ChunksTest)

#include "tst_chunks.moc"
