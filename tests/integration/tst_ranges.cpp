// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;

namespace {

const Content kSmall { .size = kMiB + 13, .seed = 2 };
const Content kLarge { .size = 8 * kMiB + 13, .seed = 3 };
constexpr qint64 kStop = 300000;

} // namespace

/// Ranges that servers ignore, bend or refuse.
class RangesTest : public QObject {
    Q_OBJECT

private slots:
    void f01_resumeAnsweredWithTheWholeFileStartsOver();
    void f01_splitAnsweredWithTheWholeFileGoesOnAsOneStream();
    void f02_partThatStartsElsewhereIsRejected();
    void f02_partThatEndsEarlyIsAskedForAgain();
    void f03_otherTotalMeansTheFileChanged();
    void f03_unknownTotalKeepsTheKnownOne();
    void f04_partWithoutProofOfItsPlaceIsRejected_data();
    void f04_partWithoutProofOfItsPlaceIsRejected();
    void f05_rangeNobodyAskedForIsNotTheFile_data();
    void f05_rangeNobodyAskedForIsNotTheFile();
    void f05_rangeThatNamesTheWholeFileIsTheFile();
    void f11_rangesThatWorkAreUsedWhateverTheHeaderSays();
    void f12_resumeAt416WithOurLengthFinishes();
    void f12_resumeAt416WithAnotherLengthStartsOver_data();
    void f12_resumeAt416WithAnotherLengthStartsOver();
    void f15_replyThatRunsOnIsCutAtTheSegmentsEnd();
};

void RangesTest::f01_resumeAnsweredWithTheWholeFileStartsOver()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { stallingAt(kStop),
                { .fault = "F01", .when = When::Ranged, .range = RangePlay::Ignore } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    QCOMPARE(fixture.at(id).received, kStop);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    EXPECT_PLAYED(server, "F01");
    const QList<SeenRequest> requests = server.requestsFor("/a.bin");
    QCOMPARE(requests.at(0).from, -1);
    QCOMPARE(requests.at(1).from, kStop - kOverlap);
    // With If-Range, without it (F07), and then the whole file.
    QVERIFY2(requests.size() <= 4, server.log());
    QCOMPARE(requests.last().from, -1);
}

void RangesTest::f01_splitAnsweredWithTheWholeFileGoesOnAsOneStream()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kLarge,
            .bytesPerSecond = 8 * kMiB,
            .replies = { { .fault = "F01", .when = When::Ranged, .range = RangePlay::Ignore } } });
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kLarge);
    EXPECT_PLAYED(server, "F01");
    const QList<SeenRequest> requests = server.requestsFor("/a.bin");
    QCOMPARE(requests.first().bodyBytes, kLarge.size);
    for (qsizetype i = 1; i < requests.size(); ++i) {
        QVERIFY2(requests.at(i).bodyBytes < kLarge.size / 2, server.log());
    }
    QCOMPARE(fixture.at(id).attempts, 0);
}

void RangesTest::f02_partThatStartsElsewhereIsRejected()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { stallingAt(kStop),
                { .fault = "F02", .when = When::Ranged, .range = RangePlay::ShiftedStart } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    EXPECT_PLAYED(server, "F02");
    QCOMPARE(server.requestsFor("/a.bin").last().from, -1);
    QCOMPARE(server.requestsFor("/a.bin").last().status, 200);
}

void RangesTest::f02_partThatEndsEarlyIsAskedForAgain()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { stallingAt(kStop),
                { .fault = "F02",
                    .when = When::Ranged,
                    .times = 2,
                    .range = RangePlay::ShorterEnd } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.played("F02"), 2);
    const QList<SeenRequest> requests = server.requestsFor("/a.bin");
    QCOMPARE(requests.size(), 4);
    for (int i = 1; i + 1 < requests.size(); ++i) {
        QCOMPARE(
            requests.at(i + 1).from, requests.at(i).from + requests.at(i).bodyBytes - kOverlap);
    }
}

void RangesTest::f03_otherTotalMeansTheFileChanged()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { stallingAt(kStop),
                { .fault = "F03",
                    .when = When::Ranged,
                    .times = 1,
                    .range = RangePlay::OtherTotal } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    EXPECT_PLAYED(server, "F03");
    QCOMPARE(fixture.at(id).notice, engine::notice::kFileChanged);
    QCOMPARE(server.requestsFor("/a.bin").last().from, -1);
}

void RangesTest::f03_unknownTotalKeepsTheKnownOne()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { stallingAt(kStop),
                { .fault = "F03", .when = When::Ranged, .range = RangePlay::StarTotal } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    EXPECT_PLAYED(server, "F03");
    QCOMPARE(server.requestsFor("/a.bin").size(), 2);
    QCOMPARE(server.bodyBytes("/a.bin"), kSmall.size + kOverlap);
}

void RangesTest::f04_partWithoutProofOfItsPlaceIsRejected_data()
{
    QTest::addColumn<RangePlay>("play");
    QTest::newRow("no Content-Range") << RangePlay::NoContentRange;
    QTest::newRow("malformed Content-Range") << RangePlay::BadContentRange;
    QTest::newRow("multipart") << RangePlay::Multipart;
}

void RangesTest::f04_partWithoutProofOfItsPlaceIsRejected()
{
    QFETCH(RangePlay, play);
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies
            = { stallingAt(kStop), { .fault = "F04", .when = When::Ranged, .range = play } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    EXPECT_PLAYED(server, "F04");
    QCOMPARE(server.requestsFor("/a.bin").last().from, -1);
}

void RangesTest::f05_rangeNobodyAskedForIsNotTheFile_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::newRow("206 without Range") << Reply { .range = RangePlay::UnaskedPartial };
    QTest::newRow("part in a 200")
        << Reply { .headers = { "Content-Range: bytes 100-199/1048589" } };
    QTest::newRow("nonsense in a 200") << Reply { .headers = { "Content-Range: all of it" } };
}

void RangesTest::f05_rangeNobodyAskedForIsNotTheFile()
{
    QFETCH(Reply, reply);
    reply.fault = "F05";
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall, .replies = { reply } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::InvalidReply);
    EXPECT_PLAYED(server, "F05");
    QCOMPARE(fixture.at(id).received, 0);
    QCOMPARE(fixture.files(), QStringList());
}

void RangesTest::f05_rangeThatNamesTheWholeFileIsTheFile()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { { .fault = "F05", .range = RangePlay::RangeInside200 } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    EXPECT_PLAYED(server, "F05");
}

void RangesTest::f11_rangesThatWorkAreUsedWhateverTheHeaderSays()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kLarge,
            .replies = { { .fault = "F11",
                .headers = { "Accept-Ranges: none", "ETag: \"v1\"" },
                .automaticHeaders = false,
                .bytesPerSecond = 2 * kMiB } } });
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kLarge);
    EXPECT_PLAYED(server, "F11");
    int partial = 0;
    for (const SeenRequest &request : server.requestsFor("/a.bin")) {
        partial += request.status == 206 ? 1 : 0;
    }
    QVERIFY2(partial >= 2, server.log());
}

void RangesTest::f12_resumeAt416WithOurLengthFinishes()
{
    FaultServer server;
    // Without a length only the last chunk would have said that this was all.
    server.serve("/a.bin",
        { .content = kSmall,
            .replies
            = { { .times = 1, .chunked = true, .lastChunk = false, .ending = Ending::Stall },
                { .fault = "F12", .when = When::Ranged, .range = RangePlay::NotSatisfiable } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kSmall.size);
    QCOMPARE(fixture.at(id).received, kSmall.size);
    QCOMPARE(fixture.at(id).total, -1);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.played("F12"), 1);
    QCOMPARE(server.requestsFor("/a.bin").size(), 2);
    QCOMPARE(server.requestsFor("/a.bin").last().from, kSmall.size - kOverlap);
}

void RangesTest::f12_resumeAt416WithAnotherLengthStartsOver_data()
{
    QTest::addColumn<RangePlay>("play");
    QTest::newRow("shorter than ours") << RangePlay::NotSatisfiable;
    QTest::newRow("without a length") << RangePlay::NotSatisfiableBare;
}

void RangesTest::f12_resumeAt416WithAnotherLengthStartsOver()
{
    QFETCH(RangePlay, play);
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { stallingAt(kStop),
                { .fault = "F12",
                    .when = When::Ranged,
                    .times = 1,
                    .range = play,
                    .body = Content { .size = kStop / 2 } } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    EXPECT_PLAYED(server, "F12");
    QCOMPARE(server.requestsFor("/a.bin").last().from, -1);
}

void RangesTest::f15_replyThatRunsOnIsCutAtTheSegmentsEnd()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kLarge,
            .bytesPerSecond = 2 * kMiB,
            .replies
            = { { .fault = "F15", .when = When::Ranged, .range = RangePlay::ToTheEnd } } });
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kLarge);
    EXPECT_PLAYED(server, "F15");
    QCOMPARE(fixture.at(id).attempts, 0);
    QVERIFY(fixture.mostConnections(id) > 1);
    // Whoever reads every reply to its end gets several files' worth.
    QVERIFY2(server.bodyBytes("/a.bin") < 2 * kLarge.size, server.log());
}

QTEST_GUILESS_MAIN(RangesTest)

#include "tst_ranges.moc"
