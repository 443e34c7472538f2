// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"

#include "app/engine/linkchecker.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;

namespace {

const Content kSmall { .size = kMiB + 13, .seed = 4 };
const Content kLarge { .size = 8 * kMiB + 13, .seed = 5 };
constexpr qint64 kStop = 300000;

QByteArrayList manyFields(int count)
{
    QByteArrayList fields;
    for (int i = 0; i < count; ++i) {
        fields.append("X-Field-" + QByteArray::number(i) + ": value");
    }
    return fields;
}

} // namespace

/// Lengths, framing, and replies that carry no file.
class FramingTest : public QObject {
    Q_OBJECT

private slots:
    void f16_chunkedBodyCompletesOnItsLastChunk();
    void f16_chunkedBodyThatIsCutGoesOnByRange();
    void f16_chunkedBodyWithoutItsLastChunkIsNotComplete();
    void f18_shortBodyIsContinuedFromWhereItEnded();
    void f18_shortBodyIsNeverComplete();
    void f20_lengthThatCannotBeTrustedFails_data();
    void f20_lengthThatCannotBeTrustedFails();
    void f20_sameLengthTwiceIsFine();
    void f28_interimReplyFirstFails_data();
    void f28_interimReplyFirstFails();
    void f29_headerTooLargeFails_data();
    void f29_headerTooLargeFails();
    void f34_oneTimeLinkIsFetchedByItsFirstReply_data();
    void f34_oneTimeLinkIsFetchedByItsFirstReply();
    void f35_downloadNeverAsksWithHead();
    void f35_refusedHeadIsAskedWithOneByte();
    void f36_statusWithoutAFileFails_data();
    void f36_statusWithoutAFileFails();
    void f37_emptyFileIsAFile();
};

void FramingTest::f16_chunkedBodyCompletesOnItsLastChunk()
{
    FaultServer server;
    server.serve(
        "/a.bin", { .content = kLarge, .replies = { { .fault = "F16", .chunked = true } } });
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kLarge);
    QCOMPARE(server.played("F16"), 1);
    QCOMPARE(server.requestsFor("/a.bin").size(), 1);
}

void FramingTest::f16_chunkedBodyThatIsCutGoesOnByRange()
{
    FaultServer server;
    server.serve(
        "/a.bin", { .content = kSmall, .replies = { cutChunksAt(kStop, Ending::Close, "F16") } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.played("F16"), 1);
    const QList<SeenRequest> ranged = server.rangedRequestsFor("/a.bin");
    QVERIFY2(ranged.size() == 1, server.log());
    QVERIFY2(ranged.first().from > 0 && ranged.first().from <= kStop, server.log());
}

void FramingTest::f16_chunkedBodyWithoutItsLastChunkIsNotComplete()
{
    FaultServer server;
    // Every byte comes, but nothing ever says that this was all.
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { { .fault = "F16",
                .range = RangePlay::Ignore,
                .chunked = true,
                .lastChunk = false,
                .ending = Ending::Close } } });
    engine::EngineConfig config = oneConnection();
    config.retries = 0;
    EngineFixture fixture(config);
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY2(fixture.waitForState(id, DownloadState::Failed), server.log());
    QVERIFY2(fixture.at(id).error.kind == ErrorKind::ConnectionLost, server.log());
    EXPECT_PLAYED(server, "F16");
    QVERIFY(!fixture.files().contains(u"a.bin"_s));
}

void FramingTest::f18_shortBodyIsContinuedFromWhereItEnded()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies
            = { { .fault = "F18", .times = 1, .ending = Ending::Close, .cutAfter = kStop } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.played("F18"), 1);
    const QList<SeenRequest> ranged = server.rangedRequestsFor("/a.bin");
    QVERIFY2(ranged.size() == 1, server.log());
    QCOMPARE(ranged.first().from, kStop - kOverlap);
    QCOMPARE(ranged.first().bodyBytes, kSmall.size - kStop + kOverlap);
}

void FramingTest::f18_shortBodyIsNeverComplete()
{
    FaultServer server;
    // No validators: nothing but the length says that bytes are missing.
    server.serve("/a.bin",
        { .content = kSmall,
            .etag = {},
            .lastModified = {},
            .replies = { { .fault = "F18", .ending = Ending::Close, .cutAfter = 0 } } });
    engine::EngineConfig config = oneConnection();
    config.retries = 1;
    EngineFixture fixture(config);
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::ConnectionLost);
    QVERIFY2(server.played("F18") >= 2, server.log());
    QVERIFY(!fixture.files().contains(u"a.bin"_s));
}

void FramingTest::f20_lengthThatCannotBeTrustedFails_data()
{
    QTest::addColumn<QByteArrayList>("fields");
    QTest::newRow("rubbish") << QByteArrayList { "Content-Length: many" };
    QTest::newRow("negative") << QByteArrayList { "Content-Length: -5" };
    QTest::newRow("number and rubbish") << QByteArrayList { "Content-Length: 10x" };
    QTest::newRow("twice and different")
        << QByteArrayList { "Content-Length: 1048589", "Content-Length: 1048590" };
    QTest::newRow("list and different") << QByteArrayList { "Content-Length: 1048589, 17" };
}

void FramingTest::f20_lengthThatCannotBeTrustedFails()
{
    QFETCH(QByteArrayList, fields);
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { { .fault = "F20", .headers = fields, .automaticLength = false } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::InvalidReply);
    QCOMPARE(server.played("F20"), 1);
    QCOMPARE(fixture.at(id).received, 0);
    QCOMPARE(fixture.files(), QStringList());
}

void FramingTest::f20_sameLengthTwiceIsFine()
{
    FaultServer server;
    const QByteArray field = "Content-Length: " + QByteArray::number(kSmall.size);
    server.serve("/a.bin",
        { .content = kSmall,
            .replies
            = { { .fault = "F20", .headers = { field, field }, .automaticLength = false } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.played("F20"), 1);
}

void FramingTest::f28_interimReplyFirstFails_data()
{
    QTest::addColumn<QByteArray>("before");
    const QByteArray hints = "HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n";
    QTest::newRow("102") << QByteArray("HTTP/1.1 102 Processing\r\n\r\n");
    QTest::newRow("103") << hints;
    QTest::newRow("a flood") << hints.repeated(200);
}

void FramingTest::f28_interimReplyFirstFails()
{
    QFETCH(QByteArray, before);
    FaultServer server;
    server.serve(
        "/a.bin", { .content = kSmall, .replies = { { .fault = "F28", .before = before } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::InterimReply);
    EXPECT_PLAYED(server, "F28");
    QCOMPARE(fixture.at(id).received, 0);
    QCOMPARE(fixture.files(), QStringList());
}

void FramingTest::f29_headerTooLargeFails_data()
{
    QTest::addColumn<QByteArrayList>("fields");
    QTest::newRow("500 fields") << manyFields(500);
    QTest::newRow("a line of 100 KiB")
        << QByteArrayList { "X-Long: " + QByteArray(100 * 1024, 'a') };
}

void FramingTest::f29_headerTooLargeFails()
{
    QFETCH(QByteArrayList, fields);
    FaultServer server;
    server.serve(
        "/a.bin", { .content = kSmall, .replies = { { .fault = "F29", .headers = fields } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::HeaderTooLarge);
    EXPECT_PLAYED(server, "F29");
    QCOMPARE(fixture.files(), QStringList());
}

void FramingTest::f34_oneTimeLinkIsFetchedByItsFirstReply_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("small") << kSmall.size;
    QTest::newRow("large enough to split") << kLarge.size;
}

void FramingTest::f34_oneTimeLinkIsFetchedByItsFirstReply()
{
    QFETCH(qint64, bytes);
    FaultServer server;
    const Content content { .size = bytes, .seed = 6 };
    server.serve("/a.bin",
        { .content = content,
            .bytesPerSecond = 8 * kMiB,
            .replies = { { .fault = "F34", .times = 1 }, { .status = 410 } } });
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, content);
    QCOMPARE(server.played("F34"), 1);
    const SeenRequest first = server.requestsFor("/a.bin").first();
    QCOMPARE(first.method, "GET");
    QCOMPARE(first.from, -1);
    QCOMPARE(first.bodyBytes, bytes);
    QCOMPARE(fixture.at(id).attempts, 0);
}

void FramingTest::f35_downloadNeverAsksWithHead()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kLarge,
            .replies = { { .when = When::Head, .status = 405 }, { .fault = "F35" } } });
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kLarge);
    EXPECT_PLAYED(server, "F35");
    for (const SeenRequest &request : server.requests()) {
        QCOMPARE(request.method, "GET");
    }
}

void FramingTest::f35_refusedHeadIsAskedWithOneByte()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kLarge,
            .replies = { { .fault = "F35", .when = When::Head, .status = 405 } } });
    engine::EngineConfig config;
    config.proxy.kind = engine::ProxyKind::None;
    const std::unique_ptr<engine::LinkChecker> checker = engine::createLinkChecker(config, 2);
    QSignalSpy checked(checker.get(), &engine::LinkChecker::checked);
    engine::DownloadRequest request;
    request.url = server.url("/a.bin");
    checker->check({ request });
    QTRY_COMPARE(checked.size(), 1);
    const auto facts = checked.first().first().value<engine::LinkFacts>();
    QCOMPARE(facts.size, kLarge.size);
    QCOMPARE(facts.error.kind, ErrorKind::None);
    QCOMPARE(server.played("F35"), 1);
    QCOMPARE(server.requests().last().method, "GET");
    QCOMPARE(server.requests().last().from, 0);
    QCOMPARE(server.requests().last().to, 0);
}

void FramingTest::f36_statusWithoutAFileFails_data()
{
    QTest::addColumn<int>("status");
    for (const int status : { 201, 202, 204, 205, 300, 304 }) {
        QTest::newRow(qPrintable(QString::number(status))) << status;
    }
}

void FramingTest::f36_statusWithoutAFileFails()
{
    QFETCH(int, status);
    FaultServer server;
    server.serve(
        "/a.bin", { .content = kSmall, .replies = { { .fault = "F36", .status = status } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::NoContent);
    QCOMPARE(fixture.at(id).error.status, status);
    QCOMPARE(server.played("F36"), 1);
    QCOMPARE(server.requestsFor("/a.bin").size(), 1);
    QCOMPARE(fixture.files(), QStringList());
}

void FramingTest::f37_emptyFileIsAFile()
{
    FaultServer server;
    const Content empty;
    server.serve("/a.bin", { .content = empty, .replies = { { .fault = "F37" } } });
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, empty);
    QCOMPARE(server.played("F37"), 1);
    QCOMPARE(server.requestsFor("/a.bin").size(), 1);
}

QTEST_GUILESS_MAIN(FramingTest)

#include "tst_framing.moc"
