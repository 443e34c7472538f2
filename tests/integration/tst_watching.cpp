// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"
#include "tests/support/memorypersistence.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::Engine;
using engine::HistoryEntry;
using engine::HistoryKind;
using engine::RunDetail;

namespace {

QList<HistoryKind> kindsOf(const QList<HistoryEntry> &entries)
{
    QList<HistoryKind> kinds;
    for (const HistoryEntry &entry : entries) {
        kinds.append(entry.kind);
    }
    return kinds;
}

/// What the engine says was reported of a download that is watched.
struct Watching {
    QList<RunDetail> details;
    QList<HistoryEntry> happened;
    QList<HistoryEntry> history;
    bool isHistoryKnown = false;

    explicit Watching(EngineFixture &fixture)
    {
        QObject::connect(&fixture.engine(), &Engine::detailed, &fixture,
            [this](const RunDetail &detail) { details.append(detail); });
        QObject::connect(&fixture.engine(), &Engine::happened, &fixture,
            [this](DownloadId, const QList<HistoryEntry> &entries) { happened += entries; });
        QObject::connect(&fixture.engine(), &Engine::historyKnown, &fixture,
            [this](DownloadId, const QList<HistoryEntry> &entries) {
                history = entries;
                isHistoryKnown = true;
            });
    }
    bool ask(EngineFixture &fixture, DownloadId id)
    {
        isHistoryKnown = false;
        fixture.engine().askHistory(id);
        return fixture.waitFor([this] { return isHistoryKnown; });
    }
};

const Content kFile { .size = 6 * kMiB + 5, .seed = 3 };

/// A redirection with a secret, then the file, whose first reply breaks off.
void serveTroubled(FaultServer *server)
{
    server->serve("/start",
        { .replies = { { .status = 302,
              .headers = { "Location: /file.bin?token=s3cret", "Set-Cookie: id=s3cret" } } } });
    server->serve("/file.bin",
        { .content = kFile,
            .replies = { { .times = 1, .ending = Ending::Reset, .cutAfter = kMiB },
                { .times = 1, .status = 503 } } });
}

} // namespace

/// What the engine tells of one download that somebody looks at.
class WatchingTest : public QObject {
    Q_OBJECT

private slots:
    void aWatchedRunTellsItsConnections();
    void onlyTheWatchedOneIsTold();
    void theLimitOfAQueueIsSharedAndFollowed();
    void whatHappenedIsTold();
    void nobodyAsksWhatIsNotKept();
    void addingManyWritesNoHistory();
};

void WatchingTest::aWatchedRunTellsItsConnections()
{
    FaultServer server;
    server.serve("/file.bin", { .content = kFile, .bytesPerSecond = 256 * 1024 });
    engine::EngineConfig config;
    config.connectionsPerDownload = 4;
    config.connectionsPerHost = 4;
    EngineFixture fixture(config);
    Watching watching(fixture);
    const DownloadId id = fixture.add(server.url("/file.bin"));
    fixture.engine().watch(id);
    QVERIFY(fixture.waitFor([&] {
        return !watching.details.isEmpty() && watching.details.last().connections.size() == 4
            && watching.details.last().figures.receiving == 4;
    }));
    const RunDetail detail = watching.details.last();
    QVERIFY(detail.isRunning);
    QCOMPARE(detail.id, id);
    QCOMPARE(detail.total, kFile.size);
    QCOMPARE(detail.reply.status, 200);
    QVERIFY(detail.reply.servesRanges);
    for (const engine::ConnectionDetail &connection : detail.connections) {
        QCOMPARE(connection.address, u"127.0.0.1"_s);
        QCOMPARE(connection.host, QString::fromLatin1(server.authority()));
        QCOMPARE(connection.mirror, -1);
        QVERIFY(connection.range.from <= connection.position);
        QVERIFY(connection.position <= connection.range.to);
    }
    QVERIFY(fixture.waitFor([&] { return !watching.details.last().synced.isEmpty(); }));
    fixture.limit(64 * 1024);
    QVERIFY(fixture.waitFor(
        [&] { return watching.details.last().bottleneck == engine::Bottleneck::SharedLimit; }));
    QVERIFY(fixture.pause(id));
    QVERIFY(!watching.details.last().isRunning);
}

void WatchingTest::theLimitOfAQueueIsSharedAndFollowed()
{
    FaultServer server;
    for (const char *path : { "/a.bin", "/b.bin", "/c.bin" }) {
        server.serve(path, { .content = kFile, .bytesPerSecond = 256 * 1024 });
    }
    engine::EngineConfig config = oneConnection();
    config.queues.resize(1);
    config.queues.first().id = 1;
    config.queues.first().speedLimit = 64 * 1024;
    EngineFixture fixture(config);
    Watching watching(fixture);
    const auto add = [&](const char *path, qint64 queueId) {
        engine::DownloadRequest request;
        request.url = server.url(path);
        request.queueId = queueId;
        return fixture.add(request);
    };
    const QList<DownloadId> ids { add("/a.bin", 1), add("/b.bin", 1), add("/c.bin", 0) };
    const auto keepsTo = [&](DownloadId id, qint64 limit) {
        fixture.engine().watch(id);
        return fixture.waitFor([&] {
            return !watching.details.isEmpty() && watching.details.last().id == id
                && watching.details.last().figures.limit == limit;
        });
    };
    QVERIFY(keepsTo(ids.at(0), 32 * 1024));
    QVERIFY(fixture.waitFor(
        [&] { return watching.details.last().bottleneck == engine::Bottleneck::QueueLimit; }));
    QVERIFY(keepsTo(ids.at(1), 32 * 1024));
    QVERIFY(keepsTo(ids.at(2), 0));
    engine::DownloadEdit edit;
    edit.queueId = 0;
    fixture.engine().edit(ids.at(1), edit);
    QVERIFY(keepsTo(ids.at(0), 64 * 1024)); // it has the queue for itself
    QVERIFY(keepsTo(ids.at(1), 0));
    config.folder = fixture.folder();
    config.queues.first().speedLimit = 0;
    fixture.engine().setConfig(config);
    QVERIFY(keepsTo(ids.at(0), 0));
    fixture.engine().watch({});
}

void WatchingTest::onlyTheWatchedOneIsTold()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kFile, .bytesPerSecond = 128 * 1024 });
    server.serve("/b.bin", { .content = kFile, .bytesPerSecond = 128 * 1024 });
    EngineFixture fixture;
    Watching watching(fixture);
    const DownloadId first = fixture.add(server.url("/a.bin"));
    const DownloadId second = fixture.add(server.url("/b.bin"));
    QVERIFY(fixture.waitForReceived(first, 64 * 1024));
    QVERIFY(fixture.waitForReceived(second, 64 * 1024));
    QVERIFY(watching.details.isEmpty());
    fixture.engine().watch(first);
    QVERIFY(fixture.waitFor([&] { return watching.details.size() >= 2; }));
    fixture.engine().watch(second);
    const qsizetype before = watching.details.size();
    QVERIFY(fixture.waitFor([&] { return watching.details.size() >= before + 3; }));
    for (qsizetype i = 0; i < watching.details.size(); ++i) {
        QCOMPARE(watching.details.at(i).id, i < before ? first : second);
    }
    QCOMPARE(watching.details.last().figures.others, 1);
    fixture.engine().watch({});
    const qsizetype last = watching.details.size();
    const qint64 received = fixture.progress(second).received;
    QVERIFY(fixture.waitForReceived(second, received + 128 * 1024));
    QCOMPARE(watching.details.size(), last);
}

void WatchingTest::whatHappenedIsTold()
{
    FaultServer server;
    serveTroubled(&server);
    MemoryPersistence persistence;
    persistence.setKeepsHistory(true);
    engine::EngineConfig config;
    config.connectionsPerDownload = 1;
    EngineFixture fixture(config, &persistence);
    Watching watching(fixture);
    engine::DownloadRequest request;
    request.url = server.url("/start?key=s3cret");
    request.headers = { { "Cookie", "a=s3cret" }, { "X-Plain", "shown" } };
    request.startPaused = true;
    const DownloadId id = fixture.add(request);
    fixture.engine().watch(id);
    fixture.engine().resume({ id });
    QVERIFY(fixture.waitForState(id, DownloadState::Completed, 60000));
    QVERIFY(watching.ask(fixture, id));
    const QList<HistoryKind> kinds = kindsOf(watching.history);
    const QList<HistoryKind> begin { HistoryKind::Resumed, HistoryKind::Asked,
        HistoryKind::Redirected, HistoryKind::Asked, HistoryKind::Answered };
    QCOMPARE(kinds.first(begin.size()), begin);
    for (const HistoryKind kind : { HistoryKind::ConnectionLost, HistoryKind::Interrupted,
             HistoryKind::Waiting, HistoryKind::WentOn }) {
        QVERIFY(kinds.contains(kind));
    }
    QCOMPARE(kinds.last(), HistoryKind::Finished);
    QCOMPARE(watching.happened, watching.history);
    bool isShown = false;
    for (const HistoryEntry &entry : std::as_const(watching.history)) {
        QVERIFY(entry.at.isValid());
        QVERIFY(!entry.detail.contains("s3cret"_L1));
        for (const engine::HeaderField &field : entry.fields) {
            QVERIFY2(!field.value.contains("s3cret"), field.name.constData());
            isShown = isShown || field.value == "shown";
        }
    }
    QVERIFY(isShown);
    QVERIFY(fixture.shutDown());
    QCOMPARE(persistence.history(id), watching.history);
}

void WatchingTest::nobodyAsksWhatIsNotKept()
{
    FaultServer server;
    server.serve("/file.bin", { .content = kFile });
    MemoryPersistence persistence;
    EngineFixture fixture({}, &persistence);
    Watching watching(fixture);
    const DownloadId id = fixture.add(server.url("/file.bin"));
    fixture.engine().watch(id);
    EXPECT_COMPLETE(fixture, id, server, kFile);
    QVERIFY(watching.ask(fixture, id));
    QVERIFY(watching.history.isEmpty());
    QVERIFY(watching.happened.isEmpty());
    QCOMPARE(persistence.historySaves(), 0);
}

void WatchingTest::addingManyWritesNoHistory()
{
    MemoryPersistence persistence;
    persistence.setKeepsHistory(true);
    EngineFixture fixture({}, &persistence);
    QList<engine::DownloadRequest> requests(10000);
    for (qsizetype i = 0; i < requests.size(); ++i) {
        requests[i].url = QUrl(u"http://127.0.0.1:1/%1"_s.arg(i));
        requests[i].startPaused = true;
    }
    QSignalSpy added(&fixture.engine(), &Engine::added);
    fixture.engine().add(requests);
    QVERIFY(fixture.waitFor([&] { return !added.isEmpty(); }));
    QVERIFY(fixture.shutDown());
    QCOMPARE(persistence.historySaves(), 0);
}

QTEST_GUILESS_MAIN(WatchingTest)
#include "tst_watching.moc"
