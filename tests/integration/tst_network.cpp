// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/admission.h"
#include "app/engine/dispatcher.h"
#include "tests/integration/outcome.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;

namespace {

const Content kSmall { .size = kMiB + 13, .seed = 7 };
constexpr qint64 kStop = 300000;

QByteArray httpDate(const QDateTime &utc)
{
    return QLocale::c().toString(utc, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

} // namespace

/// Connections that fail and servers that ask for patience.
class NetworkTest : public QObject {
    Q_OBJECT

private slots:
    void f39_refusedConnectionIsTriedAgainAndThenFails();
    void f39_closedWithoutReplyIsTriedAgain();
    void f39_offlineWaitsWithoutCountingAttempts();
    void f40_resetInTheBodyGoesOnFromTheLastByte();
    void f40_resetOfOneSegmentLeavesTheOthersAlone();
    void f43_retryAfterIsObeyed_data();
    void f43_retryAfterIsObeyed();
    void f43_retryAfterIsCappedAtAnHour();
    void f43_withoutRetryAfterWaitsGrow();
    void f44_serverErrorsThatPassAreTriedAgain_data();
    void f44_serverErrorsThatPassAreTriedAgain();
    void f44_serverErrorsThatStayFail_data();
    void f44_serverErrorsThatStayFail();
    void f54_afterSleepConnectionsAreMadeAnew();
    void f55_shownWaitsFollowASetClock();
    void firstReplyThatRefusesIsFinal_data();
    void firstReplyThatRefusesIsFinal();
};

void NetworkTest::f39_refusedConnectionIsTriedAgainAndThenFails()
{
    engine::EngineConfig config;
    config.retries = 1;
    EngineFixture fixture(config);
    const DownloadId id = fixture.add(QUrl(u"http://127.0.0.1:%1/a.bin"_s.arg(freePort())));
    // The fault is the system's: a port nobody listens on is always refused.
    QVERIFY(fixture.waitFor([&] {
        return fixture.state(id) == DownloadState::Queued
            && fixture.at(id).holdReason == engine::HoldReason::Retry;
    }));
    QCOMPARE(fixture.at(id).attempts, 1);
    QVERIFY(fixture.at(id).notBefore.isValid());
    QVERIFY(fixture.waitForState(id, DownloadState::Failed));
    QCOMPARE(fixture.at(id).error.kind, ErrorKind::ConnectionRefused);
    QCOMPARE(fixture.files(), QStringList());
}

void NetworkTest::f39_closedWithoutReplyIsTriedAgain()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { { .fault = "F39", .times = 2, .closeSilently = true } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.played("F39"), 2);
    QCOMPARE(server.requests().size(), 3); // none was repeated in secret
}

void NetworkTest::f39_offlineWaitsWithoutCountingAttempts()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { { .fault = "F39", .times = 1, .closeSilently = true } } });
    EngineFixture fixture(oneConnection());
    fixture.engine().setOnline(false);
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY(
        fixture.waitFor([&] { return fixture.at(id).holdReason == engine::HoldReason::Network; }));
    QCOMPARE(fixture.state(id), DownloadState::Queued);
    QCOMPARE(fixture.at(id).attempts, 0);
    const qint64 wait = QDateTime::currentDateTimeUtc().secsTo(fixture.at(id).notBefore);
    QVERIFY2(wait >= 0 && wait <= 30, QByteArray::number(wait)); // it may be online all the same
    fixture.engine().setOnline(true);
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    EXPECT_PLAYED(server, "F39");
}

void NetworkTest::f40_resetInTheBodyGoesOnFromTheLastByte()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies
            = { { .fault = "F40", .times = 1, .ending = Ending::Reset, .cutAfter = kStop } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.played("F40"), 1);
    const QList<SeenRequest> ranged = server.rangedRequestsFor("/a.bin");
    QVERIFY2(ranged.size() == 1, server.log());
    // The reset may throw away what the client's system had not handed over yet, no more.
    QVERIFY2(ranged.first().from > 0 && ranged.first().from <= kStop, server.log());
}

void NetworkTest::f40_resetOfOneSegmentLeavesTheOthersAlone()
{
    FaultServer server;
    const Content content { .size = 8 * kMiB + 13, .seed = 8 };
    server.serve("/a.bin",
        { .content = content,
            .bytesPerSecond = kMiB,
            .replies = { { .fault = "F40",
                .when = When::RangedLater,
                .times = 1,
                .ending = Ending::Reset,
                .cutAfter = kStop } } });
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, content);
    QCOMPARE(server.played("F40"), 1);
    // One run: a lost segment is no reason to start the others again.
    QVERIFY(!fixture.history(id).contains(DownloadState::Stopping));
    QCOMPARE(fixture.runs(id), 1);
    QVERIFY2(server.bodyBytes("/a.bin") < content.size + 4 * kMiB, server.log());
}

void NetworkTest::f43_retryAfterIsObeyed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("429, seconds") << 429 << QByteArray("2") << ErrorKind::TooManyRequests;
    QTest::newRow("503, seconds") << 503 << QByteArray("2") << ErrorKind::ServerBusy;
    QTest::newRow("503, date") << 503 << QByteArray("date") << ErrorKind::ServerBusy;
}

void NetworkTest::f43_retryAfterIsObeyed()
{
    QFETCH(int, status);
    QFETCH(QByteArray, value);
    QFETCH(ErrorKind, kind);
    if (value == "date") {
        value = httpDate(QDateTime::currentDateTimeUtc().addSecs(3));
    }
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { { .fault = "F43",
                .times = 1,
                .status = status,
                .headers = { "Retry-After: " + value } } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY(
        fixture.waitFor([&] { return fixture.at(id).holdReason == engine::HoldReason::Retry; }));
    QCOMPARE(fixture.state(id), DownloadState::Queued);
    QCOMPARE(fixture.at(id).error.kind, kind);
    QCOMPARE(fixture.at(id).error.status, status);
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.played("F43"), 1);
    const QList<SeenRequest> requests = server.requestsFor("/a.bin");
    QCOMPARE(requests.size(), 2);
    QVERIFY2(requests.last().at - requests.first().at >= 1900, server.log());
}

void NetworkTest::f43_retryAfterIsCappedAtAnHour()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies
            = { { .fault = "F43", .status = 503, .headers = { "Retry-After: 999999999" } } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY(
        fixture.waitFor([&] { return fixture.at(id).holdReason == engine::HoldReason::Retry; }));
    const qint64 wait = QDateTime::currentDateTimeUtc().secsTo(fixture.at(id).notBefore);
    QVERIFY2(wait > 3000 && wait <= 3600, QByteArray::number(wait));
    EXPECT_PLAYED(server, "F43");
}

void NetworkTest::f43_withoutRetryAfterWaitsGrow()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall, .replies = { { .fault = "F43", .times = 3, .status = 503 } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.played("F43"), 3);
    const QList<SeenRequest> requests = server.requestsFor("/a.bin");
    QCOMPARE(requests.size(), 4);
    // 1, 2 and 4 s, each spread by 20 %.
    QVERIFY(requests.at(1).at - requests.at(0).at >= 750);
    QVERIFY(requests.at(2).at - requests.at(1).at >= 1550);
    QVERIFY(requests.at(3).at - requests.at(2).at >= 3150);
}

void NetworkTest::f44_serverErrorsThatPassAreTriedAgain_data()
{
    QTest::addColumn<int>("status");
    for (const int status : { 500, 502, 504 }) {
        QTest::newRow(qPrintable(QString::number(status))) << status;
    }
}

void NetworkTest::f44_serverErrorsThatPassAreTriedAgain()
{
    QFETCH(int, status);
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall, .replies = { { .fault = "F44", .times = 1, .status = status } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.played("F44"), 1);
    QCOMPARE(server.requestsFor("/a.bin").size(), 2);
}

void NetworkTest::f44_serverErrorsThatStayFail_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("501") << 501;
    QTest::newRow("505") << 505;
}

void NetworkTest::f44_serverErrorsThatStayFail()
{
    QFETCH(int, status);
    FaultServer server;
    server.serve(
        "/a.bin", { .content = kSmall, .replies = { { .fault = "F44", .status = status } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::HttpStatus);
    QCOMPARE(fixture.at(id).error.status, status);
    QCOMPARE(server.played("F44"), 1);
    QCOMPARE(server.requestsFor("/a.bin").size(), 1);
    QCOMPARE(fixture.files(), QStringList());
}

void NetworkTest::f54_afterSleepConnectionsAreMadeAnew()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies
            = { { .fault = "F54", .times = 1, .ending = Ending::Stall, .cutAfter = kStop } } });
    const QTemporaryDir folder;
    engine::EngineConfig config = oneConnection();
    config.folder = folder.path();
    config.proxy.kind = engine::ProxyKind::None;
    engine::RecordBook book(nullptr);
    engine::Finisher finisher;
    std::chrono::milliseconds slept { 0 };
    engine::Dispatcher dispatcher(
        book, finisher, config, nullptr, &QDateTime::currentDateTime, [&slept] {
            engine::Clocks clocks = engine::Clocks::now();
            clocks.boot += slept;
            return clocks;
        });
    engine::DownloadRequest request;
    request.url = server.url("/a.bin");
    const DownloadId id { 1 };
    book.insert({ engine::newRecord(engine::normalised(request, config), id, 65536, {}) }, false);
    dispatcher.enqueue(id);
    QTRY_VERIFY_WITH_TIMEOUT(book.find(id)->received > 0, 20000);
    slept = 1h;
    QTRY_VERIFY2_WITH_TIMEOUT(server.requests().size() == 2, server.log(), 20000);
    QVERIFY2(server.requests().last().from > 0, server.log());
    dispatcher.halt();
    QTRY_COMPARE_WITH_TIMEOUT(dispatcher.running(), 0, 20000);
}

void NetworkTest::f55_shownWaitsFollowASetClock()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { { .fault = "F55", .status = 503, .headers = { "Retry-After: 600" } } } });
    std::chrono::seconds ahead { 0 };
    EngineFixture fixture(oneConnection(), nullptr, nullptr,
        [&ahead] { return QDateTime::currentDateTime().addSecs(ahead.count()); });
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY(fixture.waitFor([&] { return fixture.at(id).notBefore.isValid(); }));
    const QDateTime before = fixture.at(id).notBefore;
    ahead = 1h;
    QVERIFY(fixture.waitFor([&] { return before.secsTo(fixture.at(id).notBefore) > 3500; }));
    QCOMPARE(server.requests().size(), 1); // the wait itself goes by a clock that nobody sets
}

void NetworkTest::firstReplyThatRefusesIsFinal_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("401") << 401 << ErrorKind::Credentials;
    QTest::newRow("403") << 403 << ErrorKind::Forbidden;
    QTest::newRow("404") << 404 << ErrorKind::NotFound;
    QTest::newRow("410") << 410 << ErrorKind::Gone;
}

void NetworkTest::firstReplyThatRefusesIsFinal()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { { .fault = "refusal",
                .status = status,
                .headers = { "WWW-Authenticate: Basic realm=\"x\"" } } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, kind);
    QCOMPARE(fixture.at(id).error.status, status);
    QCOMPARE(server.played("refusal"), 1);
    QCOMPARE(fixture.files(), QStringList());
}

QTEST_GUILESS_MAIN(NetworkTest)

#include "tst_network.moc"
