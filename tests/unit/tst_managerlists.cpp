// SPDX-License-Identifier: GPL-3.0-or-later
// Many downloads at a time, their sums, and what a start finds of the one before.
#include "app/engine/arrivals.h"
#include "tests/support/enginefixture.h"
#include "tests/support/faultserver.h"
#include "tests/support/memorypersistence.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <sys/stat.h>

using namespace engine;
using namespace Qt::StringLiterals;
using support::EngineFixture;
using support::FaultServer;
using support::MemoryPersistence;
using support::Reply;
using support::Resource;

namespace {

constexpr int kMany = 10000;
constexpr qint64 kSize = 1024 * 1024;

Resource stalling(qint64 bytes)
{
    Resource resource;
    resource.content = { kSize, 1, {} };
    Reply reply;
    reply.ending = support::Ending::Stall;
    reply.cutAfter = bytes;
    reply.times = 1;
    resource.replies = { reply };
    return resource;
}

Resource silent()
{
    Resource resource = stalling(0);
    resource.replies[0].times = -1;
    resource.replies[0].delay = std::chrono::minutes(10);
    return resource;
}

QByteArray path(int number)
{
    return '/' + QByteArray::number(number);
}

QList<Download> told(const QSignalSpy &added)
{
    QList<Download> all;
    for (const QList<QVariant> &arguments : added) {
        all += arguments.first().value<QList<Download>>();
    }
    return all;
}

Download stored(int number, DownloadState state, const QUrl &url, const QString &folder)
{
    Download record;
    record.id = { number };
    record.queueRank = number * 65536LL;
    record.state = state;
    record.request.url = url;
    record.request.folder = folder;
    return record;
}

} // namespace

class TestManagerLists : public QObject {
    Q_OBJECT

private slots:
    void aCommandToManyIsToldAndSavedOnce() // F78
    {
        FaultServer server;
        server.serve("/0", silent());
        MemoryPersistence persistence;
        EngineConfig config;
        config.downloadsAtOnce = 1;
        EngineFixture fixture(config, &persistence);
        const DownloadId blocker = fixture.add(server.url("/0"));
        QVERIFY(fixture.waitForState(blocker, DownloadState::Connecting));
        QSignalSpy added(&fixture.engine(), &Engine::added);
        QList<DownloadRequest> requests(kMany);
        for (int i = 0; i < kMany; ++i) {
            requests[i].url = server.url(path(i + 1));
        }
        fixture.engine().add(requests);
        QVERIFY(fixture.waitFor([&] { return added.size() == kMany / Arrivals::kAtOnce; }));
        QList<DownloadId> ids;
        for (const Download &download : told(added)) {
            ids.append(download.id);
        }
        QCOMPARE(ids.size(), kMany);

        QSignalSpy changed(&fixture.engine(), &Engine::changed);
        const auto costs = [&](const std::function<void()> &command, DownloadState state) {
            changed.clear();
            const int saves = persistence.saves();
            command();
            const bool isDone = fixture.waitFor([&] {
                return fixture.state(ids.first()) == state && fixture.state(ids.last()) == state;
            });
            return isDone && changed.size() <= 5 && persistence.saves() - saves <= 5;
        };
        Engine &engine = fixture.engine();
        QVERIFY(costs([&] { engine.pauseAll(); }, DownloadState::Paused));
        QVERIFY(fixture.waitForState(blocker, DownloadState::Paused));
        QCOMPARE(server.requests().size(), 1);
        QVERIFY(costs(
            [&] {
                engine.restart(ids);
                engine.pause(ids);
            },
            DownloadState::Paused));
        QVERIFY(costs([&] { engine.move(ids, QueueMove::Top); }, DownloadState::Paused));
        QSignalSpy removed(&engine, &Engine::removed);
        const int saves = persistence.saves();
        engine.remove(ids, RemoveFiles::TrashPart);
        QVERIFY(fixture.waitFor([&] { return removed.size() == 1; }));
        QVERIFY(persistence.saves() - saves <= 1);
        QCOMPARE(persistence.records().size(), 1);
    }

    void pausingAllStartsNothingElse()
    {
        FaultServer server;
        EngineConfig config;
        config.downloadsAtOnce = 2;
        EngineFixture fixture(config);
        QList<DownloadId> ids;
        for (int i = 0; i < 6; ++i) {
            server.serve(path(i), silent());
            ids.append(fixture.add(server.url(path(i))));
        }
        QVERIFY(fixture.waitFor([&] { return server.requests().size() == 2; }));
        fixture.engine().pauseAll();
        for (const DownloadId id : std::as_const(ids)) {
            QVERIFY(fixture.waitForState(id, DownloadState::Paused));
        }
        QCOMPARE(server.requests().size(), 2);
        fixture.engine().resumeAll();
        QVERIFY(fixture.waitFor([&] { return server.requests().size() == 4; }));
    }

    void pausingAllPausesWhatIsAboutToStartOver()
    {
        FaultServer server;
        server.serve("/0", silent());
        EngineFixture fixture;
        const DownloadId id = fixture.add(server.url("/0"));
        QVERIFY(fixture.waitForState(id, DownloadState::Connecting));
        fixture.engine().restart({ id });
        fixture.engine().pauseAll();
        QVERIFY(fixture.waitForState(id, DownloadState::Paused, 5000));
    }

    void linksFoundLaterJoinTheirBatch()
    {
        EngineFixture fixture;
        QList<DownloadRequest> told;
        connect(&fixture.engine(), &Engine::added, this, [&](const QList<Download> &added) {
            for (const Download &download : added) {
                told.append(download.request);
            }
        });
        DownloadRequest request;
        request.url = QUrl(u"ftp://example.org/file"_s); // refused: nothing is fetched
        request.batchName = u" Holiday\n2024 "_s;
        const qint64 batchId = newBatchId();
        QVERIFY(batchId > 0 && batchId != newBatchId());
        request.batchId = batchId;
        fixture.engine().add({ request, request });
        fixture.engine().add({ request });
        request.batchId = 0;
        request.batchName.clear();
        fixture.engine().add({ request });
        QVERIFY(fixture.waitFor([&] { return told.size() == 4; }));
        for (const DownloadRequest &member : told.first(3)) {
            QCOMPARE(member.batchId, batchId);
            QCOMPARE(member.batchName, u"Holiday 2024"_s);
        }
        QVERIFY(told.last().batchId != batchId);
        QVERIFY(told.last().batchName.isEmpty());
    }

    void sumsFollowTheDownloads()
    {
        FaultServer server;
        server.serve("/0", stalling(kSize / 2));
        EngineConfig config;
        config.downloadsAtOnce = 1;
        EngineFixture fixture(config);
        EngineTotals last;
        connect(&fixture.engine(), &Engine::totalsChanged, this,
            [&](const EngineTotals &totals) { last = totals; });
        const DownloadId first = fixture.add(server.url("/0"));
        fixture.add(server.url("/1"));
        fixture.add(QUrl(u"nonsense:"_s));
        QVERIFY(fixture.waitFor([&] {
            return last.running == 1 && last.waiting == 1 && last.failed == 1 && last.total == kSize
                && last.received == kSize / 2;
        }));
        fixture.engine().pauseAll();
        QVERIFY(fixture.waitForState(first, DownloadState::Paused));
        QVERIFY(fixture.waitFor([&] {
            return last.running == 0 && last.waiting == 0 && last.failed == 1 && last.total == 0
                && last.speed == 0;
        }));
    }

    void aShutdownKeepsTheBytesOfAllThatRun()
    {
        constexpr int kRunning = 8;
        FaultServer server;
        MemoryPersistence persistence;
        EngineConfig config;
        config.downloadsAtOnce = kRunning;
        config.connectionsPerHost = 64;
        EngineFixture fixture(config, &persistence);
        QList<DownloadId> ids;
        for (int i = 0; i < kRunning; ++i) {
            server.serve(path(i), stalling(kSize / 2));
            ids.append(fixture.add(server.url(path(i))));
        }
        for (const DownloadId id : std::as_const(ids)) {
            QVERIFY(fixture.waitForReceived(id, kSize / 2));
        }
        QVERIFY(fixture.shutDown(5000));
        for (const DownloadId id : std::as_const(ids)) {
            QCOMPARE(persistence.record(id).state, DownloadState::Queued);
            QCOMPARE(persistence.record(id).segments, (QList<Segment> { { 0, kSize / 2 } }));
        }
        server.clearRecord();
        QVERIFY(fixture.startAgain());
        for (const DownloadId id : std::as_const(ids)) {
            QVERIFY(fixture.waitForState(id, DownloadState::Completed));
            QCOMPARE(fixture.sha256(id), (support::Content { kSize, 1, {} }.sha256()));
        }
        for (const support::SeenRequest &request : server.requests()) {
            QCOMPARE(request.from, kSize / 2 - 4096);
        }
    }

    void anEngineThatIsDroppedWaitsForNoServer()
    {
        FaultServer server;
        server.serve("/0", silent());
        MemoryPersistence persistence;
        EngineFixture fixture({}, &persistence);
        const DownloadId id = fixture.add(server.url("/0"));
        QVERIFY(fixture.waitFor([&] { return server.requests().size() == 1; }));
        QElapsedTimer clock;
        clock.start();
        QVERIFY(fixture.crash());
        QVERIFY(clock.elapsed() < 10000); // a server that says nothing is given up after 30 s
        QVERIFY(fixture.waitForState(id, DownloadState::Connecting));
    }

    void aRenameThatWasUnderWayIsFoundDone()
    {
        MemoryPersistence persistence;
        EngineFixture fixture({}, &persistence);
        const QString file = fixture.folder() + u"/a.bin"_s;
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write("whole") == 5);
        out.close();
        struct stat info { };
        QCOMPARE(::stat(QFile::encodeName(file).constData(), &info), 0);
        Download record = stored(1, DownloadState::Verifying,
            QUrl(u"http://127.0.0.1:%1/a.bin"_s.arg(support::freePort())), fixture.folder());
        record.isFinishing = true;
        record.fileName = u"a.bin"_s;
        record.partName = u"a.bin.part"_s;
        record.partIdentity = { static_cast<quint64>(info.st_dev), info.st_ino };
        record.total = 5;
        record.segments = { { 0, 5 } };
        persistence.save(1, { record }, true);
        QVERIFY(fixture.restart());
        QVERIFY(fixture.waitForState(record.id, DownloadState::Completed));
        QCOMPARE(fixture.at(record.id).partName, QString());
        QCOMPARE(fixture.at(record.id).isFinishing, false);
        QCOMPARE(fixture.files(), QStringList { u"a.bin"_s });
    }

    void restoredOnesStartAsAsked_data()
    {
        QTest::addColumn<bool>("startPaused");
        QTest::addColumn<bool>("startsRestored");
        QTest::newRow("as ever") << false << true;
        QTest::newRow("crash guard") << true << true;
        QTest::newRow("command line") << false << false;
    }

    void restoredOnesStartAsAsked()
    {
        QFETCH(bool, startPaused);
        QFETCH(bool, startsRestored);
        FaultServer server;
        server.serve("/0", stalling(0));
        server.serve("/1", silent());
        MemoryPersistence persistence;
        EngineConfig config;
        config.startPaused = startPaused;
        config.startsRestored = startsRestored;
        EngineFixture fixture(config, &persistence);
        persistence.save(1,
            { stored(1000001, DownloadState::Downloading, server.url("/0"), fixture.folder()) },
            true);
        QVERIFY(fixture.restart());
        const DownloadId id { 1000001 };
        // Had it been let start, it would have come before this one.
        const DownloadId later = fixture.add(server.url("/1"));
        QVERIFY(fixture.waitForState(later, DownloadState::Connecting));
        QVERIFY(fixture.waitFor([&] { return server.requestsFor("/1").size() == 1; }));
        if (startPaused) {
            QCOMPARE(fixture.state(id), DownloadState::Paused);
        } else if (!startsRestored) {
            QCOMPARE(fixture.state(id), DownloadState::Queued);
        }
        if (startPaused || !startsRestored) {
            QCOMPARE(server.requestsFor("/0").size(), 0);
            fixture.engine().resume({ id });
        }
        QVERIFY(fixture.waitFor([&] { return server.requestsFor("/0").size() == 1; }));
    }
};

QTEST_GUILESS_MAIN(TestManagerLists)
#include "tst_managerlists.moc"
