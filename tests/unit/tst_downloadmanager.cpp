// SPDX-License-Identifier: GPL-3.0-or-later
// Commands to downloads in every state, one after the other and in one breath.
#include "tests/support/enginefixture.h"
#include "tests/support/faultserver.h"
#include "tests/support/memorypersistence.h"

#include <QSignalSpy>
#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;
using support::EngineFixture;
using support::FaultServer;
using support::Reply;
using support::Resource;

namespace {

constexpr qint64 kSize = 3 * 1024 * 1024;

Resource file(qint64 size = kSize, quint64 seed = 1)
{
    Resource resource;
    resource.content = { size, seed, {} };
    return resource;
}

/// Sends \a bytes of the file and then nothing more, to its first request.
Resource stalling(qint64 bytes, quint64 seed = 1)
{
    Resource resource = file(kSize, seed);
    Reply reply;
    reply.ending = support::Ending::Stall;
    reply.cutAfter = bytes;
    reply.times = 1;
    resource.replies = { reply };
    return resource;
}

/// Answers nothing, whatever is asked.
Resource silent()
{
    Resource resource = file();
    Reply reply;
    reply.delay = std::chrono::minutes(10);
    resource.replies = { reply };
    return resource;
}

QByteArray sum(quint64 seed = 1)
{
    return support::Content { kSize, seed, {} }.sha256();
}

EngineConfig oneAtATime()
{
    EngineConfig config;
    config.downloadsAtOnce = 1;
    return config;
}

bool isRemoved(const EngineFixture &fixture, DownloadId id)
{
    return !fixture.at(id).id.isValid();
}

} // namespace

class TestDownloadManager : public QObject {
    Q_OBJECT

private slots:
    void pausesAndResumesWhatIsQueued()
    {
        FaultServer server;
        server.serve("/a", silent());
        server.serve("/b", file());
        EngineFixture fixture(oneAtATime());
        const DownloadId first = fixture.add(server.url("/a"));
        const DownloadId second = fixture.add(server.url("/b"));
        QVERIFY(fixture.waitForState(first, DownloadState::Connecting));
        QVERIFY(fixture.pause(second));
        QVERIFY(fixture.pause(first));
        QCOMPARE(server.requestsFor("/b").size(), 0);
        fixture.engine().resume({ second });
        QVERIFY(fixture.waitForState(second, DownloadState::Completed));
        QCOMPARE(fixture.sha256(second), sum());
        QCOMPARE(fixture.state(first), DownloadState::Paused);
    }

    void pausesWhatIsConnecting()
    {
        FaultServer server;
        server.serve("/a", silent());
        EngineFixture fixture;
        const DownloadId id = fixture.add(server.url("/a"));
        QVERIFY(fixture.waitFor([&] { return server.requestsFor("/a").size() == 1; }));
        QVERIFY(fixture.pause(id));
        QCOMPARE(fixture.history(id).last(), DownloadState::Paused);
        QCOMPARE(server.requestsFor("/a").size(), 1);
        QCOMPARE(fixture.files(), QStringList {});
    }

    void pausesWhatIsDownloadingAndKeepsItsBytes()
    {
        FaultServer server;
        server.serve("/a", stalling(kSize / 2));
        EngineFixture fixture;
        const DownloadId id = fixture.add(server.url("/a"));
        QVERIFY(fixture.waitForReceived(id, kSize / 2));
        QVERIFY(fixture.pause(id));
        QCOMPARE(fixture.at(id).segments, (QList<Segment> { { 0, kSize / 2 } }));
        fixture.engine().resume({ id });
        QVERIFY(fixture.waitForState(id, DownloadState::Completed));
        QCOMPARE(fixture.sha256(id), sum());
        QCOMPARE(server.requestsFor("/a").last().from, kSize / 2 - 4096);
    }

    void pausesWhatIsVerifying()
    {
        constexpr qint64 kLarge = 48 * 1024 * 1024;
        FaultServer server;
        server.serve("/a", file(kLarge));
        EngineFixture fixture;
        DownloadRequest request;
        request.url = server.url("/a");
        request.checksum
            = { ChecksumAlgorithm::Sha256, support::Content { kLarge, 1, {} }.sha256() };
        const auto once = connect(
            &fixture.engine(), &Engine::changed, this, [&](const QList<Download> &changed) {
                if (changed.first().state == DownloadState::Verifying) {
                    fixture.engine().pause({ changed.first().id });
                }
            });
        const DownloadId id = fixture.add(request);
        QVERIFY(fixture.waitForState(id, DownloadState::Paused));
        disconnect(once);
        server.clearRecord();
        QCOMPARE(fixture.at(id).received, kLarge);
        fixture.engine().resume({ id });
        QVERIFY(fixture.waitForState(id, DownloadState::Completed));
        QCOMPARE(server.requestsFor("/a").size(), 0);
    }

    void goesOnWhenResumedWhileStopping()
    {
        FaultServer server;
        server.serve("/a", stalling(kSize / 2));
        EngineFixture fixture;
        const DownloadId id = fixture.add(server.url("/a"));
        QVERIFY(fixture.waitForReceived(id, kSize / 2));
        fixture.engine().pause({ id });
        fixture.engine().resume({ id });
        QVERIFY(fixture.waitForState(id, DownloadState::Completed));
        QCOMPARE(fixture.sha256(id), sum());
        QVERIFY(!fixture.history(id).contains(DownloadState::Paused));
    }

    void restartsWhatIsRunningFromByteZero()
    {
        FaultServer server;
        server.serve("/a", stalling(kSize / 2));
        EngineFixture fixture;
        const DownloadId id = fixture.add(server.url("/a"));
        QVERIFY(fixture.waitForReceived(id, kSize / 2));
        server.serve("/a", file(kSize, 2));
        server.clearRecord();
        fixture.engine().restart({ id });
        QVERIFY(fixture.waitForState(id, DownloadState::Completed));
        QCOMPARE(server.requestsFor("/a").first().from, -1);
        QCOMPARE(fixture.sha256(id), sum(2));
        QCOMPARE(fixture.files(), QStringList { u"a"_s });
    }

    void aRestartThatIsPausedAtOnceHasForgottenItsBytes()
    {
        FaultServer server;
        server.serve("/a", stalling(kSize / 2));
        EngineFixture fixture;
        const DownloadId id = fixture.add(server.url("/a"));
        QVERIFY(fixture.waitForReceived(id, kSize / 2));
        fixture.engine().restart({ id });
        QVERIFY(fixture.pause(id));
        QCOMPARE(fixture.at(id).segments, QList<Segment> {});
    }

    void removesWhatIsRunningWithItsPartFile()
    {
        FaultServer server;
        server.serve("/a", stalling(kSize / 2));
        EngineFixture fixture;
        QSignalSpy failed(&fixture.engine(), &Engine::trashFailed);
        const DownloadId id = fixture.add(server.url("/a"));
        QVERIFY(fixture.waitForReceived(id, kSize / 2));
        QCOMPARE(fixture.files(), QStringList { u"a.part"_s });
        fixture.engine().remove({ id }, RemoveFiles::TrashPart);
        QVERIFY(fixture.waitFor([&] { return isRemoved(fixture, id); }));
        QVERIFY(fixture.waitFor([&] { return fixture.files().isEmpty(); }));
        QCOMPARE(failed.size(), 0);
    }

    void aRemovalIsNotForgottenForWhatComesAfterIt_data()
    {
        QTest::addColumn<int>("command");
        QTest::newRow("pause") << 0;
        QTest::newRow("resume") << 1;
        QTest::newRow("restart") << 2;
        QTest::newRow("edit") << 3;
        QTest::newRow("pauseAll") << 4;
    }

    void aRemovalIsNotForgottenForWhatComesAfterIt()
    {
        QFETCH(int, command);
        FaultServer server;
        server.serve("/a", silent());
        EngineFixture fixture;
        const DownloadId id = fixture.add(server.url("/a"));
        QVERIFY(fixture.waitForState(id, DownloadState::Connecting));
        Engine &engine = fixture.engine();
        engine.remove({ id }, RemoveFiles::TrashPart);
        DownloadEdit edit;
        edit.whenFileExists = WhenFileExists::Skip;
        const QList<std::function<void()>> commands { [&] { engine.pause({ id }); },
            [&] { engine.resume({ id }); }, [&] { engine.restart({ id }); },
            [&] { engine.edit(id, edit); }, [&] { engine.pauseAll(); } };
        commands.at(command)();
        QVERIFY(fixture.waitFor([&] { return isRemoved(fixture, id); }, 5000));
    }

    void editsWhatStops_data()
    {
        QTest::addColumn<bool>("pauseFirst");
        QTest::newRow("paused, then edited") << true;
        QTest::newRow("edited, then paused") << false;
    }

    void editsWhatStops()
    {
        QFETCH(bool, pauseFirst);
        FaultServer server;
        server.serve("/a", silent());
        EngineFixture fixture;
        const DownloadId id = fixture.add(server.url("/a"));
        QVERIFY(fixture.waitForState(id, DownloadState::Connecting));
        DownloadEdit edit;
        edit.url = server.url("/b");
        DownloadEdit further;
        further.whenFileExists = WhenFileExists::Skip;
        pauseFirst ? fixture.engine().pause({ id }) : fixture.engine().edit(id, edit);
        pauseFirst ? fixture.engine().edit(id, edit) : fixture.engine().pause({ id });
        fixture.engine().edit(id, further);
        QVERIFY(fixture.waitForState(id, DownloadState::Paused, 5000));
        QCOMPARE(fixture.at(id).request.url, server.url("/b"));
        QCOMPARE(fixture.at(id).request.whenFileExists, WhenFileExists::Skip);
    }

    void anEditOfWhatRunsGoesOnWithIt()
    {
        FaultServer server;
        server.serve("/a", stalling(kSize / 2));
        server.serve("/mirror", file());
        EngineFixture fixture;
        const DownloadId id = fixture.add(server.url("/a"));
        QVERIFY(fixture.waitForReceived(id, kSize / 2));
        DownloadEdit edit;
        edit.url = server.url("/mirror");
        fixture.engine().edit(id, edit);
        QVERIFY(fixture.waitForState(id, DownloadState::Completed));
        QCOMPARE(fixture.sha256(id), sum());
        QCOMPARE(server.requestsFor("/mirror").first().from, kSize / 2 - 16 * 1024);
    }

    void removesWhatIsBeingRenamed()
    {
        FaultServer server;
        server.serve("/a", file(1000));
        EngineFixture fixture;
        const auto once = connect(
            &fixture.engine(), &Engine::changed, this, [&](const QList<Download> &changed) {
                if (changed.first().state == DownloadState::Verifying) {
                    fixture.engine().remove({ changed.first().id }, RemoveFiles::TrashAll);
                }
            });
        const DownloadId id = fixture.add(server.url("/a"));
        QVERIFY(fixture.waitFor([&] { return isRemoved(fixture, id); }, 5000));
        disconnect(once);
        QVERIFY(fixture.waitFor([&] { return fixture.files().isEmpty(); }));
    }

    void whatWaitsForTheNetworkObeysAllTheSame()
    {
        EngineFixture fixture;
        fixture.engine().setOnline(false);
        const QUrl nobody(u"http://127.0.0.1:%1/a"_s.arg(support::freePort()));
        const DownloadId paused = fixture.add(nobody);
        const DownloadId removed = fixture.add(nobody);
        const auto isHeld = [&](DownloadId id) {
            return fixture.state(id) == DownloadState::Queued
                && fixture.at(id).holdReason == HoldReason::Network;
        };
        QVERIFY(fixture.waitFor([&] { return isHeld(paused) && isHeld(removed); }));
        QVERIFY(fixture.pause(paused));
        fixture.engine().remove({ removed }, RemoveFiles::TrashPart);
        QSignalSpy changed(&fixture.engine(), &Engine::changed);
        fixture.engine().setOnline(true);
        FaultServer server;
        server.serve("/a", file(1000));
        const DownloadId later = fixture.add(server.url("/a"));
        QVERIFY(fixture.waitForState(later, DownloadState::Completed));
        QCOMPARE(fixture.state(paused), DownloadState::Paused);
        QCOMPARE(fixture.history(paused).last(), DownloadState::Paused);
        QCOMPARE(fixture.at(paused).error.kind, ErrorKind::ConnectionRefused);
    }

    void runsNoMoreAtOnceThanAllowedAndFollowsAChange()
    {
        FaultServer server;
        EngineConfig config = oneAtATime();
        EngineFixture fixture(config);
        QList<DownloadId> ids;
        for (int i = 0; i < 4; ++i) {
            const QByteArray path = '/' + QByteArray::number(i);
            server.serve(path, silent());
            ids.append(fixture.add(server.url(path)));
        }
        QVERIFY(fixture.waitFor([&] { return server.requests().size() == 1; }));
        config.downloadsAtOnce = 3;
        config.folder = fixture.folder();
        config.proxy.kind = ProxyKind::None;
        fixture.engine().setConfig(config);
        QVERIFY(fixture.waitFor([&] { return server.requests().size() == 3; }));
        QCOMPARE(fixture.state(ids.last()), DownloadState::Queued);
        fixture.engine().move({ ids.last() }, QueueMove::Top);
        QVERIFY(fixture.pause(ids.first()));
        QVERIFY(fixture.waitFor([&] { return server.requestsFor("/3").size() == 1; }));
    }
};

QTEST_GUILESS_MAIN(TestDownloadManager)
#include "tst_downloadmanager.moc"
