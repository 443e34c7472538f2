// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a queue whose last download is taken away.
#include "tests/support/enginefixture.h"
#include "tests/support/faultserver.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace engine;
using namespace Qt::StringLiterals;
using support::EngineFixture;
using support::FaultServer;
using support::Reply;
using support::Resource;

namespace {

constexpr qint64 kQueue = 1;

EngineConfig withQueue()
{
    QueueConfig queue;
    queue.id = kQueue;
    queue.name = u"Night"_s;
    EngineConfig config;
    config.downloadsAtOnce = 4;
    config.queues = { queue };
    return config;
}

Resource whole()
{
    Resource resource;
    resource.content = { 64 * 1024, 1, {} };
    return resource;
}

/// Answers nobody.
Resource silent()
{
    Resource resource = whole();
    Reply reply;
    reply.delay = std::chrono::milliseconds(600'000);
    resource.replies = { reply };
    return resource;
}

using TakeAway = std::function<void(EngineFixture &, DownloadId)>;

} // namespace

Q_DECLARE_METATYPE(TakeAway)

class TestQueueDone : public QObject {
    Q_OBJECT

private slots:
    void theEndIsToldWhenTheLastIsTakenAway_data();
    void theEndIsToldWhenTheLastIsTakenAway();
    void nothingFollowsWhereNothingEnded_data();
    void nothingFollowsWhereNothingEnded();
    void pausingTheLastIsNoEnd();

private:
    static void addWays();
    static DownloadId add(
        FaultServer &server, EngineFixture &fixture, const QByteArray &path, const Resource &what);
};

DownloadId TestQueueDone::add(
    FaultServer &server, EngineFixture &fixture, const QByteArray &path, const Resource &what)
{
    server.serve(path, what);
    DownloadRequest request;
    request.url = server.url(path);
    request.queueId = kQueue;
    return fixture.add(request);
}

void TestQueueDone::addWays()
{
    QTest::addColumn<TakeAway>("takeAway");
    QTest::newRow("removed") << TakeAway([](EngineFixture &fixture, DownloadId id) {
        fixture.engine().remove({ id }, RemoveFiles::KeepAll);
    });
    QTest::newRow("in another queue") << TakeAway([](EngineFixture &fixture, DownloadId id) {
        DownloadEdit edit;
        edit.queueId = 0;
        fixture.engine().edit(id, edit);
    });
}

void TestQueueDone::theEndIsToldWhenTheLastIsTakenAway_data()
{
    addWays();
}

void TestQueueDone::theEndIsToldWhenTheLastIsTakenAway()
{
    QFETCH(const TakeAway, takeAway);
    FaultServer server;
    EngineFixture fixture(withQueue());
    const QSignalSpy done(&fixture.engine(), &Engine::queueDone);
    const DownloadId last = add(server, fixture, "/last", silent());
    QVERIFY(fixture.waitFor([&] { return traits(fixture.state(last)).isActive; }));
    const DownloadId ends = add(server, fixture, "/ends", whole());
    QVERIFY(fixture.waitForState(ends, DownloadState::Completed));
    QVERIFY(done.isEmpty());
    takeAway(fixture, last);
    QVERIFY(fixture.waitFor([&] { return !done.isEmpty(); }));
    QCOMPARE(done.size(), 1);
    QCOMPARE(done.first().first().toLongLong(), kQueue);
}

void TestQueueDone::nothingFollowsWhereNothingEnded_data()
{
    addWays();
}

void TestQueueDone::nothingFollowsWhereNothingEnded()
{
    QFETCH(const TakeAway, takeAway);
    FaultServer server;
    EngineFixture fixture(withQueue());
    const QSignalSpy done(&fixture.engine(), &Engine::queueDone);
    const DownloadId only = add(server, fixture, "/only", silent());
    QVERIFY(fixture.waitFor([&] { return traits(fixture.state(only)).isActive; }));
    takeAway(fixture, only);
    const DownloadId later = add(server, fixture, "/later", whole());
    QVERIFY(fixture.waitForState(later, DownloadState::Completed));
    QVERIFY(fixture.waitFor([&] { return !done.isEmpty(); }));
    QCOMPARE(done.size(), 1); // of what ended later
}

void TestQueueDone::pausingTheLastIsNoEnd()
{
    FaultServer server;
    EngineFixture fixture(withQueue());
    const QSignalSpy done(&fixture.engine(), &Engine::queueDone);
    const DownloadId last = add(server, fixture, "/last", silent());
    QVERIFY(fixture.waitFor([&] { return traits(fixture.state(last)).isActive; }));
    const DownloadId ends = add(server, fixture, "/ends", whole());
    QVERIFY(fixture.waitForState(ends, DownloadState::Completed));
    QVERIFY(fixture.pause(last));
    QSignalSpy removed(&fixture.engine(), &Engine::removed);
    fixture.engine().remove({ last }, RemoveFiles::KeepAll);
    QVERIFY(fixture.waitFor([&] { return !removed.isEmpty(); }));
    QVERIFY(done.isEmpty());
}

QTEST_GUILESS_MAIN(TestQueueDone)
#include "tst_queuedone.moc"
