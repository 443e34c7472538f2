// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"

#include "tests/support/cliprocess.h"
#include "tests/support/memorypersistence.h"
#include "tests/support/nginx.h"

#include <QElapsedTimer>

#include <signal.h>

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;

namespace {

const Content kSmall { .size = kMiB + 13, .seed = 16 };
const Content kLarge { .size = 16 * kMiB + 13, .seed = 17 };
constexpr qint64 kRate = kMiB;

} // namespace

/// Whole downloads from a real server, and how the bytes flow.
class ServersTest : public QObject {
    Q_OBJECT

private slots:
    void nginxFileArrivesUnchanged_data();
    void nginxFileArrivesUnchanged();
    void limitedNginxIsFetchedOverEightConnections();
    void nginxDownloadResumesAfterAPause();
    void nginxDownloadResumesAfterAKill(); // F71
    void fileChangedOnTheServerIsFetchedAnew();
    void speedLimitHolds();
    void speedLimitSetWhileRunningHolds();
    void lastTenthStillUsesHalfOfTheConnections();

private:
    Nginx m_nginx { kRate };
};

void ServersTest::nginxFileArrivesUnchanged_data()
{
    QTest::addColumn<bool>("isSecure");
    QTest::addColumn<int>("connections");
    QTest::addColumn<Content>("content");
    QTest::newRow("http, small") << false << 8 << kSmall;
    QTest::newRow("http, one connection") << false << 1 << kLarge;
    QTest::newRow("http, eight connections") << false << 8 << kLarge;
    QTest::newRow("https, small") << true << 8 << kSmall;
    QTest::newRow("https, one connection") << true << 1 << kLarge;
    QTest::newRow("https, eight connections") << true << 8 << kLarge;
}

void ServersTest::nginxFileArrivesUnchanged()
{
    QFETCH(bool, isSecure);
    QFETCH(int, connections);
    QFETCH(Content, content);
    m_nginx.put(u"a.bin"_s, content);
    engine::EngineConfig config;
    config.connectionsPerDownload = connections;
    config.caFile = m_nginx.caFile();
    EngineFixture fixture(config);
    const DownloadId id
        = fixture.add(isSecure ? m_nginx.https(u"/a.bin"_s) : m_nginx.http(u"/a.bin"_s));
    QVERIFY(fixture.waitForState(id, DownloadState::Completed));
    QCOMPARE(fixture.sha256(id), content.sha256());
    QCOMPARE(fixture.files(), QStringList { u"a.bin"_s });
    const QFileInfo served(m_nginx.filesFolder() + u"/a.bin"_s);
    QCOMPARE(QFileInfo(fixture.at(id).filePath()).lastModified().toSecsSinceEpoch(),
        served.lastModified().toSecsSinceEpoch());
}

void ServersTest::limitedNginxIsFetchedOverEightConnections()
{
    m_nginx.put(u"limited.bin"_s, kLarge);
    EngineFixture fixture;
    QElapsedTimer clock;
    clock.start();
    const DownloadId id = fixture.add(m_nginx.http(u"/limited/limited.bin"_s));
    QVERIFY(fixture.waitForState(id, DownloadState::Completed));
    QCOMPARE(fixture.sha256(id), kLarge.sha256());
    QCOMPARE(fixture.mostConnections(id), 8);
    // One connection alone needs 16 s.
    QVERIFY2(clock.elapsed() < 8000, QByteArray::number(clock.elapsed()));
}

void ServersTest::nginxDownloadResumesAfterAPause()
{
    m_nginx.put(u"pause.bin"_s, kLarge);
    MemoryPersistence persistence;
    EngineFixture fixture({}, &persistence);
    const DownloadId id = fixture.add(m_nginx.http(u"/limited/pause.bin"_s));
    QVERIFY(fixture.waitForReceived(id, 4 * kMiB));
    QVERIFY(fixture.pause(id));
    const qint64 kept = fixture.at(id).received;
    QVERIFY(kept >= 4 * kMiB);
    QVERIFY(fixture.restart());
    QCOMPARE(fixture.state(id), DownloadState::Paused);
    QCOMPARE(fixture.at(id).received, kept);
    fixture.engine().resume({ id });
    QVERIFY(fixture.waitForState(id, DownloadState::Completed));
    QCOMPARE(fixture.sha256(id), kLarge.sha256());
    QCOMPARE(fixture.at(id).notice, QString());
    QCOMPARE(fixture.files(), QStringList { u"pause.bin"_s });
}

void ServersTest::nginxDownloadResumesAfterAKill()
{
    m_nginx.put(u"kill.bin"_s, kLarge);
    const CliSandbox sandbox;
    const QStringList arguments { u"--ca"_s, m_nginx.caFile(),
        m_nginx.https(u"/limited/kill.bin"_s).toString() };
    {
        CliRun run(sandbox, arguments);
        QVERIFY(run.waitForReceived(6 * kMiB));
        run.interrupt(SIGKILL);
        QVERIFY(!run.waitForEnd());
    }
    CliRun run(sandbox, arguments);
    QVERIFY2(run.waitForEnd(), run.errors());
    QCOMPARE(run.exitCode(), 0);
    QCOMPARE(sha256OfFile(sandbox.path(u"kill.bin"_s)), kLarge.sha256());
}

void ServersTest::fileChangedOnTheServerIsFetchedAnew()
{
    FaultServer server;
    const Content changed { .size = kLarge.size, .seed = 18 };
    server.serve("/a.bin", { .content = kLarge, .bytesPerSecond = kMiB });
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY(fixture.waitForReceived(id, 4 * kMiB));
    QVERIFY(fixture.pause(id));
    server.serve("/a.bin",
        { .content = changed, .etag = "\"v2\"", .lastModified = "Tue, 02 Jan 2024 00:00:00 GMT" });
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, changed);
    QCOMPARE(fixture.at(id).notice, engine::notice::kFileChanged);
}

void ServersTest::speedLimitHolds()
{
    FaultServer server;
    const Content content { .size = 24 * kMiB, .seed = 19 };
    // A rate far above the limit, which also keeps the server's own buffers small.
    server.serve("/a.bin", { .content = content, .bytesPerSecond = 64 * kMiB });
    engine::EngineConfig config;
    config.speedLimit = 2 * kMiB;
    EngineFixture fixture(config);
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, content);
    // The server's clock says what was on the wire. Eight connections' buffers in the two systems
    // are filled at once, and no program can keep that from happening; from then on the limit
    // holds.
    const QList<SentBytes> sent = server.sent();
    qint64 bytes = 0;
    for (const SentBytes &one : sent) {
        bytes += one.bytes;
        const qint64 allowed = 8 * kMiB + (one.at - sent.first().at) * 2 * kMiB / 1000;
        QVERIFY2(bytes <= allowed, QByteArray::number(bytes) + " > " + QByteArray::number(allowed));
    }
    const qint64 whole = sent.last().at - sent.first().at;
    QVERIFY2(whole >= 6000 && whole <= 15000, QByteArray::number(whole));
}

void ServersTest::speedLimitSetWhileRunningHolds()
{
    FaultServer server;
    const Content content { .size = 64 * kMiB, .seed = 20 };
    server.serve("/a.bin", { .content = content, .bytesPerSecond = 2 * kMiB });
    engine::EngineConfig config;
    EngineFixture fixture(config);
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY(fixture.waitFor([&] { return fixture.progress(id).speed > 4 * kMiB; }));
    fixture.limit(kMiB);
    QVERIFY(fixture.waitFor([&] {
        return fixture.progress(id).speed > 0 && fixture.progress(id).speed < 3 * kMiB / 2;
    }));
    fixture.limit(0);
    EXPECT_COMPLETE(fixture, id, server, content);
}

void ServersTest::lastTenthStillUsesHalfOfTheConnections()
{
    FaultServer server;
    const Content content { .size = 64 * kMiB, .seed = 21 };
    // Eight connections of different speed, so that equal shares would not end together.
    QList<Reply> replies;
    for (int i = 0; i < 8; ++i) {
        replies.append({ .fault = "uneven", .times = 1, .bytesPerSecond = (2 + i) * kMiB });
    }
    replies.append(Reply { .bytesPerSecond = 4 * kMiB });
    server.serve("/a.bin", { .content = content, .replies = replies });
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, content);
    QCOMPARE(fixture.mostConnections(id), 8);
    qint64 total = 0;
    for (const SentBytes &one : server.sent()) {
        total += one.bytes;
    }
    qint64 before = 0;
    QSet<int> delivering;
    for (const SentBytes &one : server.sent()) {
        before += one.bytes;
        if (before > total - content.size / 10) {
            delivering.insert(one.connection);
        }
    }
    QVERIFY2(delivering.size() >= 4, server.log());
    QVERIFY2(total <= content.size + content.size / 10, server.log());
}

QTEST_GUILESS_MAIN(ServersTest)

#include "tst_servers.moc"
