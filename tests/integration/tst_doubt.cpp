// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;

namespace {

const Content kSmall { .size = kMiB + 13, .seed = 51 };
const Content kOther { .size = kMiB + 13, .seed = 52 };
const Content kLarge { .size = 8 * kMiB + 13, .seed = 53 };
constexpr qint64 kStop = 300000;

/// What is served from the resume on.
Resource withFault(const QByteArray &fault, const Content &content, const QByteArray &etag,
    const QByteArray &lastModified)
{
    return { .content = content,
        .etag = etag,
        .lastModified = lastModified,
        .replies = { { .fault = fault } } };
}

constexpr auto kDay = "Mon, 01 Jan 2024 00:00:00 GMT";

} // namespace

/// Resumes and later replies that leave room for doubt, and such as speak of something else.
class DoubtTest : public QObject {
    Q_OBJECT

private slots:
    void f06_fileThatChangedStartsOver_data();
    void f06_fileThatChangedStartsOver();
    void f06_anotherTagAloneGoesOnWhereTheBytesAgree();
    void f06_checksumThatFitsSettlesTheDoubt();
    void f08_withoutAValidatorTheOverlapDecides_data();
    void f08_withoutAValidatorTheOverlapDecides();
    void f08_weakTagIsNoIfRange();
    void f10_dateOfTheVerySecondIsNoProof_data();
    void f10_dateOfTheVerySecondIsNoProof();
    void f14_laterReplyOfAnotherKindIsNotTaken_data();
    void f14_laterReplyOfAnotherKindIsNotTaken();
    void f33_notFoundMidwayIsTriedAgain();
    void f33_notFoundForGoodKeepsTheBytes();
    void statusWithoutTheFileNeverCompletes_data();
    void statusWithoutTheFileNeverCompletes();
};

void DoubtTest::f06_fileThatChangedStartsOver_data()
{
    QTest::addColumn<Resource>("now");
    QTest::newRow("tag and date differ")
        << withFault("F06", kOther, "\"v2\"", "Fri, 02 Feb 2024 00:00:00 GMT");
    QTest::newRow("size differs") << withFault(
        "F06", Content { .size = kSmall.size + 1, .seed = 52 }, "\"v1\"", kDay);
    QTest::newRow("tag differs, and the bytes") << withFault("F06", kOther, "\"v2\"", kDay);
    QTest::newRow("only the bytes differ") << withFault("F06", kOther, "\"v1\"", kDay);
}

void DoubtTest::f06_fileThatChangedStartsOver()
{
    QFETCH(Resource, now);
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall, .replies = { stallingAt(kStop) } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    server.serve("/a.bin", now);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, now.content);
    EXPECT_PLAYED(server, "F06");
    QCOMPARE(fixture.at(id).notice, engine::notice::kFileChanged);
    QVERIFY(!fixture.at(id).isUnproven);
    QCOMPARE(server.requestsFor("/a.bin").last().from, -1);
}

void DoubtTest::f06_anotherTagAloneGoesOnWhereTheBytesAgree()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall, .replies = { stallingAt(kStop) } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    server.serve("/a.bin", withFault("F06", kSmall, "\"v2\"", kDay));
    server.clearRecord();
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    EXPECT_PLAYED(server, "F06");
    QCOMPARE(fixture.at(id).notice, engine::notice::kNotProven);
    QVERIFY(fixture.at(id).isUnproven);
    QCOMPARE(server.requestsFor("/a.bin").size(), 1);
    QCOMPARE(server.requestsFor("/a.bin").first().from, kStop - kOverlap);
}

void DoubtTest::f06_checksumThatFitsSettlesTheDoubt()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall, .replies = { stallingAt(kStop) } });
    EngineFixture fixture(oneConnection());
    engine::DownloadRequest request;
    request.url = server.url("/a.bin");
    request.checksum = { engine::ChecksumAlgorithm::Sha256, kSmall.sha256() };
    const DownloadId id = fixture.add(request);
    QVERIFY(fixture.waitForReceived(id, kStop));
    QVERIFY(fixture.pause(id));
    server.serve("/a.bin", withFault("F06", kSmall, "\"v2\"", kDay));
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    EXPECT_PLAYED(server, "F06");
    QCOMPARE(fixture.at(id).notice, QString());
    QVERIFY(!fixture.at(id).isUnproven);
}

void DoubtTest::f08_withoutAValidatorTheOverlapDecides_data()
{
    QTest::addColumn<Content>("now");
    QTest::addColumn<QString>("notice");
    QTest::newRow("the same bytes") << kSmall << QString(engine::notice::kUnversioned);
    QTest::newRow("others") << kOther << QString(engine::notice::kFileChanged);
}

void DoubtTest::f08_withoutAValidatorTheOverlapDecides()
{
    QFETCH(Content, now);
    QFETCH(QString, notice);
    FaultServer server;
    Resource before = withFault({}, kSmall, {}, {});
    before.replies = { stallingAt(kStop) };
    server.serve("/a.bin", before);
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    server.serve("/a.bin", withFault("F08", now, {}, {}));
    server.clearRecord();
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, now);
    EXPECT_PLAYED(server, "F08");
    QCOMPARE(fixture.at(id).notice, notice);
    QVERIFY2(server.requestsFor("/a.bin").first().from <= kStop - kOverlap, server.log());
}

void DoubtTest::f08_weakTagIsNoIfRange()
{
    FaultServer server;
    Resource resource = withFault({}, kSmall, "W/\"v1\"", {});
    resource.replies = { stallingAt(kStop), { .fault = "F08", .when = When::Ranged } };
    server.serve("/a.bin", resource);
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    EXPECT_PLAYED(server, "F08");
    for (const SeenRequest &request : server.requestsFor("/a.bin")) {
        QVERIFY2(!request.header("If-Range"), server.log());
    }
}

void DoubtTest::f10_dateOfTheVerySecondIsNoProof_data()
{
    QTest::addColumn<Content>("now");
    QTest::newRow("the same bytes") << kSmall;
    QTest::newRow("others") << kOther;
}

void DoubtTest::f10_dateOfTheVerySecondIsNoProof()
{
    QFETCH(Content, now);
    const QByteArrayList fields { "Date: Mon, 01 Jan 2024 00:00:01 GMT" };
    FaultServer server;
    Resource resource = withFault({}, kSmall, {}, kDay);
    resource.replies = { stallingAt(kStop) };
    resource.replies.first().headers = fields;
    server.serve("/a.bin", resource);
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    resource.content = now;
    resource.replies = { { .fault = "F10", .headers = fields } };
    server.serve("/a.bin", resource);
    server.clearRecord();
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, now);
    EXPECT_PLAYED(server, "F10");
    QVERIFY2(!server.requestsFor("/a.bin").first().header("If-Range"), server.log());
    QVERIFY2(server.requestsFor("/a.bin").first().from < kStop, server.log());
}

void DoubtTest::f14_laterReplyOfAnotherKindIsNotTaken_data()
{
    QTest::addColumn<QByteArrayList>("fields");
    QTest::newRow("a page") << QByteArrayList { "ETag: \"v1\"", "Content-Type: text/html" };
    QTest::newRow("packed") << QByteArrayList { "ETag: \"v1\"", "Content-Encoding: gzip",
        "Content-Type: application/octet-stream" };
}

void DoubtTest::f14_laterReplyOfAnotherKindIsNotTaken()
{
    QFETCH(QByteArrayList, fields);
    FaultServer server;
    server.serve("/a.bin",
        { .content = kLarge,
            .bytesPerSecond = 8 * kMiB,
            .replies = { { .fault = "F14",
                .when = When::Ranged,
                .headers = fields,
                .automaticHeaders = false,
                .body = Content { .size = kLarge.size, .seed = 54 } } } });
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kLarge);
    EXPECT_PLAYED(server, "F14");
    QCOMPARE(fixture.at(id).notice, QString());
    QCOMPARE(server.requestsFor("/a.bin").first().bodyBytes, kLarge.size);
}

void DoubtTest::f33_notFoundMidwayIsTriedAgain()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { stallingAt(kStop),
                { .fault = "F33", .when = When::Ranged, .times = 1, .status = 404 } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.played("F33"), 1);
    QCOMPARE(server.bodyBytes("/a.bin") - kSmall.size - kOverlap < kKiB, true);
}

void DoubtTest::f33_notFoundForGoodKeepsTheBytes()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall, .replies = { stallingAt(kStop), { .fault = "F33", .status = 404 } } });
    engine::EngineConfig config = oneConnection();
    config.retries = 1;
    EngineFixture fixture(config);
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    fixture.engine().resume({ id });
    EXPECT_FAILED(fixture, id, server, ErrorKind::NotFound);
    QCOMPARE(server.played("F33"), 2);
    QCOMPARE(fixture.at(id).received, kStop);
    QCOMPARE(fixture.files(), (QStringList { u"a.bin.part"_s }));
}

void DoubtTest::statusWithoutTheFileNeverCompletes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<When>("when");
    for (const int status : { 102, 103, 201, 202, 204, 205, 300, 304, 305, 306, 399 }) {
        QTest::addRow("%d at once", status) << status << When::Any;
        QTest::addRow("%d on resume", status) << status << When::Ranged;
    }
}

void DoubtTest::statusWithoutTheFileNeverCompletes()
{
    QFETCH(int, status);
    QFETCH(When, when);
    FaultServer server;
    QList<Reply> replies { { .fault = "F36", .when = when, .status = status } };
    if (when == When::Ranged) {
        replies.prepend(stallingAt(kStop));
    }
    server.serve("/a.bin", { .content = kSmall, .replies = replies });
    engine::EngineConfig config = oneConnection();
    config.retries = 0;
    EngineFixture fixture(config);
    DownloadId id;
    if (when == When::Ranged) {
        id = addAndPauseAt(fixture, server, "/a.bin", kStop);
        fixture.engine().resume({ id });
    } else {
        id = fixture.add(server.url("/a.bin"));
    }
    QVERIFY2(fixture.waitForState(id, DownloadState::Failed), server.log());
    EXPECT_PLAYED(server, "F36");
    QCOMPARE(fixture.at(id).received, when == When::Ranged ? kStop : 0);
    QVERIFY(!fixture.files().contains(u"a.bin"_s));
}

QTEST_GUILESS_MAIN(DoubtTest)

#include "tst_doubt.moc"
