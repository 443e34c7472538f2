// SPDX-License-Identifier: GPL-3.0-or-later
// What changes of a download while it runs: by the user (F81), and by the hours (F82).
#include "tests/integration/outcome.h"
#include "tests/support/memorypersistence.h"

#include <QElapsedTimer>
#include <QTimeZone>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadEdit;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;

namespace {

const Content kFile { .size = 16 * kMiB + 5, .seed = 81 };
constexpr qint64 kThere = 4 * kMiB; ///< bytes that have come when something is changed
constexpr qint64 kSpare = kMiB; ///< seams, and what is under way when a connection is given up
constexpr qint64 kPace = 4 * kMiB; ///< bytes a second; little is under way then

/// A download of which kThere bytes have come, over all its connections alike, and which waits for
/// more; what it asks for from now on is served as it should be, at /a.bin and at /b.bin.
struct Running {
    explicit Running(int connections)
        : Running(connections, configFor(connections))
    {
    }
    Running(int connections, const engine::EngineConfig &config,
        const engine::WallClock &clock = &QDateTime::currentDateTime)
        : fixture(config, &persistence, nullptr, clock)
    {
        Resource stalling { .content = kFile };
        stalling.replies = { { .ending = Ending::Stall, .cutAfter = kThere / connections } };
        server.serve("/a.bin", stalling);
        engine::DownloadRequest request;
        request.url = server.url("/a.bin");
        request.referrer = "http://127.0.0.1/old";
        request.headers = { { "X-Api-Key", "old" }, { "X-Kind", "old" } };
        id = fixture.add(request);
        if (!fixture.waitForReceived(id, kThere)) {
            qFatal("%s", server.log().constData());
        }
        server.serve("/a.bin", { .content = kFile, .bytesPerSecond = kPace });
        server.serve("/b.bin", { .content = kFile, .bytesPerSecond = kPace });
        server.clearRecord();
    }
    static engine::EngineConfig configFor(int connections)
    {
        engine::EngineConfig config;
        config.connectionsPerDownload = connections;
        config.connectionsPerHost = connections;
        return config;
    }
    void edit(const DownloadEdit &edit) { fixture.engine().edit(id, edit); }
    bool hasConnections(int count)
    {
        return fixture.waitFor([&] { return fixture.progress(id).connections == count; });
    }
    /// The one run went on all the time.
    bool hasRunOn() const
    {
        return fixture.runs(id) == 1 && !fixture.history(id).contains(DownloadState::Stopping);
    }
    /// Body bytes that were asked for since the change.
    qint64 fetched() const { return server.bodyBytes("/a.bin") + server.bodyBytes("/b.bin"); }
    bool isFetchedOnce() const
    {
        return fetched() >= kFile.size - kThere && fetched() < kFile.size - kThere + kSpare;
    }

    FaultServer server;
    MemoryPersistence persistence;
    EngineFixture fixture;
    DownloadId id;
};

/// A wall clock in Berlin that goes on from where it is set.
class BerlinClock {
public:
    void set(const QDateTime &moment)
    {
        m_set = moment;
        m_timer.start();
    }
    QDateTime now() const
    {
        return m_set.addMSecs(m_timer.elapsed()).toTimeZone(QTimeZone("Europe/Berlin"));
    }

private:
    QDateTime m_set;
    QElapsedTimer m_timer;
};

QDateTime moment(const char *utc)
{
    return QDateTime::fromString(QString::fromLatin1(utc), Qt::ISODate);
}

void addConnections()
{
    QTest::addColumn<int>("connections");
    QTest::newRow("1 segment") << 1;
    QTest::newRow("8 segments") << 8;
}

QList<QByteArray> values(const QList<SeenRequest> &requests, QByteArrayView name)
{
    QList<QByteArray> found;
    for (const SeenRequest &request : requests) {
        const QByteArray value = request.header(name).value_or("none");
        if (!found.contains(value)) {
            found.append(value);
        }
    }
    return found;
}

} // namespace

class MidRunTest : public QObject {
    Q_OBJECT

private slots:
    void f81_newNameCountsAtOnce_data() { addConnections(); }
    void f81_newNameCountsAtOnce();
    void f81_newFolderTakesTheBytesAlong_data() { addConnections(); }
    void f81_newFolderTakesTheBytesAlong();
    void f81_newLinkGoesOnWithTheBytes_data() { addConnections(); }
    void f81_newLinkGoesOnWithTheBytes();
    void f81_newLinkToAnotherFileKeepsTheBytes_data() { addConnections(); }
    void f81_newLinkToAnotherFileKeepsTheBytes();
    void f81_newLimitsHoldForTheRun_data() { addConnections(); }
    void f81_newLimitsHoldForTheRun();
    void f81_newFieldsGoWithTheNextRequest_data() { addConnections(); }
    void f81_newFieldsGoWithTheNextRequest();
    void f81_newFieldsOfANewLinkGoThereAlone();
    void f82_closingWaitsForTheNextOpening_data();
    void f82_closingWaitsForTheNextOpening();
    void f82_timetableLimitsTheRunFromItsHourOn();
};

void MidRunTest::f81_newNameCountsAtOnce()
{
    QFETCH(int, connections);
    Running run(connections);
    DownloadEdit edit;
    edit.fileName = u"new.bin"_s;
    run.edit(edit);
    QVERIFY(run.fixture.waitFor([&] { return run.fixture.at(run.id).fileName == u"new.bin"_s; }));
    QCOMPARE(run.fixture.state(run.id), DownloadState::Downloading);
    QVERIFY2(run.server.requests().isEmpty(), run.server.log());
    run.fixture.engine().reconnect();
    EXPECT_COMPLETE(run.fixture, run.id, run.server, kFile);
    QCOMPARE(run.fixture.files(), QStringList { u"new.bin"_s });
    QVERIFY(run.hasRunOn());
    QVERIFY2(run.isFetchedOnce(), run.server.log());
}

void MidRunTest::f81_newFolderTakesTheBytesAlong()
{
    QFETCH(int, connections);
    const QTemporaryDir elsewhere;
    Running run(connections);
    DownloadEdit edit;
    edit.folder = elsewhere.path();
    run.edit(edit);
    QVERIFY2(run.fixture.waitForState(run.id, DownloadState::Completed), run.server.log());
    QCOMPARE(run.fixture.at(run.id).filePath(), elsewhere.filePath(u"a.bin"_s));
    QCOMPARE(run.fixture.sha256(run.id), kFile.sha256());
    QCOMPARE(run.fixture.files(), QStringList());
    QCOMPARE(
        QDir(elsewhere.path()).entryList(QDir::Files | QDir::Hidden), QStringList { u"a.bin"_s });
    QVERIFY2(run.isFetchedOnce(), run.server.log());
}

void MidRunTest::f81_newLinkGoesOnWithTheBytes()
{
    QFETCH(int, connections);
    Running run(connections);
    DownloadEdit edit;
    edit.url = run.server.url("/b.bin");
    run.edit(edit);
    QVERIFY2(run.fixture.waitForState(run.id, DownloadState::Completed), run.server.log());
    QCOMPARE(run.fixture.sha256(run.id), kFile.sha256());
    QCOMPARE(run.fixture.files(), QStringList { u"a.bin"_s });
    QVERIFY2(run.server.requestsFor("/a.bin").isEmpty(), run.server.log());
    QCOMPARE(
        run.server.rangedRequestsFor("/b.bin").size(), run.server.requestsFor("/b.bin").size());
    QVERIFY2(run.isFetchedOnce(), run.server.log());
}

void MidRunTest::f81_newLinkToAnotherFileKeepsTheBytes()
{
    QFETCH(int, connections);
    Running run(connections);
    // The same validators: what another link says of its file is no proof.
    run.server.serve("/wrong.bin", { .content = { .size = kFile.size, .seed = 82 } });
    DownloadEdit edit;
    edit.url = run.server.url("/wrong.bin");
    run.edit(edit);
    EXPECT_FAILED(run.fixture, run.id, run.server, ErrorKind::DifferentFile);
    QCOMPARE(run.fixture.at(run.id).received, kThere);
    QCOMPARE(run.fixture.files(), QStringList { u"a.bin.part"_s });
    edit.url = run.server.url("/b.bin");
    run.edit(edit);
    run.fixture.engine().resume({ run.id });
    QVERIFY2(run.fixture.waitForState(run.id, DownloadState::Completed), run.server.log());
    QCOMPARE(run.fixture.sha256(run.id), kFile.sha256());
    QVERIFY2(run.isFetchedOnce(), run.server.log());
}

void MidRunTest::f81_newLimitsHoldForTheRun()
{
    QFETCH(int, connections);
    Running run(connections);
    DownloadEdit edit;
    edit.speedLimit = 64 * kKiB; // what one connection has at least
    run.edit(edit);
    QVERIFY(run.hasConnections(1));
    QVERIFY(run.fixture.waitFor(
        [&] { return run.fixture.at(run.id).request.speedLimit == 64 * kKiB; }));
    QVERIFY2(run.server.requests().isEmpty(), run.server.log());
    edit.speedLimit = 0;
    edit.connections = 2;
    run.edit(edit);
    QVERIFY(run.hasConnections(std::min(connections, 2)));
    run.fixture.engine().reconnect();
    EXPECT_COMPLETE(run.fixture, run.id, run.server, kFile);
    QVERIFY(run.hasRunOn());
    QVERIFY2(run.isFetchedOnce(), run.server.log());
}

void MidRunTest::f81_newFieldsGoWithTheNextRequest()
{
    QFETCH(int, connections);
    Running run(connections);
    DownloadEdit edit;
    edit.headers = QList<engine::HeaderField> { { "X-Api-Key", "new" }, { "X-More", "yes" } };
    edit.userAgent = "Other/1";
    edit.referrer = "http://127.0.0.1/new";
    run.edit(edit);
    QVERIFY(run.fixture.waitFor(
        [&] { return run.persistence.record(run.id).request.headers == *edit.headers; }));
    QVERIFY2(run.server.requests().isEmpty(), run.server.log());
    run.fixture.engine().reconnect();
    EXPECT_COMPLETE(run.fixture, run.id, run.server, kFile);
    const QList<SeenRequest> requests = run.server.requests();
    QVERIFY(requests.size() >= connections);
    QCOMPARE(values(requests, "X-Api-Key"), { "new" });
    QCOMPARE(values(requests, "X-More"), { "yes" });
    QCOMPARE(values(requests, "X-Kind"), { "none" });
    QCOMPARE(values(requests, "User-Agent"), { "Other/1" });
    QCOMPARE(values(requests, "Referer"), { "http://127.0.0.1/new" });
    QVERIFY(run.hasRunOn());
    QVERIFY2(run.isFetchedOnce(), run.server.log());
}

void MidRunTest::f81_newFieldsOfANewLinkGoThereAlone()
{
    Running run(8);
    FaultServer other;
    other.serve("/c.bin", { .content = kFile, .bytesPerSecond = kPace });
    DownloadEdit edit;
    edit.url = other.url("/c.bin");
    edit.headers = QList<engine::HeaderField> { { "X-Api-Key", "others" } };
    run.edit(edit);
    QVERIFY2(run.fixture.waitForState(run.id, DownloadState::Completed), other.log());
    QCOMPARE(run.fixture.sha256(run.id), kFile.sha256());
    QCOMPARE(values(other.requests(), "X-Api-Key"), { "others" });
    QCOMPARE(values(other.requests(), "X-Kind"), { "none" });
    QVERIFY2(run.server.requests().isEmpty(), run.server.log());
    QVERIFY(other.bodyBytes("/c.bin") < kFile.size - kThere + kSpare);
}

void MidRunTest::f82_closingWaitsForTheNextOpening_data()
{
    QTest::addColumn<int>("start"); // minutes of the day
    QTest::addColumn<int>("stop");
    QTest::addColumn<QDateTime>("closing");
    QTest::addColumn<QDateTime>("opening");
    const auto row
        = [](const char *name, int start, int stop, const char *closing, const char *opening) {
              QTest::newRow(name) << start << stop << moment(closing) << moment(opening);
          };
    row("by day", 600, 720, "2024-05-06T10:00:00Z", "2024-05-07T08:00:00Z");
    row("across midnight", 1320, 360, "2024-05-07T04:00:00Z", "2024-05-07T20:00:00Z");
    row("in the hour left out", 1320, 150, "2024-03-31T01:00:00Z", "2024-03-31T20:00:00Z");
    row("in the hour that comes twice", 1320, 150, "2024-10-27T00:30:00Z", "2024-10-27T01:00:00Z");
}

void MidRunTest::f82_closingWaitsForTheNextOpening()
{
    QFETCH(int, start);
    QFETCH(int, stop);
    QFETCH(QDateTime, closing);
    QFETCH(QDateTime, opening);
    BerlinClock clock;
    clock.set(closing.addSecs(-1200));
    engine::EngineConfig config = Running::configFor(8);
    config.queues = { engine::QueueConfig {} };
    config.queues[0].times = { true, start, stop, engine::QueueTimes::kEveryDay };
    Running run(8, config, [&clock] { return clock.now(); });
    clock.set(closing.addSecs(-1));
    run.fixture.limit(0); // looks at the clock
    QVERIFY(run.fixture.waitForState(run.id, DownloadState::Queued));
    QVERIFY(run.fixture.waitFor([&run] { // told first, and then saved
        const auto there = run.persistence.record(run.id).segments;
        return std::accumulate(there.begin(), there.end(), -kThere,
                   [](qint64 sum, const auto &each) { return sum + each.size(); })
            == 0;
    }));
    QVERIFY(run.fixture.crash());
    run.fixture.limit(0);
    QCOMPARE(run.fixture.state(run.id), DownloadState::Queued);
    QVERIFY2(run.server.requests().isEmpty(), run.server.log());
    clock.set(opening.addSecs(-1));
    run.fixture.limit(0);
    EXPECT_COMPLETE(run.fixture, run.id, run.server, kFile);
    QVERIFY2(run.isFetchedOnce(), run.server.log());
}

void MidRunTest::f82_timetableLimitsTheRunFromItsHourOn()
{
    BerlinClock clock;
    clock.set(moment("2024-05-06T09:30:00Z")); // a Monday, 11:30
    engine::EngineConfig config = Running::configFor(8);
    config.timetable.isOn = true;
    config.timetable.limits = { 64 * kKiB };
    config.timetable.setCell(1, 12, 1);
    Running run(8, config, [&clock] { return clock.now(); });
    QVERIFY(run.hasConnections(8));
    clock.set(moment("2024-05-06T09:59:59Z"));
    QVERIFY(run.hasConnections(1));
    QVERIFY2(run.server.requests().isEmpty(), run.server.log());
    clock.set(moment("2024-05-06T10:59:59Z"));
    run.fixture.engine().reconnect();
    EXPECT_COMPLETE(run.fixture, run.id, run.server, kFile);
    QVERIFY(run.hasRunOn());
    QVERIFY2(run.fetched() < kFile.size - kThere + 2 * kSpare, run.server.log());
}

QTEST_GUILESS_MAIN(MidRunTest)
#include "tst_midrun.moc"
