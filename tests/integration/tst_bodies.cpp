// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;

namespace {

const Content kSmall { .size = kMiB + 13, .seed = 61 };
const Content kLarge { .size = 8 * kMiB + 13, .seed = 62 };
constexpr qint64 kStop = 300000;

/// A body with framing of its own: sent as it is, and then the connection is closed.
Reply rawBody(const QByteArray &fault, const QByteArrayList &fields, const QByteArray &body)
{
    return { .fault = fault,
        .headers = fields,
        .automaticLength = false,
        .body = Content { .literal = body } };
}

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

/// Ten MiB of zeros, packed a thousand to one.
QByteArray bomb()
{
    return qCompress(QByteArray(10 * kMiB, '\0')).mid(4);
}

} // namespace

/// Bodies that are longer, otherwise framed or otherwise coded than they should be.
class BodiesTest : public QObject {
    Q_OBJECT

private slots:
    void f17_lengthThatNobodySaidIsMarked();
    void f19_excessIsLeftOut();
    void f19_excessThatRepeatsIsSaid();
    void f21_hugeLengthsAreKeptExactly_data();
    void f21_hugeLengthsAreKeptExactly();
    void f21_lengthThatNoDiskHoldsWaitsForSpace_data();
    void f21_lengthThatNoDiskHoldsWaitsForSpace();
    void f21_lengthBeyondCountingIsUnknown();
    void f22_chunksCountNotTheLengthBesideThem();
    void f24_cutChunksAreTriedAgain();
    void f25_codingNobodyAskedForFails_data();
    void f25_codingNobodyAskedForFails();
    void f26_codedBodyIsStoredAndResumedAsSent();
    void f27_bombIsNotUnpacked();
    void f31_signInMidwayKeepsTheBytes_data();
    void f31_signInMidwayKeepsTheBytes();
    void f38_emptyErrorShowsItsSizeBeforeItCompletes();
};

void BodiesTest::f17_lengthThatNobodySaidIsMarked()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall, .replies = { { .fault = "F17", .automaticLength = false } } });
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.played("F17"), 1);
    QCOMPARE(fixture.at(id).notice, engine::notice::kUnverifiable);
    QCOMPARE(server.requestsFor("/a.bin").size(), 1);
}

void BodiesTest::f19_excessIsLeftOut()
{
    FaultServer server;
    const QByteArray length = "Content-Length: " + QByteArray::number(kSmall.size);
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { rawBody(
                "F19", { length }, kSmall.bytes(0, kSmall.size) + QByteArray(5000, 'x')) } });
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.played("F19"), 1);
    QCOMPARE(fixture.at(id).notice, QString()); // once may be an accident
}

void BodiesTest::f19_excessThatRepeatsIsSaid()
{
    FaultServer server;
    const Content large { .size = 16 * kMiB, .seed = 19 };
    server.serve("/a.bin", { .content = large, .replies = { { .fault = "F19", .excess = 5000 } } });
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, large);
    QVERIFY2(server.played("F19") > 2, server.log());
    QCOMPARE(fixture.at(id).notice, engine::notice::kExtraBytes);
}

void BodiesTest::f21_hugeLengthsAreKeptExactly_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("2^31 + 1") << (1LL << 31) + 1;
    QTest::newRow("2^32 + 1") << (1LL << 32) + 1;
}

void BodiesTest::f21_hugeLengthsAreKeptExactly()
{
    QFETCH(qint64, bytes);
    FaultServer server;
    server.serve("/a.bin",
        { .content = { .size = kSmall.size, .seed = 61 },
            .replies = { { .fault = "F21",
                .headers = { "Content-Length: " + QByteArray::number(bytes) },
                .automaticLength = false,
                .ending = Ending::Stall,
                .cutAfter = kStop } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY(fixture.waitFor([&] { return fixture.at(id).total >= 0; }));
    QCOMPARE(fixture.at(id).total, bytes);
    QTRY_COMPARE(server.played("F21"), 1);
    QVERIFY(fixture.state(id) != DownloadState::Completed);
}

void BodiesTest::f21_lengthThatNoDiskHoldsWaitsForSpace_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("2^53 + 1") << (1LL << 53) + 1;
    QTest::newRow("2^63 - 1") << std::numeric_limits<qint64>::max();
}

void BodiesTest::f21_lengthThatNoDiskHoldsWaitsForSpace()
{
    QFETCH(qint64, bytes);
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { { .fault = "F21",
                .headers = { "Content-Length: " + QByteArray::number(bytes) },
                .automaticLength = false } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY2(
        fixture.waitFor([&] { return fixture.at(id).holdReason == engine::HoldReason::DiskSpace; }),
        server.log());
    EXPECT_PLAYED(server, "F21");
    QCOMPARE(fixture.state(id), DownloadState::Queued);
    QCOMPARE(fixture.at(id).error.kind, ErrorKind::DiskFull);
}

void BodiesTest::f21_lengthBeyondCountingIsUnknown()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { { .fault = "F21",
                .headers = { "Content-Length: 99999999999999999999" },
                .automaticLength = false } } });
    engine::EngineConfig config = oneConnection();
    config.retries = 0;
    EngineFixture fixture(config);
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    EXPECT_PLAYED(server, "F21");
    QCOMPARE(fixture.at(id).notice, engine::notice::kUnverifiable);
}

void BodiesTest::f22_chunksCountNotTheLengthBesideThem()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kLarge,
            .replies
            = { { .fault = "F22", .headers = { "Content-Length: 1000" }, .chunked = true } } });
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kLarge);
    QCOMPARE(server.played("F22"), 1);
    QCOMPARE(server.requestsFor("/a.bin").size(), 1);
}

void BodiesTest::f24_cutChunksAreTriedAgain()
{
    FaultServer server;
    server.serve(
        "/a.bin", { .content = kSmall, .replies = { cutChunksAt(kStop, Ending::Reset, "F24") } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.played("F24"), 1);
}

void BodiesTest::f25_codingNobodyAskedForFails_data()
{
    QTest::addColumn<QByteArray>("coding");
    QTest::newRow("packed") << QByteArray("gzip");
    QTest::newRow("packed chunks") << QByteArray("gzip, chunked");
    QTest::newRow("wrong order") << QByteArray("chunked, gzip");
    QTest::newRow("twice") << QByteArray("chunked, chunked");
}

void BodiesTest::f25_codingNobodyAskedForFails()
{
    QFETCH(QByteArray, coding);
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { rawBody(
                "F25", { "Transfer-Encoding: " + coding }, chunk("body") + "0\r\n\r\n") } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::InvalidReply);
    EXPECT_PLAYED(server, "F25");
    QCOMPARE(fixture.files(), QStringList());
}

void BodiesTest::f26_codedBodyIsStoredAndResumedAsSent()
{
    FaultServer server;
    const QByteArrayList coded { "Content-Encoding: gzip" };
    Reply first = stallingAt(kStop);
    first.headers = coded;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { first, { .fault = "F26", .when = When::Ranged, .headers = coded } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.played("F26"), 1);
    QCOMPARE(fixture.at(id).fileName, u"a.bin"_s);
    QCOMPARE(server.requestsFor("/a.bin").first().header("Accept-Encoding"), "identity");
}

void BodiesTest::f27_bombIsNotUnpacked()
{
    FaultServer server;
    const Content packed { .literal = bomb() };
    server.serve("/a.bin",
        { .content = packed,
            .replies = { { .fault = "F27", .headers = { "Content-Encoding: deflate" } } } });
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, packed);
    QCOMPARE(server.played("F27"), 1);
    QVERIFY(fixture.at(id).received < 100 * kKiB);
}

void BodiesTest::f31_signInMidwayKeepsTheBytes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("401") << 401 << ErrorKind::Credentials;
    QTest::newRow("407") << 407 << ErrorKind::ProxyCredentials;
}

void BodiesTest::f31_signInMidwayKeepsTheBytes()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { { .times = 1, .ending = Ending::Reset, .cutAfter = kStop },
                { .fault = "F31", .status = status } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, kind);
    QCOMPARE(server.played("F31"), 1);
    QCOMPARE(fixture.at(id).received, kStop);
    server.serve("/a.bin", { .content = kSmall });
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.rangedRequestsFor("/a.bin").last().from, kStop - kOverlap);
}

void BodiesTest::f38_emptyErrorShowsItsSizeBeforeItCompletes()
{
    FaultServer server;
    server.serve("/a.txt",
        { .content = {}, .contentType = "text/plain", .replies = { { .fault = "F38" } } });
    EngineFixture fixture;
    qint64 shown = -1;
    const auto look = [&](const QList<engine::Download> &changed) {
        for (const engine::Download &download : changed) {
            if (download.state != DownloadState::Completed) {
                shown = std::max(shown, download.total);
            }
        }
    };
    connect(&fixture.engine(), &engine::Engine::changed, this, look);
    const DownloadId id = fixture.add(server.url("/a.txt"));
    EXPECT_COMPLETE(fixture, id, server, Content {});
    QCOMPARE(server.played("F38"), 1);
    QCOMPARE(shown, 0);
}

QTEST_GUILESS_MAIN(BodiesTest)

#include "tst_bodies.moc"
