// SPDX-License-Identifier: GPL-3.0-or-later
// Queues with numbers, hours and ends of their own, and downloads that start now.
#include "tests/support/enginefixture.h"
#include "tests/support/faultserver.h"
#include "tests/support/memorypersistence.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace engine;
using namespace Qt::StringLiterals;
using support::EngineFixture;
using support::FaultServer;
using support::MemoryPersistence;
using support::Reply;
using support::Resource;

namespace {

constexpr qint64 kSize = 256 * 1024;

Resource whole()
{
    Resource resource;
    resource.content = { kSize, 1, {} };
    return resource;
}

/// Sends \a bytes, then nothing more, to whoever asks.
Resource endless(qint64 bytes = 0)
{
    Resource resource = whole();
    Reply reply;
    reply.ending = support::Ending::Stall;
    reply.cutAfter = bytes;
    reply.delay = std::chrono::milliseconds(bytes > 0 ? 0 : 600'000);
    resource.replies = { reply };
    return resource;
}

QueueConfig named(qint64 id, int atOnce = 0)
{
    QueueConfig queue;
    queue.id = id;
    queue.name = u"q%1"_s.arg(id);
    queue.downloadsAtOnce = atOnce;
    return queue;
}

/// An hour that is far from now, whatever the clock shows.
QueueTimes closedNow()
{
    const int minute = QTime::currentTime().msecsSinceStartOfDay() / 60'000;
    return { true, (minute + 600) % QueueTimes::kMinutes, (minute + 660) % QueueTimes::kMinutes,
        QueueTimes::kEveryDay };
}

class Queues {
public:
    explicit Queues(EngineConfig config)
        : m_config(config)
        , fixture(config)
    {
        m_config.folder = fixture.folder();
        m_config.proxy.kind = ProxyKind::None;
    }

    DownloadId add(const QByteArray &path, const Resource &resource, qint64 queue,
        Priority priority = Priority::Normal)
    {
        server.serve(path, resource);
        DownloadRequest request;
        request.url = server.url(path);
        request.queueId = queue;
        request.priority = priority;
        return fixture.add(request);
    }
    void change(const std::function<void(EngineConfig &)> &how)
    {
        how(m_config);
        fixture.engine().setConfig(m_config);
    }
    int active(const QList<DownloadId> &ids) const
    {
        return static_cast<int>(std::count_if(ids.begin(), ids.end(),
            [this](DownloadId id) { return traits(fixture.state(id)).isActive; }));
    }

    FaultServer server;

private:
    EngineConfig m_config;

public:
    EngineFixture fixture;
};

EngineConfig config(int atOnce, const QList<QueueConfig> &queues)
{
    EngineConfig config;
    config.downloadsAtOnce = atOnce;
    config.connectionsPerHost = 16;
    config.queues = queues;
    return config;
}

} // namespace

class TestQueueRuns : public QObject {
    Q_OBJECT

private slots:
    void eachQueueHasItsOwnNumber();
    void highPriorityStartsFirst();
    void startNowGoesBeyondTheLimits();
    void startNowIsBoundByTheHost();
    void whatRunsWaitsWhenItsHoursAreOver();
    void startNowOutlivesTheHours();
    void aQueueIsDoneOnce();
    void aPausedOrRemovedQueueIsNotDone();
    void theOrderOutlivesFailuresAndRestarts();
};

void TestQueueRuns::eachQueueHasItsOwnNumber()
{
    Queues queues(config(4, { named(1, 1), named(2, 2) }));
    QList<DownloadId> one;
    QList<DownloadId> two;
    QList<DownloadId> main;
    for (int i = 0; i < 3; ++i) {
        one.append(queues.add("/a" + QByteArray::number(i), endless(), 1));
        two.append(queues.add("/b" + QByteArray::number(i), endless(), 2));
    }
    main.append(queues.add("/c", endless(), 77)); // there is no such queue
    main.append(queues.add("/d", endless(), 0));
    const auto are = [&](int inOne, int inTwo, int inMain) {
        return queues.active(one) == inOne && queues.active(two) == inTwo
            && queues.active(main) == inMain;
    };
    QVERIFY(queues.fixture.waitFor([&] { return are(1, 2, 1); }));
    queues.change([](EngineConfig &now) { now.queues = { named(1, 2), named(2, 2) }; });
    QVERIFY(are(1, 2, 1)); // the program's own number is used up
    queues.change([](EngineConfig &now) { now.downloadsAtOnce = 8; });
    QVERIFY(queues.fixture.waitFor([&] { return are(2, 2, 2); }));
    queues.change([](EngineConfig &now) { now.queues = { named(1, 1), named(2, 1) }; });
    QVERIFY(are(2, 2, 2)); // nothing is stopped for a lower number
    QVERIFY(queues.fixture.pause(two.first()));
    QCOMPARE(queues.active(two), 1);
    DownloadEdit edit;
    edit.queueId = 0;
    queues.fixture.engine().edit(two.last(), edit); // one that waits: there is room elsewhere
    QVERIFY(queues.fixture.waitForState(two.last(), DownloadState::Connecting));
}

void TestQueueRuns::highPriorityStartsFirst()
{
    QueueConfig queue = named(1, 1);
    queue.times = closedNow();
    Queues queues(config(4, { queue }));
    const DownloadId low = queues.add("/low", whole(), 1, Priority::Low);
    const DownloadId normal = queues.add("/normal", whole(), 1);
    const DownloadId high = queues.add("/high", whole(), 1, Priority::High);
    const DownloadId raised = queues.add("/raised", whole(), 1, Priority::Low);
    DownloadEdit edit;
    edit.priority = Priority::High;
    queues.fixture.engine().edit(raised, edit);
    queues.change([](EngineConfig &now) { now.queues = { named(1, 1) }; });
    for (const DownloadId id : { low, normal, high, raised }) {
        QVERIFY(queues.fixture.waitForState(id, DownloadState::Completed));
    }
    QByteArrayList asked;
    for (const support::SeenRequest &request : queues.server.requests()) {
        if (!asked.contains(request.target)) {
            asked.append(request.target);
        }
    }
    QCOMPARE(asked, (QByteArrayList { "/high", "/raised", "/normal", "/low" }));
}

void TestQueueRuns::startNowGoesBeyondTheLimits()
{
    Queues queues(config(1, { named(1, 1) }));
    const DownloadId first = queues.add("/a", endless(), 1);
    QVERIFY(queues.fixture.waitForState(first, DownloadState::Connecting));
    const DownloadId waiting = queues.add("/b", endless(), 1);
    const DownloadId paused = queues.add("/c", endless(), 1);
    const DownloadId other = queues.add("/d", endless(), 1);
    QVERIFY(queues.fixture.pause(paused));
    queues.fixture.engine().startNow({ waiting, paused, {}, { 999 } });
    QVERIFY(queues.fixture.waitForState(waiting, DownloadState::Connecting));
    QVERIFY(queues.fixture.waitForState(paused, DownloadState::Connecting));
    QVERIFY(queues.fixture.waitFor([&] { return queues.server.requestsFor("/c").size() == 1; }));
    QCOMPARE(queues.fixture.state(other), DownloadState::Queued);
    QVERIFY(queues.fixture.pause(waiting));
    queues.fixture.engine().resume({ waiting }); // an ordinary start again
    QVERIFY(queues.fixture.waitForState(waiting, DownloadState::Queued));
    QVERIFY(queues.fixture.pause(first));
    QVERIFY(queues.fixture.pause(paused));
    QVERIFY(queues.fixture.waitForState(waiting, DownloadState::Connecting));
    QCOMPARE(queues.active({ first, waiting, paused, other }), 1);
}

void TestQueueRuns::startNowIsBoundByTheHost()
{
    EngineConfig limited = config(1, {});
    limited.connectionsPerHost = 2;
    Queues queues(limited);
    QList<DownloadId> ids;
    for (int i = 0; i < 4; ++i) {
        ids.append(queues.add('/' + QByteArray::number(i), endless(), 0));
    }
    queues.fixture.engine().startNow(ids);
    QVERIFY(queues.fixture.waitFor([&] { return queues.active(ids) == 2; }));
    QVERIFY(queues.fixture.pause(ids.first()));
    QVERIFY(queues.fixture.waitFor([&] { return queues.active(ids) == 2; }));
}

void TestQueueRuns::whatRunsWaitsWhenItsHoursAreOver()
{
    Queues queues(config(4, { named(1) }));
    const DownloadId id = queues.add("/a", endless(kSize / 2), 1);
    const DownloadId main = queues.add("/b", endless(), 0);
    QVERIFY(queues.fixture.waitForReceived(id, kSize / 2));
    QSignalSpy done(&queues.fixture.engine(), &Engine::queueDone);
    queues.change([](EngineConfig &now) { now.queues[0].times = closedNow(); });
    QVERIFY(queues.fixture.waitForState(id, DownloadState::Queued));
    QVERIFY(queues.fixture.at(id).received >= kSize / 2);
    QVERIFY(traits(queues.fixture.state(main)).isActive);
    queues.fixture.engine().resume({ id }); // an ordinary start waits for the hours too
    QCOMPARE(queues.fixture.state(id), DownloadState::Queued);
    QVERIFY(done.isEmpty());
    queues.server.serve("/a", whole());
    queues.server.clearRecord();
    queues.change([](EngineConfig &now) { now.queues[0].times = {}; });
    QVERIFY(queues.fixture.waitForState(id, DownloadState::Completed));
    QCOMPARE(queues.fixture.sha256(id), whole().content.sha256());
    QVERIFY(queues.server.bodyBytes("/a") < kSize); // it went on from where it was
    QCOMPARE(done.size(), 1);
}

void TestQueueRuns::startNowOutlivesTheHours()
{
    QueueConfig queue = named(1);
    queue.times = closedNow();
    Queues queues(config(4, { queue }));
    const DownloadId now = queues.add("/a", endless(kSize / 2), 1);
    const DownloadId waiting = queues.add("/b", whole(), 1);
    queues.fixture.engine().startNow({ now });
    QVERIFY(queues.fixture.waitForReceived(now, kSize / 2));
    queues.change([](EngineConfig &config) { config.speedLimit = 1'000'000; }); // looks again
    QCOMPARE(queues.fixture.state(now), DownloadState::Downloading);
    QCOMPARE(queues.fixture.state(waiting), DownloadState::Queued);
}

void TestQueueRuns::aQueueIsDoneOnce()
{
    Queues queues(config(2, { named(1), named(2) }));
    QSignalSpy done(&queues.fixture.engine(), &Engine::queueDone);
    Resource missing = whole();
    Reply reply;
    reply.status = 404;
    missing.replies = { reply };
    const DownloadId endlessOne = queues.add("/c", endless(), 2);
    const DownloadId first = queues.add("/a", whole(), 1);
    const DownloadId second = queues.add("/b", missing, 1);
    QVERIFY(queues.fixture.waitForState(first, DownloadState::Completed));
    QVERIFY(queues.fixture.waitForState(second, DownloadState::Failed));
    QVERIFY(queues.fixture.waitFor([&] { return !done.isEmpty(); }));
    DownloadEdit edit;
    edit.note = u"seen"_s;
    queues.fixture.engine().edit(first, edit);
    queues.fixture.engine().remove({ second }, RemoveFiles::KeepAll);
    QVERIFY(
        queues.fixture.waitFor([&] { return queues.fixture.at(first).request.note == edit.note; }));
    QVERIFY(traits(queues.fixture.state(endlessOne)).isActive);
    QVERIFY(!done.isEmpty());
    QCOMPARE(done.last().first().toLongLong(), 1);
    const qsizetype told = done.size();
    QVERIFY(told <= 2); // the first may have ended before the second was added
    const DownloadId third = queues.add("/d", whole(), 1);
    QVERIFY(queues.fixture.waitForState(third, DownloadState::Completed));
    QVERIFY(queues.fixture.waitFor([&] { return done.size() == told + 1; }));
}

void TestQueueRuns::aPausedOrRemovedQueueIsNotDone()
{
    Queues queues(config(4, { named(1) }));
    QSignalSpy done(&queues.fixture.engine(), &Engine::queueDone);
    const DownloadId paused = queues.add("/a", endless(), 1);
    const DownloadId removed = queues.add("/b", endless(), 1);
    const DownloadId moved = queues.add("/c", endless(), 1);
    QVERIFY(queues.fixture.waitFor([&] { return queues.active({ paused, removed, moved }) == 3; }));
    QVERIFY(queues.fixture.pause(paused));
    queues.fixture.engine().remove({ removed }, RemoveFiles::TrashAll);
    DownloadEdit edit;
    edit.queueId = 0;
    queues.fixture.engine().edit(moved, edit);
    const DownloadId last = queues.add("/d", whole(), 0);
    QVERIFY(queues.fixture.waitForState(last, DownloadState::Completed));
    QVERIFY(done.isEmpty());
}

void TestQueueRuns::theOrderOutlivesFailuresAndRestarts()
{
    MemoryPersistence persistence;
    FaultServer server;
    Resource missing = whole();
    Reply reply;
    reply.status = 404;
    missing.replies = { reply };
    EngineFixture fixture(config(3, {}), &persistence);
    QList<DownloadId> ids;
    for (int i = 0; i < 6; ++i) {
        const QByteArray path = '/' + QByteArray::number(i);
        server.serve(path, i == 2 ? missing : endless());
        ids.append(fixture.add(server.url(path)));
    }
    QVERIFY(fixture.waitForState(ids.at(2), DownloadState::Failed));
    fixture.engine().place({ ids.at(5), ids.at(2) }, ids.at(1));
    fixture.engine().place({ ids.at(0) }, {});
    const auto order = [&] {
        QList<DownloadId> sorted = ids;
        std::sort(sorted.begin(), sorted.end(), [&](DownloadId a, DownloadId b) {
            return fixture.at(a).queueRank < fixture.at(b).queueRank;
        });
        return sorted;
    };
    const QList<DownloadId> expected { ids.at(2), ids.at(5), ids.at(1), ids.at(3), ids.at(4),
        ids.at(0) };
    QVERIFY(fixture.waitFor([&] { return order() == expected; }));
    QVERIFY(fixture.restart());
    QCOMPARE(order(), expected);
    QVERIFY(fixture.crash());
    QVERIFY(fixture.waitFor([&] { return order() == expected; }));
}

QTEST_GUILESS_MAIN(TestQueueRuns)
#include "tst_queueruns.moc"
