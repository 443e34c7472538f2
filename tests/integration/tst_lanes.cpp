// SPDX-License-Identifier: GPL-3.0-or-later
// The connections of one download: refused, stalled, slow, dead.
#include "app/engine/filefetch.h"
#include "app/engine/transport.h"
#include "tests/integration/outcome.h"
#include "tests/support/memorypersistence.h"

#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;

namespace {

const Content kFile { .size = 8 * kMiB + 13, .seed = 21 };
constexpr qint64 kCut = 300'000;

int refused(const FaultServer &server)
{
    const QList<SeenRequest> requests = server.requests();
    return static_cast<int>(std::count_if(requests.begin(), requests.end(),
        [](const SeenRequest &request) { return request.status >= 400; }));
}

/// A FileFetch on this thread whose clock belongs to the test.
class Driven : public QObject {
public:
    Driven(const QUrl &url, int connections)
    {
        engine::TaskJob job;
        job.download.request.url = url;
        job.download.request.folder = m_folder.path();
        job.connections = connections;
        job.granted = connections;
        job.userAgent = "test";
        engine::Transport &transport = engine::Transport::ofThisThread();
        transport.use({ job.proxy, {}, {}, {}, 0 });
        m_fetch = std::make_unique<engine::FileFetch>(job, transport, nullptr);
        connect(m_fetch.get(), &engine::FileFetch::ended, this,
            [this](engine::TaskEnd how) { end = how; });
        connect(&m_timer, &QTimer::timeout, this, [this] {
            now += step;
            if (!end) {
                m_fetch->poll(now);
            }
        });
        m_fetch->start(now);
        m_timer.start(2);
    }
    qint64 received() const { return m_fetch->written().size(); }
    QByteArray sha256() const { return sha256OfFile(m_fetch->download().partPath()); }
    engine::FileFetch &fetch() { return *m_fetch; }

    std::chrono::milliseconds now { 0 };
    std::chrono::milliseconds step { 1 }; ///< that the clock goes on at each poll
    std::optional<engine::TaskEnd> end;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<engine::FileFetch> m_fetch;
    QTimer m_timer;
};

} // namespace

class LanesTest : public QObject {
    Q_OBJECT

private slots:
    void f13_serverThatBearsTwoConnectionsGetsTwo();
    void f13_refusedConnectionsAreNotAskedForAgain_data();
    void f13_refusedConnectionsAreNotAskedForAgain();
    void f13_aFileThatFailsOnceTeachesNothing();
    void f41_stalledSegmentGoesOnOverAnotherConnection();
    void f41_theOnlyConnectionGoesOnFromItsLastByte();
    void f42_crawlingConnectionIsReplaced();
    void aConnectionFarBehindTheOthersIsReplaced();
    void f45_runsThatGainAreNoFailedAttempts();
    void f45_runsThatGainNothingEndInAQuestion();
    void f53_anotherAddressReconnectsFromTheLastByte();
};

void LanesTest::f13_serverThatBearsTwoConnectionsGetsTwo()
{
    FaultServer server;
    for (const char *path : { "/a.bin", "/b.bin" }) {
        server.serve(path, { .content = kFile, .bytesPerSecond = 2 * kMiB, .maxSimultaneous = 2 });
    }
    MemoryPersistence persistence;
    EngineFixture fixture({}, &persistence);
    const DownloadId first = fixture.add(server.url("/a.bin"));
    QVERIFY2(fixture.waitForState(first, DownloadState::Completed), server.log());
    QCOMPARE(fixture.sha256(first), kFile.sha256());
    EXPECT_PLAYED(server, "F13");
    QVERIFY2(server.bodyBytes("/a.bin") < kFile.size + kMiB, server.log());
    QCOMPARE(persistence.hosts().size(), 1);
    QCOMPARE(persistence.hosts().first().connections, 2);
    QCOMPARE(persistence.hosts().first().host, QString::fromLatin1(server.authority()));
    // What was learned holds for the next download, and at the next start.
    QVERIFY(fixture.restart());
    server.clearRecord();
    const DownloadId second = fixture.add(server.url("/b.bin"));
    QVERIFY2(fixture.waitForState(second, DownloadState::Completed), server.log());
    QCOMPARE(fixture.sha256(second), kFile.sha256());
    QVERIFY2(refused(server) == 0, server.log());
    QCOMPARE(fixture.mostConnections(second), 2);
}

void LanesTest::f13_refusedConnectionsAreNotAskedForAgain_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::newRow("403") << Reply { .fault = "F13", .when = When::RangedLater, .status = 403 };
    QTest::newRow("429") << Reply { .fault = "F13", .when = When::RangedLater, .status = 429 };
    QTest::newRow("503") << Reply { .fault = "F13", .when = When::RangedLater, .status = 503 };
    QTest::newRow("reset") << Reply {
        .fault = "F13", .when = When::RangedLater, .ending = Ending::Reset, .cutAfter = 0
    };
}

void LanesTest::f13_refusedConnectionsAreNotAskedForAgain()
{
    QFETCH(Reply, reply);
    FaultServer server;
    server.serve("/a.bin", { .content = kFile, .bytesPerSecond = 4 * kMiB, .replies = { reply } });
    MemoryPersistence persistence;
    EngineFixture fixture({}, &persistence);
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kFile);
    EXPECT_PLAYED(server, "F13");
    QVERIFY2(server.rangedRequestsFor("/a.bin").size() <= 7 * 4, server.log());
    QCOMPARE(persistence.hosts().size(), 1);
    QCOMPARE(persistence.hosts().first().connections, 1);
    QCOMPARE(fixture.runs(id), 1);
}

void LanesTest::f13_aFileThatFailsOnceTeachesNothing()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kFile,
            .bytesPerSecond = 4 * kMiB,
            .replies = { { .fault = "F13",
                .when = When::RangedLater,
                .times = 1,
                .ending = Ending::Reset,
                .cutAfter = 500'000 } } });
    MemoryPersistence persistence;
    EngineFixture fixture({}, &persistence);
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kFile);
    QCOMPARE(server.played("F13"), 1);
    QVERIFY(persistence.hosts().isEmpty());
}

void LanesTest::f41_stalledSegmentGoesOnOverAnotherConnection()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kFile,
            .bytesPerSecond = 4 * kMiB,
            .replies = { { .fault = "F41",
                .when = When::RangedLater,
                .times = 1,
                .ending = Ending::Stall,
                .cutAfter = 20'000 } } });
    Driven driven(server.url("/a.bin"), 2);
    QTRY_VERIFY_WITH_TIMEOUT(server.played("F41") == 1, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(driven.fetch().connections() == 1 || driven.end, 20000);
    QVERIFY2(!driven.end, server.log()); // all but the silent one's remainder is here
    const qint64 before = driven.received();
    QVERIFY(before < kFile.size);
    driven.now += 31s;
    QTRY_VERIFY2_WITH_TIMEOUT(driven.end, server.log().constData(), 20000);
    QCOMPARE(*driven.end, engine::TaskEnd::Fetched);
    QCOMPARE(driven.sha256(), kFile.sha256());
    QVERIFY2(server.bodyBytes("/a.bin") < kFile.size + kMiB, server.log());
}

void LanesTest::f41_theOnlyConnectionGoesOnFromItsLastByte()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kFile,
            .replies
            = { { .fault = "F41", .times = 1, .ending = Ending::Stall, .cutAfter = kCut } } });
    Driven driven(server.url("/a.bin"), 1);
    QTRY_COMPARE_WITH_TIMEOUT(driven.received(), kCut, 20000);
    driven.now += 29s;
    QTRY_COMPARE_WITH_TIMEOUT(server.requestsFor("/a.bin").size(), 1, 1000);
    driven.now += 2s;
    QTRY_VERIFY2_WITH_TIMEOUT(driven.end, server.log().constData(), 20000);
    QCOMPARE(*driven.end, engine::TaskEnd::Fetched);
    QCOMPARE(driven.sha256(), kFile.sha256());
    QCOMPARE(server.played("F41"), 1);
    const QList<SeenRequest> ranged = server.rangedRequestsFor("/a.bin");
    QCOMPARE(ranged.size(), 1);
    // As far as it is known, and a little before, to compare.
    QVERIFY2(ranged.first().from <= kCut && ranged.first().from >= kCut - 16 * kKiB, server.log());
}

void LanesTest::f42_crawlingConnectionIsReplaced()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kFile,
            .bytesPerSecond = 4 * kMiB, // so that it does not arrive before the crawling one begins
            .replies = { { .fault = "F42",
                .when = When::RangedLater,
                .times = 1,
                .bytesPerSecond = 200 } } });
    Driven driven(server.url("/a.bin"), 2);
    QTRY_VERIFY_WITH_TIMEOUT(
        driven.fetch().connections() == 1 && driven.received() > kFile.size / 2, 20000);
    QCOMPARE(server.played("F42"), 1);
    QVERIFY2(!driven.end, server.log());
    driven.step = 100ms; // the crawling one is all that is left; a minute goes by
    QTRY_VERIFY2_WITH_TIMEOUT(driven.end, server.log().constData(), 20000);
    QCOMPARE(*driven.end, engine::TaskEnd::Fetched);
    QCOMPARE(driven.sha256(), kFile.sha256());
    const QList<SeenRequest> ranged = server.rangedRequestsFor("/a.bin");
    // From where it stood, and a little before, to compare.
    QVERIFY2(qAbs(ranged.last().from - ranged.first().from) <= 16 * kKiB, server.log());
    QVERIFY2(ranged.last().bodyBytes <= 2 * 64 * kKiB, server.log());
}

void LanesTest::aConnectionFarBehindTheOthersIsReplaced()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = { .size = 64 * kMiB, .seed = 22 },
            .bytesPerSecond = 2 * kMiB,
            .replies = { { .fault = "slow",
                .when = When::RangedLater,
                .times = 1,
                .bytesPerSecond = 50'000 } } });
    Driven driven(server.url("/a.bin"), 3);
    driven.step = 40ms; // the speeds that are seen are a twentieth of the real ones
    QTRY_VERIFY_WITH_TIMEOUT(server.played("slow") == 1, 20000);
    const QList<SeenRequest> asked = server.rangedRequestsFor("/a.bin");
    QCOMPARE(asked.size(), 2);
    // Both later ones: the slow one, and, ten seconds on, who goes on from its last byte.
    QTRY_VERIFY2_WITH_TIMEOUT(
        server.rangedRequestsFor("/a.bin").size() == 3, server.log().constData(), 20000);
    QVERIFY2(driven.now >= 13s, server.log());
    const SeenRequest again = server.rangedRequestsFor("/a.bin").last();
    const auto slow = std::find_if(
        asked.begin(), asked.end(), [&](const SeenRequest &other) { return other.to == again.to; });
    QVERIFY2(slow != asked.end() && again.from > slow->from, server.log());
}

void LanesTest::f45_runsThatGainAreNoFailedAttempts()
{
    const Content content { .size = 160'013, .seed = 23 };
    FaultServer server;
    server.serve("/a.bin",
        { .content = content,
            .replies
            = { { .fault = "F45", .times = 3, .ending = Ending::Close, .cutAfter = 40'000 } } });
    engine::EngineConfig config;
    config.retries = 1;
    EngineFixture fixture(config);
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, content);
    QCOMPARE(server.played("F45"), 3);
}

void LanesTest::f45_runsThatGainNothingEndInAQuestion()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kFile,
            .replies = { { .fault = "F45", .when = When::Ranged, .status = 503 },
                { .times = 1, .ending = Ending::Reset, .cutAfter = kCut } } });
    engine::EngineConfig config;
    config.retries = 2;
    EngineFixture fixture(config);
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::ServerBusy);
    EXPECT_PLAYED(server, "F45");
    QCOMPARE(fixture.at(id).attempts, 3);
    QVERIFY(fixture.at(id).received > 0); // the bytes are kept
    QVERIFY(!engine::traits(fixture.at(id).error.kind).remedies.isEmpty());
}

void LanesTest::f53_anotherAddressReconnectsFromTheLastByte()
{
    const Content content { .size = 16 * kMiB + 5, .seed = 24 };
    FaultServer server;
    server.serve("/a.bin",
        { .content = content,
            .bytesPerSecond = kMiB,
            // From the first break on nothing comes over the connections that are there.
            .replies = { { .fault = "F53",
                .when = When::RangedLater,
                .times = 3,
                .ending = Ending::Stall,
                .cutAfter = kCut } } });
    engine::EngineConfig config;
    config.connectionsPerDownload = 4;
    EngineFixture fixture(config);
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY(fixture.waitFor([&] { return server.played("F53") == 3; }));
    const int connections = server.connections();
    fixture.engine().reconnect();
    EXPECT_COMPLETE(fixture, id, server, content);
    QVERIFY2(server.connections() >= connections + 4, server.log());
    QCOMPARE(fixture.runs(id), 1); // one run
    QVERIFY2(server.bodyBytes("/a.bin") < content.size + 4 * kMiB, server.log());
}

QTEST_GUILESS_MAIN(LanesTest)

#include "tst_lanes.moc"
