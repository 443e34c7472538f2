// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"
#include "tests/support/memorypersistence.h"

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;

namespace {

const Content kFile { .size = 16 * kMiB + 13, .seed = 71 };
const Content kOther { .size = 16 * kMiB + 13, .seed = 72 };
constexpr qint64 kRate = kMiB; ///< bytes a second and connection
/// What is compared, is on its way when a connection is given up, or is kept by the kernel then.
constexpr qint64 kSlack = 2 * kMiB;

/// The same bytes as another server has them: it tags and dates them in its own way.
Resource copyOf(const Content &content, qint64 bytesPerSecond, const QList<Reply> &replies = {})
{
    return { .content = content,
        .etag = "\"mirror\"",
        .lastModified = "Fri, 05 Jan 2024 00:00:00 GMT",
        .bytesPerSecond = bytesPerSecond,
        .replies = replies };
}

/// The file up to \a from, and the bytes of \a other from there on.
Content changedFrom(qint64 from, const Content &other = kOther)
{
    return { .size = kFile.size,
        .literal = kFile.bytes(0, from) + other.bytes(from, kFile.size - from) };
}

engine::DownloadRequest requestFor(const FaultServer &server, const QList<QUrl> &mirrors)
{
    engine::DownloadRequest request;
    request.url = server.url("/a.bin");
    request.mirrors = mirrors;
    return request;
}

qint64 bytesOf(const FaultServer &server)
{
    qint64 sum = 0;
    for (const SentBytes &sent : server.sent()) {
        sum += sent.bytes;
    }
    return sum;
}

} // namespace

/// Segments of one download from several links at once (F84).
class MirrorLanesTest : public QObject {
    Q_OBJECT

private slots:
    void f84_segmentsComeFromSeveralLinksAtOnce();
    void f84_fasterLinkBringsMoreOfTheFile();
    void f84_slowMirrorGetsOneConnection();
    void f84_mirrorWithOtherBytesIsDroppedUnread();
    void f84_mirrorThatDiffersLaterIsDroppedAndNamed();
    void f84_ofTwoMirrorsTheWrongOneIsNamed();
    void f84_twoWrongMirrorsLeaveTheFileAsTheLinkHasIt();
    void f84_mirrorThatDiesMidwayLosesNoByte();
    void f84_linkThatDiesMidwayLeavesTheMirrors();
    void f84_mirrorsBesideTheLinkGetNoSecret();
    void f84_connectionsHoldAtEachHost();
    void f84_mirrorsGoOnAfterARestart();
    void f84_otherMirrorsHelpTheNextRun();
};

void MirrorLanesTest::f84_segmentsComeFromSeveralLinksAtOnce()
{
    FaultServer server;
    FaultServer first;
    FaultServer second;
    server.serve("/a.bin", { .content = kFile, .bytesPerSecond = kRate });
    first.serve("/copy", copyOf(kFile, kRate));
    second.serve("/b", copyOf(kFile, kRate, { { .fault = "F84" } }));
    EngineFixture fixture;
    const DownloadId id = fixture.add(requestFor(server, { first.url("/copy"), second.url("/b") }));
    EXPECT_COMPLETE(fixture, id, server, kFile);
    EXPECT_PLAYED(second, "F84");
    QCOMPARE(fixture.runs(id), 1);
    for (const FaultServer *one : { &server, &first, &second }) {
        QVERIFY2(bytesOf(*one) > kMiB, one->log());
    }
    QVERIFY(bytesOf(server) + bytesOf(first) + bytesOf(second) < kFile.size + kSlack);
    QVERIFY(fixture.mostConnections(id) <= 8);
    for (const engine::Mirror &mirror : fixture.at(id).mirrors) {
        QCOMPARE(mirror.validators.etag, QByteArray("\"mirror\""));
        QCOMPARE(mirror.validators.size, kFile.size);
        QCOMPARE(mirror.droppedFor, ErrorKind::None);
    }
    QCOMPARE(fixture.at(id).validators.etag, QByteArray("\"v1\""));
    QCOMPARE(fixture.at(id).finalUrl, server.url("/a.bin"));
    QCOMPARE(fixture.at(id).notice, QString());
}

void MirrorLanesTest::f84_fasterLinkBringsMoreOfTheFile()
{
    FaultServer server;
    FaultServer fast;
    server.serve("/a.bin", { .content = kFile, .bytesPerSecond = kRate / 4 });
    fast.serve("/copy", copyOf(kFile, 2 * kRate, { { .fault = "F84" } }));
    EngineFixture fixture;
    const DownloadId id = fixture.add(requestFor(server, { fast.url("/copy") }));
    EXPECT_COMPLETE(fixture, id, server, kFile);
    EXPECT_PLAYED(fast, "F84");
    QVERIFY2(bytesOf(fast) > 2 * bytesOf(server), server.log() + fast.log());
}

void MirrorLanesTest::f84_slowMirrorGetsOneConnection()
{
    FaultServer server;
    FaultServer slow;
    Resource copy = copyOf(kFile, kRate / 8);
    copy.maxSimultaneous = 1;
    server.serve("/a.bin", { .content = kFile, .bytesPerSecond = kRate });
    slow.serve("/copy", copy);
    EngineFixture fixture;
    const DownloadId id = fixture.add(requestFor(server, { slow.url("/copy") }));
    EXPECT_COMPLETE(fixture, id, server, kFile);
    QVERIFY2(bytesOf(slow) > 64 * kKiB, slow.log());
    QCOMPARE(slow.played("F13"), 0);
    QVERIFY2(bytesOf(slow) * 3 < bytesOf(server), slow.log());
}

void MirrorLanesTest::f84_mirrorWithOtherBytesIsDroppedUnread()
{
    FaultServer server;
    FaultServer wrong;
    server.serve("/a.bin", { .content = kFile, .bytesPerSecond = kRate });
    wrong.serve("/copy", copyOf(kOther, kRate, { { .fault = "F84" } }));
    EngineFixture fixture;
    const DownloadId id = fixture.add(requestFor(server, { wrong.url("/copy") }));
    EXPECT_COMPLETE(fixture, id, server, kFile);
    QTRY_VERIFY2(wrong.played("F84") == 1, wrong.log().constData());
    QCOMPARE(wrong.requests().size(), 1);
    QVERIFY2(bytesOf(wrong) <= 16 * kKiB, wrong.log());
    QVERIFY2(bytesOf(server) < kFile.size + kSlack, server.log());
    QCOMPARE(fixture.at(id).mirrors.first().droppedFor, ErrorKind::DifferentFile);
    QCOMPARE(fixture.at(id).notice, engine::notice::kMirrorDropped);
    QCOMPARE(fixture.at(id).noticeDetail, u"127.0.0.1"_s);
}

void MirrorLanesTest::f84_mirrorThatDiffersLaterIsDroppedAndNamed()
{
    FaultServer server;
    FaultServer wrong;
    server.serve("/a.bin", { .content = kFile, .bytesPerSecond = kRate });
    wrong.serve("/copy", copyOf(changedFrom(2 * kMiB), 4 * kRate, { { .fault = "F84" } }));
    MemoryPersistence persistence;
    EngineFixture fixture({}, &persistence);
    qint64 slowest = 0;
    connect(&fixture.engine(), &engine::Engine::progressed, this, [&](const auto &progress) {
        for (const engine::Progress &one : progress) {
            slowest = std::min(slowest, one.speed);
        }
    });
    const DownloadId id = fixture.add(requestFor(server, { wrong.url("/copy") }));
    EXPECT_COMPLETE(fixture, id, server, kFile);
    EXPECT_PLAYED(wrong, "F84");
    QCOMPARE(slowest, 0);
    QVERIFY2(bytesOf(wrong) > kMiB, wrong.log()); // much of it was written, and given up again
    QCOMPARE(fixture.runs(id), 1);
    QVERIFY2(bytesOf(server) < kFile.size + kSlack, server.log());
    QCOMPARE(fixture.at(id).mirrors.first().droppedFor, ErrorKind::DifferentFile);
    QCOMPARE(fixture.at(id).notice, engine::notice::kMirrorDropped);
}

void MirrorLanesTest::f84_ofTwoMirrorsTheWrongOneIsNamed()
{
    FaultServer server;
    FaultServer wrong;
    FaultServer right;
    server.serve("/a.bin", { .content = kFile, .bytesPerSecond = kRate });
    wrong.serve("/copy", copyOf(changedFrom(2 * kMiB), 2 * kRate, { { .fault = "F84" } }));
    right.serve("/copy", copyOf(kFile, 2 * kRate));
    EngineFixture fixture;
    const DownloadId id
        = fixture.add(requestFor(server, { wrong.url("/copy"), right.url("/copy") }));
    EXPECT_COMPLETE(fixture, id, server, kFile);
    EXPECT_PLAYED(wrong, "F84");
    QCOMPARE(fixture.runs(id), 1);
    QVERIFY2(bytesOf(server) < kFile.size + kSlack, server.log());
    QCOMPARE(fixture.at(id).mirrors.at(0).droppedFor, ErrorKind::DifferentFile);
    QCOMPARE(fixture.at(id).mirrors.at(1).droppedFor, ErrorKind::None);
}

void MirrorLanesTest::f84_twoWrongMirrorsLeaveTheFileAsTheLinkHasIt()
{
    const Content third { .size = kFile.size, .seed = 74 };
    FaultServer server;
    FaultServer first;
    FaultServer second;
    server.serve("/a.bin", { .content = kFile, .bytesPerSecond = kRate });
    first.serve("/b", copyOf(changedFrom(2 * kMiB), 2 * kRate, { { .fault = "F84" } }));
    second.serve("/c", copyOf(changedFrom(2 * kMiB, third), 2 * kRate));
    EngineFixture fixture;
    const DownloadId id = fixture.add(requestFor(server, { first.url("/b"), second.url("/c") }));
    EXPECT_COMPLETE(fixture, id, server, kFile);
    EXPECT_PLAYED(first, "F84");
    QCOMPARE(fixture.runs(id), 1);
    QVERIFY2(bytesOf(server) < kFile.size + kSlack, server.log());
    QCOMPARE(fixture.at(id).notice, engine::notice::kMirrorDropped);
}

void MirrorLanesTest::f84_mirrorThatDiesMidwayLosesNoByte()
{
    FaultServer server;
    FaultServer mirror;
    server.serve("/a.bin", { .content = kFile, .bytesPerSecond = kRate });
    mirror.serve("/copy",
        copyOf(kFile, 2 * kRate,
            { { .times = 1 }, // the first reply is only compared
                { .times = 1, .ending = Ending::Close, .cutAfter = 500'000 },
                { .fault = "F84", .status = 404 } }));
    EngineFixture fixture;
    const DownloadId id = fixture.add(requestFor(server, { mirror.url("/copy") }));
    EXPECT_COMPLETE(fixture, id, server, kFile);
    EXPECT_PLAYED(mirror, "F84");
    QCOMPARE(fixture.runs(id), 1);
    QVERIFY2(bytesOf(server) < kFile.size - 500'000 + kSlack, server.log());
    QCOMPARE(fixture.at(id).mirrors.first().droppedFor, ErrorKind::NotFound);
    QCOMPARE(fixture.at(id).notice, engine::notice::kMirrorDropped);
}

void MirrorLanesTest::f84_linkThatDiesMidwayLeavesTheMirrors()
{
    FaultServer server;
    FaultServer mirror;
    server.serve("/a.bin",
        { .content = kFile,
            .bytesPerSecond = kRate,
            .replies = { { .times = 1, .ending = Ending::Close, .cutAfter = 3 * kMiB },
                { .fault = "F84", .status = 404 } } });
    mirror.serve("/copy", copyOf(kFile, kRate));
    EngineFixture fixture;
    const DownloadId id = fixture.add(requestFor(server, { mirror.url("/copy") }));
    EXPECT_COMPLETE(fixture, id, mirror, kFile);
    EXPECT_PLAYED(server, "F84");
    QCOMPARE(fixture.runs(id), 1);
    QVERIFY2(bytesOf(server) + bytesOf(mirror) < kFile.size + kSlack, mirror.log());
    QCOMPARE(fixture.at(id).mirrors.first().droppedFor, ErrorKind::None);
}

void MirrorLanesTest::f84_mirrorsBesideTheLinkGetNoSecret()
{
    FaultServer server;
    FaultServer mirror;
    server.serve("/a.bin", { .content = kFile, .bytesPerSecond = kRate });
    mirror.serve("/copy", copyOf(kFile, kRate, { { .fault = "F84" } }));
    EngineFixture fixture;
    engine::DownloadRequest request = requestFor(server, { mirror.url("/copy") });
    request.credentials = { u"me"_s, u"planted-secret"_s };
    request.headers = { { "Cookie", "sid=planted-secret" }, { "X-Token", "planted-secret" },
        { "Accept-Language", "de" } };
    request.referrer = "https://planted-secret.example/page?planted-secret";
    const DownloadId id = fixture.add(request);
    EXPECT_COMPLETE(fixture, id, server, kFile);
    EXPECT_PLAYED(mirror, "F84");
    QVERIFY(mirror.requests().size() > 1);
    for (const SeenRequest &seen : mirror.requests()) {
        QVERIFY(!seen.header("Authorization"));
        QVERIFY(!seen.header("Cookie"));
        QVERIFY(!seen.header("X-Token"));
        QCOMPARE(seen.header("Accept-Language").value_or(QByteArray()), QByteArray("de"));
        QVERIFY(!seen.headers.join('\n').contains("page?"));
    }
}

void MirrorLanesTest::f84_connectionsHoldAtEachHost()
{
    FaultServer server;
    FaultServer mirror;
    Resource copy = copyOf(kFile, kRate, { { .fault = "F84" } });
    copy.maxSimultaneous = 2;
    server.serve("/a.bin", { .content = kFile, .bytesPerSecond = kRate, .maxSimultaneous = 2 });
    mirror.serve("/copy", copy);
    mirror.serve("/same", copy);
    engine::EngineConfig config;
    config.connectionsPerHost = 2;
    EngineFixture fixture(config);
    const DownloadId id
        = fixture.add(requestFor(server, { mirror.url("/copy"), mirror.url("/same") }));
    QVERIFY(fixture.waitFor([&] { return fixture.progress(id).connections == 4; }));
    EXPECT_COMPLETE(fixture, id, server, kFile);
    EXPECT_PLAYED(mirror, "F84");
    QCOMPARE(fixture.mostConnections(id), 4);
    QCOMPARE(server.played("F13"), 0);
    QCOMPARE(mirror.played("F13"), 0);
}

void MirrorLanesTest::f84_mirrorsGoOnAfterARestart()
{
    FaultServer server;
    FaultServer mirror;
    server.serve("/a.bin", { .content = kFile, .bytesPerSecond = kRate });
    mirror.serve("/copy", copyOf(kFile, kRate, { { .fault = "F84" } }));
    MemoryPersistence persistence;
    EngineFixture fixture({}, &persistence);
    const DownloadId id = fixture.add(requestFor(server, { mirror.url("/copy") }));
    QVERIFY(fixture.waitForReceived(id, 6 * kMiB));
    QVERIFY(fixture.restart());
    QCOMPARE(fixture.at(id).mirrors.first().validators.etag, QByteArray("\"mirror\""));
    const int before = mirror.played("F84");
    EXPECT_COMPLETE(fixture, id, server, kFile);
    QVERIFY2(mirror.played("F84") > before, mirror.log());
    QVERIFY2(bytesOf(server) + bytesOf(mirror) < kFile.size + 2 * kSlack, mirror.log());
    QCOMPARE(fixture.at(id).notice, QString());
}

void MirrorLanesTest::f84_otherMirrorsHelpTheNextRun()
{
    FaultServer server;
    FaultServer left;
    FaultServer mirror;
    server.serve("/a.bin", { .content = kFile, .bytesPerSecond = kRate });
    left.serve("/copy", copyOf(kFile, kRate));
    mirror.serve("/copy", copyOf(kFile, kRate, { { .fault = "F84" } }));
    MemoryPersistence persistence;
    EngineFixture fixture({}, &persistence);
    const DownloadId id = fixture.add(requestFor(server, { left.url("/copy") }));
    QVERIFY(fixture.waitForReceived(id, 4 * kMiB));
    engine::DownloadEdit edit;
    edit.mirrors = QList<QUrl> { mirror.url("/copy") };
    fixture.engine().edit(id, edit); // while it runs: it goes on with them
    QVERIFY(fixture.waitFor([&] { return mirror.played("F84") > 0; }));
    QVERIFY(fixture.restart());
    QCOMPARE(fixture.at(id).request.mirrors, *edit.mirrors);
    EXPECT_COMPLETE(fixture, id, server, kFile);
    QCOMPARE(fixture.at(id).mirrors.size(), 1);
    QCOMPARE(fixture.at(id).mirrors.first().url, mirror.url("/copy"));
}

QTEST_GUILESS_MAIN(MirrorLanesTest)

#include "tst_mirrorlanes.moc"
