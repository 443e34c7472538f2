// SPDX-License-Identifier: GPL-3.0-or-later
// Many downloads, and the same one twice.
#include "app/engine/arrivals.h"
#include "tests/integration/outcome.h"
#include "tests/support/memorypersistence.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace support;
using engine::Download;
using engine::DownloadId;
using engine::DownloadRequest;
using engine::DownloadState;
using engine::Engine;

namespace {

constexpr int kMany = 10'000;
constexpr int kFewSignals = 6;
constexpr int kSlices = kMany / engine::Arrivals::kAtOnce;

} // namespace

class ListsTest : public QObject {
    Q_OBJECT

private slots:
    void f78_tenThousandAreToldAndSavedAsBatches();
    void f85_theSameLinkTwiceIsOfferedAndDoesNotRace();
};

void ListsTest::f78_tenThousandAreToldAndSavedAsBatches()
{
    FaultServer server;
    // One that never ends holds the only slot: the others stay queued.
    server.serve(
        "/0", { .replies = { { .fault = "F78", .ending = Ending::Stall, .cutAfter = 0 } } });
    MemoryPersistence persistence;
    engine::EngineConfig config;
    config.downloadsAtOnce = 1;
    EngineFixture fixture(config, &persistence);
    fixture.add(server.url("/0"));
    QVERIFY(fixture.waitFor([&] { return server.played("F78") > 0; }));
    Engine &engine = fixture.engine();
    QSignalSpy added(&engine, &Engine::added);
    QSignalSpy changed(&engine, &Engine::changed);
    QSignalSpy removed(&engine, &Engine::removed);
    const auto rowsTold = [&] {
        qsizetype rows = 0;
        for (const auto &arguments : std::as_const(changed)) {
            rows += arguments.first().value<QList<Download>>().size();
        }
        return rows;
    };
    QList<DownloadRequest> requests(kMany);
    for (int i = 0; i < kMany; ++i) {
        requests[i].url = server.url("/" + QByteArray::number(i + 1));
    }
    int saves = persistence.saves();
    engine.add(requests);
    QVERIFY(fixture.waitFor([&] { return added.size() == kSlices; }));
    QList<DownloadId> ids;
    for (const auto &arguments : std::as_const(added)) {
        for (const Download &download : arguments.first().value<QList<Download>>()) {
            ids.append(download.id);
        }
    }
    QCOMPARE(ids.size(), kMany);
    QVERIFY(persistence.saves() - saves <= kSlices + kFewSignals);
    const auto costs = [&](const std::function<void()> &command, DownloadState state) {
        changed.clear();
        saves = persistence.saves();
        command();
        const bool isDone = fixture.waitFor([&] {
            return fixture.state(ids.first()) == state && fixture.state(ids.last()) == state;
        });
        return isDone && changed.size() <= kFewSignals && rowsTold() <= kMany + kFewSignals
            && persistence.saves() - saves <= kFewSignals;
    };
    QVERIFY(costs([&] { engine.pauseAll(); }, DownloadState::Paused));
    // The first one in the queue gets the slot again, so that all others are queued.
    QVERIFY(costs([&] { engine.resumeAll(); }, DownloadState::Queued));
    saves = persistence.saves();
    engine.remove(ids, engine::RemoveFiles::KeepAll);
    // The one that runs follows when it has stopped.
    QVERIFY(fixture.waitFor([&] { return removed.size() == 2; }));
    QCOMPARE(removed.first().first().value<QList<DownloadId>>().size(), kMany - 1);
    QCOMPARE(removed.last().first().value<QList<DownloadId>>().size(), 1);
    QVERIFY(persistence.saves() - saves <= kFewSignals);
    EXPECT_PLAYED(server, "F78");
}

void ListsTest::f85_theSameLinkTwiceIsOfferedAndDoesNotRace()
{
    const Content content { .size = kMiB + 1, .seed = 41 };
    FaultServer server;
    server.serve("/a.bin", { .content = content, .replies = { stallingAt(300'000) } });
    EngineFixture fixture(oneConnection());
    DownloadRequest request;
    request.url = server.url("/a.bin");
    const DownloadId first = fixture.add(request);
    QVERIFY(fixture.waitForReceived(first, 300'000));
    request.whenDuplicate = engine::WhenDuplicate::Skip;
    QSignalSpy added(&fixture.engine(), &Engine::added);
    // The client learns which row it is, and nothing else happens.
    QCOMPARE(fixture.add(request), first);
    QCOMPARE(added.size(), 1);
    QCOMPARE(server.requestsFor("/a.bin").size(), 1);
    // Asked for all the same, it is another download with a name and a part file of its own.
    request.whenDuplicate = engine::WhenDuplicate::Add;
    const DownloadId second = fixture.add(request);
    QVERIFY(second != first);
    QVERIFY2(fixture.waitForState(second, DownloadState::Completed), server.log());
    QCOMPARE(fixture.sha256(second), content.sha256());
    QVERIFY(fixture.at(second).fileName != fixture.at(first).fileName);
    QCOMPARE(fixture.progress(first).received, 300'000);
}

QTEST_GUILESS_MAIN(ListsTest)

#include "tst_lists.moc"
