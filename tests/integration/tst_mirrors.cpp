// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"
#include "tests/support/memorypersistence.h"

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;

namespace {

const Content kFile { .size = kMiB + 13, .seed = 61 };
const Content kOther { .size = kMiB + 13, .seed = 62 };
const Content kLonger { .size = kMiB + 14, .seed = 61 };
constexpr qint64 kStop = 300000;
constexpr qint64 kLongOverlap = 16 * kKiB;

/// The same bytes as another server has them: it tags and dates them in its own way.
Resource copyOf(const Content &content, const QList<Reply> &replies = {})
{
    return { .content = content,
        .etag = "\"mirror\"",
        .lastModified = "Fri, 05 Jan 2024 00:00:00 GMT",
        .replies = replies };
}

/// Delivers a little and is gone then.
Resource dying()
{
    return { .content = kFile,
        .replies = { { .times = 1, .ending = Ending::Close, .cutAfter = kStop },
            { .fault = "F84", .status = 404 } } };
}

engine::DownloadRequest requestFor(const QUrl &url, const QList<QUrl> &mirrors)
{
    engine::DownloadRequest request;
    request.url = url;
    request.mirrors = mirrors;
    return request;
}

QUrl deadLink()
{
    return QUrl(u"http://127.0.0.1:%1/a.bin"_s.arg(freePort()));
}

} // namespace

/// Several links for one download (F84).
class MirrorsTest : public QObject {
    Q_OBJECT

private slots:
    void f84_mirrorTakesOverWithTheBytes();
    void f84_mirrorWithAnotherFileIsDroppedAndNamed_data();
    void f84_mirrorWithAnotherFileIsDroppedAndNamed();
    void f84_mirrorThatCannotGoOnLosesNoByte();
    void f84_deadMirrorIsPassedOver();
    void f84_deadLinkIsReplacedAtTheStart();
    void f84_withoutAMirrorLeftTheLinksOwnErrorCounts();
    void f84_mirrorGoesOnAfterARestart();
    void f84_mirrorGetsNoSecret();
    void mirrorsOfAGoodLinkAreLeftAlone();
    void mirrorsOfASmallFileAreLeftAlone();
};

void MirrorsTest::f84_mirrorTakesOverWithTheBytes()
{
    FaultServer server;
    FaultServer mirror;
    server.serve("/a.bin", dying());
    mirror.serve("/copy", copyOf(kFile));
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(requestFor(server.url("/a.bin"), { mirror.url("/copy") }));
    EXPECT_COMPLETE(fixture, id, mirror, kFile);
    EXPECT_PLAYED(server, "F84");
    QCOMPARE(fixture.at(id).fileName, u"a.bin"_s);
    QCOMPARE(mirror.requests().size(), 1);
    QVERIFY2(mirror.bodyBytes("/copy") <= kFile.size - kStop + kLongOverlap, mirror.log());
    QCOMPARE(fixture.at(id).mirrors.first().validators.etag, QByteArray("\"mirror\""));
    QCOMPARE(fixture.at(id).mirrors.first().droppedFor, ErrorKind::None);
    QCOMPARE(fixture.at(id).notice, QString());
}

void MirrorsTest::f84_mirrorWithAnotherFileIsDroppedAndNamed_data()
{
    QTest::addColumn<Content>("content");
    QTest::newRow("another size") << kLonger;
    QTest::newRow("the same size") << kOther;
}

void MirrorsTest::f84_mirrorWithAnotherFileIsDroppedAndNamed()
{
    QFETCH(Content, content);
    FaultServer server;
    FaultServer wrong;
    FaultServer mirror;
    server.serve("/a.bin", dying());
    // Even with the same words about its version as the link has.
    wrong.serve("/copy", { .content = content, .replies = { { .fault = "F84" } } });
    mirror.serve("/copy", copyOf(kFile));
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(
        requestFor(server.url("/a.bin"), { wrong.url("/copy"), mirror.url("/copy") }));
    EXPECT_COMPLETE(fixture, id, mirror, kFile);
    EXPECT_PLAYED(server, "F84");
    QTRY_COMPARE(wrong.played("F84"), 1);
    QCOMPARE(wrong.requests().size(), 1);
    QCOMPARE(fixture.at(id).mirrors.at(0).droppedFor, ErrorKind::DifferentFile);
    QCOMPARE(fixture.at(id).mirrors.at(1).droppedFor, ErrorKind::None);
    QCOMPARE(fixture.at(id).notice, engine::notice::kMirrorDropped);
    QCOMPARE(fixture.at(id).noticeDetail, u"127.0.0.1"_s);
}

void MirrorsTest::f84_mirrorThatCannotGoOnLosesNoByte()
{
    FaultServer server;
    FaultServer whole;
    FaultServer mirror;
    server.serve("/a.bin", dying());
    whole.serve("/copy", copyOf(kFile, { { .fault = "F84", .range = RangePlay::Ignore } }));
    mirror.serve("/copy", copyOf(kFile));
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(
        requestFor(server.url("/a.bin"), { whole.url("/copy"), mirror.url("/copy") }));
    EXPECT_COMPLETE(fixture, id, mirror, kFile);
    QCOMPARE(fixture.at(id).mirrors.at(0).droppedFor, ErrorKind::InvalidReply);
    QVERIFY2(mirror.bodyBytes("/copy") <= kFile.size - kStop + kLongOverlap, mirror.log());
}

void MirrorsTest::f84_deadMirrorIsPassedOver()
{
    FaultServer server;
    FaultServer mirror;
    server.serve("/a.bin", dying());
    mirror.serve("/copy", copyOf(kFile));
    EngineFixture fixture(oneConnection());
    const DownloadId id
        = fixture.add(requestFor(server.url("/a.bin"), { deadLink(), mirror.url("/copy") }));
    EXPECT_COMPLETE(fixture, id, mirror, kFile);
    EXPECT_PLAYED(server, "F84");
    // It may be back tomorrow.
    QCOMPARE(fixture.at(id).mirrors.at(0).droppedFor, ErrorKind::None);
}

void MirrorsTest::f84_deadLinkIsReplacedAtTheStart()
{
    FaultServer mirror;
    mirror.serve("/copy.bin", copyOf(kFile, { { .fault = "F84" } }));
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(requestFor(deadLink(), { mirror.url("/copy.bin") }));
    EXPECT_COMPLETE(fixture, id, mirror, kFile);
    EXPECT_PLAYED(mirror, "F84");
    QCOMPARE(mirror.requests().size(), 1);
    QVERIFY(!mirror.requests().first().header("Range"));
}

void MirrorsTest::f84_withoutAMirrorLeftTheLinksOwnErrorCounts()
{
    FaultServer server;
    FaultServer mirror;
    server.serve("/a.bin",
        { .content = kFile, .replies = { stallingAt(kStop), { .fault = "F84", .status = 410 } } });
    mirror.serve("/copy", copyOf(kFile, { { .fault = "F84", .status = 404 } }));
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(requestFor(server.url("/a.bin"), { mirror.url("/copy") }));
    QVERIFY(fixture.waitForReceived(id, kStop));
    QVERIFY(fixture.pause(id));
    fixture.engine().resume({ id });
    EXPECT_FAILED(fixture, id, server, ErrorKind::LinkExpired);
    EXPECT_PLAYED(mirror, "F84");
    QCOMPARE(mirror.requests().size(), 1);
    QCOMPARE(fixture.at(id).mirrors.first().droppedFor, ErrorKind::NotFound);
    QCOMPARE(fixture.at(id).received, kStop);
}

void MirrorsTest::f84_mirrorGoesOnAfterARestart()
{
    FaultServer server;
    FaultServer mirror;
    MemoryPersistence persistence;
    server.serve("/a.bin", dying());
    mirror.serve(
        "/copy", copyOf(kFile, { { .times = 1, .ending = Ending::Stall, .cutAfter = 100000 } }));
    EngineFixture fixture(oneConnection(), &persistence);
    const DownloadId id = fixture.add(requestFor(server.url("/a.bin"), { mirror.url("/copy") }));
    const qint64 byMirror = 100000 - kLongOverlap;
    QVERIFY(fixture.waitForReceived(id, kStop + byMirror));
    QVERIFY(fixture.restart());
    EXPECT_COMPLETE(fixture, id, mirror, kFile);
    EXPECT_PLAYED(server, "F84");
    QCOMPARE(mirror.requests().size(), 2);
    QVERIFY2(mirror.requests().last().from >= kStop, mirror.log());
}

void MirrorsTest::f84_mirrorGetsNoSecret()
{
    FaultServer server;
    FaultServer mirror;
    Resource closed = dying();
    closed.replies.prepend(askingWho());
    server.serve("/a.bin", closed);
    mirror.serve("/copy", copyOf(kFile));
    EngineFixture fixture(oneConnection());
    QUrl withPassword = mirror.url("/copy");
    withPassword.setUserInfo(u"name:planted-secret"_s);
    engine::DownloadRequest request = requestFor(server.url("/a.bin"), { withPassword });
    request.credentials = { u"me"_s, u"planted-secret"_s };
    request.headers = { { "Cookie", "sid=planted-secret" }, { "X-Token", "planted-secret" },
        { "Accept-Language", "de" } };
    request.referrer = "https://planted-secret.example/page?planted-secret";
    const DownloadId id = fixture.add(request);
    EXPECT_COMPLETE(fixture, id, mirror, kFile);
    EXPECT_PLAYED(server, "F84");
    QVERIFY(server.requests().last().header("Authorization"));
    for (const SeenRequest &seen : mirror.requests()) {
        QVERIFY(!seen.header("Authorization"));
        QVERIFY(!seen.header("Cookie"));
        QVERIFY(!seen.header("X-Token"));
        QCOMPARE(seen.header("Accept-Language").value_or(QByteArray()), QByteArray("de"));
        QVERIFY(!seen.headers.join('\n').contains("page?"));
    }
}

void MirrorsTest::mirrorsOfAGoodLinkAreLeftAlone()
{
    FaultServer server;
    FaultServer mirror;
    server.serve("/a.bin", { .content = kFile });
    mirror.serve("/copy", copyOf(kOther));
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(requestFor(server.url("/a.bin"), { mirror.url("/copy") }));
    EXPECT_COMPLETE(fixture, id, server, kFile);
    QCOMPARE(mirror.requests().size(), 0);
}

void MirrorsTest::mirrorsOfASmallFileAreLeftAlone()
{
    const Content small { .size = 4 * kMiB - 1, .seed = 63 };
    FaultServer server;
    FaultServer mirror;
    server.serve("/a.bin", { .content = small, .bytesPerSecond = 4 * kMiB });
    mirror.serve("/copy", copyOf(small));
    EngineFixture fixture;
    const DownloadId id = fixture.add(requestFor(server.url("/a.bin"), { mirror.url("/copy") }));
    EXPECT_COMPLETE(fixture, id, server, small);
    QCOMPARE(mirror.requests().size(), 0);
}

QTEST_GUILESS_MAIN(MirrorsTest)

#include "tst_mirrors.moc"
