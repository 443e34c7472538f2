// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;

namespace {

const Content kFile { .size = kMiB + 13, .seed = 41 };
const Content kOther { .size = kMiB + 13, .seed = 42 };
const Content kLonger { .size = kMiB + 14, .seed = 41 };
constexpr qint64 kStop = 300000;
constexpr qint64 kLongOverlap = 16 * kKiB;

Resource redirection(const QList<QUrl> &targets)
{
    Resource resource;
    for (const QUrl &target : targets) {
        const bool isLast = resource.replies.size() + 1 == targets.size();
        resource.replies.append({ .times = isLast ? -1 : 1,
            .status = 302,
            .headers = { "Location: " + target.toEncoded() } });
    }
    return resource;
}

engine::DownloadEdit newLink(const QUrl &url)
{
    engine::DownloadEdit edit;
    edit.url = url;
    return edit;
}

qint64 sizeOnDisk(const EngineFixture &fixture, DownloadId id)
{
    return QFileInfo(fixture.at(id).partPath()).size();
}

} // namespace

/// Links that stop working, and new ones for a download that has begun.
class ExpiredLinksTest : public QObject {
    Q_OBJECT

private slots:
    void f32_expiredLinkTakesTheOriginalAgain();
    void f32_refusalBehindARedirectAsksTheLinkAnew_data();
    void f32_refusalBehindARedirectAsksTheLinkAnew();
    void f32_theLinkIsAskedAnewOnce();
    void f32_expiredLinkKeepsTheBytes_data();
    void f32_expiredLinkKeepsTheBytes();
    void f32_unsignedLinkThatWantsAPasswordHasNotExpired();
    void f32_linkThatSaysItIsOverHasExpired();
    void f32_newLinkGoesOnWithTheBytes();
    void f32_newLinkToAnotherFileKeepsTheBytes_data();
    void f32_newLinkToAnotherFileKeepsTheBytes();
    void f32_newLinkWithoutRangesFetchesTheFileAnew();
    void shortLivedLinksRunFirst();
};

void ExpiredLinksTest::f32_expiredLinkTakesTheOriginalAgain()
{
    FaultServer server;
    server.serve("/start", redirection({ server.url("/1?sig=a"), server.url("/2?sig=b") }));
    server.serve("/1",
        { .content = kFile,
            .replies = { { .times = 1, .ending = Ending::Close, .cutAfter = kStop },
                { .fault = "F32", .status = 403 } } });
    server.serve("/2", { .content = kFile });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/start"));
    EXPECT_COMPLETE(fixture, id, server, kFile);
    EXPECT_PLAYED(server, "F32");
    QCOMPARE(server.requestsFor("/start").size(), 2);
    QCOMPARE(fixture.at(id).finalUrl, server.url("/2?sig=b"));
    QVERIFY2(server.bodyBytes("/2") <= kFile.size - kStop + kLongOverlap, server.log());
}

void ExpiredLinksTest::f32_refusalBehindARedirectAsksTheLinkAnew_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<qint64>("bytesBefore");
    for (const int status : { 403, 410 }) {
        QTest::addRow("%d at once", status) << status << qint64(0);
        QTest::addRow("%d midway", status) << status << kStop;
    }
}

void ExpiredLinksTest::f32_refusalBehindARedirectAsksTheLinkAnew()
{
    QFETCH(int, status);
    QFETCH(qint64, bytesBefore);
    FaultServer server;
    FaultServer other;
    server.serve("/start", redirection({ other.url("/1?sig=a"), other.url("/2?sig=b") }));
    QList<Reply> replies { { .fault = "F32", .status = status } };
    if (bytesBefore > 0) {
        replies.prepend({ .times = 1, .ending = Ending::Close, .cutAfter = bytesBefore });
    }
    other.serve("/1", { .content = kFile, .replies = replies });
    other.serve("/2", { .content = kFile });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/start"));
    EXPECT_COMPLETE(fixture, id, other, kFile);
    EXPECT_PLAYED(other, "F32");
    QCOMPARE(server.requestsFor("/start").size(), 2);
    QCOMPARE(fixture.at(id).finalUrl, other.url("/2?sig=b"));
    QCOMPARE(fixture.runs(id), 1); // all in one run
    QVERIFY2(other.bodyBytes("/2") <= kFile.size - bytesBefore + kLongOverlap, other.log());
}

void ExpiredLinksTest::f32_theLinkIsAskedAnewOnce()
{
    FaultServer server;
    server.serve("/start", redirection({ server.url("/1") }));
    server.serve("/1", { .content = kFile, .replies = { { .fault = "F32", .status = 403 } } });
    engine::EngineConfig config = oneConnection();
    config.retries = 0; // nor is it tried again for the sake of others
    EngineFixture fixture(config);
    const DownloadId led = fixture.add(server.url("/start"));
    EXPECT_FAILED(fixture, led, server, ErrorKind::Forbidden);
    EXPECT_PLAYED(server, "F32");
    QCOMPARE(server.requestsFor("/start").size(), 2);
    QCOMPARE(server.requestsFor("/1").size(), 2);
    // Who refuses for itself is not asked again.
    const DownloadId direct = fixture.add(server.url("/1"));
    EXPECT_FAILED(fixture, direct, server, ErrorKind::Forbidden);
    QCOMPARE(server.requestsFor("/1").size(), 3);
}

void ExpiredLinksTest::f32_expiredLinkKeepsTheBytes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("forbidden") << 403 << QByteArray("?sig=a");
    QTest::newRow("forbidden without a signature") << 403 << QByteArray();
    QTest::newRow("gone") << 410 << QByteArray("?sig=a");
    QTest::newRow("not allowed") << 401 << QByteArray("?X-Amz-Signature=a");
}

void ExpiredLinksTest::f32_expiredLinkKeepsTheBytes()
{
    QFETCH(int, status);
    QFETCH(QByteArray, query);
    FaultServer server;
    server.serve("/a.bin",
        { .content = kFile,
            .replies = { stallingAt(kStop), { .fault = "F32", .status = status } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin" + query));
    QVERIFY(fixture.waitForReceived(id, kStop));
    QVERIFY(fixture.pause(id));
    fixture.engine().resume({ id });
    EXPECT_FAILED(fixture, id, server, ErrorKind::LinkExpired);
    EXPECT_PLAYED(server, "F32");
    QCOMPARE(fixture.at(id).error.status, status);
    QCOMPARE(fixture.at(id).received, kStop);
    QCOMPARE(sizeOnDisk(fixture, id), kStop);
    const auto &remedies = engine::traits(ErrorKind::LinkExpired).remedies;
    QVERIFY(remedies.contains(engine::Remedy::OpenPage));
    QVERIFY(remedies.contains(engine::Remedy::ChangeLink));
    QVERIFY(remedies.contains(engine::Remedy::Retry));
}

void ExpiredLinksTest::f32_unsignedLinkThatWantsAPasswordHasNotExpired()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kFile, .replies = { stallingAt(kStop), { .fault = "F31", .status = 401 } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    fixture.engine().resume({ id });
    EXPECT_FAILED(fixture, id, server, ErrorKind::Credentials);
    EXPECT_PLAYED(server, "F31");
    QCOMPARE(fixture.at(id).received, kStop);
}

void ExpiredLinksTest::f32_linkThatSaysItIsOverHasExpired()
{
    FaultServer server;
    server.serve("/a.bin", { .replies = { { .fault = "F32", .status = 400 } } });
    EngineFixture fixture(oneConnection());
    const DownloadId over = fixture.add(server.url("/a.bin?Expires=1600000000&Signature=a"));
    EXPECT_FAILED(fixture, over, server, ErrorKind::LinkExpired);
    const DownloadId valid = fixture.add(server.url("/a.bin?Expires=4000000000&Signature=a"));
    EXPECT_FAILED(fixture, valid, server, ErrorKind::HttpStatus);
    EXPECT_PLAYED(server, "F32");
}

void ExpiredLinksTest::f32_newLinkGoesOnWithTheBytes()
{
    FaultServer server;
    FaultServer other;
    server.serve("/a.bin",
        { .content = kFile, .replies = { stallingAt(kStop), { .fault = "F32", .status = 410 } } });
    other.serve("/b.bin",
        { .content = kFile,
            .etag = "\"another\"",
            .lastModified = "Tue, 02 Jan 2024 00:00:00 GMT" });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    fixture.engine().resume({ id });
    EXPECT_FAILED(fixture, id, server, ErrorKind::LinkExpired);
    EXPECT_PLAYED(server, "F32");
    fixture.engine().edit(id, newLink(other.url("/b.bin")));
    QVERIFY(!other.requests().size());
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, other, kFile);
    QCOMPARE(fixture.at(id).fileName, u"a.bin"_s);
    QCOMPARE(other.requests().size(), 1);
    QVERIFY(!other.requests().first().header("If-Range"));
    QCOMPARE(other.bodyBytes("/b.bin"), kFile.size - kStop + kLongOverlap);
}

void ExpiredLinksTest::f32_newLinkToAnotherFileKeepsTheBytes_data()
{
    QTest::addColumn<Content>("content");
    QTest::newRow("another size") << kLonger;
    QTest::newRow("the same size") << kOther;
}

void ExpiredLinksTest::f32_newLinkToAnotherFileKeepsTheBytes()
{
    QFETCH(Content, content);
    FaultServer server;
    // The same validators: what another link says of its file is no proof.
    server.serve("/a.bin", { .content = kFile, .replies = { stallingAt(kStop) } });
    server.serve("/wrong.bin", { .content = content, .replies = { { .fault = "F32" } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    fixture.engine().edit(id, newLink(server.url("/wrong.bin")));
    fixture.engine().resume({ id });
    EXPECT_FAILED(fixture, id, server, ErrorKind::DifferentFile);
    EXPECT_PLAYED(server, "F32");
    QCOMPARE(fixture.at(id).received, kStop);
    QCOMPARE(fixture.files(), QStringList { u"a.bin.part"_s });
    fixture.engine().resume({ id }); // not by trying again either
    EXPECT_FAILED(fixture, id, server, ErrorKind::DifferentFile);
    QCOMPARE(sizeOnDisk(fixture, id), kStop);
    fixture.engine().edit(id, newLink(server.url("/a.bin")));
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kFile);
}

void ExpiredLinksTest::f32_newLinkWithoutRangesFetchesTheFileAnew()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kFile, .replies = { stallingAt(kStop) } });
    server.serve("/b.bin",
        { .content = kFile, .replies = { { .fault = "F01", .range = RangePlay::Ignore } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    fixture.engine().edit(id, newLink(server.url("/b.bin")));
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kFile);
    EXPECT_PLAYED(server, "F01");
}

void ExpiredLinksTest::shortLivedLinksRunFirst()
{
    FaultServer server;
    server.serve("/held", { .content = kFile, .replies = { stallingAt(kStop) } });
    for (const QByteArray path : { "/1", "/2", "/3", "/4" }) {
        server.serve(path, { .content = kFile });
    }
    engine::EngineConfig config = oneConnection();
    config.downloadsAtOnce = 1;
    EngineFixture fixture(config);
    const DownloadId held = fixture.add(server.url("/held"));
    QVERIFY(fixture.waitForReceived(held, kStop));
    const auto expiring = [](qint64 seconds) {
        const qint64 at = QDateTime::currentSecsSinceEpoch() + seconds;
        return "?Signature=s&Expires=" + QByteArray::number(at);
    };
    QList<DownloadId> ids;
    for (const QByteArray &link :
        { QByteArray("/1"), "/2" + expiring(800), "/3" + expiring(300), "/4" + expiring(86400) }) {
        ids.append(fixture.add(server.url(link)));
    }
    QVERIFY(fixture.pause(held));
    QVERIFY(fixture.waitForState(ids.last(), DownloadState::Completed));
    QByteArrayList order;
    for (const SeenRequest &request : server.requests()) {
        order.append(request.target.first(2));
    }
    QCOMPARE(order, (QByteArrayList { "/h", "/2", "/3", "/1", "/4" }));
}

QTEST_GUILESS_MAIN(ExpiredLinksTest)

#include "tst_expiredlinks.moc"
